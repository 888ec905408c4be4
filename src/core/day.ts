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

/** Six times as fast as `toISOString`, which writes years of other than four digits and the time as well. */
function utcDay(midnightThen: Date): Day {
  const year = midnightThen.getUTCFullYear()
  if (year < 1000 || year > 9999) {
    return midnightThen.toISOString().slice(0, -'T00:00:00.000Z'.length) as Day
  }
  const [month, dayOfMonth] = [midnightThen.getUTCMonth() + 1, midnightThen.getUTCDate()]
  return `${year}-${twoDigits(month)}-${twoDigits(dayOfMonth)}` as Day
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number)
}
