import { describe, expect, test } from 'vitest'
import { lapseOf } from '../../src/core/card-lapse.ts'
import { day } from '../../src/core/day.ts'
import type { Ledger } from '../../src/core/member.ts'
import { cardWarningsOf, warningsOf } from '../../src/core/warnings.ts'
import { strengthCoach } from '../support/credentials.ts'
import { card, ceus, entry, petition, standing } from './record.ts'

const warned = (changes: Partial<Ledger>, on?: string) => warningsOf(standing(changes, on))

const planned = (on: string) => ({ application: { on: day(on), state: 'planned' as const } })

describe('a card that lapses too early', () => {
  test.for([
    ['2027-05-19', true],
    ['2027-05-20', false],
    ['2027-05-21', false],
  ] as const)('for an expiry on 20 May 2027, one until %s: %s', ([until, lapses]) => {
    const found = lapseOf(standing({ cards: [card(until)] }))
    expect(found?.needed).toBe(lapses ? '2027-05-20' : undefined)
  })
  test.for([
    ['2027-02-01', '2027-01-31', '2027-02-01'],
    ['2027-02-01', '2027-02-01', undefined],
    ['2027-07-01', '2027-06-30', '2027-07-01'],
  ] as const)('for an application planned for %s, one until %s', ([on, until, needed]) => {
    expect(lapseOf(standing({ cards: [card(until)], ...planned(on) }))?.needed).toBe(needed)
  })
  test('is told with both days and what to do', () => {
    expect(warned({ cards: [card('2027-03-01')] })).toEqual([
      'Your CPR/AED card ends on Mar 1, 2027, before your certification expires (May 20, 2027). Apply before it ends, or renew it first.',
    ])
    expect(warned({ cards: [card('2027-03-01')], ...planned('2027-04-01') })).toEqual([
      'Your CPR/AED card ends on Mar 1, 2027, before the day you plan to apply (Apr 1, 2027). Apply before it ends, or renew it first.',
    ])
  })
  test('is not told of a card that is no longer good, nor of none', () => {
    expect(lapseOf(standing({ cards: [card('2026-11-19')] }))).toBeUndefined()
    expect(lapseOf(standing({}))).toBeUndefined()
  })
  test('is told until the last day to apply', () => {
    const until = { expires: day('2026-11-21'), cards: [card('2026-11-20')] }
    expect(lapseOf(standing(until))).toBeDefined()
    const past = { expires: day('2026-11-19'), cards: [card('2026-11-20')] }
    expect(lapseOf(standing(past))).toMatchObject({ needed: '2027-11-18' })
    const closed = { expires: day('2025-11-20'), cards: [card('2026-11-20')] }
    expect(lapseOf(standing(closed))).toBeUndefined()
  })
  test('does not matter once the application is sent', () => {
    const sent = { application: { on: day('2026-11-20'), state: 'sent' as const } }
    expect(lapseOf(standing({ cards: [card('2027-03-01')], ...sent }))).toBeUndefined()
  })
  test('cannot be told while the expiry is unknown', () => {
    expect(lapseOf(standing({ expires: null, cards: [card('2027-03-01')] }))).toBeUndefined()
  })
})

describe('an expiry that has passed', () => {
  const words = 'Your NASM-CPT expired on Nov 19, 2026 and is not valid until NASM has renewed it.'

  test('is told from the day after', () => {
    expect(warned({ expires: day('2026-11-19') })).toEqual([words])
    expect(warned({ expires: day('2026-11-20') })).toEqual([])
  })
  test('is told first', () => {
    const lost = { expires: day('2026-11-19'), entries: [entry(1, { approval: 'not-approved' })] }
    expect(warned(lost)).toHaveLength(2)
    expect(warned(lost)[0]).toBe(words)
  })
  test('is told until it is renewed, though the application is sent', () => {
    const sent = {
      expires: day('2026-11-19'),
      entries: [ceus(1.9)],
      cards: [card('2027-12-01')],
      application: { on: day('2026-11-20'), state: 'sent' as const },
    }
    expect(warned(sent)).toEqual([words])
  })
})

describe('a card in doubt', () => {
  test('from an online course is told what the page says, and nothing more', () => {
    const [only, ...more] = cardWarningsOf(
      standing({ cards: [card('2027-12-01', { mode: 'online' })] }),
    )
    expect(more).toEqual([])
    expect(only).toMatch(
      /so I cannot tell whether the waiver still holds\. The page advises a hands-on/u,
    )
  })
  test('of unknown cover is to be checked', () => {
    expect(
      cardWarningsOf(standing({ cards: [card('2027-12-01', { covers: 'unknown' })] })),
    ).toEqual(['I count your CPR/AED card as covering adult CPR and AED; check that it does.'])
  })
  test('by nothing raises nothing', () => {
    expect(cardWarningsOf(standing({ cards: [card('2027-12-01')] }))).toEqual([])
  })
})

describe('what was earned and does not count', () => {
  test('is told as a sum', () => {
    const lost = [entry(1, { approval: 'not-approved' }), entry(2, { on: day('2020-01-01') })]
    expect(warned({ entries: lost })).toEqual([
      '2.0 CEUs you earned do not count; entries says why.',
    ])
  })
  test('while a petition waits, too', () => {
    expect(warned({ entries: [entry(1)], petitions: [petition(2)] })).toHaveLength(1)
  })
  test('a surplus is no reason to worry', () => {
    expect(warned({ entries: [ceus(2.5)] })).toEqual([])
  })
})

describe('an application that was sent', () => {
  const sent = { application: { on: day('2026-11-20'), state: 'sent' as const } }

  test('with something missing is told how much', () => {
    expect(warned({ entries: [ceus(1.9)], ...sent })).toEqual([
      'By this record your application went out with 0.1 CEUs missing. Call NASM at 1-800-460-6276.',
    ])
  })
  test('while the expiry is unknown is not judged', () => {
    expect(warned({ expires: null, ...sent })).toEqual([])
  })
  test('with everything is not', () => {
    expect(warned({ entries: [ceus(1.9)], cards: [card('2026-11-20')], ...sent })).toEqual([])
  })
  test('with only a category missing does not say that 0.0 are', () => {
    const coach = {
      credential: strengthCoach.id,
      expires: day('2026-12-31'),
      cards: [card('2027-12-01')],
      entries: [1, 2, 3].map((number) => ceus(2, { number, title: `${number}`, category: 'C' })),
    }
    expect(warned({ ...coach, ...sent }).join()).not.toContain('0.0 CEUs')
  })
})
