import { addDays, addYears, type Day, daysBetween, latest } from './day.ts'
import type { Dated } from './fact.ts'
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

/** The cycle under the rule that was in force when it began: a cycle keeps the length it began with. */
export function cycleUnder(
  rules: readonly Dated<CycleRule>[],
  dates: OwnDates,
  today: Day,
): Cycle | undefined {
  const newestFirst = rules.toSorted((a, b) => (b.from ?? '').localeCompare(a.from ?? ''))
  for (const { from, value } of newestFirst) {
    const cycle = value ? cycleOf(value, dates, today) : undefined
    if (cycle && (from === null || from <= cycle.start)) return cycle
  }
  return undefined
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
      const window = expires
        ? rule.windows.find(({ start, end }) => start <= expires && expires <= end)
        : (rule.windows.findLast(({ start }) => start <= today) ?? rule.windows[0])
      return window && { start: window.start, expires: window.end }
    }
    case 'year-end': {
      if (!expires) return undefined
      const end = addYears(expires, 0).replace(/-\d\d-\d\d$/, '-12-31') as Day
      return { start: addDays(addYears(end, -rule.years), 1), expires: end }
    }
  }
}

/** Whether a day can be the expiry after `old`: one that is nearer puts the old one right, and opens no cycle. */
export function opensCycle(old: Day, expires: Day): boolean {
  return daysBetween(old, expires) >= 90
}
