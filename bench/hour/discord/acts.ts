import type { Manner } from '../../../test/support/discord/delivery.ts'
import type { DiscordPeer } from '../../../test/support/discord/peer.ts'
import type { Book } from '../book.ts'
import { type Chance, oneOf } from '../chance.ts'
import type { Doing } from '../doing.ts'
import type { Act, Surface } from '../surface.ts'
import { typedIn } from './options.ts'
import type { Places } from './places.ts'
import { buttonIn, type Screens } from './screens.ts'
import { type Became, timed } from './timed.ts'

type People = DiscordPeer['people']

interface Parts {
  readonly peer: DiscordPeer
  readonly places: Places
  readonly screens: Screens
  readonly book: Book
  readonly chance: Chance
  /** Over HTTP and over the gateway. */
  readonly ways: readonly [People, People]
  /** What was let in that should not have been. */
  readonly accepted: string[]
}

/** What comes besides: nothing mostly, or the same before it, forged or far too old, or it comes late. */
const oddities = [
  [94, 'none'],
  [2, 'forged'],
  [2, 'too old'],
  [2, 'late'],
] as const

/** What people do in Discord. */
export function discordSurface(parts: Parts): Surface {
  return {
    async act(doing) {
      const manner = doing.again === 'at once' ? { twice: true } : {}
      switch (doing.by) {
        case 'command':
          return type(parts, doing, manner)
        case 'message':
          return say(parts, doing)
        case 'home':
          return complete(parts, doing, manner)
        case 'form':
          return fillIn(parts, doing, manner)
        case 'button':
          return press(parts, doing, manner)
      }
    },
  }
}

async function type(parts: Parts, doing: Doing, manner: Manner): Promise<Act> {
  const { places, ways, chance, accepted } = parts
  const people = ways[doing.way]
  const typed = { ...places.of(doing.person), ...typedIn(doing.line) }
  const odd = oneOf(chance, oddities)
  if (odd === 'forged' && doing.way === 0) {
    const { http } = await people.command(typed, { signature: 'forged' })
    if (http?.status === 200) accepted.push(`a forged ${doing.line}`)
  }
  if (odd === 'too old') {
    const { answer } = await people.command(typed, { ageMs: 5000 })
    if (answer !== undefined) accepted.push(`an old ${doing.line}`)
  }
  const late = odd === 'late' ? { ageMs: 1800 } : {}
  return timed(doing, () => people.command(typed, { ...manner, ...late }))
}

/** Over the gateway, whatever way the rest takes. */
async function say({ peer, places }: Parts, doing: Doing): Promise<Act> {
  const { user } = places.of(doing.person)
  const said = await peer.people.say({ user, in: 'dm', text: doing.line })
  if (doing.again === 'at once') said.again()
  return {
    doing,
    isEvent: false,
    acks: [{ ok: said.heard, ms: 0, why: said.heard ? '' : 'no connection is open' }],
    again: async () => {
      said.again()
      return []
    },
  }
}

/** Begins to type a number, and sees what is on the record; Discord has no page of a person's own. */
async function complete(parts: Parts, doing: Doing, manner: Manner): Promise<Act> {
  const { places, ways, book } = parts
  const typed = { ...places.of(doing.person), name: 'recert', sub: 'edit' }
  return timed(doing, async () => {
    const became = await ways[doing.way].autocomplete(
      { ...typed, option: 'number', text: '' },
      manner,
    )
    if (became.answer === 'choices') book.sawHome(doing.person, JSON.stringify(became.choices))
    return became
  })
}

/** Opens a form, by its command or by a button of long ago, and submits it. */
async function fillIn(parts: Parts, doing: Doing, manner: Manner): Promise<Act> {
  const { places, screens, ways } = parts
  const people = ways[doing.way]
  const who = places.of(doing.person)
  let modal: Became['modal']
  const opened = await timed(doing, async () => {
    const became =
      doing.way === 0
        ? await people.command({ ...who, name: 'recert', sub: doing.line })
        : await people.pressOld({ ...who, id: doing.line })
    modal = became.modal
    return became
  })
  if (!modal) return opened
  screens.sawModal(doing.person)
  const values = doing.fields
  const sent = await timed(doing, () => people.submit({ user: who.user, values }, manner))
  return { ...sent, acks: [...opened.acks, ...sent.acks] }
}

/** Presses a button of the newest message; types its line when there is none. */
async function press(parts: Parts, doing: Doing, manner: Manner): Promise<Act> {
  const { places, screens, ways } = parts
  const message = screens.latest(doing.person)
  const id = message && buttonIn(message, doing.line)
  if (!message || id === undefined) return type(parts, doing, manner)
  const { user } = places.of(doing.person)
  const on = { user, in: message.channel, id, message: message.id }
  return timed(doing, () => ways[doing.way].press(on, manner))
}
