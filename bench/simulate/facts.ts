import type { DayNumber } from './day-number.ts'

export type Cadence = 'daily' | 'smart' | 'weekly' | 'milestones'

/** What is true of a person at a moment, as they themselves would tell it: the checker's view, never read from a record. */
export interface Facts {
  readonly zone: string
  readonly on: boolean
  readonly since: DayNumber
  /** Of the day by their clock; undefined for whoever named none, and is told theirs by the bot. */
  readonly minuteOfDay: number | undefined
  readonly cadence: Cadence
  /** Monday is 1. */
  readonly weekdays: readonly number[]
  readonly until: DayNumber | undefined
  readonly resume: DayNumber | undefined
  readonly away: { readonly from: DayNumber; readonly back: DayNumber } | undefined
  readonly quiet: readonly DayNumber[]
  readonly without: readonly string[]
  readonly start: DayNumber
  readonly expires: DayNumber
  /** Thousandths of a CEU that count. */
  readonly earned: number
  readonly card: DayNumber | undefined
  /** Where a course or the card has no document named. */
  readonly isBare: boolean
  readonly application: { readonly on: DayNumber; readonly isSent: boolean } | undefined
  readonly petition: DayNumber | undefined
  readonly audit: DayNumber | undefined
  readonly renewed: DayNumber | undefined
}

export const nobodyYet: Facts = {
  zone: 'UTC',
  on: false,
  since: 0,
  minuteOfDay: undefined,
  cadence: 'daily',
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  until: undefined,
  resume: undefined,
  away: undefined,
  quiet: [],
  without: [],
  start: 0,
  expires: 0,
  earned: 0,
  card: undefined,
  isBare: false,
  application: undefined,
  petition: undefined,
  audit: undefined,
  renewed: undefined,
}
