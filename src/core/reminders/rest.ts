import { addDays, type Day, daysBetween } from '../day.ts'
import type { Ledger } from '../member.ts'
import type { Standing } from '../standing.ts'
import type { Reminders } from './settings.ts'

/**
 * The day until which a renewed cycle is left in peace: its middle. Whoever switches reminders on
 * again on the day of the renewal or later wants them at once.
 */
export function restsUntil(
  { past }: Ledger,
  { deadlines }: Standing,
  { since }: Pick<Reminders, 'since'>,
): Day | undefined {
  const renewedOn = past.at(-1)?.renewedOn
  if (renewedOn === undefined || !deadlines || since >= renewedOn) return undefined
  const { start, expires } = deadlines.cycle
  return addDays(start, Math.floor(daysBetween(start, expires) / 2))
}
