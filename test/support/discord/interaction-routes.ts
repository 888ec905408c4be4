import { takeCallback } from './callbacks.ts'
import { failed } from './errors.ts'
import type { Interaction } from './interactions.ts'
import { messageObject } from './message-object.ts'
import { fine, type Handlers } from './outcome.ts'
import type { World } from './world.ts'

/** The specification knows two kinds that have a message: a new one and a changed one. */
const kindOf = ({ answer }: Interaction) =>
  answer === 'update' || answer === 'deferred update' ? 7 : 4

/** What `with_response` asks for. */
function responseOf(world: World, about: Interaction) {
  const { id, type, channel, original } = about
  const message = world.messages.find(original)
  const shown = message ? messageObject(world, message) : undefined
  return {
    interaction: {
      id,
      type,
      channel_id: channel.id,
      ...(channel.guild === undefined ? {} : { guild_id: channel.guild }),
      ...(message
        ? {
            response_message_id: message.id,
            response_message_loading: message.loading,
            response_message_ephemeral: message.onlyFor !== undefined,
          }
        : {}),
    },
    ...(shown ? { resource: { type: kindOf(about), message: shown } } : {}),
  }
}

export const interactionRoutes: Handlers = {
  create_interaction_response({ world, params, query, body, files }) {
    const about = world.interactions.find(params['interaction_id'])
    if (!about || about.token !== params['interaction_token']) return failed(10_062)
    const outcome = takeCallback(world, about, body, files)
    const isAsked = outcome.status === 204 && query.get('with_response') === 'true'
    return isAsked ? fine(responseOf(world, about)) : outcome
  },
}
