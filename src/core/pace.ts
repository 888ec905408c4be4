import { type Credits, noCredits } from './credits.ts'
import { type Day, daysBetween, monthsBetween } from './day.ts'

/** What it takes to finish by a day. */
export interface Pace {
  readonly by: Day
  /** Negative once the day has passed. */
  readonly daysLeft: number
  readonly remaining: Credits
  /** Credits a month, rounded up to a hundredth so that keeping to it is enough. */
  readonly aMonth: Credits
  /** `late`: the day has passed. `tight`: more than eight hours of courses a day. */
  readonly can: 'done' | 'yes' | 'tight' | 'late'
}

/** Our own yardstick, not a rule of any issuer: nobody studies longer than this in a day. */
const hoursADay = 8

/** The rest of a day counts: what is due today can be done today. A last part of a month counts as one month. */
export function paceTo(by: Day, today: Day, remaining: Credits, perHour: Credits): Pace {
  const daysLeft = daysBetween(today, by)
  const months = Math.max(1, monthsBetween(today, by))
  const aMonth = (Math.max(0, Math.ceil(remaining / months / 10 - 1e-9)) * 10) as Credits
  const shared = { by, daysLeft, remaining, aMonth }
  if (remaining === noCredits) return { ...shared, can: 'done' }
  if (daysLeft < 0) return { ...shared, can: 'late' }
  const hours = remaining / perHour
  return { ...shared, can: hours > (daysLeft + 1) * hoursADay ? 'tight' : 'yes' }
}
