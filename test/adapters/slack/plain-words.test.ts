import { expect, test } from 'vitest'
import { plainWords } from '../../../src/adapters/slack/plain-words.ts'

test.for([
  ['*status*', 'status'],
  ['`log 0.4 Yoga`', 'log 0.4 Yoga'],
  ['```log 0.4 Yoga```', 'log 0.4 Yoga'],
  ['_when do i expire?_', 'when do i expire?'],
  ['log 0.4 *Yoga*', 'log 0.4 *Yoga*'],
  ['*yoga* and *pilates*', '*yoga* and *pilates*'],
  ['log 0.4 <https://x.example|Yoga> &amp; more', 'log 0.4 Yoga & more'],
  ['<@U2> STOP', 'STOP'],
  ['<@U024BE7LH|recert>: status', 'status'],
  ['*', '*'],
] as const)('%j is read as %j', ([typed, read]) => {
  expect(plainWords(typed)).toBe(read)
})
