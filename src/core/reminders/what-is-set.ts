import { addDays, type Day, dayOf, formatDay, fromToday } from '../day.ts'
import type { Situation } from '../command.ts'
import { type Block, fields, text } from '../reply.ts'
import type { Ledger } from '../member.ts'
import { isOpen } from './days-off.ts'
import { longestGapDays } from './due-kinds.ts'
import { goodbyeMark } from './goodbye.ts'
import { type History, nothingSent } from './history.ts'
import { nextDay, type Plan } from './plan.ts'
import { everyDay, type Reminders, remindersOf } from './settings.ts'
import { quietFields, rhythmWords } from './settings-words.ts'
import { hasCome } from './wall-clock.ts'
import { wishedTime } from './wished-time.ts'

/** What somebody's reminders are set to, and when the next one comes. */
export function whatIsSet({ member, policies, amounts, now }: Situation): readonly Block[] {
  const settings = remindersOf(member.ledger.reminders)
  if (!settings.on) return [text('I write to you only when you ask me something.')]
  const zone = now.zoneName ?? 'UTC'
  const today = dayOf(now)
  // Today's message may have gone out once its minute has come.
  const from = hasCome(wishedTime(settings, member.id), now) ? addDays(today, 1) : today
  const plan: Plan = { member, policies, amounts, zone, history: supposed(member.ledger, from) }
  const next = nextDay(plan, from)
  return [
    fields(
      ['Reminders', rhythmWords(settings, member.id, zone)],
      ...(settings.at === null ? [unnamedTime] : []),
      ['Next one', next ? `${formatDay(next)}, ${fromToday(today, next)}` : noneAhead(plan, from)],
      ...quietFields(settings),
    ),
  ]
}

/** As if all that was due before `from` had been said, for a record does not tell what was. */
function supposed({ reminders, past }: Ledger, from: Day): History {
  const settings = remindersOf(reminders)
  const before = Array.from({ length: longestGapDays }, (_, days) => addDays(from, -days - 1))
  const lastDay = before.find((day) => isOpen(settings, day)) ?? null
  const renewedOn = past.at(-1)?.renewedOn
  const isToldGoodbye = renewedOn !== undefined && lastDay !== null && lastDay > renewedOn
  return { ...nothingSent, lastDay, said: isToldGoodbye ? [goodbyeMark(renewedOn)] : [] }
}

const unnamedTime = [
  'Time',
  'a minute of the hour after nine that stays yours; /recert remind at:08:30 names another',
] as const

function noneAhead(plan: Plan, from: Day): string {
  const { ledger } = plan.member
  if (ledger.expires === null) return 'none yet: I need the day your certification expires'
  const open = { ...remindersOf(ledger.reminders), ...unlimited }
  const member = { ...plan.member, ledger: { ...ledger, reminders: open } }
  return nextDay({ ...plan, member }, from)
    ? 'none, by what is set here; /recert remind on lifts a last day and a pause'
    : 'none, as nothing is left to do'
}

/** What nobody has made quieter. */
const unlimited = {
  days: [...everyDay],
  until: null,
  resume: null,
  away: null,
  quiet: [],
  without: [],
} satisfies Partial<Reminders>
