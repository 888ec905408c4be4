import { addDays, addMonths, addYears, type Day } from './day.ts'
import type { PhaseRule } from './policy.ts'

/** A phase with its own days; `closed` runs on for ever. */
export interface Phase {
  readonly id: string
  readonly label: string
  readonly earn: boolean
  readonly apply: boolean
  readonly fees: PhaseRule['fees']
  /** Null for the first: it began with the cycle. */
  readonly from: Day | null
  /** The last day of the phase; null for `closed`. */
  readonly until: Day | null
}

/**
 * The phases around an expiry, in order, each beginning the day after the one before ended.
 * Together they hold every day exactly once. A rule "before one year" is written as one year less a day.
 */
export function phasesOf(rules: readonly PhaseRule[], expires: Day): readonly Phase[] {
  let from: Day | null = null
  const open = rules.map((rule): Phase => {
    const { years, months, days } = rule.until
    const until = addDays(addMonths(addYears(expires, years), months), days)
    const phase = { ...rule, from, until }
    from = addDays(until, 1)
    return phase
  })
  const closed = { id: 'closed', label: 'closed', earn: false, apply: false, fees: [] }
  return [...open, { ...closed, from, until: null }]
}

export function phaseOn(phases: readonly Phase[], on: Day): Phase {
  const phase = phases.find(({ until }) => until === null || on <= until)
  if (!phase) throw new RangeError(`no phase holds ${on}`)
  return phase
}

/** The last day on which something is still allowed; undefined when it never is. */
export function lastDay(phases: readonly Phase[], what: 'earn' | 'apply'): Day | undefined {
  return phases.findLast((phase) => phase[what])?.until ?? undefined
}
