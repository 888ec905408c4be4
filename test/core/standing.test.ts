import { describe, expect, test } from 'vitest'
import { day } from '../../src/core/day.ts'
import { policySchema } from '../../src/core/policy.ts'
import { policyOf } from '../../src/core/standing.ts'
import { everyPolicy, healthTrainer, strengthCoach } from '../support/credentials.ts'
import yogaGuideFile from '../support/policies/example-yoga-guide.json' with { type: 'json' }
import { card, ceus, ledger, standing } from './record.ts'

describe('everything is met', () => {
  test('with 1.9 CEUs of courses and a card, exactly', () => {
    const done = standing({ entries: [ceus(1.9)], cards: [card('2027-12-01')] })
    expect(done).toMatchObject({ required: 2000, counted: 2000, remaining: 0, complete: true })
  })
  test.for([
    ['1.899 and a card', [ceus(1.899)], [card('2027-12-01')], 1],
    ['1.9 and no card', [ceus(1.9)], [], 100],
    ['2.0 and no card', [ceus(2)], [], 100],
    ['2.0 and a card that ended yesterday', [ceus(2)], [card('2026-11-19')], 100],
    ['nothing', [], [], 2000],
  ] as const)('but not with %s', ([, entries, cards, remaining]) => {
    const short = standing({ entries: [...entries], cards: [...cards] })
    expect(short).toMatchObject({ remaining, complete: false })
  })
  test('but not with a category missing, though the card is good and nothing remains', () => {
    const full = [1, 2, 3].map((number) => ceus(2, { number, title: `${number}`, category: 'C' }))
    const coach = {
      credential: strengthCoach.id,
      expires: day('2026-12-31'),
      cards: [card('2027-12-01')],
    }
    expect(standing({ ...coach, entries: full })).toMatchObject({ remaining: 0, complete: false })
  })
  test('but not with a card at fault that is worth nothing', () => {
    const coach = {
      credential: strengthCoach.id,
      expires: day('2026-12-31'),
      entries: ['A', 'B', 'C'].map((category, at) =>
        ceus(2, { number: at + 1, title: category, category }),
      ),
    }
    expect(standing(coach)).toMatchObject({ remaining: 0, complete: false })
    expect(standing({ ...coach, cards: [card('2026-11-20')] }).complete).toBe(true)
  })
})

const applied = (on: string, state: 'sent' | 'planned') =>
  standing({ expires: day('2026-08-21'), application: { on: day(on), state } }).deadlines

describe('the days around an expiry', () => {
  test.for([
    ['2026-11-20', 0, 'active'],
    ['2026-11-21', -1, 'active'],
    ['2026-11-19', 1, 'late'],
  ] as const)('%s is day %i, %s', ([expires, daysPast, phase]) => {
    expect(standing({ expires: day(expires) }).deadlines).toMatchObject({
      daysPast,
      phase: { id: phase },
    })
  })
  test('the fees are those of the day of the application, once it is sent', () => {
    expect(applied('2026-08-21', 'sent')?.feePhase.id).toBe('active')
    expect(applied('2026-08-22', 'sent')?.feePhase.id).toBe('late')
    expect(applied('2026-08-22', 'sent')?.phase.id).toBe('late-2')
    expect(applied('2026-12-22', 'planned')?.feePhase.id).toBe('late-2')
  })
  test('are unknown until the expiry is told; the rules are those of today', () => {
    const unknown = standing({ expires: null })
    expect(unknown.deadlines).toBeUndefined()
    expect(unknown.rulesOf).toBe('2026-11-20')
  })
  test('the rules are those in force when the cycle began', () => {
    expect(standing({}).rulesOf).toBe('2025-05-20')
    const old = { credential: strengthCoach.id, expires: day('2023-12-31') }
    expect(standing(old, '2023-12-31').required).toBe(5000)
    expect(standing({ ...old, expires: day('2024-01-01') }, '2024-01-01').required).toBe(6000)
  })
  test('where nothing may be earned after the expiry, the expiry is the last day', () => {
    const { deadlines } = standing({ credential: healthTrainer.id, expires: day('2026-12-31') })
    expect(deadlines).toMatchObject({ earnUntil: '2026-12-31', applyUntil: '2027-12-31' })
  })
})

test('a cycle that began before its length changed keeps the old length', () => {
  const [two] = yogaGuideFile.cycle
  const longer = { ...two, from: '2026-01-01', value: { kind: 'anniversary', years: 3 } }
  const changing = policySchema.parse({ ...yogaGuideFile, cycle: [two, longer] })
  const { deadlines } = standing(
    { credential: changing.id, expires: day('2026-12-01') },
    '2026-11-20',
    new Map([[changing.id, changing]]),
  )
  expect(deadlines?.cycle.start).toBe('2025-12-01')
})

const audited = (notice: string, credential = 'nasm-cpt') =>
  standing({ credential, audit: { notice: day(notice), answered: null } }).audit?.due

describe('an audit', () => {
  test('is due thirty days after the notice, over the end of a month and a leap day', () => {
    expect(audited('2026-11-05')).toBe('2026-12-05')
    expect(audited('2028-01-31')).toBe('2028-03-01')
  })
  test('has the days of its own credential', () => {
    expect(audited('2026-11-05', healthTrainer.id)).toBe('2026-12-20')
    expect(audited('2026-11-05', strengthCoach.id)).toBeUndefined()
  })
})

test('a credential without a policy is a broken promise of ours', () => {
  expect(() => policyOf(ledger({ credential: 'acme' }), everyPolicy)).toThrow(
    'there is no policy called "acme"',
  )
})
