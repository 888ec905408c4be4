import { addDays, addYears, type Day, latest } from './day.ts'
import type { CycleRule } from './policy.ts'

/** From the day a cycle begins to the day it expires, both included. */
export interface Cycle {
  readonly start: Day
  readonly expires: Day
}

/** What a person told us of their own dates. */
export interface OwnDates {
  readonly expires: Day | null
  readonly certified: Day | null
}

/**
 * The cycle a person is in, or undefined while the day that decides it is unknown.
 * A personal cycle begins when the one before it expired, or on the day of certification if
 * that is later: no source says so in words, it follows from the length of the cycle.
 */
export function cycleOf(
  rule: CycleRule,
  { expires, certified }: OwnDates,
  today: Day,
): Cycle | undefined {
  switch (rule.kind) {
    case 'anniversary': {
      if (!expires) return undefined
      const start = addYears(expires, -rule.years)
      const later = certified !== null && certified <= expires ? latest(start, certified) : start
      return { start: later, expires }
    }
    case 'window': {
      const begun = rule.windows.filter(({ start }) => start <= (expires ?? today))
      const window = begun.at(-1) ?? rule.windows[0]
      return window && { start: window.start, expires: window.end }
    }
    case 'year-end': {
      if (!expires) return undefined
      const end = addYears(expires, 0).replace(/-\d\d-\d\d$/, '-12-31') as Day
      return { start: addDays(addYears(end, -rule.years), 1), expires: end }
    }
  }
}
