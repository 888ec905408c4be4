import { expect, test } from 'vitest'
import { cents, exactly, formatMoney, noMoney, plus, times } from '../../src/core/money.ts'

test('money is whole cents', () => {
  expect(cents(0.29)).toBe(29)
  expect(cents(19.99)).toBe(1999)
  expect(plus(exactly(cents(0.1)), exactly(cents(0.2)))).toEqual(exactly(cents(0.3)))
})

test('a range stays a range', () => {
  const range = { low: cents(99), high: cents(129) }
  expect(plus(range, exactly(cents(25)))).toEqual({ low: cents(124), high: cents(154) })
  expect(times(range, 2)).toEqual({ low: cents(198), high: cents(258) })
  expect(times(range, 0)).toEqual(noMoney)
})

test.for([
  [25, 25, 'USD', '$25'],
  [12.5, 12.5, 'USD', '$12.50'],
  [0.05, 0.05, 'USD', '$0.05'],
  [99, 129, 'USD', '$99 to $129'],
  [190, 190, 'EUR', 'EUR 190'],
  [0, 0, 'USD', '$0'],
] as const)('%d to %d in %s is %s', ([low, high, currency, words]) => {
  expect(formatMoney({ low: cents(low), high: cents(high) }, currency)).toBe(words)
})
