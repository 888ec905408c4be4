import { globSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { trained } from '../../../scripts/train-model.ts'
import model from '../../../src/core/answers/model.json' with { type: 'json' }
import { actions } from '../../../src/core/answers/actions/catalog.ts'
import { topics } from '../../../src/core/answers/topics/catalog.ts'

const texts = readdirSync('training')
  .filter((name) => name.endsWith('.txt'))
  .toSorted()
  .map((name) => readFileSync(`training/${name}`, 'utf8'))

test('the model is what its lines give, byte for byte', () => {
  expect(trained(texts)).toEqual(model)
}, 300_000)

test('each topic of the model can be answered, and each that can be answered is in it', () => {
  expect(model.topics.toSorted()).toEqual([...topics.keys(), ...Object.keys(actions)].toSorted())
})

test('no two topics have one name', () => {
  const ids = globSync('src/core/answers/topics/*.ts').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\btopic\(\s*'(?<id>\w+)'/gu)].map(
      ({ groups }) => groups?.['id'],
    ),
  )
  expect(ids.length).toBeGreaterThan(100)
  expect(new Set(ids).size).toBe(ids.length)
})
