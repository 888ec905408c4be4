import * as fc from 'fast-check'
import { IANAZone } from 'luxon'
import { describe, expect, test } from 'vitest'
import { readZone, zones } from '../../src/core/zone.ts'

describe('a clock is found', () => {
  test.for([
    ['Europe/Zurich', 'Europe/Zurich'],
    ['europe/zurich', 'Europe/Zurich'],
    ['Zurich', 'Europe/Zurich'],
    ['new york', 'America/New_York'],
    ['  New   York ', 'America/New_York'],
    ['Eastern', 'America/New_York'],
    ['EST', 'America/New_York'],
    ['edt', 'America/New_York'],
    ['Central time', 'America/Chicago'],
    ['mountain standard time', 'America/Denver'],
    ['Pacific Daylight Time', 'America/Los_Angeles'],
    ['pt', 'America/Los_Angeles'],
    ['Pacific/Chatham', 'Pacific/Chatham'],
    ['Asia/Kolkata', 'Asia/Kolkata'],
    ['UTC', 'UTC'],
    ['utc', 'utc'],
  ] as const)('in %j', ([typed, zone]) => {
    expect(readZone(typed)).toBe(zone)
  })
  test('in the name of every zone the platform knows', () => {
    for (const zone of zones) expect(readZone(zone)).toBe(zone)
  })
})

describe('no clock is found', () => {
  test.for(['', 'Atlantis', 'Europe/Atlantis', '/', 'GMT+25', 'yesterday'])('in %j', (typed) => {
    expect(readZone(typed)).toBeUndefined()
  })
  test.for(['constructor', '__proto__'])('in %j', (typed) => {
    expect(readZone(typed)).toBeUndefined()
  })
})

test('whatever is typed, what is found is a zone', () => {
  const part = fc.constantFrom(
    'Europe',
    'America',
    'Zurich',
    'New_York',
    'new',
    'york',
    'time',
    'est',
    '/',
  )
  const made = fc
    .array(fc.tuple(part, fc.constantFrom('/', ' ', '_')), { maxLength: 3 })
    .map((parts) => parts.flat().slice(0, -1).join(''))
  fc.assert(
    fc.property(fc.oneof(fc.string(), made), (typed) => {
      const found = readZone(typed)
      expect(found === undefined || IANAZone.isValidZone(found)).toBe(true)
    }),
  )
})
