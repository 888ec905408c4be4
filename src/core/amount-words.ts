import { type Credits, formatCredits, hoursFor } from './credits.ts'
import type { Day } from './day.ts'
import { known } from './fact.ts'
import type { Policy } from './policy.ts'

/** `0.7 CEUs`. */
export function inCredits(amount: Credits, { unit }: Policy): string {
  return `${formatCredits(amount)} ${amount === 1000 ? unit.one : unit.many}`
}

/** `0.7 CEUs (7 hours)`: certificates speak in one of the two and people mix them up. */
export function inBoth(amount: Credits, policy: Policy, on: Day): string {
  const hours = hoursFor(amount, known(policy.perHour, on))
  return `${inCredits(amount, policy)} (${hours} ${hours === '1' ? 'hour' : 'hours'})`
}
