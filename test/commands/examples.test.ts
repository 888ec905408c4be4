import { describe, expect, test } from 'vitest'
import { commands } from '../../src/commands/catalog.ts'
import { dispatch } from '../../src/core/dispatch.ts'
import { longestButton, parseLine } from '../../src/core/line.ts'
import type { Member } from '../../src/core/member.ts'
import type { ReplyOutcome } from '../../src/core/reply.ts'
import { say, situation } from '../support/world.ts'
import { heard, linesOf, settled, typed } from './typed.ts'

const seasoned = [
  'setup 2027-01-15 ceus:0.5 cpr:2027-12-01 timezone:Europe/Zurich',
  'log 0.4 "Corrective exercise" on:2026-06-02 provider:NASM',
  'log 0.3 Unapproved on:2026-06-03 approval:petition',
  'petition "Kettlebell basics"',
  'audit on:2026-11-05',
]
const complete = ['log 1.9 Everything on:2025-11-01 provider:NASM', 'cpr 2028-12-01 mode:online']

/** People in every phase, with nothing and with everything, before and after the application. */
const people: readonly (readonly [who: string, lines: readonly string[]])[] = [
  ['somebody new', []],
  ...[
    '2027-01-15',
    '2026-11-20',
    '2026-11-19',
    '2026-08-22',
    '2026-08-21',
    '2025-11-21',
    '2025-11-20',
  ].flatMap(
    (expires) =>
      [
        [`${expires} with nothing`, [`setup ${expires}`]],
        [`${expires} complete`, [`setup ${expires}`, ...complete]],
        [
          `${expires} applied`,
          [`setup ${expires}`, ...complete, 'apply on:today', 'audit on:today'],
        ],
      ] as const,
  ),
  ['a seasoned member', seasoned],
]

const every = commands.flatMap(({ name, examples }) => [name, ...examples])

describe.each(commands)('$name', (command) => {
  const { name, about, examples, specs, usage } = command

  test.each(examples)('the example "%s" works', (line) => {
    const { outcome } = typed(line, seasoned).reply
    expect(['refused', 'failed']).not.toContain(outcome)
    expect(parseLine(line).command).toBe(name)
  })

  test('help prints its examples, its usage and every option', () => {
    const text = heard([`help ${name}`])
    for (const line of examples) expect(text).toContain(`/recert ${line}`)
    expect(text).toContain(`/recert ${usage}`)
    for (const { about: meaning } of specs) expect(text).toContain(meaning)
  })

  test('its names and words fit Discord', () => {
    for (const each of [name, ...specs.map((spec) => spec.name)]) {
      expect(each).toMatch(/^[a-z-]{1,32}$/)
    }
    for (const words of [about, ...specs.map((spec) => spec.about)]) {
      expect(words).toMatch(/^.{1,100}$/)
    }
    expect(specs.length).toBeLessThanOrEqual(25)
    for (const { choices = [] } of specs) expect(choices.length).toBeLessThanOrEqual(25)
  })
})

test('all commands together fit one Discord command with subcommands', () => {
  const letters = commands.flatMap(({ name, about, specs }) => [
    name,
    about,
    ...specs.flatMap((spec) => [
      spec.name,
      spec.about,
      ...(spec.choices ?? []).flatMap((choice) => [choice, choice]),
    ]),
  ])
  expect(letters.join('').length).toBeLessThanOrEqual(8000)
  expect(commands.length).toBeLessThanOrEqual(25)
  expect(new Set(commands.map(({ name }) => name)).size).toBe(commands.length)
})

describe.each(people)('%s', (_who, lines) => {
  const member = lines.length > 0 ? say(lines).member : situation().member
  const outcomes = every.map((line) => ({ line, ...dispatch({ line }, situation({ member })) }))

  test('every reply has a title and says what to do next', () => {
    const mute = outcomes.filter(
      ({ reply: { title, next } }) => !title.trim() || !next?.text.trim(),
    )
    expect(mute.map(({ line }) => line)).toEqual([])
  })

  test('every button is short enough and works for whoever presses it', () => {
    const wrong = outcomes.flatMap(({ line, reply, member: saved = member }) =>
      linesOf(reply)
        .filter((button) => button.length > longestButton || pressed(button, saved) === 'refused')
        .map((button) => `${line} → ${button}`),
    )
    expect(wrong).toEqual([])
  })

  test('every line that a reply gives as the next step is a command that can be read', () => {
    const wrong = outcomes.filter(({ reply: { next }, member: saved = member }) => {
      return next?.line !== undefined && pressed(next.line, saved) === 'refused'
    })
    expect(wrong.map(({ line, reply }) => `${line} → ${reply.next?.line}`)).toEqual([])
  })
})

/** A command with a form, pressed alone, opens the form; there is nothing to refuse yet. */
function pressed(line: string, member: Member): ReplyOutcome | 'form' {
  const hasForm = commands.some(({ name, form }) => name === line && form.length > 0)
  return hasForm ? 'form' : dispatch({ line }, situation({ member })).reply.outcome
}

test('after an early renewal "I have sent it today" is not offered and then refused', () => {
  const lines = [...settled, 'renew 2029-01-15']
  const offered = linesOf(typed('apply', lines).reply)
  for (const line of offered) expect(typed(line, lines).reply.outcome).not.toBe('refused')
})

/** Lines that are refused, by somebody who has a course, a card and a petition. */
const refusals = [
  'setup soon',
  'setup ceus:-1',
  'setup timezone:Atlantis',
  'setup 2016-11-19',
  'setup certified:2026-11-21',
  'log 0.4',
  'log Yoga',
  'log 0 Yoga',
  'log hours:4 ceus:0.4 Yoga',
  'log 0.4 tilte:Yoga',
  'log 0.4 Yoga on:tomorrow',
  'edit 2 on:tomorrow',
  'edit 2',
  'audit on:tomorrow',
  'renew 2032-11-21',
  'petition Yoga on:tomorrow',
  'edit',
  'edit 99 title:x',
  'edit 1 ceus:0.4 hours:4',
  'remove 99',
  'undo 3',
  'cpr 2027-12-01 mode:handson',
  'cpr yesterday completed:today',
  'petition entry:99',
  'apply on:2020-01-01',
  'renew 2020-01-01',
  'export xml',
  'help lgo',
  'lgo 0.4 Yoga',
]

test.each(refusals)('the refusal of "%s" names a line that can be typed', (line) => {
  const { reply, saved } = typed(line, seasoned)
  expect(reply).toMatchObject({ outcome: 'refused', tone: 'refusal' })
  expect(saved).toBe(false)
  const [, written] = /\/recert (?<line>.+?)(?:, or .*)?\.?$/.exec(reply.next?.text ?? '') ?? []
  const fix = reply.next?.line ?? written ?? ''
  expect(fix).not.toBe('')
  expect(typed(fix, seasoned).reply.outcome).not.toBe('refused')
})
