import { describe, expect, test } from 'vitest'
import type { Cents } from '../../src/core/money.ts'
import { day } from '../../src/core/day.ts'
import { at, say } from '../support/world.ts'
import { heard, settled, typed } from './typed.ts'

const set = (fee: string, cents: number) =>
  [`nasm-cpt/${fee}`, { cents: cents as Cents, by: 'Kim', on: day('2026-11-01') }] as const

describe('fees', () => {
  test('without an expiry it is asked for', () => {
    expect(typed('fees').reply.outcome).toBe('clarify')
  })

  test.each([
    ['2026-11-20', ['application fee'], ['late fee', 'additional fee']],
    ['2026-11-19', ['application fee', 'late fee'], ['additional fee']],
    ['2026-08-22', ['application fee', 'late fee'], ['additional fee']],
    ['2026-08-21', ['application fee', 'late fee (perhaps)', 'additional fee'], []],
    ['2025-11-21', ['application fee', 'late fee (perhaps)', 'additional fee'], []],
  ])('who expires on %s owes today: %j', (expires, owed, not) => {
    const { reply, text } = typed('fees', [`setup ${expires}`])
    expect(reply.outcome).toBe('reported')
    for (const label of owed) expect(text).toContain(`${label} `)
    for (const label of not) expect(text).not.toMatch(new RegExp(`^${label}`, 'm'))
  })

  test('one year after the expiry there is no fee to name, and a number to call', () => {
    const { reply, text } = typed('fees', ['setup 2025-11-20'])
    expect(reply.outcome).toBe('not_in_source')
    expect(text).not.toContain('$')
    expect(reply.next?.text).toContain('1-800-460-6276')
  })

  test('amounts the page does not give are "not stated", and others are marked unconfirmed', () => {
    const text = heard(['setup 2026-10-30', 'fees'])
    expect(text).toMatch(/^application fee +not stated/m)
    const priced = text.split('\n').filter((line) => line.includes('$'))
    expect(priced).toHaveLength(4)
    for (const line of priced) expect(line).toContain('not confirmed')
  })

  test('petitions sent and petitions needed are $25 each, nonrefundable, also when denied', () => {
    const lines = [
      ...settled,
      'petition A state:denied',
      'petition B',
      'log 0.4 C approval:petition',
    ]
    const text = heard([...lines, 'fees'])
    expect(text).toContain('3 × $25 = $75')
    expect(text).toContain('nonrefundable')
    expect(text).toContain('$75 known; the amount of the application fee is not stated')
  })

  test('one petition is a plain $25', () => {
    expect(heard([...settled, 'petition B', 'fees'])).toMatch(/^petition fee +\$25 /m)
  })

  test.each([
    ['fees on:2027-01-15', '(active)'],
    ['fees 2027-01-16', '(late, day 1 to 90)'],
    ['fees on:4/15/2027', '(late, day 1 to 90)'],
    ['fees on:Apr 16 2027', '(late, after day 90)'],
    ['fees on:2028-01-14', '(late, after day 90)'],
  ])('%s is %s', (line, phase) => {
    expect(typed(line, settled).reply.title).toContain(phase)
  })

  test('the day after the last is too late, and a day that can be two is asked back', () => {
    expect(typed('fees on:2028-01-15', settled).reply.outcome).toBe('not_in_source')
    expect(typed('fees on:02/03/2027', settled).reply.outcome).toBe('clarify')
    expect(typed('fees on:2026-02-30', settled).reply.outcome).toBe('refused')
  })

  test('the day of an application that was sent decides, not today', () => {
    const { member } = say([...settled, 'apply on:today'])
    const { reply } = typed('fees', [], { member, now: at('2027-02-01') })
    expect(reply.title).toContain('an application on Nov 20, 2026 (active)')
  })

  test('what the operator set wins and is labelled with who and when', () => {
    const amounts = new Map([set('standard', 12_900), set('late', 4550)])
    const { reply, text } = typed('fees', ['setup 2026-10-30'], { amounts })
    expect(reply.outcome).toBe('answered')
    expect(reply.title).toContain('$174.50 in all')
    expect(text).toMatch(/^application fee +\$129 +set by Kim on Nov 1, 2026$/m)
    expect(text).not.toContain('not confirmed')
  })

  test('where the page leaves open whether a fee is owed the sum is a range', () => {
    const amounts = new Map([set('standard', 9900), set('late', 3000), set('additional', 5000)])
    expect(typed('fees', ['setup 2026-08-21'], { amounts }).reply.title).toContain('$149 to $179')
  })

  test('midnight in Tokyo makes it late there and not in Los Angeles', () => {
    const { member } = say(['setup 2026-11-20'])
    const instant = '2026-11-20T23:30:00Z'
    const tokyo = typed('fees', [], { member, now: at(instant).setZone('Asia/Tokyo') })
    const west = typed('fees', [], { member, now: at(instant).setZone('America/Los_Angeles') })
    expect(tokyo.reply.title).toContain('(late, day 1 to 90)')
    expect(west.reply.title).toContain('(active)')
  })

  test('the petition fee that the operator set is the one petition names, too', () => {
    const amounts = new Map([set('petition', 3000)])
    const lines = [...settled, 'petition B']
    expect(heard([...lines, 'fees'], { amounts })).toContain('$30')
    expect(heard([...lines, 'petition'], { amounts })).not.toContain('$25')
  })
})
