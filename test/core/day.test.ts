import * as fc from 'fast-check'
import { DateTime } from 'luxon'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  addYears,
  day,
  dayOf,
  daysBetween,
  daySchema,
  earliest,
  formatDay,
  fromToday,
  latest,
  monthsBetween,
} from '../../src/core/day.ts'
import { at } from '../support/world.ts'
import { anyDay } from './arbitrary.ts'

describe('which day it is', () => {
  test.for([
    ['2026-11-20T23:59:59-11:00', '2026-11-20'],
    ['2026-11-21T00:00:00+14:00', '2026-11-21'],
    ['2026-11-20T00:00:00+12:45', '2026-11-20'],
    ['2024-02-29T23:59:59-05:00', '2024-02-29'],
  ] as const)('at %s is decided by the clock there: %s', ([instant, expected]) => {
    expect(dayOf(at(instant))).toBe(expected)
  })

  test('one moment is two days on the two sides of the world', () => {
    const moment = at('2026-11-20T11:00:00Z')
    expect(dayOf(moment.setZone('Pacific/Auckland'))).toBe('2026-11-21')
    expect(dayOf(moment.setZone('Pacific/Pago_Pago'))).toBe('2026-11-20')
  })
})

describe('a day is refused', () => {
  test.for([
    '2026-02-29',
    '2026-13-01',
    '2026-11-31',
    '2026-1-5',
    '20261120',
    '',
    '2026-11-20T00:00',
  ])('when it is %s', (text) => {
    expect(() => day(text)).toThrow(/ISO date/u)
    expect(daySchema.safeParse(text).success).toBe(false)
  })
  test('but not when it is the 29 February of a leap year', () => {
    expect(day('2024-02-29')).toBe('2024-02-29')
  })
})

describe('days are counted', () => {
  test.for([
    ['2026-11-20', '2026-11-20', 0],
    ['2026-11-20', '2026-11-21', 1],
    ['2026-11-20', '2026-11-19', -1],
    ['2026-08-22', '2026-11-20', 90],
    ['2026-08-21', '2026-11-20', 91],
    ['2025-11-20', '2026-11-20', 365],
    ['2024-02-28', '2024-03-01', 2],
    ['2026-02-28', '2026-03-01', 1],
    ['2024-02-29', '2026-11-20', 995],
    ['2026-03-28', '2026-03-30', 2], // Europe changes its clocks between the two
  ] as const)('from %s to %s: %i', ([from, to, days]) => {
    expect(daysBetween(day(from), day(to))).toBe(days)
    expect(addDays(day(from), days)).toBe(to)
  })
})

describe('a year or a month later', () => {
  test.for([
    ['2024-02-29', 1, '2025-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2024-02-29', -2, '2022-02-28'],
    ['2025-02-28', 3, '2028-02-28'],
    ['2026-12-31', 1, '2027-12-31'],
  ] as const)('%s and %i years is %s', ([from, years, to]) => {
    expect(addYears(day(from), years)).toBe(to)
  })
  test.for([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-12-31', 6, '2027-06-30'],
    ['2026-08-31', -6, '2026-02-28'],
  ] as const)('%s and %i months is %s', ([from, months, to]) => {
    expect(addMonths(day(from), months)).toBe(to)
  })
})

const utc = (of: string) => DateTime.fromISO(of, { zone: 'utc' })

test('luxon reckons the same days, months and years', () => {
  fc.assert(
    fc.property(anyDay, anyDay, fc.integer({ min: -500, max: 500 }), (from, to, many) => {
      expect(addDays(from, many)).toBe(utc(from).plus({ days: many }).toISODate())
      expect(addMonths(from, many)).toBe(utc(from).plus({ months: many }).toISODate())
      expect(addYears(from, many)).toBe(utc(from).plus({ years: many }).toISODate())
      expect(daysBetween(from, to)).toBe(utc(to).diff(utc(from), 'days').days)
    }),
  )
})

test('months are counted with their fraction, for a pace', () => {
  expect(monthsBetween(day('2026-11-20'), day('2027-05-20'))).toBe(6)
  expect(monthsBetween(day('2026-11-20'), day('2026-11-20'))).toBe(0)
  expect(monthsBetween(day('2026-11-20'), day('2026-12-05'))).toBeCloseTo(0.5)
  expect(monthsBetween(day('2026-11-20'), day('2026-10-20'))).toBe(-1)
  // The machine of the tests changes its clock between the two.
  expect(monthsBetween(day('2026-09-20'), day('2026-10-05'))).toBe(0.5)
})

test('the earliest and the latest of some days', () => {
  const days = [day('2026-11-20'), day('2026-11-19'), day('2027-01-01')] as const
  expect(earliest(...days)).toBe('2026-11-19')
  expect(latest(...days)).toBe('2027-01-01')
})

test('a day is written with its month in letters', () => {
  expect(formatDay(day('2027-01-05'))).toBe('Jan 5, 2027')
  expect(formatDay(day('2024-02-29'))).toBe('Feb 29, 2024')
})

test.for([
  ['2026-11-20', 'today'],
  ['2026-11-21', 'tomorrow'],
  ['2026-11-19', 'yesterday'],
  ['2026-11-22', 'in 2 days'],
  ['2026-11-18', '2 days ago'],
] as const)('on 20 November, %s is %s', ([to, words]) => {
  expect(fromToday(day('2026-11-20'), day(to))).toBe(words)
})
