import type { types } from '@slack/bolt'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { modalFor } from '../../../src/adapters/slack/modal.ts'
import {
  type FormValues,
  modalErrors,
  readModal,
} from '../../../src/adapters/slack/modal-values.ts'
import { commands } from '../../../src/commands/catalog.ts'
import type { Command } from '../../../src/core/command.ts'
import { dayOf } from '../../../src/core/day.ts'
import { dispatch } from '../../../src/core/dispatch.ts'
import { parseLine } from '../../../src/core/line.ts'
import { at, situation } from '../../support/world.ts'
import { modalFaults } from './block-kit.ts'
import { seasoned } from './seasoned.ts'

function commandOf(name: string): Command {
  const found = commands.find((each) => each.name === name)
  if (!found) throw new RangeError(`there is no ${name}`)
  return found
}

function inputsOf({ blocks }: types.ModalView): types.InputBlock[] {
  return blocks.flatMap((block) => (block.type === 'input' ? [block as types.InputBlock] : []))
}

function inputOf(view: types.ModalView, name: string): types.InputBlock {
  const found = inputsOf(view).find(({ block_id }) => block_id === name)
  if (!found) throw new RangeError(`the form has no ${name}`)
  return found
}

/** What Slack sends back when somebody submits the form as it stands. */
function submitted(view: types.ModalView): FormValues {
  return Object.fromEntries(
    inputsOf(view).map(({ block_id = '', element }) => [
      block_id,
      { [element.action_id ?? '']: fieldOf(element) },
    ]),
  )
}

function fieldOf(element: types.InputBlock['element']) {
  const { type } = element
  if (type === 'datepicker') return { type, selected_date: element.initial_date ?? null }
  if (type === 'static_select') return { type, selected_option: element.initial_option ?? null }
  if (type === 'radio_buttons') {
    const { value } = element.initial_option ?? {}
    return { type, selected_option: value === undefined ? null : { value } }
  }
  if (type === 'plain_text_input' || type === 'number_input') {
    return { type, value: element.initial_value ?? null }
  }
  throw new RangeError(`no field of type ${type}`)
}

function givenIn(line: string, command: Command) {
  return command.read(parseLine(line).words, dayOf(at()))
}

const forms = ['setup', 'log', 'edit', 'cpr', 'petition']

describe.for(forms)('the form of %s', (name) => {
  const command = commandOf(name)

  test.for(['', ...command.examples])('is one that Slack takes when begun by %j', (line) => {
    expect(modalFaults(modalFor(command, givenIn(line, command), ''))).toEqual([])
  })

  test('left blank gives no options', () => {
    expect(readModal(command, submitted(modalFor(command, {}, '')))).toEqual({})
  })

  test.for(command.examples)('does what the line does: %s', (line) => {
    const view = modalFor(command, givenIn(line, command), '')
    const options = readModal(command, submitted(view))
    const start = situation({ member: seasoned })
    const typed = dispatch({ line }, start)
    const filled = dispatch({ command: name, options }, start)
    expect(filled.member).toEqual(typed.member)
    expect(filled.reply).toEqual(typed.reply)
  })

  test('gives back what it was given, whatever that was', () => {
    fc.assert(
      fc.property(optionsFor(command), (given) => {
        const view = modalFor(command, given, 'meta')
        expect(modalFaults(view)).toEqual([])
        const read = readModal(command, submitted(view))
        const texts = Object.entries(given).map(([option, value]) => [
          option,
          typeof value === 'boolean' ? value : String(value),
        ])
        expect(read).toEqual(Object.fromEntries(texts))
      }),
    )
  })

  test('takes anything as given, and is one that Slack takes', () => {
    const names = command.specs.map((spec) => spec.name)
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.constantFrom('yesterday', '<!channel>', 'x'.repeat(4000), '👩‍👩‍👧‍👦'.repeat(40), '2026-02-30'),
    )
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), value), (given) => {
        expect(modalFaults(modalFor(command, given, ''))).toEqual([])
      }),
    )
  })
})

/** Options as their command takes them. */
function optionsFor({ specs }: Command) {
  const each = specs.map(({ name, kind, choices, maxLength = 100 }) => {
    const word = fc.constantFrom('Yoga', 'A & B <!here>', 'Ω'.repeat(maxLength))
    const value = choices
      ? fc.constantFrom(...choices)
      : {
          day: fc.constantFrom('2026-11-03', '2028-02-29', 'yesterday', '3 Nov 2026'),
          flag: fc.boolean(),
          whole: fc.integer({ min: 1, max: 400 }),
          number: fc.constantFrom(0.4, 3, 1.25),
          text: word,
        }[kind]
    return [name, value] as const
  })
  return fc.record(Object.fromEntries(each), { requiredKeys: [] })
}

/** What the form of `log` asks. */
function namesIn(given: Readonly<Record<string, unknown>>) {
  return inputsOf(modalFor(commandOf('log'), given, '')).map(({ block_id }) => block_id)
}

describe('fields', () => {
  test('a form asks what its command asks, and what was given besides', () => {
    const asked = ['ceus', 'hours', 'title', 'on', 'provider', 'evidence']
    expect(namesIn({})).toEqual(asked)
    expect(namesIn({ approval: 'approved' })).toEqual(asked.toSpliced(5, 0, 'approval'))
  })

  test('a field is named as it is said, and says what it is about', () => {
    expect(inputOf(modalFor(commandOf('log'), {}, ''), 'ceus')).toMatchObject({
      label: { text: 'CEUs' },
      hint: { text: 'How many CEUs the certificate says, such as 0.4' },
      optional: true,
    })
  })

  test('only what is needed has to be filled', () => {
    const needed = inputsOf(modalFor(commandOf('log'), {}, '')).filter(({ optional }) => !optional)
    expect(needed.map(({ block_id }) => block_id)).toEqual(['title'])
  })

  test('a day is picked, and one still in words stays in words', () => {
    const picked = inputOf(modalFor(commandOf('log'), { on: '2026-11-03' }, ''), 'on')
    const typed = inputOf(modalFor(commandOf('log'), { on: 'yesterday' }, ''), 'on')
    expect(picked.element).toMatchObject({
      type: 'datepicker',
      initial_date: '2026-11-03',
    })
    expect(typed.element).toMatchObject({
      type: 'plain_text_input',
      initial_value: 'yesterday',
    })
  })

  test('a yes is told from a no and from nothing', () => {
    const entries = commandOf('entries')
    const read = (given: Readonly<Record<string, unknown>>) =>
      readModal(entries, submitted(modalFor(entries, given, '')))
    expect(read({ past: true })).toEqual({ past: true })
    expect(read({ past: false })).toEqual({ past: false })
    expect(read({})).toEqual({})
  })

  test('what a form carries comes back as it was, up to 3000 characters', () => {
    const view = modalFor(commandOf('log'), {}, 'x'.repeat(3000))
    expect(view.private_metadata).toBe('x'.repeat(3000))
    expect(() => modalFor(commandOf('log'), {}, 'x'.repeat(3001))).toThrow('3000')
  })

  test('a field that no form of ours has is not read', () => {
    const values = { evil: { evil: { value: 'x' } }, title: { other: { value: 'x' } } }
    expect(readModal(commandOf('log'), values)).toEqual({})
  })
})

function answer(options: Readonly<Record<string, unknown>>) {
  return dispatch({ command: 'log', options }, situation()).reply
}

describe('what was wrong', () => {
  const log = commandOf('log')

  test('stands beside its field', () => {
    const reply = answer({ title: 'Yoga', ceus: '0.4', on: '2026-11-21' })
    expect(modalErrors(reply, log)).toEqual({
      on: 'it has not come yet; today is Nov 20, 2026',
    })
  })

  test('is nothing when nothing was', () => {
    expect(modalErrors(answer({ title: 'Yoga', ceus: '0.4' }), log)).toBeUndefined()
  })

  test('is no error of a field that the form does not show', () => {
    const reply = { ...answer({}), faults: [{ option: 'category', message: 'unknown' }] }
    expect(modalErrors(reply, log)).toBeUndefined()
    const values = { category: { category: { value: 'x' } } }
    expect(modalErrors(reply, log, values)).toEqual({ category: 'unknown' })
  })

  test('is the first of several faults of a field, at a length that can be read', () => {
    const faults = [
      { option: 'title', message: 'x'.repeat(400) },
      { option: 'title', message: 'second' },
    ]
    const errors = modalErrors({ ...answer({}), faults }, log)
    expect(errors?.['title']).toBe(`${'x'.repeat(299)}…`)
  })
})
