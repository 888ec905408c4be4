import { RespondError } from '@slack/bolt'
import { afterItsTurn, type Clients, errorCode } from './clients.ts'
import type { renderMessage } from './render.ts'

/** Says something after the acknowledgement. */
export type Later = (message: Message) => Promise<void>

export type Message = ReturnType<typeof renderMessage>

/** For one person's eyes: the answer to a command, or what follows it. */
export const ephemeral = (message: Message) =>
  ({ response_type: 'ephemeral', replace_original: false, ...message }) as const

/**
 * Below the command or the button, through its response_url: five times within half an hour, and
 * after that in the direct messages of the person.
 */
export function throughUrl(
  respond: (message: ReturnType<typeof ephemeral>) => Promise<unknown>,
  clients: Clients,
  userId: string,
): Later {
  const instead = toDirectMessages(clients, userId)
  return async (message) => {
    await respond(ephemeral(message)).catch((error: unknown) => {
      if (!isGone(error)) throw error
      return instead(message)
    })
  }
}

/** Slack takes nothing there any more, and has not taken this. */
function isGone(error: unknown): boolean {
  return error instanceof RespondError && [404, 410].includes(error.statusCode)
}

/** In the direct messages of the person; `channel` may be the person. Gives the conversation's own id. */
export async function post(
  { background, oneByOne }: Clients,
  channel: string,
  message: Message,
  threadTs?: string,
): Promise<string | undefined> {
  const thread = threadTs === undefined ? {} : { thread_ts: threadTs }
  const common = { channel, unfurl_links: false, unfurl_media: false, ...thread }
  const send = (content: Message | Pick<Message, 'text'>) =>
    afterItsTurn(() => background.chat.postMessage({ ...common, ...content }))
  const posted = await oneByOne(channel, () =>
    send(message).catch((error: unknown) => {
      // Blocks that this Slack does not take are said in words instead.
      if (errorCode(error) !== 'invalid_blocks') throw error
      return send({ text: message.text })
    }),
  )
  return posted.channel
}

export function toDirectMessages(clients: Clients, userId: string): Later {
  return async (message) => {
    await post(clients, userId, message)
  }
}
