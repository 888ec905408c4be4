import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formId, readFormId } from '../../../src/adapters/discord/form-id.ts'
import { modalFor } from '../../../src/adapters/discord/modal.ts'
import { readModal } from '../../../src/adapters/discord/modal-values.ts'
import { commands } from '../../../src/commands/catalog.ts'
import type { Command } from '../../../src/core/command.ts'
import { day } from '../../../src/core/day.ts'
import type { Member } from '../../../src/core/member.ts'
import { checkCallback } from '../../support/discord/check-body.ts'
import { say, today } from '../../support/world.ts'
import { busy, seasoned } from '../slack/seasoned.ts'

function command(name: string): Command {
  const found = commands.find((each) => each.name === name)
  if (!found) throw new Error(`no command ${name}`)
  return found
}

function modal(name: string, given: Readonly<Record<string, unknown>> = {}, member?: Member) {
  return modalFor({ command: command(name), given }, 'abc', member)
}

/** What Discord says against it. */
function faultsOf(data: unknown) {
  return checkCallback(JSON.parse(JSON.stringify({ type: 9, data })), [])
}

function names(form: ReturnType<typeof modal>): readonly string[] {
  return (form?.components ?? []).map((each) =>
    'component' in each && 'custom_id' in each.component ? each.component.custom_id : '',
  )
}

const cards = say([
  'cpr 2028-12-01 mode:hands-on covers:all',
  'petition "Kettlebell"',
  'log 3h Yoga',
]).member

describe('a form', () => {
  test.for(['setup', 'log', 'edit', 'cpr', 'petition'])('of %s is what Discord takes', (name) => {
    for (const member of [undefined, seasoned, busy]) {
      expect(faultsOf(modal(name, {}, member))).toEqual([])
    }
  })

  test('asks the five things that matter most', () => {
    expect(names(modal('setup'))).toEqual(['expires', 'ceus', 'cpr', 'timezone'])
    expect(names(modal('log'))).toEqual(['ceus', 'hours', 'title', 'on', 'provider'])
    expect(names(modal('cpr'))).toEqual(['expires', 'completed', 'mode', 'covers', 'evidence'])
    expect(names(modal('petition'))).toEqual(['title', 'on', 'state'])
  })

  test('always asks what is required, and shows what was given', () => {
    const form = modal('log', { evidence: 'blue folder', category: 'Yoga', on: 'yesterday' })
    expect(names(form)).toEqual(['ceus', 'title', 'on', 'category', 'evidence'])
    expect(form?.components[2]).toMatchObject({ component: { value: 'yesterday' } })
    expect(form?.components[1]).toMatchObject({ component: { required: true } })
  })

  test('takes a file for evidence where no words are given, and no empty one', () => {
    expect(modal('cpr')?.components.at(-1)).toMatchObject({
      description: 'A photo or a PDF. I note its name only, so keep the file',
      component: { type: 19, required: false, min_values: 0, max_values: 1 },
    })
    expect(modal('cpr', { evidence: 'blue folder' })?.components.at(-1)).toMatchObject({
      component: { type: 4, value: 'blue folder' },
    })
  })

  test('of edit asks what can be changed of the thing with that number', () => {
    expect(names(modal('edit', { number: 1 }, cards))).toContain('mode')
    expect(names(modal('edit', { number: 2 }, cards))).toEqual(['title', 'on', 'evidence', 'state'])
    expect(names(modal('edit', { number: 3 }, cards))).toContain('hours')
    expect(modal('edit', { number: 3 }, cards)).toMatchObject({
      title: 'Edit #3',
      custom_id: ':form abc edit number:3',
    })
  })

  test('of edit without a number offers what is on the record', () => {
    expect(modal('edit', {}, cards)?.components[0]).toMatchObject({
      component: { type: 3, options: [{ value: '3' }, { value: '2' }, { value: '1' }] },
    })
    expect(modal('edit', {}, busy)?.components[0]).toMatchObject({ component: { type: 4 } })
  })

  test('is none when its id cannot carry what has no field', () => {
    const given = {
      number: 1,
      evidence: 'x'.repeat(100),
      category: 'y'.repeat(60),
      state: 'denied',
    }
    expect(modal('edit', given, cards)).toBeUndefined()
  })

  test('whatever was given is what Discord takes', () => {
    const given = fc.dictionary(
      fc.constantFrom(...commands.flatMap(({ specs }) => specs.map(({ name }) => name))),
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 5000, size: 'max' }),
        fc.boolean(),
        fc.double(),
      ),
    )
    const form = fc
      .record({
        command: fc.constantFrom(...commands.filter(({ specs }) => specs.length > 0)),
        given,
      })
      .map((each) => modalFor(each, 'abc', seasoned))
      .filter((each) => each !== undefined)
    const property = fc.property(form, (each) => {
      expect(faultsOf(each)).toEqual([])
    })
    fc.assert(property, { numRuns: 200 })
    expect.hasAssertions()
  })
})

describe('its id', () => {
  test('brings back what was known', () => {
    const carried = { number: 3, evidence: 'blue folder', on: '2026-11-03' }
    const id = formId({ nonce: 'abc', command: command('edit'), carried })
    expect(readFormId(id ?? '', commands, day(today))).toEqual({
      nonce: 'abc',
      command: command('edit'),
      carried,
    })
  })

  test.for([':form', ':form abc', ':form abc frobnicate', ':form A! log', 'log', ''])(
    '%j is none of ours',
    (id) => {
      expect(readFormId(id, commands, day(today))).toBeUndefined()
    },
  )
})

const label = (component: object) => ({ type: 18, id: 1, component }) as never

const field = (custom_id: string, value: string) => label({ type: 4, id: 2, custom_id, value })

describe('a form that came back', () => {
  test('gives its fields to the options, without the blank ones', () => {
    const components = [
      field('ceus', ' 0,4 '),
      field('title', ' Yoga '),
      field('on', '  '),
      label({ type: 3, id: 3, custom_id: 'approval', values: ['approved'] }),
      label({ type: 3, id: 4, custom_id: 'category', values: [] }),
      field('other', 'x'),
    ]
    expect(readModal(command('log'), { components })).toEqual({
      ceus: '0,4',
      title: 'Yoga',
      approval: 'approved',
    })
  })

  test('takes the name of a file, and nothing when there is none', () => {
    const attachments = { '1': { id: '1', filename: 'card.pdf' } } as never
    const read = (values: string[]) =>
      readModal(command('cpr'), {
        components: [label({ type: 19, id: 3, custom_id: 'evidence', values })],
        resolved: { attachments },
      })
    expect(read(['1'])).toEqual({ evidence: 'card.pdf' })
    expect(read([])).toEqual({})
    expect(read(['2'])).toEqual({})
  })

  test('reads yes and no, and rows of an older kind', () => {
    const row = {
      type: 1,
      id: 1,
      components: [{ type: 4, id: 2, custom_id: 'past', value: 'yes' }],
    }
    expect(readModal(command('entries'), { components: [row as never] })).toEqual({ past: true })
  })
})
