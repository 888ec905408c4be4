import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day, formatDay } from '../../src/core/day.ts'
import { readDay } from '../../src/core/read-day.ts'
import { today as todayText } from '../support/world.ts'
import { anyDay, anyText } from './arbitrary.ts'

const today = day(todayText) // a Friday
const read = (text: string) => readDay(text, today)
const only = (text: string) => ({ kind: 'day', day: text })
const either = (...days: string[]) => ({ kind: 'either', days })

describe('a day that can be read one way', () => {
  test.for([
    ['2027-01-15', '2027-01-15'],
    ['  2027-01-15 ', '2027-01-15'],
    ['Jan 15 2027', '2027-01-15'],
    ['jan 15, 2027', '2027-01-15'],
    ['15 January 2027', '2027-01-15'],
    ['1/15/2027', '2027-01-15'],
    ['15/1/2027', '2027-01-15'],
    ['15.01.2027', '2027-01-15'],
    ['15-1-27', '2027-01-15'],
    ['2/2/2027', '2027-02-02'],
    ['29/2/2024', '2024-02-29'],
    ['12/31/2026', '2026-12-31'],
    ['1/1/1000', '1000-01-01'],
    ['1/15', '2027-01-15'],
    ['15.1', '2027-01-15'],
    ['11/11', '2026-11-11'],
    ['11/20', '2026-11-20'],
    ['5/21', '2027-05-21'], // 182 days ahead, and 183 ago in this year
    ['5/22', '2026-05-22'], // 183 days ahead, and 182 ago in this year
    ['today', '2026-11-20'],
    ['yesterday', '2026-11-19'],
    ['tomorrow', '2026-11-21'],
    ['3 weeks ago', '2026-10-30'],
    ['three weeks ago', '2026-10-30'],
    ['in 2 weeks', '2026-12-04'],
    ['a month ago', '2026-10-20'],
    ['in 2 months', '2027-01-20'],
    ['half a year ago', '2026-05-20'],
    ['last friday', '2026-11-13'],
    ['next friday', '2026-11-27'],
  ] as const)('%s is %s', ([text, expected]) => {
    expect(read(text)).toEqual(only(expected))
  })
})

test.for([
  ['in a week', '2026-11-27'],
  ['in 1 month', '2026-12-20'],
  ['in one year', '2027-11-20'],
] as const)('a distance from today is a day: %s is %s', ([text, expected]) => {
  expect(read(text)).toEqual(only(expected))
})

describe('a day that only the person can tell is asked for', () => {
  test.for([
    ['02/03/2027', '2027-02-03', '2027-03-02'],
    ['12.11.26', '2026-12-11', '2026-11-12'],
    ['3-4-2027', '2027-03-04', '2027-04-03'],
    ['Jan 2027', '2027-01-31', '2027-01-01'],
    ['2/2028', '2028-02-29', '2028-02-01'],
    ['11/2026', '2026-11-30', '2026-11-01'],
    ['2/3', '2027-02-03', '2027-03-02'],
    ['11/12', '2026-11-12', '2026-12-11'],
    ['thursday', '2026-11-19', '2026-11-26'],
    ['saturday', '2026-11-14', '2026-11-21'],
  ] as const)('%s is %s or %s', ([text, one, other]) => {
    expect(read(text)).toEqual(either(one, other))
  })
  test('the name of today is today', () => {
    expect(read('friday')).toEqual(only('2026-11-20'))
  })
})

describe('what is no day is left unread', () => {
  test.for([
    '',
    '   ',
    '2027-02-29',
    '2/29/2027',
    '31.11.2026',
    'Feb 29, 2027',
    '0/2026',
    '13/2026',
    '13/13/2026',
    '1/1/0999',
    'January',
    'last month',
    'next month',
    'this quarter',
    'last year',
    'next year',
    'last week',
    '13/13',
    '2/30',
    '0.4',
    '2026',
    'Jan 15 2027 at 5pm',
    '2027-01-15T10:00',
    '3 Nov 2026 to 5 Nov 2026',
    'my card ends 2027-01-15',
    'Jan 15 2027 Yoga',
    'now',
    'soon',
  ])('%j', (text) => {
    expect(read(text)).toEqual({ kind: 'unreadable' })
  })
  test('1/0000', () => {
    expect(read('1/0000')).toEqual({ kind: 'unreadable' })
  })
})

describe('for any day', () => {
  test('its ISO form and its written form read back as that day', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (written, now) => {
        expect(readDay(written, now)).toEqual(only(written))
        expect(readDay(formatDay(written), now)).toEqual(only(written))
      }),
    )
  })
  test('digits with a year read as that day, or as a choice that holds it', () => {
    const orders = fc.constantFrom('mdy', 'dmy')
    fc.assert(
      fc.property(anyDay, orders, fc.constantFrom('/', '.', '-'), (written, order, mark) => {
        const [year = '', month = '', date = ''] = written
          .split('-')
          .map((part) => `${Number(part)}`)
        const parts = order === 'mdy' ? [month, date, year] : [date, month, year]
        const found = read(parts.join(mark))
        expect(found.kind === 'either' ? found.days : [found]).toContainEqual(
          found.kind === 'either' ? written : only(written),
        )
      }),
    )
  })
  test('yesterday and tomorrow are its neighbours', () => {
    fc.assert(
      fc.property(anyDay, (now) => {
        expect(readDay('yesterday', now)).toEqual(only(addDays(now, -1)))
        expect(readDay('tomorrow', now)).toEqual(only(addDays(now, 1)))
        expect(readDay('today', now)).toEqual(only(now))
      }),
    )
  })
})

describe('whatever a person types, reading it never throws', () => {
  const piece = fc.constantFrom(
    ...'0 1 15 31 99 2027 -1 1e9 / . - , : jan february 29 feb friday next last ago in week years of the am 12:00 utc z t'.split(
      ' ',
    ),
  )
  const dayLike = fc
    .array(fc.tuple(piece, fc.constantFrom('', ' ', '/', '-')), { maxLength: 6 })
    .map((pieces) => pieces.flat().join(''))

  test('and what is read is a day of a year with four digits', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), anyText(20), dayLike), (text) => {
        const found = read(text)
        const days = found.kind === 'day' ? [found.day] : found.kind === 'either' ? found.days : []
        for (const each of days) expect(day(each)).toBe(each)
        expect(new Set(days).size).toBe(days.length)
        expect(found.kind === 'either').toBe(days.length > 1)
      }),
      { numRuns: 400 },
    )
  })
})
