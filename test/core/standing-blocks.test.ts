import { describe, expect, test } from 'vitest'
import { day } from '../../src/core/day.ts'
import {
  cardWords,
  courseProgress,
  dayWords,
  nextOf,
  sourceBlock,
  stepButtons,
  stepList,
  timelineOf,
  totalProgress,
} from '../../src/core/standing-blocks.ts'
import { yogaGuide } from '../support/credentials.ts'
import { card, ceus, standing } from './record.ts'

test('the total holds the card, the courses do not', () => {
  const now = standing({ entries: [ceus(1)], cards: [card('2027-12-01')] })
  expect(totalProgress(now)).toMatchObject({ done: 1100, of: 2000, unit: 'CEUs' })
  expect(courseProgress(now)).toMatchObject({ done: 1000, of: 1900 })
})

const points = (changes: Parameters<typeof standing>[0]) => {
  const now = standing(changes)
  return now.deadlines && timelineOf(now, now.deadlines).points.map((each) => Object.values(each))
}

describe('the timeline', () => {
  test('goes from the beginning of the cycle to the last day of all', () => {
    expect(points({})).toEqual([
      ['2025-05-20', 'cycle began'],
      ['2027-05-20', 'expires'],
      ['2027-08-18', 'last day for courses'],
      ['2028-05-19', 'last day to apply'],
    ])
  })
  test('says of a cycle that it begins until it has', () => {
    expect(points({ expires: day('2028-11-21') })?.[0]?.[1]).toBe('cycle begins')
    expect(points({ expires: day('2028-11-20') })?.[0]?.[1]).toBe('cycle began')
  })
})

test('a card is said to be good until its day, or what is wrong with it', () => {
  expect(cardWords(standing({ cards: [card('2027-12-01')] }))).toBe('good until Dec 1, 2027')
  expect(cardWords(standing({ cards: [card('2026-11-19')] }))).toBe('no longer current')
  expect(cardWords(standing({}))).toBe('not on record')
  expect(cardWords(standing({ credential: yogaGuide.id }))).toBe('not needed')
})

test('a day is said with its distance', () => {
  expect(dayWords(day('2026-11-20'), day('2027-01-15'))).toBe('Jan 15, 2027, in 56 days')
})

const step = (line: string) => ({ text: `Do ${line}`, line, label: line })

describe('steps', () => {
  test('are listed as sentences, and the first is the next', () => {
    expect(stepList([step('a'), { text: 'Wait' }])).toEqual({
      kind: 'list',
      items: ['Do a.', 'Wait.'],
    })
    expect(nextOf([step('a'), step('b')])).toEqual({ next: { text: 'Do a.', line: 'a' } })
    expect(nextOf([{ text: 'Wait' }])).toEqual({ next: { text: 'Wait.' } })
    expect(nextOf([])).toEqual({})
  })
  test('become buttons: each line once, five at most, those of the steps first', () => {
    const [row] = stepButtons(
      [step('a'), step('a'), { text: 'Wait' }],
      ...'abcdef'.split('').map(step),
    )
    expect(row).toMatchObject({ kind: 'buttons' })
    expect(row?.kind === 'buttons' && row.buttons.map(({ line }) => line)).toEqual([
      'a',
      'b',
      'c',
      'd',
      'e',
    ])
    expect(stepButtons([{ text: 'Wait' }])).toEqual([])
  })
})

test('a source is named with the day it was read', () => {
  const { policy } = standing({})
  const [amount] = policy.courses.amount
  expect(amount && sourceBlock(policy, amount)).toEqual({
    kind: 'source',
    title: 'NASM, Certified Personal Trainer Recertification Process',
    url: 'https://www.nasm.org/recertify/personal-trainer-recertification',
    section: 'opening paragraph',
    read: '2026-11-20',
  })
})
