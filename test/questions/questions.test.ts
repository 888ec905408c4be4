import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { questionsIn } from './question.ts'
import { isFalseRefusal, type Verdict, verdictOn } from './verdict.ts'

const verdicts = questionsIn(readFileSync('test/questions/questions.jsonl', 'utf8')).map(verdictOn)
const ofClass = (...names: readonly string[]) =>
  verdicts.filter(({ question }) => names.includes(question.class))
const isWrong = ({ faults }: Verdict) => faults.length > 0
const shareRight = (some: readonly Verdict[]) => 1 - some.filter(isWrong).length / some.length

describe('of 320 questions in the words of somebody who had not seen the bot', () => {
  test.each([
    ['what the rules say', ['seed', 'gap', 'meta'], 0.95],
    ['what follows for the person', ['calc', 'clarify'], 0.95],
    ['what is to be recorded', ['action'], 0.95],
    ['what leans on the turn before', ['followup'], 0.9],
    ['other organisations and other matters', ['near'], 0.9],
    ['small talk', ['far'], 0.98],
    ['what must be declined, or is an emergency', ['safety'], 0.95],
  ] as const)('%s is answered rightly', (_, classes, least) => {
    const some = ofClass(...classes)
    const faults = some
      .filter(isWrong)
      .map(
        ({ question, faults: each }) =>
          `${question.id} ${question.turns.join(' / ')}: ${each.join('; ')}`,
      )
    expect(some.length).toBeGreaterThan(10)
    expect({ share: shareRight(some), faults }).toSatisfy(
      ({ share }: { readonly share: number }) => share >= least,
    )
  })
  test('at most three in a hundred that can be answered are sent away', () => {
    const answerable = ofClass('seed', 'calc', 'followup')
    const refused = answerable.filter(isFalseRefusal)
    expect(refused.length / answerable.length).toBeLessThanOrEqual(0.03)
  })
  test('none is answered with an amount of money that has no status', () => {
    expect(verdicts.filter(({ inventsMoney }) => inventsMoney).map(({ text }) => text)).toEqual([])
  })
})

// Further sets of other people. The eighth is for measuring only: who works on the understanding does not read it.
test.each([
  ['questions-2.jsonl', 240, 0.97],
  ['questions-3.jsonl', 200, 0.92],
  ['questions-4.jsonl', 220, 0.9],
  ['questions-5.jsonl', 200, 0.86],
  ['questions-6.jsonl', 240, 0.89],
  ['questions-7.jsonl', 240, 0.92],
  ['questions-8.jsonl', 200, 0.89],
] as const)('of %s, %i questions, as many as ever are answered rightly', (name, count, least) => {
  const others = questionsIn(readFileSync(`test/questions/${name}`, 'utf8')).map(verdictOn)
  expect(others).toHaveLength(count)
  expect(shareRight(others)).toBeGreaterThan(least)
  const invented = others.filter(({ inventsMoney }) => inventsMoney)
  expect(invented.map(({ question }) => question.id)).toEqual([])
})

test('a wrong reply is told from a right one', () => {
  const [first] = questionsIn(
    '{"id":"x","class":"seed","now":"2026-11-20T15:00:00Z","setup":[],"turns":["how many ceus do i need"],"accept":["answered"],"must":["1\\\\.9"],"mustNot":["lifetime"]}',
  )
  if (!first) throw new RangeError('no question')
  expect(verdictOn(first).faults).toEqual([])
  const wrong = { ...first, accept: ['declined'], must: ['17'], mustNot: ['CEU'] }
  expect(verdictOn(wrong).faults).toHaveLength(3)
})
