import { addDays, type Day, latest } from '../day.ts'
import type { Ledger } from '../member.ts'
import type { Standing } from '../standing.ts'
import type { Reminders } from './settings.ts'

/** After a good-bye nobody is written to on the next morning; a longer silence would break what they asked for. */
const restDays = 30

/**
 * The day until which a renewed cycle is left in peace; not before it begins, for courses do not
 * count earlier. Whoever switches reminders on again on the day of the renewal or later wants them at once.
 */
export function restsUntil(
  { past }: Ledger,
  { deadlines }: Standing,
  { since }: Pick<Reminders, 'since'>,
): Day | undefined {
  const renewedOn = past.at(-1)?.renewedOn
  if (renewedOn === undefined || !deadlines || since >= renewedOn) return undefined
  return latest(addDays(renewedOn, restDays), deadlines.cycle.start)
}
