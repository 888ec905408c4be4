import { describe, expect, test } from 'vitest'
import { inBoth, inCredits } from '../../src/core/amount-words.ts'
import { count, listed } from '../../src/core/count.ts'
import { credits } from '../../src/core/credits.ts'
import { day } from '../../src/core/day.ts'
import { nameOf, numbered } from '../../src/core/entry-numbers.ts'
import { missingWords } from '../../src/core/missing-words.ts'
import { cardFaultWords, whyNot } from '../../src/core/reason-words.ts'
import { healthTrainer, strengthCoach, yogaGuide } from '../support/credentials.ts'
import { card, ceus, entry, ledger, petition, standing } from './record.ts'

test('a number is said with its noun', () => {
  expect([0, 1, 2].map((number) => count(number, 'day'))).toEqual(['no days', '1 day', '2 days'])
  expect(count(2, 'entry', 'entries')).toBe('2 entries')
})

test('several words are listed with an and', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listed)).toEqual([
    '',
    'a',
    'a and b',
    'a, b and c',
  ])
})

describe('an amount', () => {
  const on = day('2026-11-20')
  test('is said in the unit of its credential', () => {
    expect(inCredits(credits(1), strengthCoach)).toBe('1.0 CEU')
    expect(inCredits(credits(1.001), strengthCoach)).toBe('1.001 CEUs')
    expect(inCredits(credits(0), healthTrainer)).toBe('0.0 credits')
  })
  test('is said in hours too', () => {
    expect(inBoth(credits(0.7), strengthCoach, on)).toBe('0.7 CEUs (7 hours)')
    expect(inBoth(credits(0.1), strengthCoach, on)).toBe('0.1 CEUs (1 hour)')
    expect(inBoth(credits(45), healthTrainer, on)).toBe('45.0 credits (45 hours)')
  })
})

describe('a number stands for one thing', () => {
  const own = ledger({
    entries: [entry(1)],
    cards: [card('2027-12-01', { number: 2 })],
    petitions: [petition(3)],
  })
  test.for([
    [1, 'entry', '#1 Course 1'],
    [2, 'card', '#2 the card until 2027-12-01'],
    [3, 'petition', '#3 the petition for Course 1'],
  ] as const)('%i: %s', ([number, kind, name]) => {
    const found = numbered(own, number)
    expect(found?.kind).toBe(kind)
    expect(found && nameOf(found)).toBe(name)
  })
  test('or for nothing', () => {
    expect(numbered(own, 4)).toBeUndefined()
  })
})

const said = (own: Parameters<typeof standing>[0], at = -1) => {
  const now = standing(own)
  const verdict = now.courses.verdicts.at(at)
  return verdict && whyNot(verdict, now)
}

describe('why an entry does not count is said in words', () => {
  test.for([
    [
      entry(1, { on: day('2025-05-19') }),
      'completed before May 20, 2025, when this cycle began as far as I can tell',
    ],
    [entry(1, { on: day('2027-08-19') }), 'completed after Aug 18, 2027, the last day for courses'],
    [entry(1, { on: day('2026-11-21') }), 'its day has not come yet'],
    [entry(1, { approval: 'not-approved' }), 'not approved; it needs a petition'],
    [entry(1, { approval: 'petition' }), 'needs a petition, which is not sent yet'],
    [entry(1, { approval: 'unknown' }), 'approval not confirmed'],
    [entry(1, { on: null }), 'opening balance, as you told it'],
    [ceus(2), 'over the total that is needed'],
    [entry(1), ''],
  ] as const)('%#: %s', ([only, words]) => {
    expect(said({ entries: [only] })).toBe(words)
  })
  test('that came after the application, too', () => {
    const sent = { application: { on: day('2026-06-01'), state: 'sent' as const } }
    expect(said({ entries: [entry(1)], ...sent })).toBe('completed after the application was sent')
  })
  test('a petition, a repeat and a cap too', () => {
    const waits = (state: 'pending' | 'denied') =>
      said({ entries: [entry(1)], petitions: [petition(2, { state })] })
    expect(waits('pending')).toBe('waits for its petition')
    expect(waits('denied')).toBe('its petition was denied')
    expect(said({ entries: [entry(1, { title: 'Y' }), entry(2, { title: 'Y' })] })).toBe(
      'repeats #1: same title, same day',
    )
    const coach = { credential: strengthCoach.id, expires: day('2026-12-31') }
    expect(said({ ...coach, entries: [ceus(2.1)] })).toBe('over what one course may count')
    const service = { credential: healthTrainer.id, expires: day('2026-12-31') }
    expect(said({ ...service, entries: [ceus(24.5, { category: 'service' })] })).toBe(
      'over the limit for service',
    )
  })
  test('without sending anybody to a petition that does not exist', () => {
    const guide = { credential: yogaGuide.id, entries: [entry(1, { approval: 'not-approved' })] }
    expect(said(guide)).not.toContain('petition')
    const wanted = { ...guide, entries: [entry(1, { approval: 'petition' as const })] }
    expect(said(wanted)).toBe('not approved')
  })
})

test('what is missing is an amount, or what is wanted beside the sum', () => {
  expect(missingWords(standing({ entries: [ceus(1.9)] }))).toBe('0.1 CEUs')
  const full = [1, 2, 3].map((number) => ceus(2, { number, title: `${number}`, category: 'C' }))
  const coach = { credential: strengthCoach.id, expires: day('2026-12-31'), entries: full }
  expect(missingWords(standing(coach))).toBe('courses from 2 categories, not 1')
})

test('what is wrong with a card is said in words', () => {
  const { card: rule } = strengthCoach
  const faults = ['missing', 'expired', 'not-yet', 'lacks-cover', 'mode-refused'] as const
  expect(rule && faults.map((fault) => cardFaultWords(fault, rule))).toEqual([
    'not on record',
    'no longer current',
    'from a course that is still to come',
    'does not cover all of adult CPR and AED',
    'of a kind that is not accepted',
  ])
})
