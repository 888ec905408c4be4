import type { Manner } from './delivery.ts'
import type { Send } from './sender.ts'
import { actorFields, channelField, someone, type Who } from './who.ts'
import type { World } from './world.ts'

export function newShortcuts(world: World, send: Send) {
  return {
    /** Chooses a shortcut that belongs to no message. */
    async shortcut(given: Who & { callback: string }, manner?: Manner) {
      const actor = actorFields(world, someone(world, given))
      const rest = { callback_id: given.callback, action_ts: world.messages.stamp() }
      return send('interactive', { type: 'shortcut', ...actor, ...rest }, manner)
    },

    /** Chooses a shortcut on a message of their own. */
    async messageShortcut(given: Who & { callback: string; text: string }, manner?: Manner) {
      const who = someone(world, given)
      const { team, user, channel } = who
      const ts = world.messages.stamp()
      const about = { team: team.id, user: user.id, channel }
      const payload = {
        type: 'message_action',
        ...actorFields(world, who),
        callback_id: given.callback,
        action_ts: world.messages.stamp(),
        message_ts: ts,
        channel: channelField(channel),
        message: { type: 'message', user: user.id, ts, text: given.text },
        response_url: `${world.base}${world.responseUrls.issue(about)}`,
      }
      return send('interactive', payload, manner)
    },
  }
}
