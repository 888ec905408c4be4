import { count, listed } from '../count.ts'
import { formatDay } from '../day.ts'
import type { Reminders } from './settings.ts'
import { wishedTime } from './wished-time.ts'

const cadenceWords = {
  daily: 'every day',
  smart: 'seldom while there is time, daily at the end',
  weekly: 'every week',
  milestones: 'only 365, 180, 90, 60, 30, 14, 7, 3 and 1 days before the end, and on the last day',
} as const

const dayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** `every day at 09:23 by the clock of Europe/Zurich`. */
export function rhythmWords(settings: Reminders, id: string, zone: string): string {
  const { cadence, days } = settings
  const often = days.length === 7 ? cadenceWords[cadence] : onlyOn(daysWords(days), cadence)
  return `${often} at ${wishedTime(settings, id)} by the clock of ${zone}`
}

/** `every Mon and Tue`; what falls on another day comes on the next of these. */
function onlyOn(days: string, cadence: Reminders['cadence']): string {
  return cadence === 'daily' ? `every ${days}` : `${cadenceWords[cadence]}, only on ${days},`
}

/** `Mon, Tue and Fri`. */
function daysWords(days: readonly number[]): string {
  return listed(days.map((day) => dayNames[day - 1] ?? ''))
}

/** Everything that makes a person's reminders quieter, as fields. */
export function quietFields(settings: Reminders): readonly (readonly [string, string])[] {
  const { until, resume, away, quiet, without } = settings
  return [
    ...(until ? [['Last day', formatDay(until)] as const] : []),
    ...(resume ? [['Snoozed until', formatDay(resume)] as const] : []),
    ...(away
      ? [['Away', `from ${formatDay(away.from)}, back on ${formatDay(away.back)}`] as const]
      : []),
    ...(quiet.length > 0 ? [['Quiet days', quietWords(quiet)] as const] : []),
    ...(without.length > 0 ? [['Not about', listed(without)] as const] : []),
  ]
}

function quietWords(quiet: Reminders['quiet']): string {
  const shown = quiet.slice(0, 5).map(formatDay)
  const more = quiet.length - shown.length
  return more > 0 ? listed([...shown, count(more, 'other day')]) : listed(shown)
}
