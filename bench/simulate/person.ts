import { anyOf, type Chance, chanceFrom, oneOf, wholeBelow } from '../hour/chance.ts'
import type { DayNumber } from './day-number.ts'
import type { Cadence } from './facts.ts'
import type { Minute } from './zone-clock.ts'

/** Half hours, quarters, both halves of the earth, clocks that leap by 30 minutes, and one that leaps the other way round. */
export const zones = [
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Los_Angeles',
  'America/Phoenix',
  'America/Anchorage',
  'America/St_Johns',
  'America/Sao_Paulo',
  'America/Santiago',
  'America/Havana',
  'Europe/London',
  'Europe/Berlin',
  'Europe/Dublin',
  'Atlantic/Azores',
  'Africa/Casablanca',
  'Africa/Johannesburg',
  'Asia/Tehran',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Asia/Tokyo',
  'Australia/Adelaide',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Pacific/Honolulu',
  'Pacific/Kiritimati',
] as const

/** What they make of their certification. */
type Character = 'steady' | 'early' | 'late' | 'idle' | 'leaver'

export interface Person {
  readonly index: number
  readonly address: string
  readonly zone: string
  /** Their surface tells their clock with every request; else they name it themselves. */
  readonly isClockTold: boolean
  readonly cadence: Cadence
  readonly minuteOfDay: number | undefined
  readonly isWeekdaysOnly: boolean
  readonly character: Character
  /** They write down where each document is. */
  readonly hasPapers: boolean
  readonly expires: DayNumber
  /** Days after the beginning between which they take no direct messages. */
  readonly closed: { readonly from: number; readonly until: number } | undefined
}

const wishes = [
  [70, undefined],
  [8, '06:30'],
  [6, '12:15'],
  [5, '18:00'],
  [4, '02:30'], // leapt over once a year in many zones
  [3, '00:15'],
  [2, '21:30'],
  [2, '23:50'],
] as const

const cadences = [
  [25, 'daily'],
  [40, 'smart'],
  [18, 'weekly'],
  [17, 'milestones'],
] as const

const characters = [
  [40, 'steady'],
  [12, 'early'],
  [18, 'late'],
  [20, 'idle'],
  [10, 'leaver'],
] as const

/** The same person for the same seed, with the chance that decides the rest of their life. */
export function personOf(seed: number, index: number, start: DayNumber) {
  const chance = chanceFrom(Math.imul(seed, 1_000_003) + index)
  const isClockTold = chance() < 0.6
  const wished = oneOf<string | undefined>(chance, wishes)
  const person: Person = {
    index,
    address: isClockTold ? `slack:T${index % 50}:U${index}` : `discord:${index}`,
    zone: anyOf(chance, zones),
    isClockTold,
    cadence: oneOf<Cadence>(chance, cadences),
    minuteOfDay: wished === undefined ? undefined : minutesOf(wished),
    isWeekdaysOnly: chance() < 0.15,
    character: oneOf<Character>(chance, characters),
    hasPapers: chance() < 0.6,
    expires: start - 60 + wholeBelow(chance, 790),
    closed: closedBetween(chance),
  }
  return { person, chance }
}

/** `from` is the minute at which everything begins. */
export function isClosedFor({ closed }: Person, at: Minute, from: Minute): boolean {
  const day = Math.floor((at - from) / 1440)
  return closed !== undefined && closed.from <= day && day < closed.until
}

function closedBetween(chance: Chance): Person['closed'] {
  if (chance() >= 0.08) return undefined
  const from = wholeBelow(chance, 700)
  return { from, until: from + 1 + wholeBelow(chance, 90) }
}

function minutesOf(written: string): number {
  return Number(written.slice(0, 2)) * 60 + Number(written.slice(3))
}
