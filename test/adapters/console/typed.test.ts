import { expect, test } from 'vitest'
import { readTyped } from '../../../src/adapters/console/typed.ts'

const status = { label: 'Status', line: 'status' }

test.for([
  ['', { kind: 'nothing' }],
  ['   ', { kind: 'nothing' }],
  ['exit', { kind: 'leave' }],
  ['/quit', { kind: 'leave' }],
  [' /EXIT ', { kind: 'leave' }],
  ['/as maria', { kind: 'as', name: 'maria' }],
  ['/as @maria', { kind: 'as', name: 'maria' }],
  ['/as', { kind: 'as', name: '' }],
  ['/time 2027-04-20 09:30', { kind: 'time', text: '2027-04-20 09:30' }],
  ['/time', { kind: 'time', text: '' }],
  ['1', { kind: 'press', button: status }],
  ['2', { kind: 'no button', number: '2' }],
  ['0', { kind: 'no button', number: '0' }],
  ['1 more', { kind: 'line', line: '1 more' }],
  ['/recert status', { kind: 'line', line: '/recert status' }],
  ['/assess', { kind: 'line', line: '/assess' }],
  ['/quitter', { kind: 'line', line: '/quitter' }],
  ['quit now', { kind: 'line', line: 'quit now' }],
] as const)('%j is read as %j', ([line, typed]) => {
  expect(readTyped(line, [status])).toStrictEqual(typed)
})
