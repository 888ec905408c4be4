import { describe, expect, test } from 'vitest'
import { normalise } from '../../src/core/answers/normalise.ts'
import { day } from '../../src/core/day.ts'
import { findDays } from '../../src/core/find-days.ts'

const today = day('2026-11-20') // a Friday
const found = (typed: string) => findDays(normalise(typed), today)
const daysOf = (typed: string) => found(typed).flatMap(({ days }) => days)

describe('a day that somebody names', () => {
  test.each([
    ['expires 3/15', '2027-03-15'],
    ['expires the 5th', '2026-12-05'],
    ['expired on the 5th', '2026-11-05'],
    ['it runs out in 6 wks', '2027-01-01'],
    ['expires end of next month', '2026-12-31'],
    ['expired the end of last month', '2026-10-31'],
    ['expires end of march', '2027-03-31'],
    ['expired a fortnight ago', '2026-11-06'],
    ['expired a couple of months ago', '2026-09-20'],
    ['expired half a year ago', '2026-05-20'],
    ['expired ninety one days ago', '2026-08-21'],
    ['expired two hundred days ago', '2026-05-04'],
    ['expired a year and 2 days ago', '2025-11-18'],
    ['expires a week from today', '2026-11-27'],
    ['expires in two and a half months', '2027-02-04'],
    ['the day before yesterday', '2026-11-18'],
    ['i have 2 months left', '2027-01-20'],
    ['expires new years eve', '2026-12-31'],
    ['nov twenty first', '2026-11-21'],
    ['vence a finales de marzo', '2027-03-31'],
    ['vence a fin de mes', '2026-11-30'],
    ['vencio anteayer', '2026-11-18'],
    ['vence pasado mañana', '2026-11-22'],
    ['vencio hace un mes y medio', '2026-10-05'],
  ])('"%s" is %s', (typed, meant) => {
    expect(daysOf(typed)).toEqual([meant])
  })
  test.each([
    'expires mid march',
    'vence a mediados de marzo',
    'expired last month',
    'a few weeks ago',
  ])('"%s" is about then, and no day', (typed) => {
    expect(found(typed)).toMatchObject([{ vague: true }])
  })
  test.each([
    'the course was done 95 days after expiry',
    'what changes after 90 days',
    'i have been a trainer for ten years',
    'the 1st course i took',
  ])('"%s" names none', (typed) => {
    expect(daysOf(typed)).toEqual([])
  })
})
