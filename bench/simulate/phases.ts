import type { DayNumber } from './day-number.ts'
import type { Facts } from './facts.ts'
import { lastToApply, restOf } from './rules.ts'

export const phases = [
  'more than 180 days left',
  '61 to 180 days left',
  '15 to 60 days left',
  'the last 14 days',
  'late, to day 90',
  'late, to the last day to apply',
  'the window has closed',
  'application sent',
  'resting after the renewal',
] as const

export type Phase = (typeof phases)[number]

export function phaseOf(facts: Facts, day: DayNumber): Phase {
  const { application, expires } = facts
  if (application?.isSent) return 'application sent'
  if (day < (restOf(facts) ?? day)) return 'resting after the renewal'
  const left = expires - day
  if (left > 180) return 'more than 180 days left'
  if (left > 60) return '61 to 180 days left'
  if (left > 14) return '15 to 60 days left'
  if (left >= 0) return 'the last 14 days'
  if (left >= -90) return 'late, to day 90'
  return day <= lastToApply(facts) ? 'late, to the last day to apply' : 'the window has closed'
}
