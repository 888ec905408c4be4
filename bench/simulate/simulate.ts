import { Clocks } from './clocks.ts'
import { dayNumber } from './day-number.ts'
import { deedsOf } from './deeds.ts'
import { Expected } from './expected.ts'
import { lifeOf } from './life.ts'
import { live } from './live.ts'
import { personOf } from './person.ts'
import { type Sums, Tally } from './tally.ts'
import { Town } from './town.ts'
import { roughWorld } from './world.ts'

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

/** Tells `onDay` how many days have passed and how many messages went out. */
export async function simulate(
  { people, days, seed, part, parts }: Wanted,
  onDay?: (day: number, messages: number) => void,
): Promise<Sums> {
  const start = dayNumber(begins)
  const from = start * minutesADay
  const until = from + days * minutesADay
  const world = roughWorld(from)
  const clocks = new Clocks(from - minutesADay * 3, until + minutesADay * 3)
  const lives = numbersBelow(people).flatMap((index) => {
    if (index % parts !== part) return []
    const { person, chance } = personOf(seed, index, start)
    return [
      { person, deeds: deedsOf(person, lifeOf(person, chance, start, days), { world, clocks }) },
    ]
  })
  const town = await Town.of(
    lives.map(({ person }) => person),
    world,
    from,
  )
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

function numbersBelow(end: number): readonly number[] {
  return Array.from({ length: end }, (_, number) => number)
}
