import { type APIInteraction, MessageFlags, Routes } from 'discord-api-types/v10'
import { type Clients, ofDiscord } from './clients.ts'
import type { Attached } from './files.ts'
import type { Message } from './render.ts'
import type { Way } from './responder.ts'

type Named = Pick<APIInteraction, 'id' | 'token' | 'application_id'>

/** Every answer as a request of ours: for what came over the gateway. */
export function restWay(clients: Clients, interaction: Named): Way {
  const { id, token } = interaction
  return {
    async first(body, files) {
      const request = { body, files: files.map(fileOf), auth: false }
      await ofDiscord(clients.callbacks.post(Routes.interactionCallback(id, token), request))
    },
    ...laterWay(clients, interaction),
    ignore() {},
    takesFiles: true,
  }
}

/** What follows the first answer is a request of ours, whichever way the interaction came. */
export function laterWay(
  { webhooks }: Clients,
  { token, application_id: application }: Named,
): Pick<Way, 'edit' | 'follow'> {
  return {
    async edit(message) {
      // Whose eyes it is for was said when it was announced, and Discord refuses to hear it again.
      const flags = (message.flags & ~MessageFlags.Ephemeral) as MessageFlags
      const request = requestOf({ ...message, flags })
      await ofDiscord(webhooks.patch(Routes.webhookMessage(application, token), request))
    },
    async follow(message) {
      await ofDiscord(webhooks.post(Routes.webhook(application, token), requestOf(message)))
    },
  }
}

function requestOf({ files, ...body }: Message) {
  return { body, files: files.map(fileOf), auth: false }
}

export function fileOf({ name, mime, content }: Attached) {
  return { name, data: content, contentType: mime }
}
