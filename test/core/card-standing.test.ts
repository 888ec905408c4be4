import { describe, expect, test } from 'vitest'
import { day } from '../../src/core/day.ts'
import type { Card } from '../../src/core/member.ts'
import { healthTrainer, yogaGuide } from '../support/credentials.ts'
import { ceus, card as good, standing } from './record.ts'

const of = (...cards: readonly Card[]) => standing({ cards: [...cards] }).card
const fault = (changes: Partial<Card>, expires = '2027-12-01') => of(good(expires, changes))?.fault

describe('a card', () => {
  test('that is missing earns nothing', () => {
    expect(of()).toMatchObject({
      fault: 'missing',
      earned: 0,
      counted: 0,
      required: 100,
      remaining: 100,
    })
    expect(of()?.card).toBeUndefined()
  })
  test('is good on its last day and expired the day after', () => {
    expect(of(good('2026-11-20'))).toMatchObject({ counted: 100, remaining: 0 })
    expect(of(good('2026-11-20'))?.fault).toBeUndefined()
    expect(of(good('2026-11-19'))).toMatchObject({ fault: 'expired', earned: 100, counted: 0 })
  })
  test('must cover adult CPR and AED', () => {
    expect(fault({ covers: 'no-aed' })).toBe('lacks-cover')
    expect(fault({ covers: 'no-adult' })).toBe('lacks-cover')
    expect(fault({ covers: 'all' })).toBeUndefined()
  })
  test('of which nobody said what it covers counts, with a doubt', () => {
    expect(of(good('2027-12-01', { covers: 'unknown' }))).toMatchObject({
      counted: 100,
      doubts: ['cover-unknown'],
    })
  })
  test('from a course of today is good, from one of tomorrow not yet', () => {
    expect(fault({ completed: day('2026-11-20') })).toBeUndefined()
    expect(fault({ completed: day('2026-11-21') })).toBe('not-yet')
  })
  test('of any mode counts for the NASM-CPT; the online waiver is neither affirmed nor denied', () => {
    const doubts = (mode: Card['mode']) => of(good('2027-12-01', { mode }))?.doubts
    expect(doubts('hands-on')).toEqual([])
    expect(doubts('blended')).toEqual([])
    expect(doubts('online')).toEqual(['mode-unsettled'])
    expect(doubts(null)).toEqual(['mode-unknown'])
    expect(of(good('2027-12-01', { mode: 'online' }))?.counted).toBe(100)
  })
  test('held online is refused where the rules say so', () => {
    const online = good('2027-12-01', { mode: 'online' })
    const { card } = standing({ credential: healthTrainer.id, cards: [online] })
    expect(card).toMatchObject({ fault: 'mode-refused', doubts: [] })
  })
  test('is not asked for where the rules know none', () => {
    const asked = standing({ credential: yogaGuide.id, cards: [good('2027-12-01')] })
    expect(asked.card).toBeUndefined()
    expect(asked.required).toBe(10_000)
  })
})

describe('of several cards', () => {
  test('0.1 counts once', () => {
    const two = standing({
      entries: [ceus(1.9)],
      cards: [good('2027-12-01'), good('2028-01-01', { number: 91 })],
    })
    expect(two).toMatchObject({ counted: 2000, earned: 2000, complete: true })
  })
  test('the good one that lasts longest decides', () => {
    const early = good('2027-01-01', { number: 1 })
    const late = good('2028-01-01', { number: 2 })
    expect(of(early, late)?.card?.number).toBe(2)
    expect(of(late, early)?.card?.number).toBe(2)
  })
  test('one that is good wins over one that lasts longer and is not', () => {
    const lacking = good('2029-01-01', { number: 2, covers: 'no-aed' })
    expect(of(lacking, good('2027-01-01', { number: 1 }))?.card?.number).toBe(1)
  })
  test('when none is good, the one that lasts longest says why', () => {
    const faulty = of(good('2026-01-01'), good('2026-06-01', { number: 2, covers: 'no-adult' }))
    expect(faulty).toMatchObject({ fault: 'lacks-cover', card: { number: 2 } })
  })
})

describe('the day that decides', () => {
  const expires = { expires: day('2026-08-31'), cards: [good('2026-09-30')] }
  const applied = (on: string, state: 'sent' | 'planned') =>
    standing({ ...expires, application: { on: day(on), state } }).card?.fault

  test('is that of an application that was sent, however long ago', () => {
    expect(applied('2026-09-30', 'sent')).toBeUndefined()
    expect(applied('2026-10-01', 'sent')).toBe('expired')
  })
  test('is today while an application is only planned', () => {
    expect(applied('2026-09-30', 'planned')).toBe('expired')
  })
  test('a card from a course after the application comes too late for it', () => {
    const late = standing({
      expires: day('2026-08-31'),
      cards: [good('2028-09-30', { completed: day('2026-10-02') })],
      application: { on: day('2026-10-01'), state: 'sent' },
    })
    expect(late.card?.fault).toBe('not-yet')
  })
})
