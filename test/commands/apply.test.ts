import { describe, expect, test } from 'vitest'
import { at, say } from '../support/world.ts'
import { heard, linesOf, settled, typed } from './typed.ts'

const complete = ['log 1.9 Everything on:2026-06-01 provider:NASM', 'cpr 2028-12-01 covers:all']
const ready = [...settled, ...complete]

describe('apply', () => {
  test('before the set-up it asks for the expiry', () => {
    expect(typed('apply').reply).toMatchObject({ outcome: 'clarify' })
  })

  test('who is not ready reads what is missing, and nothing is saved', () => {
    const { reply, text, saved } = typed('apply', settled)
    expect(reply.title).toBe('You are not ready to apply yet')
    expect(text).toContain('Complete 1.9 CEUs')
    expect(text).toContain('Record your CPR/AED card')
    expect(saved).toBe(false)
  })

  test('who is ready is told where, and the line that records it', () => {
    const { reply } = typed('apply', ready)
    expect(reply.tone).toBe('good')
    expect(reply.next).toMatchObject({ line: 'apply on:today' })
    expect(reply.next?.text).toContain('NASM Student Portal')
  })

  test.each([
    ['apply on:today', '2026-11-20', 'sent'],
    ['/recert apply on:2026-11-20', '2026-11-20', 'sent'],
    ['apply yesterday', '2026-11-19', 'sent'],
    ['apply on:3 weeks ago', '2026-10-30', 'sent'],
    ['apply tomorrow', '2026-11-21', 'planned'],
    ['apply on:in 10 days', '2026-11-30', 'planned'],
    ['apply 12/31/2026', '2026-12-31', 'planned'],
  ])('%s is recorded for %s as %s', (line, on, state) => {
    expect(typed(line, ready).ledger.application).toEqual({ on, state })
  })

  test('the first day of the cycle is the earliest', () => {
    expect(typed('apply on:2025-01-15', ready).saved).toBe(true)
    const { reply, saved } = typed('apply on:2025-01-14', ready)
    expect(reply.outcome).toBe('refused')
    expect(saved).toBe(false)
  })

  test.each(['apply on:2026-02-30', 'apply sent', 'apply on:29 Feb'])('%s is refused', (line) => {
    expect(typed(line, ready)).toMatchObject({ saved: false, reply: { outcome: 'refused' } })
  })

  test('a day that can be two is asked back', () => {
    expect(linesOf(typed('apply 02/03/2027', ready).reply)).toEqual([
      'apply 2027-02-03',
      'apply 2027-03-02',
    ])
  })

  test('told again it replaces the day; its undo gives back the day before', () => {
    const lines = [...ready, 'apply on:2026-12-01', 'apply on:2026-11-20']
    expect(say(lines).member.ledger.application).toEqual({ on: '2026-11-20', state: 'sent' })
    expect(typed('undo', lines).ledger.application).toEqual({ on: '2026-12-01', state: 'planned' })
  })

  test('who applies short of credits is recorded and warned', () => {
    const { reply, text, saved } = typed('apply on:today', settled)
    expect(saved).toBe(true)
    expect(reply.tone).toBe('warning')
    expect(text).toContain('your application went out with 2.0 CEUs missing')
  })

  test('the day before one year is accepted and the day itself is warned of', () => {
    const last = typed('apply on:today', ['setup 2025-11-21']).text
    expect(last).not.toContain('is after it')
    const late = typed('apply on:today', ['setup 2025-11-20']).text
    expect(late).toContain('The last day to apply was Nov 19, 2026; Nov 20, 2026 is after it.')
  })

  test('when the window is closed it says so and gives the telephone number', () => {
    const { reply } = typed('apply', ['setup 2025-11-20'])
    expect(reply.title).toBe('Applications were accepted until Nov 19, 2026')
    expect(reply.next?.text).toContain('1-800-460-6276')
  })

  test('once it is sent the headline is the day, and sending it again is not offered', () => {
    const { reply } = typed('apply', [...ready, 'apply on:today'])
    expect(reply.title).toBe('Your application went out on Nov 20, 2026')
    expect(linesOf(reply)).toEqual([])
    expect(reply.next?.line).toBe('renew')
  })

  test('planned for today in Tokyo is sent there and still planned in Los Angeles', () => {
    const instant = '2026-11-20T23:30:00Z'
    const line = 'apply on:2026-11-21'
    const tokyo = typed(line, ready, { now: at(instant).setZone('Asia/Tokyo') })
    const west = typed(line, ready, { now: at(instant).setZone('America/Los_Angeles') })
    expect(tokyo.ledger.application?.state).toBe('sent')
    expect(west.ledger.application?.state).toBe('planned')
  })

  test('somebody whose courses are unknown is not told that the application was short', () => {
    // Before the set-up an empty record means that nothing was told, not that nothing was done.
    expect(typed('apply on:today').text).not.toContain('went out with 2.0 CEUs missing')
  })

  test('who is ready in time reads the day until which it costs no late fee', () => {
    // "You can apply now, until Jan 14, 2028" to somebody who expires on Jan 15, 2027.
    expect(heard([...ready, 'apply'])).toContain('Jan 15, 2027')
  })

  test('who plans to apply after the expiry is warned that it will be late', () => {
    expect(typed('apply on:2027-02-01', ready).reply.tone).toBe('warning')
  })

  test('when the window is closed nobody is offered to have sent it today', () => {
    expect(linesOf(typed('apply', ['setup 2025-11-20']).reply)).not.toContain('apply on:today')
  })

  test('a course completed after the application was sent does not complete it', () => {
    const lines = [...settled, 'cpr 2028-12-01 covers:all', 'apply on:2026-06-01']
    expect(heard([...lines, 'log 1.9 Late on:2026-07-01 provider:NASM', 'status'])).toContain(
      'missing',
    )
  })

  test('after an early renewal the line it suggests is not the one it refuses', () => {
    const { reply } = typed('apply on:today', [...ready, 'apply on:today', 'renew 2029-01-15'])
    expect(reply.next?.text).not.toContain('apply on:today')
  })
})
