import { addDays, type Day, latest } from '../day.ts'
import type { Standing } from '../standing.ts'
import { longestGapDays } from './due-kinds.ts'
import { askedForDays, overdueDays } from './schedule.ts'

/**
 * The last day on which there can be a message while the record stays as it is, so that nobody looks
 * further ahead; undefined when there is nothing to speak of. A good-bye is not counted.
 */
export function lastDayOf({ audit, application, deadlines }: Standing): Day | undefined {
  const ends = [
    ...(audit ? [addDays(audit.due, overdueDays)] : []),
    ...(application ? [addDays(application.on, askedForDays)] : []), // also one that is planned for after all else
    ...(deadlines ? [addDays(deadlines.applyUntil, 1)] : []),
  ]
  return ends.length > 0 ? addDays(latest(...ends), longestGapDays) : undefined
}
