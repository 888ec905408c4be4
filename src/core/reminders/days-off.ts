import type { Day } from '../day.ts'
import type { Reminders } from './settings.ts'

/** Whether the person takes messages on that day at all. */
export function isOpen(settings: Reminders, day: Day): boolean {
  const { on, days, until, resume, away, quiet } = settings
  if (!on || (until !== null && day > until) || (resume !== null && day < resume)) return false
  if (away !== null && away.from <= day && day < away.back) return false
  return !quiet.includes(day) && days.includes(weekday(day))
}

/** Monday is 1. */
function weekday(day: Day): number {
  return new Date(day).getUTCDay() || 7 // a day alone is read in UTC
}
