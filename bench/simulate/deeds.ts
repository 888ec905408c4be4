import type { Clocks } from './clocks.ts'
import { type Facts, nobodyYet } from './facts.ts'
import type { Intent } from './life.ts'
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
  readonly world: World
  readonly clocks: Clocks
}

/** A life on the time line of all; while the bot is down nobody reaches it, so they come when it is back. */
export function deedsOf(
  { zone }: Person,
  intents: readonly Intent[],
  { world, clocks }: Where,
): readonly Deed[] {
  const deeds: Deed[] = []
  let facts: Facts = { ...nobodyYet, zone }
  let last = 0
  for (const { day, minuteOfDay, does } of intents) {
    const clock = clocks.of(facts.zone)
    const at = world.awakeFrom(Math.max(clock.whenOn(day, minuteOfDay), last + 1))
    const done = does(facts, { today: clock.dayAt(at), minuteOfDay: clock.minuteOfDayAt(at) })
    if (!done) continue
    deeds.push({ at, ...done })
    facts = done.facts
    last = at
  }
  return deeds
}
