import { addDays, type Day, earliest, latest } from '../day.ts'
import type { Ledger } from '../member.ts'
import type { Standing } from '../standing.ts'
import { isOpen } from './days-off.ts'
import type { History } from './history.ts'
import { tracksOf } from './schedule.ts'
import type { Kind, Reminders } from './settings.ts'

/** What was to be said this many days ago, counting today, and was not, is still said. */
export const catchUpDays = 7

/** No gap without messages is looked into further back than this. */
export const longestGapDays = 60

/**
 * The kinds that speak on a day that is open, for a standing of that day. What fell on days without messages, or
 * into a week in which the bot slept, is said on the first day after them, once. At most one
 * message a day.
 */
export function kindsOn(
  ledger: Ledger,
  standing: Standing,
  settings: Reminders,
  { lastDay }: History,
): readonly Kind[] {
  const { today } = standing
  const from = firstUnsaid(settings, lastDay, today)
  const days = from > today ? [] : daysFrom(from, today)
  return tracksOf(ledger, standing, settings)
    .filter(({ speaksOn }) => days.some(speaksOn))
    .map(({ kind }) => kind)
}

function firstUnsaid(settings: Reminders, lastDay: Day | null, today: Day): Day {
  const known = latest(settings.since, lastDay ?? settings.since)
  return latest(
    addDays(known, 1),
    earliest(addDays(today, 1 - catchUpDays), afterGap(settings, today)),
  )
}

/** The first of the closed days right before `today`; `today` itself when yesterday was open. */
function afterGap(settings: Reminders, today: Day): Day {
  let first = today
  for (let days = 1; days <= longestGapDays; days += 1) {
    const before = addDays(today, -days)
    if (before <= settings.since || isOpen(settings, before)) break
    first = before
  }
  return first
}

function daysFrom(first: Day, last: Day): readonly Day[] {
  const days: Day[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day)
  return days
}
