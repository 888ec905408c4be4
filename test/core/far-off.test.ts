import { describe, expect, test } from 'vitest'
import { day } from '../../src/core/day.ts'
import { farOff, isFarOff } from '../../src/core/far-off.ts'
import { today } from '../support/world.ts'

describe('a day cannot be right', () => {
  test.for([
    ['2016-11-19', true],
    ['2016-11-20', false],
    ['2036-11-20', false],
    ['2036-11-21', true],
  ] as const)('more than ten years away: %s, %s', ([far, isFar]) => {
    expect(isFarOff(day(far), day(today))).toBe(isFar)
  })
  test('and is refused with a line that could be meant', () => {
    const reply = farOff(day('2062-01-15'), 'expires', 'setup 2027-01-15')
    expect(reply).toMatchObject({ outcome: 'refused', title: 'Jan 15, 2062 cannot be right' })
    expect(reply.next?.text).toContain('/recert setup 2027-01-15')
    expect(reply.faults?.[0]?.option).toBe('expires')
  })
})
