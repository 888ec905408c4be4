import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type Command, defineCommand } from '../../src/core/command.ts'
import { daySchema } from '../../src/core/day.ts'
import { dispatch } from '../../src/core/dispatch.ts'
import type { Block } from '../../src/core/reply.ts'
import { at, situation } from '../support/world.ts'

const echo: Command = defineCommand({
  name: 'echo',
  about: 'Say it again',
  examples: ['echo 1 words', 'echo words'],
  options: z.strictObject({
    amount: z
      .number('give a number')
      .positive('give more than zero')
      .optional()
      .meta({ bare: true })
      .describe('a'),
    title: z.string('say what').describe('t'),
    on: daySchema.optional().describe('d'),
    mode: z.enum(['hands-on', 'online'], 'give one of hands-on, online').optional().describe('m'),
  }),
  form: ['title', 'on'],
  reword: (words) => words.map((word) => (word === 'one' ? '1' : word)),
  run: (options) => ({
    reply: { outcome: 'answered', title: JSON.stringify(options), tone: 'plain', blocks: [] },
  }),
})
const bare: Command = defineCommand({
  name: 'bare',
  about: 'Take nothing',
  examples: ['bare'],
  options: z.strictObject({}),
  run: () => ({ reply: { outcome: 'answered', title: 'ok', tone: 'plain', blocks: [] } }),
})

const commands = [echo, bare]
const world = situation({ commands })
const say = (line: string) => dispatch({ line }, world).reply
const fill = (options: Record<string, unknown>) =>
  dispatch({ command: 'echo', options }, world).reply
const optionsIn = (line: string) =>
  z.record(z.string(), z.unknown()).parse(JSON.parse(say(line).title))
const pressed = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons.map(({ line }) => line) : []))

describe('a command runs with options that were read and checked', () => {
  test.for([
    ['echo one words', { amount: 1, title: 'words' }],
    ['echo words on:yesterday', { title: 'words', on: '2026-11-19' }],
    ['echo words on:1/15/2027', { title: 'words', on: '2027-01-15' }],
    ['echo words mode:online', { title: 'words', mode: 'online' }],
  ] as const)('%s', ([line, options]) => {
    expect(JSON.parse(say(line).title)).toEqual(options)
  })
  test('from a form, blank fields are left out and text is read', () => {
    const { title } = fill({ amount: '0,5', title: ' a "b" ', on: 'yesterday', mode: '' })
    expect(JSON.parse(title)).toEqual({ amount: 0.5, title: 'a "b"', on: '2026-11-19' })
  })
  test('from a form, a field that the command does not know is not handed on', () => {
    expect(JSON.parse(fill({ title: 'x', sneaky: 1 }).title)).toEqual({ title: 'x' })
  })
  test('a day is read on the clock of the person', () => {
    const late = situation({ commands, now: at('2026-11-20T23:30:00-11:00') })
    const early = situation({ commands, now: at('2026-11-21T23:30:00+13:00') })
    const line = 'echo words on:today'
    expect(dispatch({ line }, late).reply.title).toContain('2026-11-20')
    expect(dispatch({ line }, early).reply.title).toContain('2026-11-21')
  })
  test('it tells what a form asks for, in the order of the options', () => {
    expect(echo.form.map(({ name }) => name)).toEqual(['title', 'on'])
    expect(echo.withoutRecord).toBe(false)
  })
})

describe('a line that cannot be read', () => {
  test('for want of an option says which', () => {
    const reply = say('echo')
    expect(reply).toMatchObject({ outcome: 'refused', title: 'Please say what' })
    expect(reply.faults).toEqual([{ option: 'title', message: 'say what' }])
    expect(reply.next?.text).toBe('type /recert echo 1 words')
  })
  test('for want of all options has a button to the form, for where no form opens by itself', () => {
    expect(say('echo').next?.line).toBe('echo')
    expect(say('echo amount:3').next?.line).toBeUndefined()
  })
  test('for a word says the word', () => {
    expect(say('echo words on:someday').title).toBe('I could not read "someday"')
  })
  test('for a value says the value and the option', () => {
    const reply = say('echo words amount:-1')
    expect(reply.title).toBe('I could not read the amount')
    expect(reply.faults).toEqual([{ option: 'amount', message: '-1: give more than zero' }])
  })
  test('for a day says how to write one', () => {
    expect(say('echo words on:someday').faults).toEqual([
      { option: 'on', message: '"someday" is no day I can read; write it like 2027-01-15' },
    ])
  })
  test('for a choice offers the nearest', () => {
    const reply = say('echo words mode:onlne')
    expect(reply.next?.text).toBe('type /recert echo words mode:online')
    expect(pressed(reply.blocks)).toEqual(['echo words mode:online'])
  })
  test('for a slip in an option offers the line with the right name', () => {
    const reply = say('echo words mod:online titel:x')
    expect(reply.title).toBe('There is no option called mod')
    expect(pressed(reply.blocks)).toEqual(['echo words mode:online titel:x'])
    expect(reply.faults).toEqual([{ option: 'mode', message: 'typed as mod' }])
  })
  test('for words that are left over names them', () => {
    expect(say('echo title:x amount:1 more words').title).toBe(
      'I do not know what to do with "more words"',
    )
  })
  test('words after a command that takes none are let be', () => {
    expect(say('bare please').title).toBe('ok')
  })
})

describe('a day that can be two', () => {
  const reply = say('echo words on:02/03/2027')

  test('is asked for, with a line for each', () => {
    expect(reply).toMatchObject({ outcome: 'clarify', title: 'Which day is 02/03/2027?' })
    expect(pressed(reply.blocks)).toEqual(['echo words on:2027-02-03', 'echo words on:2027-03-02'])
    expect(reply.faults?.[0]?.option).toBe('on')
  })
  test('each line reads as its own day', () => {
    expect(pressed(reply.blocks).map((line) => optionsIn(line)['on'])).toEqual([
      '2027-02-03',
      '2027-03-02',
    ])
  })
  test('from a form has no line to press', () => {
    const asked = fill({ title: 'x', on: '02/03/2027' })
    expect(asked.outcome).toBe('clarify')
    expect(pressed(asked.blocks)).toEqual([])
  })
  test('no line is longer than a button holds', () => {
    const title = 'x'.repeat(73)
    expect(pressed(say(`echo ${title} on:02/03/2027`).blocks).map((line) => line.length)).toEqual([
      92, 92,
    ])
    expect(pressed(say(`echo ${title}${'x'.repeat(9)} on:02/03/2027`).blocks)).toEqual([])
  })
  test('whose text stands in the title too is replaced in its own place', () => {
    const asked = say('echo saturday stretch on:saturday')
    expect(pressed(asked.blocks)).toEqual([
      'echo saturday stretch on:2026-11-14',
      'echo saturday stretch on:2026-11-21',
    ])
  })
})
