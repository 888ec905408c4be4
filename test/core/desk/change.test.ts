import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '../../../src/core/day.ts'
import { type DeskChange, deskAfter, type Hand, tidied } from '../../../src/core/desk/change.ts'
import { keyOf } from '../../../src/core/desk/likeness.ts'
import { type Asked, type Desk, deskSchema, emptyDesk } from '../../../src/core/desk/desk.ts'

const asked = (words: string, topic = 'near_org'): Asked => ({
  key: words,
  topic,
  words,
  language: 'en',
  why: 'out_of_scope',
})

const hand = (who: string, today = '2026-11-20'): Hand => ({
  today: day(today),
  seal: () => `sealed ${who}`,
  isOwn: (sealed) => sealed === `sealed ${who}`,
})

function after(changes: readonly DeskChange[], who = 'ada', start: Desk = emptyDesk): Desk {
  return changes.reduce((desk, change) => deskAfter(desk, change, hand(who)) ?? desk, start)
}

const passed = (words: string, topic?: string): DeskChange => ({
  kind: 'pass on',
  asked: asked(words, topic),
})

describe('questions', () => {
  test('about one narrow thing are one question, however they are put', () => {
    const { questions } = after([
      passed('will extra ceus roll over', 'carry'),
      passed('can i bank the surplus', 'carry'),
    ])
    expect(questions).toMatchObject([{ number: 1, times: 2, wordings: { length: 2 } }])
  })
  test('of a wide field are one question only in much the same words', () => {
    const { questions } = after([
      passed('how many credits for acsm'),
      passed('how many credits do i need for acsm'),
      passed('how many credits for issa'),
    ])
    expect(questions.map(({ times }) => times)).toEqual([2, 1])
  })
  test('that are too many push out the one that was asked the longest ago', () => {
    const old = deskAfter(emptyDesk, passed('aaa'), hand('ada', '2026-11-01')) ?? emptyDesk
    const names = Array.from({ length: 200 }, (_, at) => passed(`topic ${at}`, `topic ${at}`))
    const { questions } = after(names, 'ada', old)
    expect(questions).toHaveLength(200)
    expect(questions[0]?.wordings).toEqual(['topic 0'])
  })
  test('are forgotten 90 days after they were asked last', () => {
    const desk = after([passed('aaa')])
    expect(tidied(desk, day('2027-02-18')).questions).toHaveLength(1)
    expect(tidied(desk, day('2027-02-19')).questions).toEqual([])
  })
})

describe('whoever wants to be told', () => {
  const wants: DeskChange = { kind: 'want', asked: asked('acsm credits') }
  test('waits once, however often they say so', () => {
    const desk = after([passed('acsm credits'), wants, wants])
    expect(desk.questions).toMatchObject([{ times: 1, askers: ['sealed ada'] }])
    expect(after([wants], 'bob', desk).questions[0]?.askers).toEqual(['sealed ada', 'sealed bob'])
  })
  test('gets a letter when it is answered, and at once when it is answered already', () => {
    const answer: DeskChange = { kind: 'answer', number: 1, text: 'Ask the desk' }
    const desk = after([wants, answer])
    expect(desk.answers).toMatchObject([{ number: 1, letters: [{ to: 'sealed ada', tries: 0 }] }])
    expect(after([wants], 'bob', desk).answers[0]?.letters).toHaveLength(2)
  })
  test('is forgotten when they are erased, from questions and answers', () => {
    const desk = after([wants, { kind: 'answer', number: 1, text: 'a' }, passed('x', 'carry')])
    const more = after([{ kind: 'want', asked: asked('x', 'carry') }], 'ada', desk)
    expect(JSON.stringify(more)).toContain('sealed ada')
    expect(JSON.stringify(after([{ kind: 'forget' }], 'ada', more))).not.toContain('sealed ada')
  })
})

describe('an answer', () => {
  const desk = after([passed('acsm credits'), { kind: 'answer', number: 1, text: 'first' }])
  test('takes the place of its question, and other words take its place', () => {
    expect(desk.questions).toEqual([])
    const revised = after([{ kind: 'answer', number: 1, text: 'second' }], 'boss', desk)
    expect(revised.answers).toMatchObject([
      { number: 1, text: 'second', wordings: ['acsm credits'] },
    ])
  })
  test('that is withdrawn is gone; one that is not there cannot be', () => {
    const change: DeskChange = { kind: 'withdraw', number: 1 }
    expect(after([change], 'boss', desk).answers).toEqual([])
    expect(deskAfter(emptyDesk, change, hand('boss'))).toBeUndefined()
    expect(deskAfter(desk, { kind: 'answer', number: 9, text: 'x' }, hand('boss'))).toBeUndefined()
  })
})

test('a change of mind moves one vote and adds none', () => {
  const up = after([{ kind: 'rate', topic: 'cpr', now: true }])
  expect(up.ratings).toEqual({ cpr: [1, 0] })
  expect(
    after([{ kind: 'rate', topic: 'cpr', before: true, now: false }], 'ada', up).ratings,
  ).toEqual({ cpr: [0, 1] })
})

test('what is written down can be read back', () => {
  const desk = after([
    passed('a b c'),
    { kind: 'want', asked: asked('a b c') },
    { kind: 'answer', number: 1, text: 'yes' },
    { kind: 'rate', topic: 'cpr', now: true },
  ])
  expect(deskSchema.parse(JSON.parse(JSON.stringify(desk)))).toEqual(desk)
})

test('the key of a question is short, in letters alone, and another one for other words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (words) => {
      expect(keyOf(words)).toMatch(/^[a-z]{1,7}$/u)
    }),
  )
  expect(keyOf('Does CPR count')).toBe(keyOf('does cpr count'))
  expect(keyOf('does cpr count')).not.toBe(keyOf('does cpr counts'))
})
