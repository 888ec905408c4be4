import { parse } from 'chrono-node/en'
import { DateTime } from 'luxon'
import { addDays, addMonths, addYears, type Day, dayOf, daysBetween, daySchema } from './day.ts'

/** `either`: the text names more than one day, and only the person knows which. */
export type ReadDay =
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'either'; readonly days: readonly Day[] }
  | { readonly kind: 'unreadable' }

const numeric = /^(?<a>\d{1,2})[/.-](?<b>\d{1,2})[/.-](?<year>\d{4}|\d{2})$/
const yearless = /^(?<a>\d{1,2})[/.](?<b>\d{1,2})$/
/** A stretch of time, not a day of it. */
const stretch = /^(?:last|next|this|past) (?:week|month|quarter|year)$/i
const monthOnly = /^(?<month>\d{1,2})\/(?<year>\d{4})$/
const unreadable: ReadDay = { kind: 'unreadable' }

/**
 * Reads a day as people type it: `2027-01-15`, `Jan 15 2027`, `1/15/2027`, `3 weeks ago`.
 * The whole text must be a day; `today` is the person's own, for words such as yesterday.
 * The one module that knows the date library.
 */
export function readDay(text: string, today: Day): ReadDay {
  const words = text.trim()
  const iso = daySchema.safeParse(words)
  if (iso.success) return { kind: 'day', day: iso.data }
  const digits = numeric.exec(words)?.groups
  if (digits) return readNumeric(digits)
  const near = yearless.exec(words)?.groups
  if (near) return readYearless(near, today)
  const month = monthOnly.exec(words)?.groups
  if (month) return wholeMonth(Number(month['year']), Number(month['month']))
  return readWords(words, today)
}

/** For a day that has come already: `May 3` and `5/3` are the latest ones, not the nearest. */
export function readPastDay(text: string, today: Day): ReadDay {
  const read = readDay(text, today)
  const isYearless =
    /^(?:\d{1,2}[/.]\d{1,2}|\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:st|nd|rd|th)? \p{L}{3,9})$/iu
  if (!isYearless.test(text.trim())) return read
  const latest = (day: Day) => (day > today ? addYears(day, -1) : day)
  if (read.kind === 'day') return { kind: 'day', day: latest(read.day) }
  return read.kind === 'either' ? among(read.days.map(latest)) : read
}

/** 1/15/2027 has one reading; 2/3/2027 is 3 February or 2 March. Two-digit years are this century's. */
function readNumeric({ a, b, year }: Record<string, string | undefined>): ReadDay {
  const full = Number(year) + (year?.length === 2 ? 2000 : 0)
  const days = [
    civil(full, Number(a), Number(b)), // month first
    civil(full, Number(b), Number(a)), // day first
  ].filter((each) => each !== undefined)
  return among([...new Set(days)])
}

/** 1/15 is the nearest 15 January; 2/3 has two readings. */
function readYearless({ a, b }: Record<string, string | undefined>, today: Day): ReadDay {
  const days = [
    nearestYear(Number(a), Number(b), today),
    nearestYear(Number(b), Number(a), today),
  ].filter((each) => each !== undefined)
  return among([...new Set(days)])
}

function nearestYear(month: number, dayOfMonth: number, today: Day): Day | undefined {
  const year = Number(today.slice(0, 4))
  return [year - 1, year, year + 1]
    .map((each) => civil(each, month, dayOfMonth))
    .filter((each) => each !== undefined)
    .toSorted((a, b) => Math.abs(daysBetween(today, a)) - Math.abs(daysBetween(today, b)))[0]
}

function readWords(words: string, today: Day): ReadDay {
  if (stretch.test(words)) return unreadable
  const noon = DateTime.fromISO(today, { zone: 'utc' }).set({ hour: 12 })
  const found = parse(words, { instant: noon.toJSDate(), timezone: 0 })
  const [only] = found
  if (!only || found.length > 1 || only.text.length !== words.length || only.end) return unreadable
  const { start } = only
  const named = (part: 'year' | 'month' | 'day' | 'weekday') => start.isCertain(part)
  const year = start.get('year') ?? 0
  const month = start.get('month') ?? 0
  const read = civil(year, month, start.get('day') ?? 0)
  if (!read || start.isCertain('hour')) return unreadable
  const relative = start.tags().has('result/relativeDate')
  if (relative || named('day')) return { kind: 'day', day: read }
  if (named('month')) return named('year') ? wholeMonth(year, month) : unreadable
  if (!named('weekday')) return unreadable
  return /^(?:last|past|next|this)\b/i.test(words)
    ? { kind: 'day', day: read }
    : bareWeekday(read, today)
}

/** `friday` alone may be the last one or the next one. */
function bareWeekday(near: Day, today: Day): ReadDay {
  if (near === today) return { kind: 'day', day: near }
  return among(near < today ? [near, addDays(near, 7)] : [addDays(near, -7), near])
}

/** Cards are often good through the end of a month, but only the person can say. */
function wholeMonth(year: number, month: number): ReadDay {
  const first = civil(year, month, 1)
  return first ? among([addDays(addMonths(first, 1), -1), first]) : unreadable
}

function among(days: readonly Day[]): ReadDay {
  const [only] = days
  if (!only) return unreadable
  return days.length === 1 ? { kind: 'day', day: only } : { kind: 'either', days }
}

function civil(year: number, month: number, dayOfMonth: number): Day | undefined {
  const date = DateTime.fromObject({ year, month, day: dayOfMonth }, { zone: 'utc' })
  return date.isValid && year >= 1000 && year <= 9999 ? dayOf(date) : undefined
}
