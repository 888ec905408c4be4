import { describe, expect, test } from 'vitest'
import { at, say } from '../support/world.ts'
import { heard, linesOf, settled, typed } from './typed.ts'

const done = [
  ...settled,
  'log 1.5 A on:2026-06-01 provider:NASM',
  'log 1 B on:2026-07-01 provider:NASM',
  'cpr 2028-12-01 covers:all',
  'apply on:2026-11-10',
]

describe('renew', () => {
  test('the new expiry is asked and never computed; the usual one is a button', () => {
    const { reply, saved } = typed('renew', done)
    expect(reply.outcome).toBe('clarify')
    expect(saved).toBe(false)
    expect(linesOf(reply)).toEqual(['renew expires:2029-01-15'])
    expect(typed('renew expires:2029-01-15', done).saved).toBe(true)
  })

  test('the cycle becomes the past as it was, and the next begins empty', () => {
    const { ledger, old } = typed('renew 2029-01-15', done)
    expect(ledger).toEqual({
      ...old,
      expires: '2029-01-15',
      certified: null,
      entries: [],
      petitions: [],
      application: null,
      audit: null,
      past: [
        {
          expires: old.expires,
          certified: old.certified,
          entries: old.entries,
          petitions: old.petitions,
          application: old.application,
          audit: old.audit,
          cards: old.cards,
          renewedOn: '2026-11-20',
        },
      ],
    })
  })

  test('a surplus is not carried over, and the reply says that the page is silent on it', () => {
    const { text } = typed('renew 2029-01-15', done)
    expect(text).toContain('0.6 CEUs that did not count stay with the old cycle')
    expect(text).toContain('does not say whether a surplus carries over')
    expect(text).toContain('0.0 of 1.9 CEUs')
  })

  test('without a surplus nothing is said of it', () => {
    const lines = [...settled, 'log 1.9 A on:2026-06-01', 'cpr 2028-12-01']
    expect(typed('renew 2029-01-15', lines).text).not.toContain('surplus')
  })

  test('a card that still holds goes on counting in the next cycle', () => {
    expect(heard([...done, 'renew 2029-01-15', 'status'])).toContain('0.1 of 2.0 CEUs')
  })

  test('a course of the day of the application is of the old cycle, one of the day after of the next', () => {
    const lines = [
      ...done,
      'log 0.1 Same on:2026-11-10 provider:NASM',
      'log 0.2 After on:2026-11-11 provider:NASM',
    ]
    const { ledger } = typed('renew 2029-01-15', lines)
    expect(ledger.entries.map(({ title }) => title)).toEqual(['After'])
    expect(ledger.past[0]?.entries.map(({ title }) => title)).toEqual(['A', 'B', 'Same'])
  })

  test('petitions go with their course, or by their day when they have none', () => {
    const lines = [
      ...done,
      'log 0.2 After on:2026-11-11',
      'petition After on:2026-11-12',
      'petition Old on:2026-11-09',
      'petition New on:2026-11-13',
      'petition A on:2026-11-14',
    ]
    const { ledger } = typed('renew 2029-01-15', lines)
    expect(ledger.petitions.map(({ title }) => title)).toEqual(['After', 'New'])
    expect(ledger.past[0]?.petitions.map(({ title }) => title)).toEqual(['Old', 'A'])
  })

  test('an opening balance stays with the old cycle', () => {
    const { ledger } = typed('renew 2029-01-15', ['setup 2027-01-15 ceus:1.2'])
    expect(ledger.entries).toEqual([])
    expect(ledger.past[0]?.entries).toHaveLength(1)
  })

  test('an incomplete cycle can be closed, with a word on it', () => {
    expect(typed('renew 2029-01-15', settled).text).toContain('the old cycle was not complete')
  })

  test.each([
    'renew 2027-01-15',
    'renew 2020-01-01',
    'renew 2032-11-21',
    'renew 2029-02-30',
    'renew 9999-12-31',
    'renew soon',
  ])('%s is refused and nothing is saved', (line) => {
    const { reply, saved } = typed(line, done)
    expect(reply.outcome).toBe('refused')
    expect(saved).toBe(false)
  })

  test('three months after the old expiry and six years from today are the ends', () => {
    expect(typed('renew 2027-01-16', done).saved).toBe(false)
    expect(typed('renew 2027-04-14', done).saved).toBe(false)
    expect(typed('renew 2027-04-15', done).saved).toBe(true)
    expect(typed('renew 2020-01-01').saved).toBe(false)
    expect(typed('renew 2032-11-20', done).saved).toBe(true)
  })

  test('early, late and without any expiry on record it works', () => {
    expect(heard([...done, 'renew 2029-01-15'])).toContain(
      'Jan 15, 2027 (in 56 days): cycle begins',
    )
    expect(typed('renew 2027-11-20', ['setup 2025-11-20']).saved).toBe(true)
    const { ledger } = typed('renew 2028-11-20')
    expect(ledger.past).toMatchObject([{ expires: null }])
  })

  test('its undo opens the old cycle again, exactly', () => {
    expect(typed('undo', [...done, 'renew 2029-01-15']).ledger).toEqual(say(done).member.ledger)
  })

  test('twice makes two past cycles', () => {
    const lines = [...done, 'renew 2029-01-15', 'renew 2031-01-15', 'entries past:yes']
    expect(heard(lines)).toContain('Renewed cycles: 2')
  })

  test('it is renewed on the day where the person lives', () => {
    const tokyo = { now: at('2026-11-21T08:30:00+09:00') }
    expect(typed('renew 2029-01-15', done, tokyo).ledger.past[0]?.renewedOn).toBe('2026-11-21')
  })

  test('a course that goes to the next cycle is not said to stay with the old', () => {
    const lines = [...done, 'log 0.5 After on:2026-11-11 provider:NASM']
    expect(typed('renew 2029-01-15', lines).text).toContain('0.6 CEUs that did not count stay')
  })

  test('a course between an early application and the new cycle is said to count in neither, and whom to ask', () => {
    const lines = [...done, 'log 0.5 After on:2026-11-11 provider:NASM', 'renew 2029-01-15']
    expect(heard(lines)).toMatch(/After came after the application .* neither; ask NASM/)
  })
})
