import { expect, test } from 'vitest'
import { day } from '../../../src/core/day.ts'
import { daysOf, plan, sentBetween } from './plans.ts'

// 20 November 2026 is a Friday.
const between = (settings: Parameters<typeof plan>[0], from: string, to: string) =>
  daysOf(sentBetween(plan(settings), from, to))

test('on weekdays only, what falls on a weekend comes on Monday', () => {
  const settings = { days: [1, 2, 3, 4, 5], cadence: 'milestones' as const }
  expect(between(settings, '2026-11-20', '2026-11-30')).toEqual(['2026-11-23']) // 180 days: a Saturday
})

test('a snooze ends by itself on its day, and the series is where it was', () => {
  expect(between({ resume: day('2026-11-27') }, '2026-11-20', '2026-11-28')).toEqual([
    '2026-11-27',
    '2026-11-28',
  ])
  const weekly = { cadence: 'weekly' as const, resume: day('2026-11-28') }
  expect(between(weekly, '2026-11-20', '2026-12-10')).toEqual([
    '2026-11-28',
    '2026-12-03',
    '2026-12-10',
  ])
})

test('a holiday is silent until the day of return, which tells what fell into it', () => {
  const away = { from: day('2026-11-20'), back: day('2026-12-14') }
  expect(between({ away, cadence: 'milestones' }, '2026-11-20', '2026-12-31')).toEqual([
    '2026-12-14',
  ])
  expect(between({ away }, '2026-11-18', '2026-12-15')).toEqual([
    '2026-11-18',
    '2026-11-19',
    '2026-12-14',
    '2026-12-15',
  ])
})

test('a quiet day is quiet', () => {
  const quiet = [day('2026-11-21')]
  expect(between({ quiet }, '2026-11-20', '2026-11-22')).toEqual(['2026-11-20', '2026-11-22'])
})

test('the last day with reminders is the last', () => {
  expect(between({ until: day('2026-11-21') }, '2026-11-20', '2026-11-30')).toEqual([
    '2026-11-20',
    '2026-11-21',
  ])
})

test('a leap day has its message like any other', () => {
  const leap = sentBetween(plan({}, { expires: day('2028-02-29') }), '2028-02-28', '2028-03-01')
  expect(leap.map(({ reply }) => reply.title)).toEqual([
    '1 day left: 2.0 CEUs to go',
    'Your last day: 2.0 CEUs to go',
    expect.stringContaining('Expired 1 day ago'),
  ])
})
