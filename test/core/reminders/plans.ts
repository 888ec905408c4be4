import { addDays, day, type Day } from '../../../src/core/day.ts'
import type { Ledger } from '../../../src/core/member.ts'
import { afterSending, type History, nothingSent } from '../../../src/core/reminders/history.ts'
import { type Plan, type Reminder, reminderOn } from '../../../src/core/reminders/plan.ts'
import { type Reminders, remindersOf } from '../../../src/core/reminders/settings.ts'
import { everyPolicy } from '../../support/credentials.ts'
import { member } from '../../support/world.ts'

/** Reminders that were switched on a year before the tests live, but for the changes given. */
function wishes(changes: Partial<Reminders> = {}): Reminders {
  return { ...remindersOf(null), on: true, since: day('2025-11-20'), ...changes }
}

/** Somebody who expires on 20 May 2027 and is reminded, but for the changes given. */
export function plan(
  settings: Partial<Reminders> = {},
  ledger: Partial<Ledger> = {},
  history: History = nothingSent,
): Plan {
  const reminders = wishes(settings)
  return {
    member: member({ expires: day('2027-05-20'), ...ledger, reminders }),
    policies: everyPolicy,
    amounts: new Map(),
    history,
    zone: 'America/New_York',
  }
}

/** What is sent from one day to another by a bot that never sleeps, with the history that grows. */
export function sentBetween(
  start: Plan,
  from: string,
  to: string,
  isAwake: (day: Day) => boolean = () => true,
): readonly Reminder[] {
  const sent: Reminder[] = []
  let { history } = start
  for (let today = day(from); today <= to; today = addDays(today, 1)) {
    const reminder = isAwake(today) ? reminderOn({ ...start, history }, today) : undefined
    if (!reminder) continue
    sent.push(reminder)
    history = afterSending(history, today, reminder.said)
  }
  return sent
}

export function daysOf(sent: readonly Reminder[]): readonly string[] {
  return sent.map(({ day: on }) => on)
}
