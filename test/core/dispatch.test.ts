import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { commands } from '../../src/commands/catalog.ts'
import { emptyDesk } from '../../src/core/desk/desk.ts'
import { dispatch } from '../../src/core/dispatch.ts'
import { longestLine } from '../../src/core/line.ts'
import type { Block } from '../../src/core/reply.ts'
import { say, situation } from '../support/world.ts'

const pressed = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons.map(({ line }) => line) : []))

const wordsOf = (length: number) => 'x'.repeat(length - 'log '.length)

describe('a command that nobody knows', () => {
  test('but nearly one is offered, with its words', () => {
    const { reply } = say(['staus now'])
    expect(reply).toMatchObject({ outcome: 'refused', next: { text: 'type /recert status now' } })
    expect(pressed(reply.blocks)).toEqual(['status now'])
  })
  test('keeps its words on the button up to a hundred characters', () => {
    expect(pressed(say([`lgo ${wordsOf(100)}`]).reply.blocks)).toEqual([`log ${wordsOf(100)}`])
    expect(pressed(say([`lgo ${wordsOf(101)}`]).reply.blocks)).toEqual(['log'])
  })
  test('at all is taken as a question, and one about something else is told what can be asked', () => {
    expect(say(['weather in Oslo']).reply).toMatchObject({
      outcome: 'out_of_scope',
      next: { line: 'help' },
    })
  })
  test('but only begins a sentence is a question, whatever signs it has', () => {
    const line = "help my kid with this: x squared minus 9, what's x"
    expect(say([line]).reply.outcome).not.toBe('refused')
  })
  test('is told at most forty characters of it where no question can be asked', () => {
    const mute = commands.filter(({ name }) => name !== 'ask')
    const { reply } = say(['x'.repeat(200)], { commands: mute })
    expect(reply.title).toBe(`I do not know the command "${'x'.repeat(40)}"`)
  })
  test('but that begins a sentence is taken as a question', () => {
    expect(say(['audits are random or did i do something']).reply.title).toContain('random')
    expect(say(['delete everything you have on me']).reply.outcome).toBe('action')
    expect(say(['log 0.4 Yoga']).reply.title).toContain('Logged')
  })
  test('from a form is refused too', () => {
    const { reply } = dispatch({ command: 'nope-nope', options: {} }, situation())
    expect(reply.outcome).toBe('refused')
  })
})

test.each([
  'STOP',
  'stop.',
  'unsubscribe',
  '<@U2> stop',
  'Stop reminding me',
  'no more messages please',
])('whoever answers a reminder with "%s" gets no more of them, and can take it back', (line) => {
  const { member, reply } = say(['setup 2027-01-15', 'remind on', line])
  expect(member.ledger.reminders).toMatchObject({ on: false })
  expect(reply.title).toBe('Reminders are off; I write no more by myself')
  expect(pressed(reply.blocks)).toContain('undo change:3')
})

test('a question that holds the word stop is a question all the same', () => {
  expect(say(['when do late fees stop']).reply.outcome).not.toBe('action')
})

test('a number that is not on the desk is told to the admin, and not taken for a question', () => {
  const desk = {
    desk: emptyDesk,
    isAdmin: true,
    mayPassOn: true,
    missed: [],
    wanted: () => [],
  }
  expect(say(['admin withdraw 99'], { desk }).reply.title).toBe('There is no question #99 any more')
  expect(say(['admin answer 99 yes online cpr counts'], { desk }).reply.outcome).toBe('refused')
})

test('an empty line is a call for help', () => {
  expect(say(['']).reply.title).toBe(say(['help']).reply.title)
})

const lineOf = (length: number) => `status ${'x'.repeat(length - 'status '.length)}`

describe('a long line', () => {
  test('of a thousand characters is read', () => {
    expect(say([lineOf(longestLine)]).reply.outcome).not.toBe('refused')
  })
  test('of one more is not, and nothing is saved', () => {
    const outcome = dispatch({ line: lineOf(longestLine + 1) }, situation())
    expect(outcome.reply.title).toBe('That is too long for me to read')
    expect(outcome).not.toHaveProperty('member')
  })
})

test('whatever is typed, the answer is a reply and no button is too long', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      ...'setup log edit cpr petition apply renew audit fees 1 0.4 3h "Yoga on:friday on:02/03/2027 expires:2027-01-15 mode:handson ceus:1.2 state:denied entry:1 timezone:zurich approval:petition'.split(
        ' ',
      ),
    ),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
      const { reply } = say([pieces.join(' ')])
      expect(reply.title).not.toBe('')
      for (const pressable of pressed(reply.blocks))
        expect(pressable.length).toBeLessThanOrEqual(100)
    }),
    { numRuns: 300 },
  )
})
