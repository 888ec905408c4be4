import { describe, expect, test } from 'vitest'
import { day } from '../../src/core/day.ts'
import {
  feesOf,
  feeWords,
  petitionCount,
  petitionFee,
  type SetAmounts,
} from '../../src/core/fees.ts'
import type { Ledger } from '../../src/core/member.ts'
import { cents, exactly } from '../../src/core/money.ts'
import { healthTrainer, strengthCoach, yogaGuide } from '../support/credentials.ts'
import { entry, ledger, petition, standing } from './record.ts'

const { policy: nasm } = standing()

const set = (fee: string, amount: number): SetAmounts =>
  new Map([[fee, { cents: cents(amount), by: 'Gym Ltd', on: day('2026-11-01') }]])

function owed(expires: string, changes: Partial<Ledger> = {}, amounts: SetAmounts = new Map()) {
  const { policy, deadlines, rulesOf } = standing({ expires: day(expires), ...changes })
  if (!deadlines) throw new Error('no deadlines')
  return feesOf(ledger(changes), policy, deadlines.feePhase.fees, amounts, rulesOf)
}

const names = (fees: ReturnType<typeof owed>) =>
  fees.items.map(({ fee, owed: due, count }) => [fee, due, count])

describe('what is owed for the NASM-CPT', () => {
  test.for([
    ['2026-11-20', [['standard', 'yes', 1]]],
    [
      '2026-11-19',
      [
        ['standard', 'yes', 1],
        ['late', 'yes', 1],
      ],
    ],
    [
      '2026-08-22',
      [
        ['standard', 'yes', 1],
        ['late', 'yes', 1],
      ],
    ],
    [
      '2026-08-21',
      [
        ['standard', 'yes', 1],
        ['late', 'disputed', 1],
        ['additional', 'yes', 1],
      ],
    ],
    ['2025-11-20', []],
  ] as const)('expired on %s', ([expires, items]) => {
    expect(names(owed(expires))).toEqual(items)
  })
  test('nobody states the amounts, so they stay unknown, by name, and never zero', () => {
    const { knownTotal, unknown, items } = owed('2026-08-21')
    expect(knownTotal).toEqual(exactly(cents(0)))
    expect(unknown).toEqual(['application fee', 'late fee', 'additional fee'])
    expect(items.map(({ each }) => each)).toEqual([undefined, undefined, undefined])
    expect(items[1]?.rule.reported.map(({ value }) => value)).toEqual([
      exactly(cents(30)),
      exactly(cents(50)),
    ])
  })
})

const petitionWords = (
  policy: typeof yogaGuide,
  count: number,
  amounts: SetAmounts = new Map(),
) => {
  const fee = petitionFee(policy, amounts, day('2026-01-01'), count)
  return fee && feeWords(fee, policy)
}

const reviewFee = (policy: typeof yogaGuide) => petitionFee(policy, new Map(), day('2026-01-01'), 2)

describe('petitions', () => {
  test('cost 25 dollars each and are not given back when denied', () => {
    const petitions = [petition(7), petition(8, { state: 'denied', entry: null })]
    const { items, knownTotal } = owed('2026-11-20', { petitions })
    expect(items.at(-1)).toMatchObject({ fee: 'petition', count: 2, refundable: false })
    expect(knownTotal).toEqual(exactly(cents(50)))
  })
  test('that an entry still needs are counted too, and those that were sent only once', () => {
    const entries = [
      entry(1, { approval: 'petition' }),
      entry(2, { approval: 'petition' }),
      entry(3, { approval: 'not-approved' }),
    ]
    expect(petitionCount({ entries, petitions: [] })).toBe(2)
    expect(petitionCount({ entries, petitions: [petition(4, { entry: 1 })] })).toBe(2)
    const again = [petition(4, { state: 'denied' }), petition(5)]
    expect(petitionCount({ entries, petitions: again })).toBe(3)
  })
  test('are said in words: how many, how much, and whether the fee is given back', () => {
    expect(petitionWords(nasm, 1)).toBe('$25, nonrefundable')
    expect(petitionWords(nasm, 3)).toBe('3 × $25 = $75, nonrefundable')
    expect(petitionWords(nasm, 2, set('nasm-cpt/petition', 30))).toBe(
      '2 × $30 = $60, nonrefundable',
    )
    expect(petitionWords(healthTrainer, 1)).toBe('EUR 15')
    expect(petitionWords(strengthCoach, 2)).toBe('fee not stated')
  })
  test('are no item while there are none', () => {
    expect(owed('2026-11-20').items).toHaveLength(1)
  })
  test('have a fee where the policy states one, and none where it knows no petitions', () => {
    expect(reviewFee(healthTrainer)).toMatchObject({
      each: exactly(cents(15)),
      count: 2,
      owed: 'yes',
    })
    expect(reviewFee(strengthCoach)?.each).toBeUndefined()
    expect(reviewFee(yogaGuide)).toBeUndefined()
  })
})

describe('an amount that the operator set', () => {
  test('wins over the policy, and says who set it', () => {
    const { items, knownTotal, unknown } = owed('2026-11-20', {}, set('nasm-cpt/standard', 99))
    expect(items[0]).toMatchObject({ each: exactly(cents(99)), set: { by: 'Gym Ltd' } })
    expect(knownTotal).toEqual(exactly(cents(99)))
    expect(unknown).toEqual([])
  })
  test('wins over an amount that is stated', () => {
    const { knownTotal } = owed(
      '2026-11-20',
      { petitions: [petition(7), petition(8)] },
      set('nasm-cpt/petition', 30),
    )
    expect(knownTotal).toEqual(exactly(cents(60)))
  })
  test('of another credential is not taken', () => {
    expect(owed('2026-11-20', {}, set('nasm-pt/standard', 99)).items[0]?.set).toBeUndefined()
  })
  test('for a fee that may be owed or not makes the total a range', () => {
    const { knownTotal, unknown } = owed('2026-08-21', {}, set('nasm-cpt/late', 30))
    expect(knownTotal).toEqual({ low: cents(0), high: cents(30) })
    expect(unknown).toEqual(['application fee', 'additional fee'])
  })
})

const trainer = (on: string) => {
  const { deadlines, policy, rulesOf } = standing(
    { credential: healthTrainer.id, expires: day('2026-12-31') },
    on,
  )
  return feesOf(ledger(), policy, deadlines?.feePhase.fees ?? [], new Map(), rulesOf)
}

const cycleFee = (expires: string) => {
  const { policy, deadlines, rulesOf } = standing({
    credential: strengthCoach.id,
    expires: day(expires),
  })
  return feesOf(ledger(), policy, deadlines?.phases[0]?.fees ?? [], new Map(), rulesOf)
}

describe('the fees of other credentials', () => {
  test('late, the sum is known', () => {
    expect(trainer('2027-06-30')).toMatchObject({ knownTotal: exactly(cents(80)), unknown: [] })
  })
  test('the reinstatement fee takes the place of the late fee', () => {
    expect(names(trainer('2027-07-01'))).toEqual([
      ['standard', 'yes', 1],
      ['reinstatement', 'yes', 1],
    ])
  })
  test('an amount on which the sources differ is a range of what they say', () => {
    const { knownTotal, unknown } = trainer('2027-07-01')
    expect(knownTotal).toEqual({ low: cents(225), high: cents(285) })
    expect(unknown).toEqual([])
  })
  test('each cycle pays the fee of its own beginning', () => {
    expect(cycleFee('2023-12-31').knownTotal).toEqual(exactly(cents(65)))
    expect(cycleFee('2026-12-31').knownTotal).toEqual(exactly(cents(75)))
  })
  test('a fee that the policy does not list is a broken promise of ours', () => {
    expect(() =>
      feesOf(ledger(), yogaGuide, [{ fee: 'late', owed: 'yes' }], new Map(), day('2026-01-01')),
    ).toThrow('has no fee "late"')
  })
})
