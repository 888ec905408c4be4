import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { answer } from '../../../src/core/answers/answers.ts'
import { earlierSchema } from '../../../src/core/answers/earlier.ts'
import { situation } from '../../support/world.ts'

const spoken = ['sentences-1.txt', 'sentences-2.txt', 'round-2.txt'].flatMap((name) =>
  readFileSync(`training/${name}`, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#')),
)

test('whatever was understood comes back from where it was kept as it went', () => {
  const turns = spoken.slice(0, 500).map((words) => answer(words, situation()).turn)
  const names = new Set(turns.flatMap(({ facts }) => Object.keys(facts)))
  expect(names.size).toBeGreaterThan(10)
  for (const turn of turns) {
    expect(earlierSchema.parse(JSON.parse(JSON.stringify(turn)))).toEqual(turn)
  }
})
