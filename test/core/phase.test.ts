import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addYears, type Day, day } from '../../src/core/day.ts'
import { known } from '../../src/core/fact.ts'
import { lastDay, phaseOn, phasesOf } from '../../src/core/phase.ts'
import { everyPolicy, healthTrainer, strengthCoach } from '../support/credentials.ts'
import { policies } from '../../src/core/policies/catalog.ts'
import { anyDay } from './arbitrary.ts'

const [nasm] = [...policies.values()]
if (!nasm) throw new Error('there is no policy')
const rulesOf = (policy: typeof nasm) => known(policy.phases, day('2026-01-01'))
const phases = (expires: string) => phasesOf(rulesOf(nasm), day(expires))

describe('the phases around 20 May 2027', () => {
  test.for([
    ['2020-01-01', 'active'],
    ['2027-05-20', 'active'],
    ['2027-05-21', 'late'],
    ['2027-08-18', 'late'],
    ['2027-08-19', 'late-2'],
    ['2028-05-19', 'late-2'],
    ['2028-05-20', 'closed'],
    ['2099-01-01', 'closed'],
  ] as const)('%s: %s', ([on, id]) => {
    expect(phaseOn(phases('2027-05-20'), day(on)).id).toBe(id)
  })
  test('a course may be completed until day 90, an application sent until the day before one year', () => {
    expect(lastDay(phases('2027-05-20'), 'earn')).toBe('2027-08-18')
    expect(lastDay(phases('2027-05-20'), 'apply')).toBe('2028-05-19')
  })
  test('each says its own days', () => {
    expect(phases('2027-05-20').map(({ id, from, until }) => [id, from, until])).toEqual([
      ['active', null, '2027-05-20'],
      ['late', '2027-05-21', '2027-08-18'],
      ['late-2', '2027-08-19', '2028-05-19'],
      ['closed', '2028-05-20', null],
    ])
  })
  test('once closed nothing may be earned, sent or paid', () => {
    expect(phases('2027-05-20').at(-1)).toMatchObject({ earn: false, apply: false, fees: [] })
  })
})

test('an expiry on 29 February has its year on 28 February, so its last day is the 27th', () => {
  expect(lastDay(phases('2024-02-29'), 'apply')).toBe('2025-02-27')
  expect(lastDay(phases('2024-02-29'), 'earn')).toBe('2024-05-29')
})

test('a year that holds 29 February is a day longer', () => {
  expect(lastDay(phases('2027-03-01'), 'apply')).toBe('2028-02-29')
})

test('six months after the end of a year is the end of June', () => {
  const half = phasesOf(rulesOf(healthTrainer), day('2026-12-31'))
  expect(phaseOn(half, day('2027-06-30')).id).toBe('late')
  expect(phaseOn(half, day('2027-07-01')).id).toBe('reinstatement')
})

test('a credential without a grace closes the day after its expiry', () => {
  const window = phasesOf(rulesOf(strengthCoach), day('2026-12-31'))
  expect(phaseOn(window, day('2026-12-31')).id).toBe('active')
  expect(phaseOn(window, day('2027-01-01')).id).toBe('closed')
})

test('a list of phases that never ends nothing cannot be asked', () => {
  expect(() => phaseOn([], day('2026-11-20'))).toThrow('no phase holds 2026-11-20')
  expect(lastDay([], 'earn')).toBeUndefined()
})

describe.for([...everyPolicy.values()])('$id: for any expiry', (policy) => {
  test('the phases hold every day exactly once, in order and without a gap', () => {
    fc.assert(
      fc.property(anyDay, (expires) => {
        const all = phasesOf(rulesOf(policy), expires)
        expect(all[0]?.from).toBeNull()
        expect(all.at(-1)?.until).toBeNull()
        const begins = all.slice(1).map(({ from }) => from ?? '')
        expect(begins).toEqual(all.slice(0, -1).map(({ until }) => until && addDays(until, 1)))
        expect(begins).toEqual(begins.toSorted((a, b) => a.localeCompare(b)))
        expect(new Set(begins).size).toBe(begins.length)
      }),
    )
  })
  test('any day lies between the bounds of the phase it is in', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -800, max: 800 }), (expires, days) => {
        const on = addDays(expires, days)
        const all = phasesOf(rulesOf(policy), expires)
        const holding = all.filter(
          ({ from, until }) => (from === null || from <= on) && (until === null || on <= until),
        )
        expect(holding).toEqual([phaseOn(all, on)])
      }),
    )
  })
})

test('for any expiry the application window is shorter than a year, and at least 364 days', () => {
  fc.assert(
    fc.property(anyDay, (expires: Day) => {
      const last = lastDay(phases(expires), 'apply')
      expect(last).toBe(addDays(addYears(expires, 1), -1))
    }),
  )
})
