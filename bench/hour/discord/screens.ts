import type { Call } from '../../../test/support/discord/journal.ts'
import type { Message } from '../../../test/support/discord/messages.ts'
import type { DiscordPeer } from '../../../test/support/discord/peer.ts'
import { recordsIn, textIn } from '../../../test/support/peer/json.ts'
import type { Book } from '../book.ts'
import { countIn } from '../platform.ts'
import type { Places } from './places.ts'

/** What each person sees in Discord, told to the book. Only the newest message of each is kept. */
export class Screens {
  readonly #book: Book
  readonly #places: Places
  readonly #latest = new Map<number, Message>()
  readonly strangers: string[] = []
  /** Answered calls by route. */
  readonly calls = new Map<string, number>()
  peer: DiscordPeer | undefined

  constructor(book: Book, places: Places) {
    this.#book = book
    this.#places = places
  }

  latest(person: number): Message | undefined {
    return this.#latest.get(person)
  }

  readonly shown = (message: Message): void => {
    const isOfBot = message.interaction !== undefined || message.nonce !== undefined
    if (message.loading || !isOfBot) return
    const { channel, onlyFor, text, components } = message
    const direct = () => this.peer?.directs().find(({ id }) => id === channel)?.people[0]
    const person = this.#places.personAt(onlyFor ?? direct() ?? '')
    if (person === undefined) {
      this.strangers.push(`a message for nobody, in ${channel}`)
      return
    }
    this.#book.saw(person, plainly(`${text}\n${JSON.stringify(components)}`))
    const old = this.#latest.get(person)
    this.#latest.set(person, message)
    if (old && old.id !== message.id) this.#forget(old)
  }

  readonly witness = ({ route, answer }: Call): void => {
    const status = answer?.status ?? 0
    countIn(this.calls, status < 300 ? route : `${route}: ${status}`)
  }

  sawModal(person: number): void {
    const modal = this.peer?.modalOf(this.#places.of(person).user)
    this.#book.glimpsed(person, JSON.stringify(modal?.components ?? []))
  }

  #forget(old: Message): void {
    const all = this.peer?.messages
    const at = all ? all.indexOf(old) : -1
    if (at >= 0) all?.splice(at, 1)
  }
}

/** As a person reads it: without the marks that keep a sign from being markdown. */
function plainly(words: string): string {
  return words.replaceAll(/\\(?=[^a-zA-Z0-9\s])/gu, '')
}

/** The first button whose line begins so. */
export function buttonIn({ components }: Message, line: string): string | undefined {
  for (const { type, custom_id } of recordsIn(components)) {
    if (type === 2 && textIn(custom_id).startsWith(line)) return textIn(custom_id)
  }
  return undefined
}
