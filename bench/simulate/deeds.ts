import type { Chance } from '../hour/chance.ts'
import type { Clocks } from './clocks.ts'
import type { DayNumber } from './day-number.ts'
import { type Facts, nobodyYet } from './facts.ts'
import { lifeOf } from './life.ts'
import type { Person } from './person.ts'
import type { World } from './world.ts'
import type { Minute } from './zone-clock.ts'

/** Something done half a minute after `at`, so that it never falls on a tick. */
export interface Deed {
  readonly at: Minute
  readonly line: string
  /** What is true afterwards. */
  readonly facts: Facts
}

interface Where {
  readonly chance: Chance
  readonly world: World
  readonly clocks: Clocks
  readonly start: DayNumber
  readonly days: number
}

/** The life of a person on the time line of all; while the bot is down nobody reaches it, so they come when it is back. */
export function deedsOf(person: Person, where: Where): readonly Deed[] {
  const { chance, world, clocks, start, days } = where
  const deeds: Deed[] = []
  let facts: Facts = { ...nobodyYet, zone: person.zone }
  let last = 0
  for (const { day, minuteOfDay, does } of lifeOf(person, chance, start, days)) {
    const wished = clocks.of(facts.zone).whenOn(day, minuteOfDay)
    const at = world.awakeFrom(Math.max(wished, last + 1))
    const clock = clocks.of(facts.zone)
    const done = does(facts, { today: clock.dayAt(at), minuteOfDay: clock.minuteOfDayAt(at) })
    if (!done) continue
    deeds.push({ at, ...done })
    facts = done.facts
    last = at
  }
  return deeds
}
