import type { DateTime } from 'luxon'
import { addDays, type Day, dayOf, latest } from '../day.ts'
import { nextDay, type Plan, type Reminder, reminderOn } from './plan.ts'
import { remindersOf } from './settings.ts'
import { hasCome, instantOf, isTimeFor } from './wall-clock.ts'
import { wishedTime } from './wished-time.ts'

interface When {
  readonly now: DateTime
  /** Before this day nothing is sent, because the person could not be written to. */
  readonly notBefore: Day | undefined
  /** The record changed before what was planned, so that a time of today that has passed is not made up for. */
  readonly wasAhead: boolean
}

/** What is to be done about a person now: send, or look again then (undefined: when the record changes). */
export type Look =
  | { readonly kind: 'send'; readonly reminder: Reminder }
  | { readonly kind: 'wait'; readonly until: DateTime | undefined }

export function lookAt(plan: Plan, { now, notBefore, wasAhead }: When): Look {
  const local = now.setZone(plan.zone)
  const today = dayOf(local)
  const at = timeFor(plan)
  const hasComeToday = hasCome(at, local)
  const isOver = hasComeToday && (!isTimeFor(at, local) || (wasAhead && hadCome(at, local)))
  const from = latest(isOver ? addDays(today, 1) : today, notBefore ?? today)
  const reminder = from === today && hasComeToday ? reminderOn(plan, today) : undefined
  if (reminder) return { kind: 'send', reminder }
  const day = nextDay(plan, from)
  return { kind: 'wait', until: day && instantOn(plan, day) }
}

/** Before this minute: a look comes within a minute of the change that it follows, so what comes in this one came after it. */
function hadCome(at: string, now: DateTime): boolean {
  const before = now.minus({ minutes: 1 })
  return before.hasSame(now, 'day') && hasCome(at, before)
}

/** When a message of that day comes. */
export function instantOn(plan: Plan, day: Day): DateTime {
  return instantOf(day, timeFor(plan), plan.zone)
}

function timeFor({ member }: Plan): string {
  return wishedTime(remindersOf(member.ledger.reminders), member.id)
}
