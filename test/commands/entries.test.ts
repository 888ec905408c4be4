import { describe, expect, test } from 'vitest'
import { heard, settled, typed } from './typed.ts'

describe('entries', () => {
  test('somebody who logged nothing is told so, and what to do', () => {
    const { reply } = typed('entries', settled)
    expect(reply.title).toBe('Nothing is logged in this cycle yet')
    expect(reply.next?.line).toBe('log')
  })

  test('earned and counted are two numbers, and each row says why it does not count', () => {
    const lines = [
      ...settled,
      'log 0.4 Early on:2025-01-14',
      'log 0.5 Yoga on:2026-06-01 provider:NASM',
      'log 0.5 Yoga on:2026-06-01 provider:NASM',
      'log 0.3 Pilates on:2026-06-02 approval:petition',
      'log 2 Much on:2026-07-01 approval:approved',
      'entries',
    ]
    const text = heard(lines)
    expect(text).toContain('Earned 3.7, counted 1.9 of 1.9 CEUs in courses')
    expect(text).toMatch(/^1 .*0\.4 +0\.0 +completed before Jan 15, 2025/m)
    expect(text).toMatch(/^2 .*0\.5 +0\.5$/m)
    expect(text).toMatch(/^3 .*0\.5 +0\.0 +repeats #2: same title, same day$/m)
    expect(text).toMatch(/^4 .*0\.3 +0\.0 +needs a petition, which is not sent yet$/m)
    expect(text).toMatch(/^5 .*2\.0 +1\.4 +over the total that is needed$/m)
  })

  test('cards and petitions are listed with their numbers, which edit and remove take', () => {
    const text = heard([...settled, 'cpr 2027-12-01 covers:no-aed', 'petition Yoga', 'entries'])
    expect(text).toMatch(/^1 +2027-12-01 +not said +no-aed$/m)
    expect(text).toMatch(/^2 +Yoga +2026-11-20 +pending$/m)
    expect(text).toContain('Change one with edit and its number')
  })

  test('an opening balance has no day', () => {
    expect(heard(['setup 2027-01-15 ceus:1.2', 'entries'])).toMatch(
      /Opening balance +not said +1\.2 +1\.2 +opening balance, as you told it/,
    )
  })

  test('without an expiry everything is counted and the expiry is asked for', () => {
    const { text, reply } = typed('entries', ['log 0.4 Yoga on:2019-01-01'])
    expect(text).toContain('Earned 0.4, counted 0.4')
    expect(reply.next?.line).toBe('setup')
  })

  test('past cycles are shown on request, as they were', () => {
    expect(heard([...settled, 'entries past:yes'])).toContain('No cycle has been renewed here yet')
    const lines = [...settled, 'log 3h Yoga on:2026-06-01', 'renew 2029-01-15', 'entries past:yes']
    const text = heard(lines)
    expect(text).toContain('Expired Jan 15, 2027, renewed Nov 20, 2026:')
    expect(text).toMatch(/^1 +Yoga +2026-06-01 +3 hours$/m)
  })

  test('neither form changes anything, and past:perhaps is refused', () => {
    for (const line of ['entries', 'entries past:yes', 'entries past:no']) {
      expect(typed(line, settled)).toMatchObject({ saved: false, reply: { outcome: 'answered' } })
    }
    expect(typed('entries past:perhaps', settled).reply.outcome).toBe('refused')
  })

  test('entries past without a colon is helped on to past:yes', () => {
    expect(typed('entries past', settled).reply.next?.text).toContain('entries past:yes')
  })
})
