import { lapseOf } from '../card-lapse.ts'
import { type Day, daysBetween } from '../day.ts'
import type { Ledger } from '../member.ts'
import type { Deadlines, Standing } from '../standing.ts'
import { speaksAt } from './cadence.ts'
import { restsUntil } from './rest.ts'
import type { Cadence, Kind, Reminders } from './settings.ts'

/** Days on which one kind of reminder speaks, from what is known today. */
interface Track {
  readonly kind: Kind
  readonly speaksOn: (day: Day) => boolean
}

/** Everything that is to be reminded of, the most urgent first. Empty when nothing is left to do. */
export function tracksOf(
  ledger: Ledger,
  standing: Standing,
  settings: Reminders,
): readonly Track[] {
  const all = [
    ...auditTrack(standing),
    ...cycleTracks(standing, settings, restsUntil(ledger, standing, settings)),
    ...cardTrack(standing),
    ...confirmationTrack(standing),
    ...petitionTrack(ledger, standing),
    ...evidenceTrack(ledger, standing),
  ]
  return all.filter(({ kind }) => !settings.without.includes(kind))
}

/** An audit that was not answered is spoken of for two months after its end. */
export const overdueDays = 60

/** A confirmation is asked after for half a year. */
export const askedForDays = 182

/** Denser near its end, and on after it. */
function auditTrack({ audit }: Standing): Track[] {
  if (!audit || audit.answered !== null) return []
  const speaksOn = (day: Day) => {
    if (day < audit.notice) return false
    const left = daysBetween(day, audit.due)
    if (left >= 0) return speaksAt(left > 14 ? 'weekly' : 'smart', left)
    return left >= -overdueDays && (left >= -7 || -left % 7 === 0)
  }
  return [{ kind: 'audit', speaksOn }]
}

function cycleTracks(standing: Standing, { cadence }: Reminders, rest: Day | undefined): Track[] {
  const { deadlines, application } = standing
  if (!deadlines || application?.state === 'sent') return []
  const { phase } = deadlines
  const fits = (day: Day) => (phase.from === null || phase.from <= day) && !(rest && day < rest)
  const speaksOn = (day: Day) => fits(day) && speaks(cadence, day, standing, deadlines)
  if (phase.from !== null) return [{ kind: 'late', speaksOn }]
  return [{ kind: standing.complete ? 'deadline' : 'progress', speaksOn }]
}

/** The first day of a phase is news at every cadence, for what it costs has changed. */
function speaks(
  cadence: Cadence,
  day: Day,
  { complete, application }: Standing,
  { phase, applyUntil }: Deadlines,
): boolean {
  const end = phase.until ?? applyUntil
  const isPlanned = complete && application?.state === 'planned' && application.on >= day
  const by = isPlanned && application.on < end ? application.on : end
  return day === phase.from || speaksAt(cadence, daysBetween(day, by))
}

/** For a card that ends before it is needed; one that is missing belongs to the progress. */
function cardTrack(standing: Standing): Track[] {
  const lapse = lapseOf(standing)
  if (!lapse) return []
  const speaksOn = (day: Day) => speaksAt('milestones', daysBetween(day, lapse.expires))
  return [{ kind: 'card', speaksOn }]
}

/** An application that was sent is asked after every two weeks. */
function confirmationTrack({ application }: Standing): Track[] {
  if (application?.state !== 'sent') return []
  return [
    { kind: 'confirmation', speaksOn: (day) => everyTwoWeeks(application.on, day, askedForDays) },
  ]
}

function petitionTrack({ petitions }: Ledger, { application, deadlines }: Standing): Track[] {
  const open = petitions.filter(({ state }) => state === 'pending')
  if (open.length === 0 || application?.state === 'sent' || !deadlines?.phase.apply) return []
  const speaksOn = (day: Day) => open.some(({ on }) => everyTwoWeeks(on, day, 364))
  return [{ kind: 'petition', speaksOn }]
}

function everyTwoWeeks(from: Day, day: Day, atMost: number): boolean {
  const past = daysBetween(from, day)
  return past > 0 && past <= atMost && past % 14 === 0
}

/** Every 30 days of the last half year, while documents can still be looked for. */
function evidenceTrack({ entries, cards }: Ledger, { deadlines }: Standing): Track[] {
  const isMissing = [...entries, ...cards].some(({ evidence }) => evidence === null)
  if (!isMissing || !deadlines?.phase.apply) return []
  const { expires } = deadlines.cycle
  const speaksOn = (day: Day) => {
    const left = daysBetween(day, expires)
    return left >= 30 && left <= 180 && left % 30 === 0
  }
  return [{ kind: 'evidence', speaksOn }]
}
