import { DateTime } from 'luxon'
import { expect, test } from 'vitest'
import { readMoment } from '../../../src/adapters/console/read-moment.ts'

const now = DateTime.fromISO('2026-11-20T23:30', { zone: 'America/New_York' })

test.for([
  ['2027-04-20', '2027-04-20T12:00:00.000-04:00'],
  ['2027-04-20 09:30', '2027-04-20T09:30:00.000-04:00'],
  ['2027-04-20 0:00', '2027-04-20T00:00:00.000-04:00'],
  ['Jan 15 2027', '2027-01-15T12:00:00.000-05:00'],
  ['tomorrow 7:05', '2026-11-21T07:05:00.000-05:00'],
  ['08:59', '2026-11-20T08:59:00.000-05:00'],
] as const)('%s is %s where the person lives', ([text, moment]) => {
  const read = readMoment(text, now)
  expect('moment' in read && read.moment.toISO()).toBe(moment)
})

test.for([
  ['the day after the fair', 'I cannot read "the day after the fair" as a day.'],
  ['2/3/2027', '2/3/2027 can be Feb 3, 2027 or Mar 2, 2027.'],
  ['2027-04-20 24:00', 'There is no time 24:00.'],
  ['2027-04-20 09:60', 'There is no time 09:60.'],
] as const)('%s is refused in words', ([text, why]) => {
  expect(readMoment(text, now)).toStrictEqual({ why })
})
