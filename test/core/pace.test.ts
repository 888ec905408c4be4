import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Credits, credits, noCredits } from '../../src/core/credits.ts'
import { addDays, addMonths, day } from '../../src/core/day.ts'
import { paceTo } from '../../src/core/pace.ts'
import { anyDay } from './arbitrary.ts'

const today = day('2026-11-20')
const pace = (by: string, amount: number, perHour = 0.1) =>
  paceTo(day(by), today, credits(amount), credits(perHour))

describe('a pace', () => {
  test('spreads what remains over the months, rounded up to a hundredth', () => {
    expect(pace('2027-05-20', 1.9).aMonth).toBe(320) // 1.9 / 6 = 0.3166…
    expect(pace('2027-05-20', 1.8).aMonth).toBe(300)
    expect(pace('2027-05-20', 1.801).aMonth).toBe(310)
  })
  test('takes a last part of a month as a whole one', () => {
    expect(pace('2026-12-19', 1.9).aMonth).toBe(1900)
    expect(pace('2026-12-20', 1.9).aMonth).toBe(1900)
    expect(pace('2027-01-20', 1.9).aMonth).toBe(950)
  })
  test('is not raised by what a division leaves behind', () => {
    expect(pace('2026-12-24', 0.35).aMonth).toBe(310) // 0.35 × 31 / 35, exactly
  })
  test('can be kept on the day itself, and not the day after', () => {
    expect(pace('2026-11-20', 0.8)).toMatchObject({ daysLeft: 0, can: 'yes' })
    expect(pace('2026-11-19', 0.1)).toMatchObject({ daysLeft: -1, can: 'late' })
  })
  test('is tight from a minute over eight hours a day', () => {
    expect(pace('2026-11-20', 0.801).can).toBe('tight')
    expect(pace('2026-11-21', 1.6).can).toBe('yes')
    expect(pace('2026-11-21', 1.601).can).toBe('tight')
  })
  test('counts the hours of its own credential', () => {
    expect(pace('2026-11-20', 8, 1).can).toBe('yes')
    expect(pace('2026-11-20', 8.001, 1).can).toBe('tight')
  })
  test('is done when nothing remains, even when the day has passed', () => {
    expect(pace('2026-11-19', 0)).toMatchObject({ can: 'done' })
    expect(pace('2026-11-19', 0).aMonth).toBeCloseTo(0)
  })
  test('for nothing is zero and not minus zero', () => {
    expect(pace('2027-05-20', 0).aMonth).toBe(0)
  })
  test('that is kept is always enough', () => {
    const months = fc.integer({ min: 1, max: 36 })
    fc.assert(
      fc.property(anyDay, months, fc.integer({ min: 1, max: 60_000 }), (from, number, amount) => {
        const remaining = amount as Credits
        const { aMonth } = paceTo(addMonths(from, number), from, remaining, credits(0.1))
        expect(aMonth * number).toBeGreaterThanOrEqual(remaining)
        expect(aMonth % 10).toBe(0)
      }),
    )
  })
  test('never asks for less as the days go by', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(800), fc.integer({ min: 1, max: 3000 }), (from, days, amount) => {
        const by = addDays(from, days)
        const before = paceTo(by, addDays(from, -1), amount as Credits, credits(0.1))
        const after = paceTo(by, from, amount as Credits, credits(0.1))
        expect(after.aMonth).toBeGreaterThanOrEqual(before.aMonth)
        expect(after.daysLeft).toBe(before.daysLeft - 1)
      }),
    )
  })
  test('hands on what it was asked', () => {
    expect(pace('2027-05-20', 1.9)).toMatchObject({
      by: '2027-05-20',
      remaining: 1900,
      daysLeft: 181,
    })
    expect(pace('2027-05-20', 0).remaining).toBe(noCredits)
  })
})
