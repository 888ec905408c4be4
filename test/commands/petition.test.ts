import { describe, expect, test } from 'vitest'
import { say } from '../support/world.ts'
import { heard, linesOf, settled, typed } from './typed.ts'

describe('petition', () => {
  test('alone it tells the rule and lists what was sent', () => {
    const { text, saved } = typed('petition', settled)
    expect(text).toContain('You have no petitions')
    expect(text).toContain('reviewed by petition only')
    expect(saved).toBe(false)
    expect(heard([...settled, 'petition Yoga', 'petition'])).toContain('Your petitions: 1')
  })

  test('both forms of the question format are saved', () => {
    const { ledger } = typed('/recert petition title:"Kettlebell basics" on:2026-11-03', settled)
    expect(ledger.petitions).toEqual([
      { number: 1, title: 'Kettlebell basics', entry: null, on: '2026-11-03', state: 'pending' },
    ])
    expect(typed('petition "Kettlebell basics"', settled).ledger.petitions[0]?.on).toBe(
      '2026-11-20',
    )
  })

  test('it finds the course it is for by number or by title, however it is written', () => {
    const lines = [...settled, 'log 0.4 "Kettlebell basics" approval:petition']
    expect(typed('petition entry:1', lines).ledger.petitions).toMatchObject([
      { title: 'Kettlebell basics', entry: 1 },
    ])
    expect(typed('petition kettlebell BASICS', lines).ledger.petitions).toMatchObject([
      { title: 'Kettlebell basics', entry: 1 },
    ])
  })

  test('the course counts when it is approved, not before, and not when denied', () => {
    const lines = [...settled, 'log 0.4 Yoga approval:petition', 'petition entry:1']
    expect(say(lines).reply).toMatchObject({ outcome: 'action', tone: 'good' })
    expect(heard(lines)).toContain('0.0 of 1.9')
    expect(typed('petition entry:1 state:approved', lines).text).toContain('0.4 of 1.9')
    const denied = typed('petition entry:1 state:denied', lines)
    expect(denied.text).toContain('0.0 of 1.9')
    expect(denied.text).toContain('the fee is not given back')
    expect(denied.reply.tone).toBe('warning')
  })

  test('one that waits is brought up to date without a second fee', () => {
    const lines = [...settled, 'petition Yoga', 'petition Yoga on:2026-11-01']
    const { ledger, text } = typed('petition Yoga state:approved', lines)
    expect(ledger.petitions).toMatchObject([{ number: 1, on: '2026-11-01', state: 'approved' }])
    expect(text).toMatch(/: \$25, nonrefundable$/m)
  })

  test('a denied one that is petitioned again is a second petition with a second fee', () => {
    const lines = [...settled, 'log 0.4 Yoga', 'petition entry:1', 'petition entry:1 state:denied']
    const { ledger, text } = typed('petition entry:1', lines)
    expect(ledger.petitions.map(({ state }) => state)).toEqual(['denied', 'pending'])
    expect(text).toContain('2 × $25 = $50')
    expect(typed('petition entry:1 state:approved', [...lines, 'petition entry:1']).text).toContain(
      '0.4 of 1.9',
    )
  })

  test('its buttons tell how it ended', () => {
    const lines = [...settled, 'petition Yoga']
    const [approved = '', denied = ''] = linesOf(say(lines).reply)
    expect(typed(approved, lines).ledger.petitions[0]?.state).toBe('approved')
    expect(typed(denied, lines).ledger.petitions[0]?.state).toBe('denied')
  })

  test.each([
    'petition Yoga on:tomorrow',
    'petition Yoga on:2026-02-30',
    'petition Yoga state:perhaps',
    'petition entry:99',
    'petition entry:0',
    'petition entry:-1',
    `petition ${'a'.repeat(121)}`,
  ])('%s is refused and nothing is saved', (line) => {
    const { reply, saved } = typed(line, settled)
    expect(reply.outcome).toBe('refused')
    expect(saved).toBe(false)
  })

  test('a day that can be two is asked back', () => {
    expect(linesOf(typed('petition Yoga on:02/03/2026', settled).reply)).toEqual([
      'petition Yoga on:2026-02-03',
      'petition Yoga on:2026-03-02',
    ])
  })

  test('its undo takes it away, fee and all', () => {
    expect(typed('undo', [...settled, 'petition Yoga']).ledger).toEqual(say(settled).member.ledger)
  })

  test('one approved before the course is logged asks for the course', () => {
    expect(typed('petition Yoga state:approved', settled).text).toContain('Log the course with log')
  })

  test('the same approval told twice is one petition with one fee', () => {
    const lines = [...settled, 'petition Yoga', 'petition Yoga state:approved']
    expect(typed('petition Yoga state:approved', lines).ledger.petitions).toHaveLength(1)
  })

  test.each(['petition state:approved', 'petition on:2026-11-01'])(
    '%s names no course and is asked which one, not answered with a list',
    (line) => {
      const { reply } = typed(line, [...settled, 'petition Yoga'])
      expect(['clarify', 'refused', 'action']).toContain(reply.outcome)
    },
  )

  test('an approval told by mistake is put right without a second fee', () => {
    // Nothing was petitioned twice, yet the reply counts two fees, $50.
    const lines = [...settled, 'petition Yoga', 'petition Yoga state:approved']
    expect(typed('petition Yoga state:denied', lines).ledger.petitions).toHaveLength(1)
  })

  test('a course that was given another title keeps its one petition', () => {
    const lines = [
      ...settled,
      'log 0.4 "Kettlebell basics" on:2026-10-01 approval:petition',
      'petition entry:1',
      'edit 1 title:"Kettlebell level 1"',
    ]
    const { ledger } = typed('petition entry:1 state:approved', lines)
    expect(ledger.petitions).toMatchObject([{ state: 'approved' }])
  })

  test('a corrected day leaves an approval as it is', () => {
    const lines = [...settled, 'petition Yoga state:approved']
    const { ledger } = typed('petition yoga on:2026-11-01', lines)
    expect(ledger.petitions).toMatchObject([{ state: 'approved', on: '2026-11-01' }])
  })

  test.each([
    ['petition Kettlebell yesterday', '2026-11-19', 'pending'],
    ['petition Kettlebell on 2026-11-10', '2026-11-10', 'pending'],
    ['petition Kettlebell, Nov 10', '2026-11-10', 'pending'],
    ['petition Kettlebell approved', '2026-11-20', 'approved'],
    ['petition Kettlebell denied 2026-11-10', '2026-11-10', 'denied'],
  ])('%s is of %s and %s, and its title is the course alone', (line, on, state) => {
    expect(typed(line, settled).ledger.petitions).toMatchObject([
      { title: 'Kettlebell', on, state },
    ])
  })

  test('a title in quotes keeps all its words', () => {
    const { ledger } = typed('petition "Kettlebell approved yesterday"', settled)
    expect(ledger.petitions).toMatchObject([{ title: 'Kettlebell approved yesterday' }])
  })
})
