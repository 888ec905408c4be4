import { describe, expect, test } from 'vitest'
import { heard, settled, typed } from './typed.ts'

describe('pace', () => {
  test('without an expiry it is asked for', () => {
    expect(typed('pace').reply.outcome).toBe('clarify')
  })

  test('six months and 1.9 CEUs are 0.32 a month, to the expiry and to the last day for courses', () => {
    const text = heard(['setup 2027-05-20', 'pace'])
    expect(text).toMatch(
      /^May 20, 2027, your expiry +181 days +0\.32 CEUs a month \(3\.2 hours\)$/m,
    )
    expect(text).toMatch(/^Aug 18, 2027, the last day for courses +271 days/m)
  })

  test('less than a month is told as a whole', () => {
    expect(heard(['setup 2026-12-20', 'pace'])).toMatch(/30 days +1\.9 CEUs \(19 hours\) in all/)
    expect(heard(['setup 2026-12-21', 'pace'])).toMatch(/31 days +1\.\d+ CEUs a month/)
  })

  test('after the expiry only the last day for courses is left', () => {
    const { reply, text } = typed('pace', ['setup 2026-10-30'])
    expect(reply.title).toContain('it can still be done by Jan 28, 2027')
    expect(text).toMatch(/^Oct 30, 2026, your expiry +past +no longer possible$/m)
  })

  test('on day 90 19 hours are more than a day holds, and on day 91 it is over', () => {
    expect(typed('pace', ['setup 2026-08-22']).reply.title).toContain('more than eight hours a day')
    expect(typed('pace', ['setup 2026-08-21']).reply.title).toContain(
      'Nov 19, 2026 was the last day for them',
    )
  })

  test('who has the courses is done, and the card is mentioned while it is missing', () => {
    const lines = [...settled, 'setup ceus:1.9', 'pace']
    expect(heard(lines)).toContain('Your courses are complete')
    expect(heard(lines)).toContain('The CPR/AED card is missing too')
    expect(heard([...lines, 'cpr 2028-01-01', 'pace'])).not.toContain('is missing too')
  })

  test('the months in which courses were completed are drawn, and only if there are any', () => {
    expect(heard([...settled, 'log 0.4 Yoga on:2026-09-30', 'pace'])).toContain(
      'Sep 2026: 0.4 CEUs',
    )
    expect(heard([...settled, 'pace'])).not.toContain('Completed by month')
  })

  test('it changes nothing', () => {
    expect(typed('pace', settled).saved).toBe(false)
  })

  test('who is done after the expiry does not read of minus 91 days', () => {
    const lines = ['setup 2026-08-21', 'log 1.9 Much on:2026-08-01', 'pace']
    expect(heard(lines)).not.toMatch(/-\d+ days/)
  })
})
