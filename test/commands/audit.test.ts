import { describe, expect, test } from 'vitest'
import { at, say } from '../support/world.ts'
import { heard, linesOf, settled, typed } from './typed.ts'

const applied = [...settled, 'log 0.4 Yoga on:2026-06-01', 'cpr 2027-12-01', 'apply on:2026-11-01']
const open = [...applied, 'audit on:2026-11-05']

describe('audit', () => {
  test('alone it tells the rule, that none is on record, and which documents are missing', () => {
    const { reply, text, saved } = typed('audit', applied)
    expect(reply.title).toBe('No audit is on record')
    expect(text).toContain('random audit')
    expect(text).toMatch(/#1 +Yoga +MISSING/)
    expect(text).toMatch(/#2 +card until 2027-12-01 +MISSING/)
    expect(saved).toBe(false)
  })

  test('a notice of 5 November is due on 5 December, and how it is counted is said', () => {
    const { reply, text, ledger } = typed('/recert audit on:2026-11-05', applied)
    expect(ledger.audit).toEqual({ notice: '2026-11-05', answered: null })
    expect(reply).toMatchObject({ outcome: 'action', tone: 'warning' })
    expect(text).toContain('Due: Dec 5, 2026, in 15 days')
    expect(text).toContain('I count from the notice')
  })

  test('the button answers it today, and then it is closed', () => {
    const [line = ''] = linesOf(say(open).reply)
    const { ledger, reply } = typed(line, open)
    expect(ledger.audit).toEqual({ notice: '2026-11-05', answered: '2026-11-20' })
    expect(reply.tone).toBe('good')
    expect(heard([...open, line, 'status'])).not.toContain('audit documents')
  })

  test('answered on the last day is in time, the day after is not', () => {
    const { member } = say(open)
    const toneOn = (day: string) =>
      typed('audit answered:today', [], { member, now: at(day) }).reply.tone
    expect(['2026-12-05', '2026-12-06'].map(toneOn)).toEqual(['good', 'warning'])
  })

  test('both days can be told at once', () => {
    const { ledger } = typed('audit on:2026-11-05 answered:2026-11-05', applied)
    expect(ledger.audit).toEqual({ notice: '2026-11-05', answered: '2026-11-05' })
  })

  test.each([
    'audit answered:today',
    'audit on:tomorrow',
    'audit on:yesterday answered:2026-11-01',
    'audit on:yesterday answered:tomorrow',
    'audit on:2026-02-30',
    'audit documents',
  ])('%s is refused and nothing is saved', (line) => {
    const { reply, saved } = typed(line, applied)
    expect(reply.outcome).toBe('refused')
    expect(saved).toBe(false)
  })

  test.each([
    ['audit yesterday', '2026-11-19'],
    ['audit on:3 weeks ago', '2026-10-30'],
  ])('%s is a notice of %s', (line, notice) => {
    expect(typed(line, applied).ledger.audit?.notice).toBe(notice)
  })

  test('a notice of 11/05/2026 is asked back with all that was typed', () => {
    expect(linesOf(typed('audit 11/05/2026 answered:today', applied).reply)).toEqual([
      'audit 2026-11-05 answered:today',
      'audit 2026-05-11 answered:today',
    ])
  })

  test('a document that is noted is no longer missing', () => {
    const text = heard([...open, 'edit 1 evidence:"blue folder"', 'audit'])
    expect(text).toMatch(/#1 +Yoga +blue folder/)
    expect(text).toContain('/recert edit 2 evidence:')
    const { reply } = typed('audit', [...open, 'edit 1 evidence:a', 'edit 2 evidence:b'])
    expect(reply.next?.line).toBe('audit answered:today')
  })

  test('its undo takes the notice away', () => {
    expect(typed('undo', open).ledger).toEqual(say(applied).member.ledger)
  })

  test('today is the day where the person lives', () => {
    const tokyo = { now: at('2026-11-21T08:30:00+09:00') }
    expect(typed('audit on:2026-11-21', applied, tokyo).saved).toBe(true)
    expect(typed('audit on:2026-11-21', applied).saved).toBe(false)
  })

  test('once answered nobody is told how many days are left', () => {
    expect(heard([...open, 'audit answered:today'])).not.toContain('in 15 days')
  })

  test('once the documents are overdue the reply says so and whom to call', () => {
    const text = heard(['audit'], { member: say(open).member, now: at('2026-12-25') })
    expect(text).toMatch(/overdue|late/i)
    expect(text).toContain('1-800-460-6276')
  })

  test('who has nothing on record is not told to send all of nothing', () => {
    expect(typed('audit on:2026-11-05').reply.next?.text).not.toContain('Send all of them')
  })

  test('a fault in the day of the answer is shown at that field', () => {
    const { reply } = typed('audit answered:tomorrow', open)
    expect(reply.faults?.map(({ option }) => option)).toEqual(['answered'])
  })
})
