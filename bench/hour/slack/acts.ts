import type { Answer, Manner } from '../../../test/support/slack/delivery.ts'
import type { SlackPeer } from '../../../test/support/slack/peer.ts'
import type { Doing } from '../doing.ts'
import type { Ack, Act, Surface } from '../surface.ts'
import { until } from '../until.ts'
import { buttonIn } from './buttons.ts'
import type { Places } from './places.ts'
import type { Screens } from './screens.ts'

type People = ReturnType<SlackPeer['overHttp']>
type Delivered = Awaited<ReturnType<People['command']>>

/** How long somebody waits for a form to open. */
const formMs = 4000

interface Parts {
  readonly peer: SlackPeer
  readonly places: Places
  readonly screens: Screens
  /** Over HTTP and over Socket Mode. */
  readonly ways: readonly [People, People]
}

/** What people do in Slack. */
export function slackSurface(parts: Parts): Surface {
  const { places, ways } = parts
  return {
    async act(doing) {
      const { person, by, line, way } = doing
      const who = places.of(person)
      const direct = { team: who.team, user: who.user }
      const manner = doing.again === 'at once' ? { twice: true } : {}
      switch (by) {
        case 'command':
          return actOf(doing, await ways[way].command({ ...who, text: line }, manner))
        case 'message':
          return actOf(doing, await ways[way].say({ ...direct, text: line }, manner))
        case 'home':
          return actOf(doing, await ways[way].openHome(direct, manner))
        case 'form':
          return fillIn(parts, doing, manner)
        case 'button':
          return press(parts, doing, manner)
      }
    },
  }
}

/** Opens a form, by its command or by a button that is long there, and submits it. */
async function fillIn({ peer, places, screens, ways }: Parts, doing: Doing, manner: Manner) {
  const people = ways[doing.way]
  const who = places.of(doing.person)
  const top = () => peer.modalsOf(who.team, who.user).at(-1)?.id
  const old = top()
  const opened =
    doing.way === 0
      ? await people.command({ ...who, text: doing.line })
      : await people.pressOld({ ...who, action: 'run:0', value: doing.line })
  const hasOpened = () => top() !== undefined && top() !== old
  if (!(await until(hasOpened, opened.status === 200 ? formMs : 0))) return actOf(doing, opened)
  screens.sawModal(doing.person)
  const sent = await people.submit({ ...who, values: doing.fields }, manner)
  return actOf(doing, sent, [ackOf(opened)])
}

/** Presses a button of the newest message; types its line when there is none. */
async function press({ places, screens, ways }: Parts, doing: Doing, manner: Manner) {
  const people = ways[doing.way]
  const who = places.of(doing.person)
  const message = screens.latest(doing.person)
  const action = message && buttonIn(message, doing.line)
  const delivered = action
    ? await people.press({ ...who, channel: message.channel, action }, manner)
    : await people.command({ ...who, text: doing.line }, manner)
  return actOf(doing, delivered)
}

function actOf(doing: Doing, delivered: Delivered, before: readonly Ack[] = []): Act {
  return {
    doing,
    isEvent: doing.by === 'message' || doing.by === 'home',
    acks: [...before, ackOf(delivered)],
    again: async () => [ackOf(await delivered.again())],
  }
}

function ackOf({ status, inTime, ms, body }: Answer): Ack {
  const ok = status === 200 && inTime
  const words = typeof body === 'string' ? body.replaceAll(/[\d.]+:\d+/gu, '').trim() : ''
  const why = status === 0 ? words : status === 200 ? 'after 3 s' : `status ${status}`
  return { ok, ms, why: ok ? '' : why }
}
