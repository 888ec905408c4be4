import { takeCallback } from './callbacks.ts'
import { failed } from './errors.ts'
import type { Interaction } from './interactions.ts'
import { messageObject } from './message-object.ts'
import { fine, type Handlers } from './outcome.ts'
import type { World } from './world.ts'

const kinds = {
  reply: 4,
  deferred: 5,
  'deferred update': 6,
  update: 7,
  choices: 8,
  modal: 9,
  pong: 1,
}

/** What `with_response` asks for. */
function responseOf(world: World, about: Interaction) {
  const { id, type, channel, answer = 'pong', original } = about
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
    ...(shown ? { resource: { type: kinds[answer], message: shown } } : {}),
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
