import { DateTime } from 'luxon'
import { z } from 'zod'

/** A calendar day such as `2026-11-20`, with no time and no zone; sorts as text. */
export type Day = z.output<typeof daySchema>

export const daySchema = z.iso.date().brand('Day')

export function day(text: string): Day {
  return daySchema.parse(text)
}

/** The day it is at `now`, in `now`'s own zone. */
export function dayOf(now: DateTime): Day {
  return (now.toISODate() ?? now.toFormat('yyyy-MM-dd')) as Day
}

export function addDays(from: Day, days: number): Day {
  if (days === 0) return from
  return utcDay(new Date(midnight(from) + days * msADay))
}

/** A month's end holds: 31 January and one month is the last day of February. */
export function addMonths(from: Day, months: number): Day {
  if (months === 0) return from
  const date = new Date(midnight(from))
  const dayOfMonth = date.getUTCDate()
  date.setUTCMonth(date.getUTCMonth() + months)
  if (date.getUTCDate() !== dayOfMonth) date.setUTCDate(0) // it ran into the month after: back to the last day
  return utcDay(date)
}

/** 29 February becomes 28 February in a common year, so a limit moves earlier and never later. */
export function addYears(from: Day, years: number): Day {
  return addMonths(from, 12 * years)
}

/** Whole days from `from` to `to`; negative once `to` has passed. */
export function daysBetween(from: Day, to: Day): number {
  return (midnight(to) - midnight(from)) / msADay
}

/** Calendar months with their fraction: 20 November to 20 May is exactly 6. For a pace, not for a limit. */
export function monthsBetween(from: Day, to: Day): number {
  const utc = { zone: 'utc' }
  return DateTime.fromISO(to, utc).diff(DateTime.fromISO(from, utc), 'months').months
}

export function earliest(...days: readonly Day[]): Day {
  return days.reduce((a, b) => (a < b ? a : b))
}

export function latest(...days: readonly Day[]): Day {
  return days.reduce((a, b) => (a > b ? a : b))
}

/** `Jan 15, 2027`: a month in letters cannot be read the wrong way round. */
export function formatDay(of: Day): string {
  const [year, month, dayOfMonth] = [of.slice(0, -6), of.slice(-5, -3), of.slice(-2)]
  return `${months[Number(month) - 1] ?? month} ${Number(dayOfMonth)}, ${year}`
}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** `in 56 days`, `today`, `21 days ago`. */
export function fromToday(today: Day, to: Day): string {
  const days = daysBetween(today, to)
  if (days === 0) return 'today'
  if (Math.abs(days) === 1) return days === 1 ? 'tomorrow' : 'yesterday'
  return days > 0 ? `in ${days} days` : `${-days} days ago`
}

const msADay = 24 * 60 * 60_000

/** In milliseconds since 1970. UTC has no daylight saving, so day arithmetic there is exact. */
function midnight(of: Day): number {
  return Date.parse(of) // a day alone is read in UTC
}

function utcDay(then: Date): Day {
  const [year, month, date] = [then.getUTCFullYear(), then.getUTCMonth() + 1, then.getUTCDate()]
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(date, 2)}` as Day
}

function padded(number: number, width: number): string {
  return String(number).padStart(width, '0')
}
