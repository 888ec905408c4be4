import { textIn } from '../../../test/support/peer/json.ts'
import type { Call } from '../../../test/support/slack/journal.ts'
import type { Message } from '../../../test/support/slack/messages.ts'
import type { SlackPeer } from '../../../test/support/slack/peer.ts'
import type { Book } from '../book.ts'
import { countIn } from '../platform.ts'
import type { Places } from './places.ts'

/** What each person sees in Slack, told to the book. Only the newest message of each is kept. */
export class Screens {
  readonly #book: Book
  readonly #places: Places
  readonly #latest = new Map<number, Message>()
  readonly strangers: string[] = []
  /** Answered calls by method, and the different tokens of each team. */
  readonly calls = new Map<string, number>()
  readonly tokens = new Map<string, Set<string>>()
  peer: SlackPeer | undefined

  constructor(book: Book, places: Places) {
    this.#book = book
    this.#places = places
  }

  latest(person: number): Message | undefined {
    return this.#latest.get(person)
  }

  readonly shown = (message: Message): void => {
    const { team, channel, onlyFor, text, blocks } = message
    const person = this.#places.personAt(team, onlyFor ?? `U${channel.slice(1)}`)
    if (person === undefined) {
      this.strangers.push(`a message for nobody, in ${team} ${channel}`)
      return
    }
    this.#book.saw(person, `${text}\n${JSON.stringify(blocks)}`)
    this.#forget(this.#latest.get(person))
    this.#latest.set(person, message)
  }

  /** A Home counts only when it was taken. */
  readonly witness = ({ method, team, args, raw, answer, authorization }: Call): void => {
    countIn(this.calls, method)
    if (team !== undefined && authorization !== undefined) {
      this.tokens.set(team, (this.tokens.get(team) ?? new Set()).add(authorization))
    }
    if (method !== 'views.publish' || !isFine(answer?.body)) return
    const person = this.#places.personAt(team ?? '', textIn(args['user_id']))
    if (person === undefined) this.strangers.push(`a Home for nobody, in ${team ?? 'no team'}`)
    else this.#book.sawHome(person, raw)
  }

  sawModal(person: number): void {
    const { team, user } = this.#places.of(person)
    this.#book.glimpsed(person, JSON.stringify(this.peer?.modalsOf(team, user) ?? []))
  }

  #forget(old: Message | undefined): void {
    const all = this.peer?.messages
    const at = old && all ? all.indexOf(old) : -1
    if (at >= 0) all?.splice(at, 1)
  }
}

function isFine(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'ok' in body && body.ok === true
}
