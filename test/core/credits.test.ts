import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  atMost,
  type Credits,
  credits,
  creditsOf,
  formatCredits,
  hoursFor,
  inUnits,
  isWholeThousandths,
  noCredits,
  shortOf,
  sum,
} from '../../src/core/credits.ts'

const tenth = credits(0.1)

describe('credits are whole numbers, so that', () => {
  test('nineteen courses of 0.1 and a card of 0.1 are exactly 2.0', () => {
    const courses = Array.from({ length: 19 }, () => credits(0.1))
    expect(sum([...courses, credits(0.1)])).toBe(credits(2))
    expect(formatCredits(sum([...courses, credits(0.1)]))).toBe('2.0')
  })
  test('1.85 is short of 1.9 by 0.05', () => {
    expect(shortOf(credits(1.9), credits(1.85))).toBe(50)
  })
  test.for([
    [0.29, 290],
    [1.005, 1005],
    [0.001, 1],
    [4.35, 4350],
    [0, 0],
  ] as const)('%d is %i thousandths', ([amount, thousandths]) => {
    expect(credits(amount)).toBe(thousandths)
    expect(inUnits(credits(amount))).toBe(amount)
  })
  test('a fourth decimal is refused', () => {
    expect(() => credits(0.0005)).toThrow(RangeError)
    expect(() => credits(1.0000005)).toThrow(RangeError)
    expect(() => credits(1.9001)).toThrow('1.9001 has more than three decimals')
    expect(isWholeThousandths(1.9001)).toBe(false)
    expect(isWholeThousandths(1.901)).toBe(true)
  })
})

test('what is left is never negative', () => {
  expect(shortOf(credits(1.9), credits(1.9))).toBe(noCredits)
  expect(shortOf(credits(1.9), credits(1.901))).toBe(noCredits)
  expect(shortOf(credits(1.9), credits(1.899))).toBe(1)
})

test('the smallest of several limits holds', () => {
  expect(atMost(credits(0.3), credits(0.1), credits(0.2))).toBe(credits(0.1))
})

describe('hours', () => {
  test.for([
    [1, 100],
    [19, 1900],
    [0.25, 25],
    [0.01, 1],
  ] as const)('%d at 0.1 an hour earns %i thousandths', ([hours, earned]) => {
    expect(creditsOf({ amount: Math.round(hours * 1000), unit: 'hour' }, tenth)).toBe(earned)
  })
  test('at one credit an hour earn as many credits', () => {
    expect(creditsOf({ amount: 4500, unit: 'hour' }, credits(1))).toBe(credits(4.5))
  })
  test('stated as credits do not depend on the rate', () => {
    expect(creditsOf({ amount: 400, unit: 'credit' }, credits(1))).toBe(credits(0.4))
  })
  test('and the credits they earn are one and the same, to the minute that divides', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50_000 }), (hundredths) => {
        const byHours = creditsOf({ amount: hundredths * 10, unit: 'hour' }, tenth)
        expect(byHours).toBe(creditsOf({ amount: hundredths, unit: 'credit' }, tenth))
      }),
    )
  })
})

describe('the hours that are still to do', () => {
  test.for([
    [0.85, 0.1, '8.5'],
    [1.9, 0.1, '19'],
    [0.025, 0.1, '0.25'],
    [0.001, 0.3, '0.01'], // 12 seconds, rounded up
    [0.1, 0.1, '1'],
    [0, 0.1, '0'],
    [45, 1, '45'],
  ] as const)('%d at %d an hour: %s', ([amount, perHour, hours]) => {
    expect(hoursFor(credits(amount), credits(perHour))).toBe(hours)
  })
  test('are always enough', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50_000 }), fc.constantFrom(100, 500, 1000), (a, b) => {
        const hours = Number(hoursFor(a as Credits, b as Credits))
        expect(Math.round(hours * b)).toBeGreaterThanOrEqual(a)
        expect(Math.round((hours - 0.01) * b)).toBeLessThan(Math.max(a, 1))
      }),
    )
  })
})

describe('credits are written', () => {
  test.for([
    [400, '0.4'],
    [2000, '2.0'],
    [1850, '1.85'],
    [25, '0.025'],
    [0, '0.0'],
    [45_000, '45.0'],
  ] as const)('%i as %s', ([amount, words]) => {
    expect(formatCredits(amount as Credits)).toBe(words)
  })
  test('so that they read back as the same', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), (amount) => {
        expect(credits(Number(formatCredits(amount as Credits)))).toBe(amount)
      }),
    )
  })
})
