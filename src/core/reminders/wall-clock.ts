import { DateTime } from 'luxon'
import type { Day } from '../day.ts'

/** Nobody is written to later than this for a message that was wished earlier in the day. */
const latestCatchUp = '21:00'

/** `09:05`, by the clock of `now`'s own zone. */
export function timeOf(now: DateTime): string {
  return now.toFormat('HH:mm')
}

/**
 * Whether a message wished at `at` may be sent now. Wall clocks are compared as text: a time that
 * the clock leaps over is due at the first minute after it, and one that comes twice stays due.
 * In the evening it is too late, unless the wish itself is for the evening.
 */
export function isTimeFor(at: string, now: DateTime): boolean {
  const time = timeOf(now)
  return time >= at && (time <= latestCatchUp || at.slice(0, 2) === time.slice(0, 2))
}

/** The first instant of a day at which its wall clock shows `at`, or the next valid minute. */
export function instantOf(day: Day, at: string, zone: string): DateTime {
  const read = DateTime.fromISO(`${day}T${at}`, { zone })
  if (timeOf(read) !== at) return afterGap(read)
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
