import { describe, expect, test } from 'vitest'
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

describe('what is planned is told beside what is done', () => {
  const before = ['setup 2027-02-10', 'log 0.6 "Senior fitness" on:2026-05-02 approval:approved']
  test.each([
    ['got 6 more hours on the books for january, will that leave me short?', '0.6 planned', '0.7'],
    ['theres a 1.4 ceu bundle on sale, would that finish me', '1.4 planned', '2.0 of 1.9'],
    ['if i take a 4 hour class, how much is left', '0.4 planned', '0.9'],
  ])('%s', (words, planned, left) => {
    const { title } = first(words, before)
    expect(title).toContain('0.6 done')
    expect(title).toContain(planned)
    expect(title).toContain(left)
  })

  test.each([
    ['I have 12 hours done and 20 planned, how many do I still need?', '1.2 done and 2.0 planned'],
    ['i did 10 hours and have 8 booked for december, enough?', '1.0 done and 0.8 planned'],
    ['6 hours done, 4 hours planned, what is left', '0.6 done and 0.4 planned'],
  ])('of each amount by its own words: %s', (words, both) => {
    expect(first(words).title).toContain(both)
  })

  test('of whoever told both in one message', () => {
    const { title } = first('i have 11 hours, and i signed up for 6 more. am i done?')
    expect(title).toContain('Not yet: 0.2 CEUs (2 hours)')
    expect(title).toContain('1.1 done and 0.6 planned')
  })
})

describe('so much a week is measured against the days that are left', () => {
  const before = ['setup 2027-02-10', 'log 0.6 "Senior fitness" on:2026-05-02 approval:approved']
  test.each([
    ['if i do a 2 hour webinar every week do i make it', 'about 7 weeks', 'in time'],
    ['one hour a week, does that get me there', 'about 13 weeks', 'with a late fee'],
    ['half an hour a week, enough?', 'about 26 weeks', 'too slow'],
  ])('%s', (words, time, verdict) => {
    const { title } = first(words, before)
    expect(title).toContain(time)
    expect(title).toContain(verdict)
  })

  test('from the day on which it begins', () => {
    expect(first('3 hours a week from dec 1, when am i finished', before).title).toContain(
      'Dec 29, 2026',
    )
  })

  test('hours of work are none of courses', () => {
    expect(typed('i work 40 hours a week, how many ceus do i need').text).not.toContain('a week')
  })
})

test.each([
  ['i did a 45 minute webinar twice and a 3 hour workshop, ceus?', '0.45 CEUs'],
  ['my certs say minutes: 240, 180, 360. how far am i', '1.3 of 1.9'],
  ['hours: 4, 2.5 and 3, how many ceus', '0.95 CEUs'],
])('%s: %s', (words, said) => {
  expect(typed(words).text).toContain(said)
})

test('weeks are counted where they are asked for', () => {
  expect(first('how many weekends are left before it runs out', ['setup 2027-03-15']).title).toBe(
    '115 days (16 full weeks) are left: your certification expires on Mar 15, 2027',
  )
})
