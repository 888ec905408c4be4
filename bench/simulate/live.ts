import type { Deed } from './deeds.ts'
import type { Person } from './person.ts'
import type { Town } from './town.ts'
import type { World } from './world.ts'
import type { Minute } from './zone-clock.ts'

const minutesADay = 1440

interface Life {
  readonly person: Person
  readonly deeds: readonly Deed[]
}

interface Span {
  readonly world: World
  readonly from: Minute
  readonly until: Minute
  /** How many days have passed, and how many messages went out. */
  readonly onDay?: ((day: number, messages: number) => void) | undefined
}

/** From one thing that happens to the next; a tick of the same minute goes before what people do in it. */
export async function live(town: Town, lives: readonly Life[], span: Span): Promise<void> {
  const { world, from, until, onDay } = span
  const acts = lives
    .flatMap(({ person, deeds }) => deeds.map((deed) => ({ person, deed })))
    .toSorted((a, b) => a.deed.at - b.deed.at)
    .values()
  let day = 0
  let act = acts.next().value
  for (;;) {
    const tick = world.awakeFrom(town.nextTick())
    const at = Math.min(tick, act?.deed.at ?? Infinity)
    if (at >= until) return
    if (at - from >= (day + 1) * minutesADay) {
      day = Math.floor((at - from) / minutesADay)
      onDay?.(day, town.messages)
    }
    if (!act || tick <= act.deed.at) {
      await town.tick(tick)
      continue
    }
    await town.say(act.person, act.deed)
    act = acts.next().value
  }
}
