import { expect, test } from 'vitest'
import { readArguments } from '../../../src/adapters/console/arguments.ts'

test.for([
  [[], { kind: 'console' }],
  [['--help'], { kind: 'help' }],
  [['exec', '-h'], { kind: 'help' }],
  [['exec'], { kind: 'exec', store: 'memory:', jsonl: false }],
  [
    ['exec', '--jsonl', '--store', 'sqlite:x.db'],
    { kind: 'exec', store: 'sqlite:x.db', jsonl: true },
  ],
] as const)('%j asks for %j', ([args, wanted]) => {
  expect(readArguments(args)).toStrictEqual(wanted)
})

test.for([
  [['serve']],
  [['exec', 'status']],
  [['--jsonl']],
  [['--store', 'memory:']],
  [['--bogus']],
  [['exec', '--store']],
] as const)('%j is refused', ([args]) => {
  expect(() => readArguments(args)).toThrow(/see --help|bogus|--store/u)
})

const misplaced = () => readArguments(['postgres://bot:hunter2@db.example/recert'])

test('a URL in the wrong place is refused without its password', () => {
  expect(misplaced).toThrow('give the store as STORE_URL')
  expect(misplaced).not.toThrow('hunter2')
})
