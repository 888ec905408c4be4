import { expect, test } from 'vitest'
import { reminderWishIn } from '../../../src/core/answers/actions/reminder-wish.ts'
import { linesOf, typed } from '../../commands/typed.ts'

test.for([
  ['remind me at 8 am', { at: '08:00' }],
  ['remind me at 12 am', { at: '00:00' }],
  ['remind me at 12 30 pm', { at: '12:30' }],
  ['remind me 7 pm on weekdays', { at: '19:00', days: 'mon-fri' }],
  ['remind me every monday and thursday', { days: 'mon,thu' }],
  ['remind me on saturdays', { days: 'sat' }],
  ['recuerdame cada lunes y jueves a las 9', { at: '09:00', days: 'mon,thu' }],
  ['remind me at 90 days before', {}],
  ['remind me at 30 am', {}],
  ['remind me 30 days before', {}],
  ['remind me', {}],
] as const)('%s wishes %o', ([words, wish]) => {
  expect(reminderWishIn(words)).toEqual(wish)
})

test('whoever names an hour and a day gets reminders then, by a button that works', () => {
  const lines = linesOf(typed('remind me at 8:30 every monday').reply)
  const line = lines.find((each) => each.startsWith('remind on'))
  expect(line).toBe('remind on at:"08:30" days:mon')
  expect(typed(line ?? '').ledger.reminders).toMatchObject({ on: true, at: '08:30', days: [1] })
})
