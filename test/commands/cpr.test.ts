import { describe, expect, test } from 'vitest'
import { at, say } from '../support/world.ts'
import { heard, linesOf, settled, typed } from './typed.ts'

describe('cpr', () => {
  test('somebody without a card is told that it is missing and how to record one', () => {
    const { reply, saved } = typed('cpr', settled)
    expect(reply.title).toBe('Your CPR/AED card: not on record')
    expect(reply.next?.text).toContain('/recert cpr 2027-12-01')
    expect(saved).toBe(false)
  })

  test('every option of the question format is saved', () => {
    const line = '/recert cpr expires:2027-12-01 completed:2025-12-01 mode:hands-on'
    expect(typed(line, settled).ledger.cards).toEqual([
      {
        number: 1,
        expires: '2027-12-01',
        completed: '2025-12-01',
        mode: 'hands-on',
        covers: 'unknown',
        evidence: null,
      },
    ])
  })

  test.each([
    ['cpr 12/31/2027', '2027-12-31'],
    ['cpr Dec 1 2027', '2027-12-01'],
    ['cpr expires:in 10 days', '2026-11-30'],
    ['cpr yesterday', '2026-11-19'],
  ])('%s is a card until %s', (line, expires) => {
    expect(typed(line, settled).ledger.cards).toMatchObject([{ expires }])
  })

  test('a month alone and a day that can be two are asked back', () => {
    expect(linesOf(typed('cpr 12/2027').reply)).toEqual(['cpr 2027-12-31', 'cpr 2027-12-01'])
    expect(linesOf(typed('cpr expires:02/03/2027 mode:online').reply)).toEqual([
      'cpr expires:2027-02-03 mode:online',
      'cpr expires:2027-03-02 mode:online',
    ])
  })

  test('it counts 0.1 once, however many cards there are', () => {
    const text = heard([...settled, 'cpr 2027-12-01', 'cpr 2028-12-01', 'status'])
    expect(text).toContain('0.1 of 2.0 CEUs')
  })

  test('the same expiry again adds to that card and keeps its number', () => {
    const { ledger } = typed('cpr 2027-12-01 covers:all', [
      ...settled,
      'cpr 2027-12-01 mode:online',
    ])
    expect(ledger.cards).toMatchObject([{ number: 1, mode: 'online', covers: 'all' }])
  })

  test('an option without a day belongs to the card that decides', () => {
    const lines = [...settled, 'cpr 2027-12-01', 'cpr 2028-12-01']
    const { ledger } = typed('cpr evidence:wallet', lines)
    expect(ledger.cards.find(({ expires }) => expires === '2028-12-01')?.evidence).toBe('wallet')
  })

  test('an option without a day and without a card is asked back', () => {
    const { reply, saved } = typed('cpr mode:online', settled)
    expect(reply).toMatchObject({ outcome: 'clarify', title: 'When does the card expire?' })
    expect(saved).toBe(false)
  })

  test('a card without AED or for infants only does not count, and the reply says why', () => {
    for (const covers of ['no-aed', 'no-adult']) {
      const { reply, text } = typed(`cpr 2027-12-01 covers:${covers}`, settled)
      expect(reply.tone).toBe('warning')
      expect(text).toContain('does not cover all of adult CPR and AED')
      expect(text).toContain('0.0 of 2.0 CEUs')
    }
  })

  test('hands-on and blended count plainly; online-only is counted with its doubt', () => {
    expect(typed('cpr 2027-12-01 mode:hands-on covers:all', settled).text).not.toContain('waiver')
    expect(typed('cpr 2027-12-01 mode:blended covers:all', settled).text).not.toContain('waiver')
    const { text } = typed('cpr 2027-12-01 mode:online covers:all', settled)
    expect(text).toContain('0.1 of 2.0 CEUs')
    expect(text).toContain('I cannot tell whether the waiver still holds')
    expect(text).toContain('hands-on assessment afterwards')
  })

  test('a card counts on its last day and not the day after', () => {
    const { member } = say([...settled, 'cpr 2026-11-20 covers:all'])
    expect(heard(['cpr'], { member })).toContain('good until Nov 20, 2026')
    expect(heard(['cpr'], { member, now: at('2026-11-21') })).toContain('no longer current')
  })

  test('on the day after in Tokyo it has ended, though it is the last day in Los Angeles', () => {
    const { member } = say([...settled, 'cpr 2026-11-20 covers:all'])
    const instant = '2026-11-20T23:30:00Z'
    const tokyo = at(instant).setZone('Asia/Tokyo')
    const losAngeles = at(instant).setZone('America/Los_Angeles')
    expect(heard(['cpr'], { member, now: tokyo })).toContain('no longer current')
    expect(heard(['cpr'], { member, now: losAngeles })).toContain('good until')
  })

  test('the day of the application decides once it is sent', () => {
    const { member } = say([...settled, 'cpr 2026-11-25 covers:all', 'apply on:today'])
    expect(heard(['cpr'], { member, now: at('2026-12-01') })).toContain('good until Nov 25, 2026')
  })

  test.each([
    'cpr 2026-02-30',
    'cpr 2027-12-01 completed:tomorrow',
    'cpr yesterday completed:today',
    'cpr 2027-12-01 mode:video',
    'cpr 2027-12-01 covers:some',
    'cpr online',
    `cpr 2027-12-01 evidence:${'a'.repeat(201)}`,
  ])('%s is refused or asked back, and nothing is saved', (line) => {
    const { reply, saved } = typed(line, settled)
    expect(reply.outcome).toBe('refused')
    expect(saved).toBe(false)
  })

  test('a way of teaching nearly named is offered', () => {
    expect(linesOf(typed('cpr 2027-12-01 mode:handson').reply)).toEqual([
      'cpr 2027-12-01 mode:hands-on',
    ])
  })

  test('its undo takes the card away again', () => {
    expect(typed('undo', [...settled, 'cpr 2027-12-01']).ledger).toEqual(say(settled).member.ledger)
  })

  test('somebody who told no expiry can record a card all the same', () => {
    const { saved, reply } = typed('cpr 2027-12-01')
    expect(saved).toBe(true)
    expect(reply.next?.line).toBe('setup')
  })

  test('a card that ends in the year 2207 is a slip of the finger and is asked back', () => {
    expect(typed('cpr 2207-12-01', settled).saved).toBe(false)
  })

  test('cpr online is helped on to mode:online', () => {
    expect(typed('cpr online', [...settled, 'cpr 2027-12-01']).text).toContain('mode:online')
  })
})
