import { Clocks } from './clocks.ts'
import { dayNumber } from './day-number.ts'
import { type Deed, deedsOf } from './deeds.ts'
import { Expected } from './expected.ts'
import { type Person, personOf } from './person.ts'
import { type Sums, Tally } from './tally.ts'
import { Town } from './town.ts'
import { World } from './world.ts'
import type { Minute } from './zone-clock.ts'

export interface Wanted {
  readonly people: number
  readonly days: number
  readonly seed: number
  /** This part of so many, so that several processes can share the people. */
  readonly part: number
  readonly parts: number
}

const begins = '2026-11-20'
const minutesADay = 1440

interface Life {
  readonly person: Person
  readonly deeds: readonly Deed[]
}

/** Tells `onDay` how many days have passed and how many messages went out. */
export async function simulate(
  wanted: Wanted,
  onDay: (day: number, messages: number) => void = () => {},
): Promise<Sums> {
  const start = dayNumber(begins)
  const from = start * minutesADay
  const until = from + wanted.days * minutesADay
  const world = new World(from)
  const clocks = new Clocks(from - minutesADay * 3, until + minutesADay * 3)
  const where = { world, clocks, start, days: wanted.days }
  const lives = peopleOf(wanted).map((index): Life => {
    const { person, chance } = personOf(wanted.seed, index, start)
    return { person, deeds: deedsOf(person, { ...where, chance }) }
  })
  const people = lives.map(({ person }) => person)
  const town = await Town.of(people, world, from)
  try {
    await live(town, lives, { world, from, until, onDay })
    const tally = new Tally(clocks, world)
    for (const { person, deeds } of lives) {
      const told = town.toldTo(person)
      const mornings = new Expected({ person, deeds, world, clocks, from, until, told }).mornings()
      tally.add(person, mornings, town.sentTo(person))
    }
    return tally.sums
  } finally {
    await town.close()
  }
}

function peopleOf({ people, part, parts }: Wanted): readonly number[] {
  const all = Array.from({ length: people }, (_, index) => index)
  return all.filter((index) => index % parts === part)
}

interface Span {
  readonly world: World
  readonly from: Minute
  readonly until: Minute
  readonly onDay: (day: number, messages: number) => void
}

/** From one thing that happens to the next; a tick of the same minute goes before what people do in it. */
async function live(town: Town, lives: readonly Life[], span: Span): Promise<void> {
  const { world, from, until, onDay } = span
  const acts = lives
    .flatMap(({ person, deeds }) => deeds.map((deed) => ({ person, deed })))
    .toSorted((a, b) => a.deed.at - b.deed.at)
  let day = 0
  let next = 0
  for (;;) {
    const act = acts[next]
    const tick = world.awakeFrom(town.nextTick())
    const at = Math.min(tick, act?.deed.at ?? Infinity)
    if (at >= until) return
    if (at - from >= (day + 1) * minutesADay) {
      day = Math.floor((at - from) / minutesADay)
      onDay(day, town.messages)
    }
    if (!act || tick <= act.deed.at) {
      await town.tick(tick)
    } else {
      await town.say(act.person, act.deed)
      next += 1
    }
  }
}
