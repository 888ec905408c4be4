import { describe, expect, test } from 'vitest'
import { at } from '../support/world.ts'
import { heard, linesOf, settled, typed } from './typed.ts'

const complete = ['log 1.9 Everything on:2026-06-01 provider:NASM', 'cpr 2028-12-01 covers:all']

describe('status', () => {
  test('somebody new is asked for the expiry first and told what else is missing', () => {
    const { reply, text } = typed('status')
    expect(reply.outcome).toBe('clarify')
    expect(reply.next).toEqual({ text: 'Tell me when your NASM-CPT expires.', line: 'setup' })
    expect(text).toContain('Record your CPR/AED card')
  })

  test.each([
    ['2026-11-21', '1 day left', 'Phase: active, until Nov 21, 2026'],
    ['2026-11-20', 'expires today', 'Phase: active, until Nov 20, 2026'],
    ['2026-11-19', 'expired 1 day ago', 'Phase: late, day 1 to 90 (day 1), until Feb 17, 2027'],
    ['2026-10-30', 'expired 21 days ago', '(day 21), until Jan 28, 2027'],
    ['2026-08-22', 'expired 90 days ago', 'late, day 1 to 90 (day 90), until Nov 20, 2026'],
    ['2026-08-21', 'expired 91 days ago', 'late, after day 90 (day 91), until Aug 20, 2027'],
    ['2025-11-21', 'expired 364 days ago', 'late, after day 90 (day 364), until Nov 20, 2026'],
    ['2025-11-20', 'closed, expired on Nov 20, 2025', 'Phase: closed (day 365)'],
    ['2024-02-29', 'closed, expired on Feb 29, 2024', 'Phase: closed (day 995)'],
  ])('who expires on %s reads "%s"', (expires, title, phase) => {
    const { reply, text } = typed('status', [`setup ${expires}`])
    expect(reply.title).toContain(title)
    expect(text).toContain(phase)
  })

  test('before and on the last day nobody is told that it has expired; the day after everybody is', () => {
    expect(heard(['setup 2026-11-20', 'status'])).not.toContain('is not valid')
    const { reply, text } = typed('status', ['setup 2026-11-19'])
    expect(text).toContain('expired on Nov 19, 2026 and is not valid until NASM has renewed it')
    expect(reply.tone).toBe('warning')
  })

  test('on day 90 courses can still be completed; on day 91 the way out is a telephone number', () => {
    expect(heard(['setup 2026-08-22', 'status'])).toContain('of courses by Nov 20, 2026')
    const late = heard(['setup 2026-08-21', 'status'])
    expect(late).toContain('courses had to be completed by Nov 19, 2026')
    expect(late).toContain('1-800-460-6276')
    expect(late).toContain('Log what you completed by then')
  })

  test('1.9 without a card is not complete, and 2.0 without one is not either', () => {
    for (const amount of ['1.9', '2']) {
      const lines = [...settled, `log ${amount} Everything on:2026-06-01 provider:NASM`]
      const { reply, text } = typed('status', lines)
      expect(reply.title).toContain('0.1 CEUs to go')
      expect(text).not.toContain('Everything is there')
    }
  })

  test('with both, what remains is to apply by the expiry', () => {
    const { reply } = typed('status', [...settled, ...complete])
    expect(reply.title).toBe('NASM-CPT: everything is met, 56 days left')
    expect(reply.next?.text).toContain('by Jan 15, 2027 (no late fee until then)')
    expect(reply.next?.line).toBe('apply')
  })

  test('what was earned and what counts are told apart, with the place that says why', () => {
    const lines = [...settled, 'log 0.5 Early on:2025-01-14', 'log 3 Much on:2026-06-01', 'status']
    expect(heard(lines)).toContain('0.5 CEUs you earned do not count; entries says why.')
  })

  test('1.85 leaves 0.05 to go and is not rounded', () => {
    const lines = [...settled, 'setup ceus:1.85 cpr:2028-01-01', 'status']
    expect(heard(lines)).toContain('0.05 CEUs to go')
  })

  test('a card that ends before the expiry is warned of, with both days', () => {
    expect(heard(['setup 2027-05-20 cpr:2027-05-19', 'status'])).toContain(
      'ends on May 19, 2027, before your certification expires (May 20, 2027)',
    )
    expect(heard(['setup 2027-05-20 cpr:2027-05-20', 'status'])).not.toContain('before your')
  })

  test('an online-only card is counted and its doubt is said', () => {
    const text = heard([...settled, 'cpr 2028-12-01 mode:online covers:all', 'status'])
    expect(text).toContain('I cannot tell whether the waiver still holds')
    expect(text).toContain('whether an online-only card counts')
  })

  test('an application sent is the headline, and the renewal is the next step', () => {
    const { reply } = typed('status', [...settled, ...complete, 'apply on:today'])
    expect(reply.title).toBe('NASM-CPT: application sent on Nov 20, 2026')
    expect(reply.next?.line).toBe('renew')
  })

  test('who applied after the expiry is still told that the certification is not valid', () => {
    // The source: it expires if the requirements are not met; sending papers does not revive it.
    const lines = ['setup 2026-10-30', ...complete, 'apply on:today', 'status']
    expect(heard(lines)).toContain('is not valid until NASM has renewed it')
  })

  test('an application planned is shown with its day, and asked about once that day is past', () => {
    const lines = [...settled, ...complete, 'apply on:2026-12-01']
    expect(heard([...lines, 'status'])).toContain(
      'Application planned for: Dec 1, 2026, in 11 days',
    )
    const { member } = typed('status', lines)
    expect(heard(['status'], { member, now: at('2026-12-02') })).toContain(
      'You planned to apply on Dec 1, 2026: tell me if you did',
    )
  })

  test('an open audit comes before all else', () => {
    const { reply } = typed('status', [...settled, ...complete, 'apply on:today', 'audit on:today'])
    expect(reply.title).toBe('NASM-CPT: audit, documents due by Dec 20, 2026')
    expect(reply.next?.line).toBe('audit')
  })

  test('an audit whose documents are overdue is not told in a good tone', () => {
    const { member } = typed('audit on:today', [...settled, ...complete, 'apply on:today'])
    expect(typed('status', [], { member, now: at('2026-12-25') }).reply.tone).toBe('warning')
  })

  test('an audit whose documents are overdue is called so, not "send them by" a past day', () => {
    const { member } = typed('audit on:today', [...settled, ...complete, 'apply on:today'])
    expect(heard(['status'], { member, now: at('2026-12-25') })).not.toMatch(
      /Send all audit documents by Dec 20/,
    )
  })

  test('a pending petition is waited for and one needed is priced', () => {
    const lines = [...settled, 'log 0.4 Kettlebells approval:petition', 'status']
    expect(heard(lines)).toContain('Send the petition for #1 Kettlebells ($25, nonrefundable)')
    expect(heard([...lines, 'petition entry:1', 'status'])).toContain(
      'Wait for the petition for #1 Kettlebells',
    )
  })

  test('its buttons are five at most and never repeat a line', () => {
    const lines = linesOf(typed('status', [...settled, 'log 0.4 Yoga']).reply)
    expect(lines.length).toBeLessThanOrEqual(5)
    expect(new Set(lines).size).toBe(lines.length)
  })

  test('the page is named with the day it was read', () => {
    expect(heard([...settled, 'status'])).toMatch(/Source: NASM.*nasm\.org.*read Nov 20, 2026/)
  })

  test('an audit is among the first things to do before any application, too', () => {
    const text = heard(['setup 2027-01-15', 'audit on:2026-11-05', 'status'])
    expect(text).toContain('Send all audit documents by Dec 5, 2026')
  })

  test('a card that ends before a late application can be sent is told', () => {
    const text = heard(['setup 2026-08-20 cpr:2026-11-25', 'status'])
    expect(text).toContain('ends on Nov 25, 2026, before the last day to apply')
  })

  test('a plan to apply too late is warned of as long as it stands', () => {
    expect(heard(['setup 2026-08-20', 'apply on:2027-09-01', 'status'])).toContain(
      'The last day to apply is Aug 19, 2027; Sep 1, 2027 is after it.',
    )
  })
})
