import { describe, expect, test } from 'vitest'
import { day } from '../../src/core/day.ts'
import { type Dated, inForce, known } from '../../src/core/fact.ts'

function dated<Value>(from: string | null, value: Value | null): Dated<Value> {
  const status = value === null ? 'unknown' : 'stated'
  return {
    from: from === null ? null : day(from),
    value,
    status,
    source: 'page',
    section: 'Totals',
    reported: [],
  }
}

const values = [dated('2027-01-01', 5), dated(null, 3), dated('2024-01-01', 4)]

describe('the value in force', () => {
  test.for([
    ['2023-12-31', 3],
    ['2024-01-01', 4],
    ['2026-12-31', 4],
    ['2027-01-01', 5],
    ['2099-01-01', 5],
  ] as const)('on %s is %i, however the values are ordered', ([on, value]) => {
    expect(inForce(values, day(on)).value).toBe(value)
    expect(inForce(values.toReversed(), day(on)).value).toBe(value)
  })
  test('cannot be told before the first begins', () => {
    expect(() => inForce([dated('2024-01-01', 4)], day('2023-12-31'))).toThrow(
      'no value is in force on 2023-12-31',
    )
  })
  test('may be unknown, which is no zero and no error', () => {
    expect(inForce([dated(null, null)], day('2026-11-20')).value).toBeNull()
  })
})

describe('a value that must be known', () => {
  test('is given', () => {
    expect(known(values, day('2026-11-20'))).toBe(4)
    expect(known([dated(null, 0)], day('2026-11-20'))).toBe(0)
    expect(known([dated(null, false)], day('2026-11-20'))).toBe(false)
  })
  test('and is not, stops the computation with its section', () => {
    expect(() => known([dated(null, null)], day('2026-11-20'))).toThrow(
      'the value of "Totals" is unknown on 2026-11-20',
    )
  })
})
