import type { Clocks } from './clocks.ts'
import { type DayNumber, dayText } from './day-number.ts'
import type { Morning } from './expected.ts'
import type { Cadence } from './facts.ts'
import type { Person } from './person.ts'
import { type Phase, phaseOf } from './phases.ts'
import type { Sent } from './town.ts'
import type { World } from './world.ts'

/** What was not as promised: not sent, sent twice, sent although nothing was to be said, or two on one day. */
type Kind = 'lost' | 'twice' | 'unwanted' | 'crowded' | 'outside its hour'

/** Sums over people, which can be added up once more. */
export interface Sums {
  readonly people: number
  readonly messages: number
  /** Met closed direct messages, and were kept for later. */
  readonly heldBack: number
  readonly mostADay: number
  readonly mostMinutesLate: number
  readonly late: number
  /** Waited for while the bot was down. */
  readonly sleptThrough: number
  readonly mostMinutesSlept: number
  readonly faults: Readonly<Record<Kind, number>>
  /** Some of the faults, in words for whoever mends them. */
  readonly words: readonly string[]
  readonly cells: readonly Cell[]
}

/** Mornings with reminders on, and messages on them. */
export interface Cell {
  readonly phase: Phase
  readonly cadence: Cadence
  readonly mornings: number
  readonly messages: number
}

const mostWords = 20
const hour = 60 // min

/** What was sent held against what was to be sent, person by person. */
export class Tally {
  readonly #clocks: Clocks
  readonly #world: World
  readonly #cells = new Map<string, { -readonly [Key in keyof Cell]: Cell[Key] }>()
  readonly #words: string[] = []
  readonly #faults = { lost: 0, twice: 0, unwanted: 0, crowded: 0, 'outside its hour': 0 }
  readonly #sums = {
    people: 0,
    messages: 0,
    heldBack: 0,
    mostADay: 0,
    mostMinutesLate: 0,
    late: 0,
    sleptThrough: 0,
    mostMinutesSlept: 0,
  }

  constructor(clocks: Clocks, world: World) {
    this.#clocks = clocks
    this.#world = world
  }

  get sums(): Sums {
    return {
      ...this.#sums,
      faults: this.#faults,
      words: this.#words,
      cells: [...this.#cells.values()],
    }
  }

  add(person: Person, mornings: readonly Morning[], sent: readonly Sent[]): void {
    this.#sums.people += 1
    this.#sums.messages += sent.length
    const byDay = this.#byDay(person, mornings, sent)
    const days = new Set<DayNumber>()
    for (const morning of mornings) {
      this.#count(morning)
      if (morning.fate === 'closed') this.#sums.heldBack += 1
      if (morning.fate !== 'message') continue
      days.add(morning.day)
      const [first] = byDay.get(morning.day) ?? []
      if (first) this.#punctual(person, morning, first)
      else this.#fault('lost', person, morning.day)
    }
    for (const day of byDay.keys()) if (!days.has(day)) this.#fault('unwanted', person, day)
  }

  /** By the clock of the place where the person was. */
  #byDay(person: Person, mornings: readonly Morning[], sent: readonly Sent[]) {
    const byDay = new Map<DayNumber, Sent[]>()
    const keys = new Set<string>()
    let last = 0
    for (const each of sent) {
      while ((mornings[last + 1]?.at ?? Infinity) <= each.at) last += 1
      const zone = mornings[last]?.facts.zone ?? person.zone
      const day = this.#clocks.of(zone).dayAt(each.at)
      if (keys.has(each.key)) this.#fault('twice', person, day)
      keys.add(each.key)
      const others = byDay.get(day)
      if (others) this.#fault('crowded', person, day)
      byDay.set(day, [...(others ?? []), each])
      this.#sums.mostADay = Math.max(this.#sums.mostADay, (others?.length ?? 0) + 1)
    }
    return byDay
  }

  #punctual(person: Person, { wished, day }: Morning, { at }: Sent): void {
    const sums = this.#sums
    const minutes = at - wished
    if (this.#world.awakeFrom(wished) !== wished) {
      sums.sleptThrough += 1
      sums.mostMinutesSlept = Math.max(sums.mostMinutesSlept, minutes)
      return
    }
    if (minutes > 0) sums.late += 1
    sums.mostMinutesLate = Math.max(sums.mostMinutesLate, minutes)
    if (minutes < 0 || minutes >= hour) this.#fault('outside its hour', person, day)
  }

  #count({ facts, day, fate }: Morning): void {
    const phase = phaseOf(facts, day)
    const { cadence } = facts
    const key = `${phase} ${cadence}`
    const cell = this.#cells.get(key) ?? { phase, cadence, mornings: 0, messages: 0 }
    cell.mornings += 1
    if (fate === 'message') cell.messages += 1
    this.#cells.set(key, cell)
  }

  #fault(kind: Kind, person: Person, day: DayNumber): void {
    this.#faults[kind] += 1
    if (this.#words.length >= mostWords) return
    this.#words.push(`${kind}: ${JSON.stringify(person)} on ${dayText(day)}`)
  }
}
