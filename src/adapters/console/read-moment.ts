import { DateTime } from 'luxon'
import { dayOf, formatDay } from '../../core/day.ts'
import { readDay } from '../../core/read-day.ts'

/** `why` says what is wrong, in words for the person. */
export type ReadMoment = { readonly moment: DateTime } | { readonly why: string }

/**
 * Reads `2027-04-20`, `next friday` or `2027-04-20 09:30` in the zone of `now`. Without a time it is
 * noon; a time alone is on the day of `now`.
 */
export function readMoment(text: string, now: DateTime): ReadMoment {
  const [, before = '', hour, minute] = /^(.*?)\s*\b(\d{1,2}):(\d{2})$/u.exec(text) ?? [text, text]
  const read = before === '' ? today(now) : readDay(before, dayOf(now))
  if (read.kind === 'unreadable') return { why: `I cannot read "${text}" as a day.` }
  if (read.kind === 'either') {
    return { why: `${before} can be ${read.days.map(formatDay).join(' or ')}.` }
  }
  const time = { hour: Number(hour ?? 12), minute: Number(minute ?? 0) }
  if (time.hour > 23 || time.minute > 59) return { why: `There is no time ${hour}:${minute}.` }
  return { moment: DateTime.fromISO(read.day, { zone: now.zone }).set(time) }
}

function today(now: DateTime) {
  return { kind: 'day', day: dayOf(now) } as const
}
