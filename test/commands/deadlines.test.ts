import { describe, expect, test } from 'vitest'
import { at, say } from '../support/world.ts'
import { heard, settled, typed } from './typed.ts'

describe('deadlines', () => {
  test('without an expiry it is asked for, with a line to type', () => {
    const { reply, saved } = typed('deadlines')
    expect(reply.outcome).toBe('clarify')
    expect(reply.next?.text).toContain('/recert setup 2027-01-15')
    expect(saved).toBe(false)
  })

  test('the four dates are there: expiry, day 90, the day before one year, the card', () => {
    const text = heard([...settled, 'cpr 2026-12-24 covers:all', 'deadlines'])
    expect(text).toMatch(/^Dec 24, 2026 +in 34 days +CPR\/AED card ends$/m)
    expect(text).toMatch(/^Jan 15, 2027 +in 56 days +Certification expires; last day without/m)
    expect(text).toMatch(/^Apr 15, 2027 +in 146 days +Last day to complete a course/m)
    expect(text).toMatch(/^Jan 14, 2028 +in 420 days +Last day to apply$/m)
  })

  test('29 February ends a year on the day before 28 February', () => {
    const text = heard(['setup 2028-02-29', 'deadlines'])
    expect(text).toContain('Feb 29, 2028')
    expect(text).toContain('May 29, 2028')
    expect(text).toMatch(/^Feb 27, 2029 .*Last day to apply$/m)
  })

  test('an open audit and a planned application have their days in it', () => {
    const lines = [...settled, 'audit on:2026-11-05', 'apply on:2026-12-01', 'deadlines']
    expect(heard(lines)).toMatch(/^Dec 1, 2026 +in 11 days +You plan to apply$/m)
    expect(heard(lines)).toMatch(/^Dec 5, 2026 +in 15 days +Audit documents due$/m)
    expect(heard([...settled, 'audit on:2026-11-05 answered:today', 'deadlines'])).not.toContain(
      'Audit documents',
    )
  })

  test('the rows come in the order of their days', () => {
    const { reply } = typed('deadlines', [...settled, 'cpr 2027-02-01', 'audit on:2026-11-05'])
    const table = reply.blocks.find((block) => block.kind === 'table')
    const days = table?.rows.map(([day = '']) => Date.parse(day)) ?? []
    expect(days).toHaveLength(5)
    expect(days).toEqual(days.toSorted((a, b) => a - b))
  })

  test('it is tomorrow where the sun rises first', () => {
    const { member } = say(settled)
    expect(heard(['deadlines'], { member, now: at('2026-11-20T23:00:00Z') })).toContain(
      'in 56 days',
    )
    expect(heard(['deadlines'], { member, now: at('2026-11-21T08:00:00+09:00') })).toContain(
      'in 55 days',
    )
  })

  test('the page is named', () => {
    expect(heard([...settled, 'deadlines'])).toContain('Source: NASM')
  })

  test('a certification that has expired is told in the past', () => {
    expect(typed('deadlines', ['setup 2026-10-30']).reply.title).toContain('expired 21 days ago')
  })
})
