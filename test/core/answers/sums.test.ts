import { expect, test } from 'vitest'
import { typed } from '../../commands/typed.ts'

const first = (words: string, before: readonly string[] = []) => typed(words, before).reply

test.each([
  ['two full weekends, 12 hours each, in units', '2.4 CEUs'],
  ['4 evenings of 2 hours each, how many units', '0.8 CEUs'],
  ['half of my hours are done, how many is that left', '0.95'],
  ['three quarters of the courses are done, left?', '0.475'],
  ['how much for petitioning two more', '$50'],
])('%s: %s', (words, said) => {
  expect(typed(words).text).toContain(said)
})

test.each([
  ['date 30 days before my expiry', 'May 2, 2027'],
  ['what date is 6 weeks before my renewal', 'Apr 20, 2027'],
  ['which day is 2 months before my cpr expires', 'Jan 10, 2027'],
])('%s is counted back from the record', (words, day) => {
  const { title } = first(words, ['setup 2027-06-01', 'cpr 2027-03-10'])
  expect(title).toContain(day)
})

test('a wish to be reminded before a day is still a wish', () => {
  expect(first('remind me 30 days before my expiry', ['setup 2027-06-01']).outcome).toBe('action')
})

test('who was certified on a day is told when the first renewal is', () => {
  expect(first('passed my exam june 30 2026, when is my first renewal').title).toContain(
    'Jun 30, 2028',
  )
})

test('who is late and asks of time for classes is told their last day, and not how late they are', () => {
  const { title } = first('how many days remain for classes', ['setup 2026-10-30'])
  expect(title).toContain('Jan 28, 2027')
  expect(title).toContain('69 days')
})

test('a card that was issued on a day and is good for years ends so many years later', () => {
  expect(
    typed('my cpr card was issued aug 3 2025, good for 2 years, when is it due').text,
  ).toContain('Aug 3, 2027')
})

test('the days that a card has left are counted', () => {
  expect(first('days left on my cpr', ['setup 2027-02-01', 'cpr 2026-12-20']).title).toContain(
    '30 days',
  )
})
