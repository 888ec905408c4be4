import type { Manner } from './delivery.ts'
import { eventPayload } from './event-payload.ts'
import type { Json } from '../peer/json.ts'
import type { Send } from './sender.ts'
import { botUserOf, directOf } from './teams.ts'
import { viewPayload } from './view-payload.ts'
import { someone, type Who } from './who.ts'
import type { World } from './world.ts'

/** Who it is about; two deliveries with one `eventId` are one event. */
type About = Who & { readonly eventId?: string }

function newTell(world: World, send: Send) {
  return (about: About, event: Json, manner?: Manner) =>
    send('events_api', eventPayload(world, someone(world, about), event, about.eventId), manner)
}

function newLosses(world: World, send: Send) {
  const tell = newTell(world, send)
  return {
    /** From then on the token is dead. */
    async uninstall(about: About = {}, manner?: Manner) {
      world.teams.revoke(someone(world, about).team.id, 'account_inactive')
      return tell(about, { type: 'app_uninstalled' }, manner)
    },

    async revokeTokens(about: About = {}, manner?: Manner) {
      const { team } = someone(world, about)
      world.teams.revoke(team.id, 'token_revoked')
      const tokens = { oauth: [], bot: [botUserOf(team)] }
      return tell(about, { type: 'tokens_revoked', tokens }, manner)
    },
  }
}

/** What happens in a workspace. */
export function newEvents(world: World, send: Send) {
  const tell = newTell(world, send)
  return {
    ...newLosses(world, send),

    /** Any event at all, such as one the app did not ask for. */
    event: (given: About & { event: Json }, manner?: Manner) => tell(given, given.event, manner),

    async openHome(about: About & { tab?: 'home' | 'messages' } = {}, manner?: Manner) {
      const { team, user } = someone(world, about)
      const view = world.views.homeOf(team.id, user.id)
      const event = {
        type: 'app_home_opened',
        user: user.id,
        channel: directOf(user.id),
        tab: about.tab ?? 'home',
        event_ts: world.messages.stamp(),
        ...(view ? { view: viewPayload(world, view) } : {}),
      }
      return tell(about, event, manner)
    },

    /** Writes to the bot. */
    async say(about: About & { text: string }, manner?: Manner) {
      const { team, user } = someone(world, about)
      const ts = world.messages.stamp()
      const where = { channel: directOf(user.id), channel_type: 'im', team: team.id }
      const said = { type: 'message', user: user.id, text: about.text, ts, event_ts: ts }
      return tell(about, { ...said, ...where, client_msg_id: `c-${ts}` }, manner)
    },

    /** Asks whether the address is the app's; HTTP only. */
    verifyUrl: (challenge: string, manner?: Manner) =>
      send('events_api', { token: 'verification', challenge, type: 'url_verification' }, manner),
  }
}
