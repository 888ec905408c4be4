import { DateTime } from 'luxon'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '../../../src/core/day.ts'
import { instantOf, isTimeFor, timeOf } from '../../../src/core/reminders/wall-clock.ts'
import { wishedTime } from '../../../src/core/reminders/wished-time.ts'

/** The minutes in UTC of a day or two in which a message wished at `at` may go, with a bot that looks every minute. */
function firstMinutes(zone: string, at: string, from: string, days: number): readonly string[] {
  const sent = new Map<string, string>()
  const start = DateTime.fromISO(from, { zone: 'utc' })
  for (let minute = 0; minute < days * 24 * 60; minute += 1) {
    const now = start.plus({ minutes: minute }).setZone(zone)
    const today = now.toISODate() ?? ''
    if (!sent.has(today) && isTimeFor(at, now)) {
      sent.set(today, now.toUTC().toFormat("yyyy-MM-dd'T'HH:mm"))
    }
  }
  return [...sent.values()]
}

describe('fires an hour early or late at daylight saving', () => {
  test('not here: nine stays nine through spring and autumn', () => {
    expect(firstMinutes('America/New_York', '09:00', '2027-03-13T06:00', 2)).toEqual([
      '2027-03-13T14:00',
      '2027-03-14T13:00',
    ])
    expect(firstMinutes('America/New_York', '09:00', '2027-11-06T06:00', 2)).toEqual([
      '2027-11-06T13:00',
      '2027-11-07T14:00',
    ])
  })
  test('a time that the clock leaps over moves to the next valid minute', () => {
    expect(firstMinutes('America/New_York', '02:30', '2027-03-14T05:00', 0.9)).toEqual([
      '2027-03-14T07:00', // 03:00 by the new clock
    ])
    expect(instantOf(day('2027-03-14'), '02:30', 'America/New_York').toUTC().toISO()).toBe(
      '2027-03-14T07:00:00.000Z',
    )
  })
  test('a time that comes twice fires once, the first time', () => {
    expect(firstMinutes('America/New_York', '01:30', '2027-11-07T04:00', 0.9)).toEqual([
      '2027-11-07T05:30',
    ])
    expect(instantOf(day('2027-11-07'), '01:30', 'America/New_York').toUTC().toISO()).toBe(
      '2027-11-07T05:30:00.000Z',
    )
  })
  test('where daylight saving is half an hour, too', () => {
    expect(instantOf(day('2027-10-03'), '02:15', 'Australia/Lord_Howe').toUTC().toISO()).toBe(
      '2027-10-02T15:30:00.000Z', // 02:30 by the new clock
    )
  })
  test('where the clock leaps at midnight', () => {
    const first = instantOf(day('2027-04-30'), '00:10', 'Africa/Cairo')
    expect(timeOf(first)).toBe('01:00')
  })
  test('where the clock leaps over the end of the day, in its last minute', () => {
    const first = instantOf(day('2027-03-27'), '23:30', 'America/Nuuk')
    expect(first.toFormat("yyyy-MM-dd'T'HH:mm")).toBe('2027-03-27T22:59')
    expect(isTimeFor('23:30', first)).toBe(true)
    expect(isTimeFor('23:30', first.minus({ minutes: 1 }))).toBe(false)
  })
})

test.for([
  ['Asia/Kolkata', '2026-11-20T03:30'],
  ['Australia/Adelaide', '2026-11-19T22:30'],
  ['Asia/Kathmandu', '2026-11-20T03:15'],
  ['Pacific/Chatham', '2026-11-19T19:15'],
  ['Pacific/Kiritimati', '2026-11-19T19:00'],
])('nine in the morning in %s is %s in UTC', ([zone = '', utc]) => {
  expect(instantOf(day('2026-11-20'), '09:00', zone).toUTC().toFormat("yyyy-MM-dd'T'HH:mm")).toBe(
    utc,
  )
})

const onFriday = (time: string) => DateTime.fromISO(`2026-11-20T${time}`, { zone: 'Europe/Zurich' })

describe('a bot that comes late', () => {
  test('still writes in the afternoon, and not at night', () => {
    expect(isTimeFor('09:00', onFriday('08:59'))).toBe(false)
    expect(isTimeFor('09:00', onFriday('15:00'))).toBe(true)
    expect(isTimeFor('09:00', onFriday('21:00'))).toBe(true)
    expect(isTimeFor('09:00', onFriday('21:01'))).toBe(false)
  })
  test('writes late in the evening to who wished it so', () => {
    expect(isTimeFor('22:15', onFriday('22:15'))).toBe(true)
    expect(isTimeFor('21:30', onFriday('21:29'))).toBe(false)
    expect(isTimeFor('21:30', onFriday('21:30'))).toBe(true)
    expect(isTimeFor('22:15', onFriday('23:15'))).toBe(true)
    expect(isTimeFor('22:15', onFriday('23:16'))).toBe(false)
    expect(isTimeFor('23:30', onFriday('23:59'))).toBe(true)
    expect(isTimeFor('23:30', onFriday('00:10'))).toBe(false)
  })
  test('a wish at the end of an hour has a whole hour too, not one minute', () => {
    expect(isTimeFor('21:59', onFriday('22:40'))).toBe(true)
    expect(isTimeFor('20:50', onFriday('21:50'))).toBe(true)
    expect(isTimeFor('20:50', onFriday('21:51'))).toBe(false)
  })
})

test('in any zone, a day’s message fires exactly once, never before its wished time, nor at a time that does not exist', () => {
  const zones = [
    'America/New_York',
    'Europe/Zurich',
    'Australia/Lord_Howe',
    'Africa/Cairo',
    'Asia/Kolkata',
    'America/Santiago',
    'America/Nuuk',
  ]
  const minute = fc.integer({ min: 0, max: 23 * 60 + 59 })
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      minute,
      fc.integer({ min: 0, max: 365 }),
      (zone, of, shift) => {
        const at = `${String(Math.floor(of / 60)).padStart(2, '0')}:${String(of % 60).padStart(2, '0')}`
        const noon = DateTime.fromISO('2027-01-01T12:00', { zone }).plus({ days: shift })
        const on = day(noon.toISODate() ?? '')
        const first = instantOf(on, at, zone)
        expect(first.toISODate()).toBe(on)
        const isLastMinute = !first.plus({ minutes: 1 }).hasSame(first, 'day')
        expect(timeOf(first) >= at || isLastMinute).toBe(true)
        const shown = DateTime.fromISO(`${on}T${timeOf(first)}`, { zone })
        expect(timeOf(shown)).toBe(timeOf(first)) // a time that the clock shows on that day
        expect(isTimeFor(at, first)).toBe(true)
        const before = first.minus({ minutes: 1 })
        expect(before.toISODate() === on && isTimeFor(at, before)).toBe(false)
      },
    ),
    { numRuns: 500 },
  )
})

test('who names no time is written to in the hour after nine, always in the same minute', () => {
  const times = Array.from({ length: 1000 }, (_, at) => wishedTime({ at: null }, `slack:T1:U${at}`))
  expect(times.every((time) => /^09:[0-5]\d$/u.test(time))).toBe(true)
  expect(new Set(times).size).toBe(60)
  expect(wishedTime({ at: null }, 'slack:T1:U1')).toBe(wishedTime({ at: null }, 'slack:T1:U1'))
  expect(wishedTime({ at: '08:30' }, 'slack:T1:U1')).toBe('08:30')
})
