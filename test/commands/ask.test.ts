import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dispatch } from '../../src/core/dispatch.ts'
import { memberSchema } from '../../src/core/member.ts'
import { cleanOutcomes } from '../support/clean-outcomes.ts'
import { situation } from '../support/world.ts'
import { heard, linesOf, typed } from './typed.ts'

describe('ask', () => {
  test.each([
    'ask help: my cert expired 3 weeks ago',
    'ask what about: the late fee',
    'ask topic: cpr, does it count',
    'ask why: do i need cpr',
    'ask what is an "audit"',
    'ask key=value and helpful: no',
    'ask question:"does online cpr count"',
  ])('takes every word of "%s" for the question', (line) => {
    expect(cleanOutcomes).toContain(typed(line).reply.outcome)
  })

  test('whatever follows it gets a clean answer', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.constantFrom('topic:x', 'helpful:', 'says:', 'why:', 'tell', '"', 'how', 'cpr'),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        expect(cleanOutcomes).toContain(typed(`ask does ${pieces.join(' ')}`).reply.outcome)
      }),
      { numRuns: 200 },
    )
  })

  test.each(['ask --why does online cpr count', 'ask does online cpr count why:yes'])(
    '"%s" shows how it was understood, and nothing of that is in the question',
    (line) => {
      const text = heard([line])
      expect(text).toContain('Read as: does online cpr count\n')
      expect(text).toMatch(/Topics: cpr_online 0\.\d\d/u)
    },
  )

  test('alone offers questions, and each is answered', () => {
    const lines = linesOf(typed('ask').reply)
    expect(lines).toHaveLength(3)
    for (const line of lines) expect(cleanOutcomes).toContain(typed(line).reply.outcome)
  })

  test('speaks the language of the question below the answer too', () => {
    const { reply } = typed('ask cada cuanto tengo que renovar la certificacion')
    expect(JSON.stringify(reply.blocks)).toContain('👍 Me sirve')
  })
})

describe('the thumbs', () => {
  test.each([
    'how many ceus do i need',
    'will my extra ceus roll over',
    'how many credits for acsm',
  ])('are below the answer to "%s"', (question) => {
    expect(linesOf(typed(question).reply).slice(-2).join(' ')).toMatch(
      /^ask helpful:yes topic:\w+ key:\w+ ask helpful:no topic:\w+ key:\w+$/u,
    )
  })
  test.each([
    'hello',
    'thank you',
    'can you make me a fake cpr card',
    'log 0.4 ceu yoga done yesterday',
  ])('are not below the answer to "%s"', (message) => {
    expect(JSON.stringify(typed(message).reply)).not.toContain('helpful:')
  })
  test('hold nothing of what was asked', () => {
    const lines = linesOf(typed('does precisionxyz count').reply)
    expect(lines.join(' ')).not.toContain('precisionxyz')
  })
})

describe('a rating', () => {
  const down = 'ask helpful:no topic:cost_late key:abc'
  const up = 'ask helpful:yes topic:cost_late key:abc'
  test('is kept with the record, once, and as it was last', () => {
    expect(typed(up, [down]).member.opinions?.ratings).toEqual([
      { topic: 'cost_late', key: 'abc', helpful: true },
    ])
    expect(typed(down, [down]).saved).toBe(false)
  })
  test('is done again by a second press after a change of mind', () => {
    expect(typed(down, [down, up]).saved).toBe(true)
    expect(dispatch({ line: down }, situation()).repeatable).toBe(true)
  })
  test('is one of fifty at most', () => {
    const lines = Array.from({ length: 60 }, (_, at) => `ask helpful:no topic:far key:k${at}`)
    const { member } = typed(down, lines)
    expect(member.opinions?.ratings).toHaveLength(50)
    expect(memberSchema.parse(member)).toEqual(member)
  })
  test('survives undo, and the setting beside it', () => {
    const { member } = typed('undo', ['setup 2027-01-15', down, 'ask forward:no'])
    expect(member.opinions).toMatchObject({ forward: false, ratings: { length: 1 } })
  })
})

test('questions are kept back, and passed on again, by a line and by its button', () => {
  const { reply, member } = typed('ask forward:no')
  expect(member.opinions?.forward).toBe(false)
  const [back = ''] = linesOf(reply)
  expect(typed(back, ['ask forward:no']).member.opinions?.forward).toBe(true)
})
