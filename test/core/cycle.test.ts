import { describe, expect, test } from 'vitest'
import { cycleOf, cycleUnder } from '../../src/core/cycle.ts'
import { day } from '../../src/core/day.ts'
import type { Dated } from '../../src/core/fact.ts'
import type { CycleRule } from '../../src/core/policy.ts'

const today = day('2026-11-20')
const dates = (expires: string | null, certified: string | null = null) => ({
  expires: expires === null ? null : day(expires),
  certified: certified === null ? null : day(certified),
})

describe('a cycle of two years', () => {
  const rule: CycleRule = { kind: 'anniversary', years: 2 }

  test.for([
    ['2027-01-15', '2025-01-15'],
    ['2028-02-29', '2026-02-28'],
    ['2026-02-28', '2024-02-28'],
  ] as const)('that expires on %s began on %s', ([expires, start]) => {
    expect(cycleOf(rule, dates(expires), today)).toEqual({ start, expires })
  })
  test('is unknown without its expiry', () => {
    expect(cycleOf(rule, dates(null, '2025-06-01'), today)).toBeUndefined()
  })
  test('begins on the day of certification when that is later', () => {
    expect(cycleOf(rule, dates('2027-01-15', '2025-01-16'), today)?.start).toBe('2025-01-16')
  })
  test('does not begin earlier because somebody was certified long ago', () => {
    expect(cycleOf(rule, dates('2027-01-15', '2025-01-14'), today)?.start).toBe('2025-01-15')
  })
  test('begins on its last day for somebody certified then, and not after it', () => {
    expect(cycleOf(rule, dates('2027-01-15', '2027-01-15'), today)?.start).toBe('2027-01-15')
    expect(cycleOf(rule, dates('2027-01-15', '2027-01-16'), today)?.start).toBe('2025-01-15')
  })
})

describe('a window for everybody', () => {
  const rule: CycleRule = {
    kind: 'window',
    windows: [
      { start: day('2021-01-01'), end: day('2023-12-31') },
      { start: day('2024-01-01'), end: day('2026-12-31') },
    ],
  }
  test.for([
    ['2026-12-31', '2024-01-01'],
    ['2024-01-01', '2024-01-01'],
    ['2023-12-31', '2021-01-01'],
  ] as const)('holds somebody who expires on %s in the one from %s', ([expires, start]) => {
    expect(cycleOf(rule, dates(expires), today)?.start).toBe(start)
  })
  test('is that of today for somebody who has not told their expiry', () => {
    expect(cycleOf(rule, dates(null), day('2023-12-31'))?.expires).toBe('2023-12-31')
    expect(cycleOf(rule, dates(null), day('2024-01-01'))?.expires).toBe('2026-12-31')
  })
  test('is unknown for an expiry that lies in none', () => {
    expect(cycleOf(rule, dates('2020-12-31'), today)).toBeUndefined()
  })
  test('is the first one for somebody who comes before it', () => {
    expect(cycleOf(rule, dates(null), day('2020-12-31'))?.start).toBe('2021-01-01')
  })
  test('is unknown for an expiry after the last one', () => {
    expect(cycleOf(rule, dates('2029-12-31'), today)).toBeUndefined()
  })
})

describe('a cycle to the end of a year', () => {
  const rule: CycleRule = { kind: 'year-end', years: 3 }

  test.for(['2026-01-01', '2026-06-15', '2026-12-31'])('for an expiry on %s', (expires) => {
    expect(cycleOf(rule, dates(expires), today)).toEqual({
      start: '2024-01-01',
      expires: '2026-12-31',
    })
  })
  test('is unknown without its expiry', () => {
    expect(cycleOf(rule, dates(null), today)).toBeUndefined()
  })
})

const dated = (from: string | null, value: CycleRule | null): Dated<CycleRule> => ({
  from: from === null ? null : day(from),
  value,
  status: value ? 'stated' : 'unknown',
  source: 'page',
  section: 'Cycle',
  reported: [],
})

describe('a cycle keeps the length it began with', () => {
  const rules = [
    dated(null, { kind: 'anniversary', years: 2 }),
    dated('2026-01-01', { kind: 'anniversary', years: 3 }),
  ]
  test.for([
    ['2026-06-01', '2024-06-01'],
    ['2027-12-31', '2025-12-31'],
    ['2028-12-31', '2026-12-31'],
    ['2029-01-01', '2026-01-01'],
  ] as const)('an expiry on %s: since %s', ([expires, start]) => {
    expect(cycleUnder(rules, dates(expires), today)?.start).toBe(start)
    expect(cycleUnder(rules.toReversed(), dates(expires), today)?.start).toBe(start)
  })
  test('and is unknown before the first rule', () => {
    expect(cycleUnder(rules.slice(1), dates('2028-12-31'), today)).toBeUndefined()
    expect(cycleUnder([dated(null, null)], dates('2027-12-31'), today)).toBeUndefined()
  })
})
