import { setTimeout as sleep } from 'node:timers/promises'
import { inTurn } from '../../src/runtime/in-turn.ts'
import type { Book } from './book.ts'
import type { Doing } from './doing.ts'
import type { Doings } from './doings.ts'
import type { Act, Surface } from './surface.ts'
import type { Tally } from './tally.ts'
import { until } from './until.ts'

/** How long somebody waits for an answer. */
const patienceMs = 8000
const mostTries = 4
/** How long after a delivery that was not acknowledged the next one comes. */
const pauses = [1000, 2500, 5000] as const

/** People going about their doings, each one thing at a time. */
export class Life {
  readonly #surface: Surface
  readonly #book: Book
  readonly #doings: Doings
  readonly #tally: Tally
  readonly #takeTurn = inTurn()
  #kept: Act[] = []

  constructor(surface: Surface, book: Book, doings: Doings, tally: Tally) {
    this.#surface = surface
    this.#book = book
    this.#doings = doings
    this.#tally = tally
  }

  /** One doing of somebody, with all that they do until it is answered. */
  async next(): Promise<void> {
    const doing = this.#doings.next()
    this.#tally.started += 1
    await this.#takeTurn(String(doing.person), () => this.#attempts(doing))
    this.#tally.done += 1
  }

  /** What the platform delivers once more after a restart of the bot. */
  async repeatKept(): Promise<void> {
    const kept = this.#kept
    this.#kept = []
    for (const act of kept) {
      await this.#takeTurn(String(act.doing.person), () => this.#repeat(act))
    }
  }

  async #attempts(first: Doing): Promise<void> {
    let doing = first
    for (let tries = 1; ; tries += 1) {
      const act = await this.#once(doing)
      if (act === undefined || tries === mostTries) return
      await sleep(pauses[tries - 1] ?? 0)
      this.#tally.retried += 1
      doing = this.#doings.retry(doing)
    }
  }

  /** Undefined when it was answered; else the person tries again. */
  async #once(doing: Doing): Promise<Act | undefined> {
    const diary = this.#book.of(doing.person)
    const before = { ...diary.shown }
    const isAnswered = () =>
      doing.by === 'home' ? diary.shown.homes > before.homes : diary.shown.answers > before.answers
    diary.begin(doing)
    this.#tally.began(doing)
    const act = await this.#surface.act(doing)
    this.#tally.took(act.acks)
    const isTaken = await this.#delivered(act)
    const answered = isTaken && (await until(isAnswered, patienceMs))
    if (answered && doing.again === 'soon') await this.#repeat(act)
    diary.settle()
    if (doing.again === 'after a restart') this.#kept.push(act)
    if (isTaken && !answered) this.#tally.unanswered += 1
    return answered ? undefined : act
  }

  /** The platform delivers an event again, up to three times, until it is acknowledged. */
  async #delivered({ acks, isEvent, again }: Act): Promise<boolean> {
    if (acks.at(-1)?.ok) return true
    if (!isEvent) return false
    for (const pause of pauses) {
      await sleep(pause)
      const next = await again()
      this.#tally.took(next)
      this.#tally.repeated += 1
      if (next.at(-1)?.ok) return true
    }
    return false
  }

  async #repeat({ doing, again }: Act): Promise<void> {
    const diary = this.#book.of(doing.person)
    diary.resume(doing)
    const { answers } = diary.shown
    this.#tally.repeated += 1
    this.#tally.took(await again())
    await until(() => diary.shown.answers > answers, 300) // a word about it, if there is one
  }
}
