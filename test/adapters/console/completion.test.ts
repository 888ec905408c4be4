import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { complete } from '../../../src/adapters/console/completion.ts'
import { commands as real } from '../../../src/commands/catalog.ts'
import { consoleCommands } from '../../support/console-commands.ts'

const knowledge = {
  numbers: [3, 12],
  providers: ['NASM', 'Iron Harbor'],
  people: ['me', 'maria'],
}

const found = (line: string) => complete(line, consoleCommands, knowledge)[0]

test.for([
  ['b', ['book ', 'begin ']],
  ['/b', ['/book ', '/begin ']],
  ['/recert b', ['book ', 'begin ']],
  ['/q', ['/quit ']],
  ['/as ', ['me', 'maria']],
  ['/as ma', ['maria']],
  ['book t', ['title:']],
  ['book title:Yoga t', []],
  ['book kind:', ['kind:course ', 'kind:event ']],
  ['/recert book KIND:EV', ['KIND:event ']],
  ['Book kind:e', ['kind:event ']],
  ['book sure:', ['sure:yes ', 'sure:no ']],
  ['book by:', ['by:NASM ', 'by:"Iron Harbor" ']],
  ['book by:"Ir', ['by:"Iron Harbor" ']],
  ['book by:iron', ['by:"Iron Harbor" ']],
  ['book zone:europe/zur', ['zone:Europe/Zurich ']],
  ['drop ', ['3 ', '12 ', 'number:']],
  ['drop 1', ['12 ']],
  ['drop 3 ', ['number:']],
  ['explain boo', ['book ']],
  ['nothing ', []],
] as const)('%s completes to %j', ([line, completions]) => {
  expect(found(line)).toStrictEqual(completions)
})

/** As completion compares words. */
const bare = (text: string) => text.replaceAll('"', '').toLowerCase()

test('an empty line offers every command', () => {
  expect(found('')).toStrictEqual(consoleCommands.map(({ name }) => `${name} `))
})

test('every completion goes on from what was typed, but for case and quotes', () => {
  const piece = fc.constantFrom(
    '/recert',
    'log',
    'l',
    'setup',
    'timezone:',
    'o',
    'provider:"',
    ' ',
    '/as',
    '"',
    'edit',
    ':',
    '1',
  )
  const line = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('')),
    fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(' ')),
  )
  fc.assert(
    fc.property(line, (typed) => {
      const [completions, end] = complete(typed, real, knowledge)
      expect(typed.endsWith(end)).toBe(true)
      for (const each of completions) expect(bare(each).startsWith(bare(end))).toBe(true)
    }),
  )
})
