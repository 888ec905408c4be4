import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readdirSync, readFileSync } from 'node:fs'
import { normalise } from '../../../src/core/answers/normalise.ts'
import { answer } from '../../../src/core/answers/answers.ts'
import { understand } from '../../../src/core/answers/understand.ts'
import { day } from '../../../src/core/day.ts'
import { dispatch } from '../../../src/core/dispatch.ts'
import { plainReply } from '../../../src/core/plain.ts'
import { cleanOutcomes } from '../../support/clean-outcomes.ts'
import { anyMember } from '../../support/arbitraries.ts'
import { at, situation, today as firstDay } from '../../support/world.ts'

const asked = readdirSync('training')
  .filter((name) => name.endsWith('.txt'))
  .flatMap((name) => readFileSync(`training/${name}`, 'utf8').split('\n'))
  .filter((line) => line !== '' && !line.startsWith('#'))

const anyQuestion = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...asked) },
  fc.tuple(fc.constantFrom(...asked), fc.constantFrom(...asked)).map((pair) => pair.join(', ')),
  fc.string({ unit: 'binary', maxLength: 900 }),
  fc.tuple(fc.constantFrom(...asked), fc.string({ unit: 'binary' })).map((pair) => pair.join(' ')),
)

test('whatever is asked gets a clean answer that says what to do next', () => {
  fc.assert(
    fc.property(anyQuestion, anyMember, (question, { member, today }) => {
      const { reply } = answer(question, situation({ member, now: at(today) }))
      const text = plainReply(reply)
      expect(cleanOutcomes).toContain(reply.outcome)
      expect(reply.title).not.toBe('')
      expect(reply.next?.text).toBeTruthy()
      expect(text).not.toMatch(/\bNaN\b|undefined|\[object|\{\w+\}|Invalid/u)
      expect(text).not.toMatch(/[\u{202a}-\u{202e}\u{2066}-\u{2069}]/u)
    }),
    { numRuns: 400 },
  )
})

test('whatever follows whatever gets a clean answer', () => {
  fc.assert(
    fc.property(anyQuestion, anyQuestion, anyMember, (before, question, { member, today }) => {
      const now = at(today)
      const { turn } = answer(before, situation({ member, now }))
      const { reply } = answer(question, situation({ member, now, earlier: turn }))
      expect(cleanOutcomes).toContain(reply.outcome)
      expect(plainReply(reply)).not.toMatch(/\bNaN\b|undefined|\[object|\{\w+\}|Invalid/u)
    }),
    { numRuns: 200 },
  )
})

test('what is missing is what is needed less what was told, to the thousandth', () => {
  const quarters = fc.integer({ min: 1, max: 75 }).map((many) => many / 4)
  fc.assert(
    fc.property(quarters, (hours) => {
      const { reply } = answer(`i have ${hours} hours done, how much is left`, situation())
      const left = Number((1.9 - hours / 10).toFixed(3))
      expect(reply.title).toContain(
        `${left.toFixed(Number.isInteger(left * 10) ? 1 : 3).replace(/(?<=\d\.\d+?)0+$/u, '')} CEU`,
      )
    }),
    { numRuns: 60 },
  )
})

const hedged = /not confirmed|unconfirmed|sin confirmar|set by/u

test('no amount of money but that of petitions stands without its status', () => {
  fc.assert(
    fc.property(anyQuestion, anyMember, (question, { member, today }) => {
      const { reply } = answer(question, situation({ member, now: at(today) }))
      for (const line of plainReply({ ...reply, title: `${reply.title}.` }).split('\n')) {
        const sums = [...line.matchAll(/\$(?<sum>\d+)/gu)].map(({ groups }) =>
          Number(groups?.['sum']),
        )
        const isPetition = sums.every((sum) => sum % 25 === 0) && /petition|petici/iu.test(line)
        expect(sums.length === 0 || isPetition || hedged.test(line)).toBe(true)
      }
    }),
    { numRuns: 300 },
  )
})

test('a message of ten thousand characters is refused in words', () => {
  const line = 'when does my certification expire 2/3/2027 '.repeat(240)
  expect(dispatch({ line }, situation()).reply.outcome).toBe('refused')
})

test.each([
  'day 9 '.repeat(166),
  '1.9 ceu and '.repeat(83),
  '$'.repeat(1000),
  'a'.repeat(1000),
  'all ceus '.repeat(111),
  '\u{202e}ton si siht'.repeat(80),
])('a message made to be slow or to mislead is answered: %j', (question) => {
  const { reply } = answer(question, situation())
  expect(cleanOutcomes).toContain(reply.outcome)
})

/** Numbers that the policy states, and that words such as 911 name on purpose. */
const fixed = new Set(
  '0.0 1.9 0.1 2.0 19 20 2 90 91 30 60 25 99 129 50 399 911 112 988 1 10 2010 2016 2021 2020 2022 2025 2026'.split(
    ' ',
  ),
)

/** Questions from which nothing is computed, for they tell nothing of the person. */
const factless = asked.filter(
  (line) =>
    !/\d/u.test(normalise(line)) && Object.keys(understand(line, day(firstDay)).facts).length === 0,
)

test('every number in an answer about the rules is one of the policy or of the question', () => {
  fc.assert(
    fc.property(fc.constantFrom(...factless), (question) => {
      const { reply } = answer(question, situation())
      if (reply.outcome === 'action' || reply.outcome === 'clarify') return
      const said = [
        reply.title,
        ...reply.blocks.flatMap((block) =>
          block.kind === 'text' ? [block.text] : block.kind === 'list' ? block.items : [],
        ),
      ]
        .join('\n')
        .replaceAll(/1-800-460-6276|“[^”]*”/gu, '')
        .replaceAll(
          /COVID-19|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{1,2}, \d{4}|\d{1,2} de \p{L}+ de \d{4}/gu,
          '',
        )
      const strange = [...said.matchAll(/\d+(?:\.\d+)?/gu)]
        .map(([number]) => number)
        .filter((number) => !fixed.has(number))
      expect(strange).toEqual([])
    }),
    { numRuns: 1000 },
  )
})
