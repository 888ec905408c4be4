import { type DayNumber, weekdayOf, yearsLater } from './day-number.ts'
import type { Cadence, Facts } from './facts.ts'

/** Until the application is in: 1.9 CEUs of courses and a card that is good. */
const enough = 1900 // thousandths
const courseDays = 90
const restDays = 30

/** What docs/reminders.md promises for a day, written down a second time so that the planner has somebody to answer to. */
export function speaksOn(facts: Facts, today: DayNumber, day: DayNumber): boolean {
  const { without } = facts
  const isWanted = (kind: string) => !without.includes(kind)
  return (
    (isWanted('audit') && ofAudit(facts, day)) ||
    ofCycle(facts, today, day, isWanted) ||
    (isWanted('card') && ofCard(facts, today, day)) ||
    (isWanted('confirmation') && ofConfirmation(facts, day)) ||
    (isWanted('petition') && ofPetition(facts, today, day)) ||
    (isWanted('evidence') && ofEvidence(facts, today, day))
  )
}

export function isOpen(facts: Facts, day: DayNumber): boolean {
  const { away, resume = day, until = day } = facts
  const isAway = away !== undefined && day >= away.from && day < away.back
  const isQuiet = isAway || facts.quiet.includes(day) || !facts.weekdays.includes(weekdayOf(day))
  return facts.on && day >= resume && day <= until && !isQuiet
}

/** Until when a renewed cycle rests. */
export function restOf({ renewed, since, start }: Facts): DayNumber | undefined {
  return renewed === undefined || since >= renewed ? undefined : Math.max(renewed + restDays, start)
}

const sparse = [365, 180, 90, 60, 30, 14, 7, 3, 1, 0]

function isBeat(cadence: Cadence, left: number): boolean {
  if (left < 0) return false
  if (cadence === 'daily') return true
  if (cadence === 'weekly') return left % 7 === 0
  if (cadence === 'milestones') return sparse.includes(left)
  if (left <= 14) return true
  if (left <= 60) return left % 3 === 0
  return left <= 180 ? left % 7 === 0 : left % 30 === 0
}

export function lastToApply({ expires }: Facts): DayNumber {
  return yearsLater(expires, 1) - 1
}

function isComplete({ earned, card, application }: Facts, today: DayNumber): boolean {
  const needed = application?.isSent ? application.on : today
  return earned >= enough && card !== undefined && card >= needed
}

function ofCycle(
  facts: Facts,
  today: DayNumber,
  day: DayNumber,
  isWanted: (kind: string) => boolean,
): boolean {
  const { application, expires, cadence } = facts
  if (application?.isSent || day < (restOf(facts) ?? day)) return false
  const complete = isComplete(facts, today)
  const isPlanned = complete && application !== undefined && application.on >= day
  const within = (from: DayNumber, until: DayNumber) => {
    if (!isWanted('late') || day < from) return false
    const end = isPlanned ? Math.min(application.on, until) : until
    return day === from || isBeat(cadence, end - day)
  }
  if (today <= expires) {
    const end = isPlanned ? Math.min(application.on, expires) : expires
    return isWanted(complete ? 'deadline' : 'progress') && isBeat(cadence, end - day)
  }
  if (today <= expires + courseDays) return within(expires + 1, expires + courseDays)
  const last = lastToApply(facts)
  if (today <= last) return within(expires + courseDays + 1, last)
  return isWanted('late') && day === last + 1
}

function ofCard(facts: Facts, today: DayNumber, day: DayNumber): boolean {
  const { card, application, expires } = facts
  if (card === undefined || card < today || application?.isSent) return false
  const last = lastToApply(facts)
  if (!application && today > last) return false
  const needed = application?.on ?? (today > expires ? last : expires)
  return card < needed && isBeat('milestones', card - day)
}

function ofAudit({ audit }: Facts, day: DayNumber): boolean {
  if (audit === undefined || day < audit) return false
  const left = audit + 30 - day
  if (left > 14) return left % 7 === 0
  return left >= -7 || (left >= -60 && -left % 7 === 0)
}

function isFortnight(from: DayNumber, day: DayNumber, most: number): boolean {
  return day > from && day - from <= most && (day - from) % 14 === 0
}

function ofConfirmation({ application }: Facts, day: DayNumber): boolean {
  return application?.isSent === true && isFortnight(application.on, day, 182)
}

function ofPetition(facts: Facts, today: DayNumber, day: DayNumber): boolean {
  const { petition, application } = facts
  if (petition === undefined || application?.isSent || today > lastToApply(facts)) return false
  return isFortnight(petition, day, 364)
}

function ofEvidence(facts: Facts, today: DayNumber, day: DayNumber): boolean {
  const left = facts.expires - day
  if (!facts.isBare || today > lastToApply(facts)) return false
  return left >= 30 && left <= 180 && left % 30 === 0
}
