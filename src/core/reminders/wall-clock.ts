import { DateTime, Info } from 'luxon'
import type { Day } from '../day.ts'

/** A message that was wished earlier in the day goes out until then, so that nobody is woken. */
const latestCatchUp = '21:00'

/** However late in the evening a message is wished, a bot that is behind has so long to send it. */
const leastMinutes = 60

const minuteMs = 60_000

/** `09:05`, by the clock of `now`'s own zone. */
export function timeOf(now: DateTime): string {
  return `${pad(now.hour)}:${pad(now.minute)}`
}

/**
 * Whether a message wished at `at` may be sent now. Wall clocks are compared as text: a time that
 * the clock leaps over is due at the first minute after it, and one that comes twice stays due.
 * In the evening it is too late, unless the wish itself is for the evening; never past midnight.
 */
export function isTimeFor(at: string, now: DateTime): boolean {
  return hasCome(at, now) && timeOf(now) <= lastMinute(at)
}

/** Whether that time of today has come: at the latest in the last minute of a day that ends before it. */
export function hasCome(at: string, now: DateTime): boolean {
  return timeOf(now) >= at || !now.plus({ minutes: 1 }).hasSame(now, 'day')
}

function lastMinute(at: string): string {
  const minutes = Number(at.slice(0, 2)) * 60 + Number(at.slice(3)) + leastMinutes
  if (minutes >= 24 * 60) return '23:59'
  const late = `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`
  return late > latestCatchUp ? late : latestCatchUp
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}

/** The first instant of a day at which its wall clock shows `at`, or the next valid minute of that day, or its last. */
export function instantOf(day: Day, at: string, zone: string): DateTime {
  return onEvenDay(day, at, zone) ?? onUnevenDay(day, at, zone)
}

const dayMs = 24 * 60 * minuteMs

/** Undefined when the clock changes around that day. Almost no day is one of those, and the long way round costs five times as much. */
function onEvenDay(day: Day, at: string, zone: string): DateTime | undefined {
  const wall = Date.parse(`${day}T${at}Z`)
  const clock = Info.normalizeZone(zone)
  const offset = clock.offset(wall - dayMs)
  if (offset !== clock.offset(wall + dayMs)) return undefined
  return DateTime.fromMillis(wall - offset * minuteMs, { zone: clock })
}

function onUnevenDay(day: Day, at: string, zone: string): DateTime {
  const read = DateTime.fromISO(`${day}T${at}`, { zone })
  if (timeOf(read) !== at) {
    const first = afterGap(read)
    return first.toISODate() === day ? first : first.minus({ minutes: 1 })
  }
  return read.getPossibleOffsets().reduce((a, b) => (a < b ? a : b))
}

/** luxon moves a wall time within a gap on by the length of the gap; the gap ends earlier. */
function afterGap(moved: DateTime): DateTime {
  let first = moved
  for (let minutes = 1; minutes <= 180; minutes += 1) {
    const before = moved.minus({ minutes })
    if (before.offset !== moved.offset) break
    first = before
  }
  return first
}
