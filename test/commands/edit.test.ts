import { describe, expect, test } from 'vitest'
import { say } from '../support/world.ts'
import { linesOf, settled, typed } from './typed.ts'

const all = [
  ...settled,
  'log 0.4 Yoga on:2026-06-01',
  'cpr 2027-12-01 mode:online',
  'petition "Kettlebell basics" on:2026-11-01',
]

describe('edit', () => {
  test.each([
    ['edit 1 title:"Hot yoga"', { title: 'Hot yoga' }],
    ['edit 1 ceus:0.5', { stated: { amount: 500, unit: 'credit' } }],
    ['edit 1 hours:5', { stated: { amount: 5000, unit: 'hour' } }],
    ['edit 1 on:yesterday', { on: '2026-11-19' }],
    ['edit 1 on:3 weeks ago', { on: '2026-10-30' }],
    ['edit #1 provider:NASM', { provider: 'NASM' }],
    ['edit 1 approval:approved', { approval: 'approved' }],
    ['edit 1 category:ethics', { category: 'ethics' }],
    ['edit 1 evidence:"blue folder"', { evidence: 'blue folder' }],
  ])('%s changes that of a course, and nothing else', (line, change) => {
    const { ledger, old } = typed(line, all)
    expect(ledger).toEqual({ ...old, entries: [{ ...old.entries[0], ...change }] })
  })

  test.each([
    ['edit 2 expires:2028-01-01', { expires: '2028-01-01' }],
    ['edit 2 completed:2025-12-01', { completed: '2025-12-01' }],
    ['edit 2 mode:hands-on', { mode: 'hands-on' }],
    ['edit 2 covers:all', { covers: 'all' }],
    ['edit 2 evidence:wallet', { evidence: 'wallet' }],
  ])('%s changes that of a card, and nothing else', (line, change) => {
    const { ledger, old } = typed(line, all)
    expect(ledger).toEqual({ ...old, cards: [{ ...old.cards[0], ...change }] })
  })

  test.each([
    ['edit 3 title:Kettlebells', { title: 'Kettlebells' }],
    ['edit 3 on:2026-10-01', { on: '2026-10-01' }],
    ['edit 3 state:approved', { state: 'approved' }],
  ])('%s changes that of a petition, and nothing else', (line, change) => {
    const { ledger, old } = typed(line, all)
    expect(ledger).toEqual({ ...old, petitions: [{ ...old.petitions[0], ...change }] })
  })

  test.each([
    'edit',
    'edit 1',
    'edit 0 title:x',
    'edit -1 title:x',
    'edit 1.5 title:x',
    'edit one title:x',
    'edit 99 title:x',
    'edit 1 state:denied',
    'edit 1 mode:online',
    'edit 2 title:x',
    'edit 3 ceus:1',
    'edit 1 ceus:0',
    'edit 1 ceus:101',
    'edit 1 ceus:0.4 hours:4',
    'edit 1 on:tomorrow',
    'edit 1 on:2026-02-30',
    'edit 2 completed:tomorrow',
    'edit 1 approval:perhaps',
  ])('%s is refused and nothing is saved', (line) => {
    const { reply, saved } = typed(line, all)
    expect(reply.outcome).toBe('refused')
    expect(reply.next?.text).toBeTruthy()
    expect(saved).toBe(false)
  })

  test('what does not belong to an item is named, with what does', () => {
    const { text } = typed('edit 1 state:denied', all)
    expect(text).toContain('#1 Yoga has no state')
    expect(text).toContain('You can change title, ceus, hours')
  })

  test('a choice nearly named is offered as a button that works', () => {
    const [line = ''] = linesOf(typed('edit 1 approval:aproved', all).reply)
    expect(typed(line, all).ledger.entries[0]?.approval).toBe('approved')
  })

  test('an ambiguous day is asked back', () => {
    const lines = linesOf(typed('edit 1 on:02/03/2026', all).reply)
    expect(lines).toEqual(['edit 1 on:2026-02-03', 'edit 1 on:2026-03-02'])
  })

  test('what counts is computed anew', () => {
    expect(typed('edit 1 ceus:1.9', all).text).toContain('1.9 of 1.9 CEUs, complete')
    expect(typed('edit 1 on:2025-01-14', all).text).toContain('0.0 of 1.9 CEUs')
  })

  test('its undo gives the course back as it was, evidence and all', () => {
    const before = say([...all, 'edit 1 evidence:wallet']).member.ledger
    expect(typed('undo', [...all, 'edit 1 evidence:wallet', 'edit 1 ceus:1']).ledger).toEqual(
      before,
    )
  })

  test('a course of a past cycle is out of reach', () => {
    expect(typed('edit 1 ceus:1', [...all, 'renew 2029-01-15']).reply.outcome).toBe('refused')
  })

  test.each(['edit 1 title:""', 'edit 1 evidence:'])(
    '%s changes nothing and does not say it did',
    (line) => {
      expect(typed(line, all).reply.title).not.toMatch(/^Changed/)
    },
  )

  test('20 "CEUs" are asked back here too', () => {
    expect(typed('edit 1 ceus:20', all).saved).toBe(false)
  })

  test('a card cannot come from a course after its end, here as in cpr', () => {
    expect(typed('edit 2 expires:2026-01-01 completed:2026-02-01', all).saved).toBe(false)
  })

  test('the change is told in words a person would use', () => {
    // "Changed on of #1 Yoga"
    expect(typed('edit 1 on:yesterday', all).reply.title).not.toContain('Changed on of')
  })

  test('a petition denied by its button says what follows from it', () => {
    expect(typed('edit 3 state:denied', all).text).toContain('not given back')
  })
})
