import { Clocks } from './clocks.ts'
import { dayNumber, type DayNumber, yearsLater } from './day-number.ts'
import { deedsOf } from './deeds.ts'
import { applies, type Doing, hasCard, isRenewed, logs, setsUp, switchesOn } from './doings.ts'
import type { Cadence } from './facts.ts'
import type { Intent } from './life.ts'
import { live } from './live.ts'
import type { Person } from './person.ts'
import { Town } from './town.ts'
import { calmWorld } from './world.ts'

const begins = dayNumber('2026-11-23') // a Monday
const minutesADay = 1440
export const drawnDays = 132 * 7
export const cycleDays = yearsLater(begins, 2) - begins

/** By days after the beginning. */
interface Life {
  readonly name: string
  readonly cadence: Cadence
  readonly courses: readonly number[]
  readonly applied: number
  readonly renewed: number
}

/** Somebody whose cycle is drawn, and the days on which they heard from the bot. */
export interface Typical extends Life {
  readonly messages: readonly number[]
}

const steady = { courses: [90, 240, 390, 520, 640], applied: 705, renewed: 745 }
const lives: readonly Life[] = [
  { name: 'Ada: daily, renews in time', cadence: 'daily', ...steady },
  { name: 'Ben: smart, renews in time', cadence: 'smart', ...steady },
  {
    name: 'Cleo: smart, finishes late',
    cadence: 'smart',
    courses: [560, 700, 760, 790, 808],
    applied: 815,
    renewed: 850,
  },
]

/** From `from` on, until the day before `until`. */
export const stretches = [
  {
    name: 'the first year and a half, to 180 days before the expiry',
    from: 0,
    until: cycleDays - 180,
  },
  { name: '180 to 61 days before it', from: cycleDays - 180, until: cycleDays - 60 },
  { name: '60 to 15 days before it', from: cycleDays - 60, until: cycleDays - 14 },
  { name: 'the last 14 days and the day itself', from: cycleDays - 14, until: cycleDays + 1 },
  { name: 'the six months after it', from: cycleDays + 1, until: drawnDays },
] as const

/** Three people through a cycle, with a bot that is never down and messages that are never closed. */
export async function typical(): Promise<readonly Typical[]> {
  const from = begins * minutesADay
  const until = from + drawnDays * minutesADay
  const clocks = new Clocks(from - minutesADay, until + minutesADay)
  const people = lives.map(({ cadence }, index) => personWith(cadence, index))
  const all = people.map((person, index) => {
    const intents = intentsOf(person, lifeAt(index))
    return { person, deeds: deedsOf(person, intents, { world: calmWorld, clocks }) }
  })
  const town = await Town.of(people, calmWorld, from)
  try {
    await live(town, all, { world: calmWorld, from, until })
    return people.map((person, index) => {
      const days = town.sentTo(person).map(({ at }) => clocks.of(person.zone).dayAt(at) - begins)
      return { ...lifeAt(index), messages: days }
    })
  } finally {
    await town.close()
  }
}

function lifeAt(index: number): Life {
  const life = lives[index]
  if (!life) throw new RangeError(`there is no life ${index}`)
  return life
}

function personWith(cadence: Cadence, index: number): Person {
  return {
    index,
    address: `discord:${index}`,
    zone: 'America/Chicago',
    isClockTold: false,
    cadence,
    minuteOfDay: 9 * 60,
    isWeekdaysOnly: false,
    character: 'steady',
    hasPapers: true,
    expires: begins + cycleDays,
    closed: undefined,
  }
}

/** The card lasts until the cycle after this one. */
function intentsOf(person: Person, { courses, applied, renewed }: Life): readonly Intent[] {
  const at = (day: DayNumber, does: Doing): Intent => ({
    day: begins + day,
    minuteOfDay: 720,
    does,
  })
  return [
    at(0, setsUp(person)),
    at(0, hasCard(person, begins + 4 * 365)),
    at(0, switchesOn(person)),
    ...courses.map((day, number) => at(day, logs(person, number + 1))),
    at(applied, applies),
    at(renewed, isRenewed(person)),
  ]
}
