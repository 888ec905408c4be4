import { addDays, type Day, daysBetween, earliest, latest } from '../day.ts'
import type { SetAmounts } from '../fees.ts'
import type { Member } from '../member.ts'
import type { PolicyBook } from '../policy.ts'
import type { Reply } from '../reply.ts'
import { type Standing, standingOf } from '../standing.ts'
import { isOpen } from './days-off.ts'
import { kindsOn } from './due-kinds.ts'
import { goodbyeOf, lateDays } from './goodbye.ts'
import { afterSending, type History } from './history.ts'
import { lastDayOf } from './last-day.ts'
import { reminderReply } from './message.ts'
import { askSmart, firstEver } from './once-only.ts'
import { type Kind, remindersOf } from './settings.ts'

/** All that a plan looks at. */
export interface Plan {
  readonly member: Member
  readonly policies: PolicyBook
  readonly amounts: SetAmounts
  readonly history: History
  /** Of the person's clock. */
  readonly zone: string
}

export interface Reminder {
  /** The same for the same message, whoever sends it: member, cycle, kinds and local day. */
  readonly key: string
  readonly day: Day
  readonly reply: Reply
  /** What it says that is never said again. */
  readonly said: readonly string[]
  /** The day of the message after it, if nothing changes. */
  readonly next: Day | undefined
}

/** Further ahead nobody is told when the next one comes. */
const horizonDays = 800

/** The one message for a member on a day; undefined when there is none. */
export function reminderOn(plan: Plan, day: Day): Reminder | undefined {
  const { member, policies, history } = plan
  const settings = remindersOf(member.ledger.reminders)
  if (!isOpen(settings, day) || (history.lastDay !== null && history.lastDay >= day)) {
    return undefined
  }
  const standing = standingOf(member.ledger, policies, day)
  const nextAfter = (said: readonly string[]) =>
    nextDay({ ...plan, history: afterSending(history, day, said) }, addDays(day, 1))
  const goodbye = goodbyeOf(member.ledger, standing, settings, history)
  if (goodbye) {
    const key = keyOf(member, standing, ['goodbye'])
    return { key, day, ...goodbye, next: nextAfter(goodbye.said) }
  }
  const kinds = kindsOn(member.ledger, standing, settings, history)
  if (kinds.length === 0) return undefined
  const said = askedOnce(standing, settings.cadence, history)
  const next = nextAfter(said)
  const reply = reminderReply({ ...plan, settings, standing, kinds, next, said })
  return { key: keyOf(member, standing, kinds), day, reply, said, next }
}

/** The first day, from `from` on, on which a message comes if the record stays as it is. */
export function nextDay({ member, policies, history }: Plan, from: Day): Day | undefined {
  const { ledger } = member
  const settings = remindersOf(ledger.reminders)
  if (!settings.on) return undefined
  const first = standingOf(ledger, policies, from)
  const last = lastToLookAt(ledger, first)
  for (let day = from; day <= last; day = addDays(day, 1)) {
    if (!isOpen(settings, day)) continue
    const standing = day === from ? first : standingOf(ledger, policies, day)
    if (goodbyeOf(ledger, standing, settings, history)) return day
    if (kindsOn(ledger, standing, settings, history).length > 0) return day
  }
  return undefined
}

/** A good-bye comes within days of a renewal, and all else while something is left to do. */
function lastToLookAt({ past, expires }: Member['ledger'], standing: Standing): Day {
  const { today, deadlines } = standing
  const horizon = addDays(today, horizonDays)
  if (deadlines && expires === null) return horizon // cycles that are the same for all follow each other
  const renewedOn = past.at(-1)?.renewedOn ?? today
  const end = latest(lastDayOf(standing) ?? today, addDays(renewedOn, lateDays))
  return earliest(end, horizon)
}

function keyOf(
  { id }: Member,
  { deadlines, today }: Standing,
  kinds: readonly (Kind | 'goodbye')[],
) {
  return [id, deadlines?.cycle.expires ?? 'no cycle', kinds.join('+'), today].join(' ')
}

const manyInARow = 10
const farDays = 60

/** `less often` goes with the first message; whether to is asked once, of somebody who does not react. */
function askedOnce(
  { deadlines, today }: Standing,
  cadence: string,
  { inARow, said }: History,
): readonly string[] {
  if (said.length === 0) return [firstEver]
  const isFar = deadlines !== undefined && daysBetween(today, deadlines.cycle.expires) > farDays
  const isIgnored = cadence === 'daily' && inARow >= manyInARow && isFar
  return isIgnored && !said.includes(askSmart) ? [askSmart] : []
}
