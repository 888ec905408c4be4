import type { Clocks } from './clocks.ts'
import type { DayNumber } from './day-number.ts'
import type { Deed } from './deeds.ts'
import type { Facts } from './facts.ts'
import { isClosedFor, type Person } from './person.ts'
import { isOpen, restOf, speaksOn } from './rules.ts'
import { askedToWait, type World } from './world.ts'
import type { Minute } from './zone-clock.ts'

/** A morning on which somebody has reminders, and what is to come of it. */
export interface Morning {
  readonly day: DayNumber
  /** The minute they wish. */
  readonly wished: Minute
  /** When it can go at the earliest: later when the bot is down or the platform asks to wait. */
  readonly at: Minute
  readonly fate: 'message' | 'closed' | 'nothing'
  readonly facts: Facts
}

interface Given {
  readonly person: Person
  readonly deeds: readonly Deed[]
  readonly world: World
  readonly clocks: Clocks
  readonly from: Minute
  readonly until: Minute
  /** The minute of the day that the bot named to whoever named none. */
  readonly told: number
}

interface Closed {
  readonly tries: number
  readonly lastTry: DayNumber
  readonly retry: DayNumber
}

const catchUpDays = 7
const longestGap = 60 // days
const longestPause = 32 // days
const goodbyeDays = 6
const latest = 21 * 60
const lastOfDay = 24 * 60 - 1

/** What a bot that keeps its word sends to one person, found without asking the one that decides. */
export class Expected {
  readonly #given: Given
  readonly #mornings: Morning[] = []
  #facts: Facts | undefined
  #lastDay: DayNumber | undefined
  #bidFarewell: DayNumber | undefined
  #closed: Closed | undefined

  constructor(given: Given) {
    this.#given = given
  }

  mornings(): readonly Morning[] {
    const { deeds, from, until } = this.#given
    let now = from - 1
    let next = 0
    for (;;) {
      const deed = deeds[next]
      const wished = this.#nextWish(now)
      if (deed && deed.at < wished) {
        this.#apply(deed)
        next += 1
        now = deed.at
        continue
      }
      if (wished >= until) return this.#mornings
      let at = this.#possible(wished)
      for (let late = deeds[next]; late && late.at < at; late = deeds[next]) {
        this.#apply(late)
        next += 1
        at = Math.max(at, this.#possible(at))
      }
      now = at
      this.#decide(at)
    }
  }

  get #clock() {
    return this.#given.clocks.of(this.#facts?.zone ?? 'UTC')
  }

  get #minuteOfDay(): number {
    return this.#facts?.minuteOfDay ?? this.#given.told
  }

  /** The first minute after `now` at which they wish to hear from us. */
  #nextWish(now: Minute): Minute {
    if (!this.#facts?.on) return Infinity
    const today = this.#clock.dayAt(now)
    for (let day = today; ; day += 1) {
      const minute = this.#clock.whenOn(day, this.#minuteOfDay)
      if (minute > now) return minute
    }
  }

  #possible(wished: Minute): Minute {
    const { world, person } = this.#given
    for (let at = wished; ; at += askedToWait) {
      at = world.awakeFrom(at)
      if (!world.isBusy(person.index, at)) return at
    }
  }

  /** Whoever shows up hears of what did not arrive, and is written to again from the next day on. */
  #apply({ facts, line, at }: Deed): void {
    this.#facts = facts
    const { person, from } = this.#given
    const closed = this.#closed
    if (!closed) return
    const isTried = line.startsWith('remind on') && !isClosedFor(person, at, from)
    this.#closed = isTried ? undefined : { ...closed, tries: 0, retry: closed.lastTry + 1 }
  }

  #decide(at: Minute): void {
    const facts = this.#facts
    const day = this.#clock.dayAt(at)
    const wished = this.#clock.whenOn(day, this.#minuteOfDay)
    if (!facts?.on || wished > at) return
    const isLate = this.#clock.minuteOfDayAt(at) > Math.min(this.#latest, lastOfDay)
    const isDue = !isLate && this.#isDue(facts, day)
    const fate = isDue ? this.#sent(facts, day, at) : 'nothing'
    this.#mornings.push({ day, wished, at, fate, facts })
  }

  /** Nobody is woken, and whoever wishes to hear late in the evening has an hour. */
  get #latest(): number {
    return Math.max(latest, this.#minuteOfDay + 60)
  }

  #isDue(facts: Facts, day: DayNumber): boolean {
    if (day < (this.#closed?.retry ?? day) || day <= (this.#lastDay ?? day - 1)) return false
    if (!isOpen(facts, day)) return false
    if (this.#isFarewell(facts, day)) return true
    for (let each = this.#firstUnsaid(facts, day); each <= day; each += 1) {
      if (speaksOn(facts, day, each)) return true
    }
    return false
  }

  #isFarewell(facts: Facts, day: DayNumber): boolean {
    const rest = restOf(facts)
    const { renewed } = facts
    if (rest === undefined || renewed === undefined || day > rest) return false
    return renewed <= day && day <= renewed + goodbyeDays && this.#bidFarewell !== renewed
  }

  /** What fell on quiet days or was slept through is said on the next day, no more than a week later. */
  #firstUnsaid(facts: Facts, day: DayNumber): DayNumber {
    let gap = day
    while (day - gap < longestGap && gap - 1 > facts.since && !isOpen(facts, gap - 1)) gap -= 1
    const said = Math.max(facts.since, this.#lastDay ?? facts.since)
    return Math.max(said + 1, Math.min(day + 1 - catchUpDays, gap))
  }

  #sent(facts: Facts, day: DayNumber, at: Minute): Morning['fate'] {
    const { person, from } = this.#given
    if (isClosedFor(person, at, from)) {
      const tries = (this.#closed?.tries ?? 0) + 1
      const retry = day + Math.min(2 ** (tries - 1), longestPause)
      this.#closed = { tries, lastTry: day, retry }
      return 'closed'
    }
    if (this.#isFarewell(facts, day)) this.#bidFarewell = facts.renewed
    this.#closed = undefined
    this.#lastDay = day
    return 'message'
  }
}
