import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { inTurn } from '../../src/runtime/in-turn.ts'

/** A task that notes when it begins and ends, and ends when told to. */
function task(name: string, notes: string[]) {
  const gate = Promise.withResolvers<void>()
  const run = async () => {
    notes.push(`${name} begins`)
    await gate.promise
    notes.push(`${name} ends`)
    return name
  }
  return { run, finish: gate.resolve, fail: gate.reject }
}

test('tasks of one person run one after another, those of others beside them', async () => {
  const takeTurn = inTurn()
  const notes: string[] = []
  const [one, two, other] = [task('one', notes), task('two', notes), task('other', notes)]
  const first = takeTurn('ada', one.run)
  const second = takeTurn('ada', two.run)
  const third = takeTurn('bob', other.run)
  other.finish()
  expect(await third).toBe('other')
  two.finish()
  one.finish()
  expect(await Promise.all([first, second])).toEqual(['one', 'two'])
  expect(notes).toEqual([
    'one begins',
    'other begins',
    'other ends',
    'one ends',
    'two begins',
    'two ends',
  ])
})

test('a failure reaches its own caller, and the next has their turn', async () => {
  const takeTurn = inTurn()
  const [one, two] = [task('one', []), task('two', [])]
  const first = takeTurn('ada', one.run)
  const second = takeTurn('ada', two.run)
  one.fail(new Error('broken'))
  two.finish()
  await expect(first).rejects.toThrow('broken')
  expect(await second).toBe('two')
})

test('who comes while the second is at work waits for the second', async () => {
  const takeTurn = inTurn()
  const notes: string[] = []
  const [one, two, three] = [task('one', notes), task('two', notes), task('three', notes)]
  const first = takeTurn('ada', one.run)
  const second = takeTurn('ada', two.run)
  one.finish()
  await first
  await nextTurn()
  const third = takeTurn('ada', three.run)
  three.finish()
  await nextTurn()
  two.finish()
  await Promise.all([second, third])
  expect(notes.slice(2)).toEqual(['two begins', 'two ends', 'three begins', 'three ends'])
})

test('nobody is remembered after their last turn', async () => {
  const tails = new Map<string, Promise<unknown>>()
  const takeTurn = inTurn(tails)
  const turns = ['ada', 'bob', 'ada'].map((name) => takeTurn(name, async () => name))
  const failing = takeTurn('eve', async () => Promise.reject(new Error('broken')))
  expect(tails.size).toBe(3)
  await Promise.allSettled([...turns, failing])
  await Promise.all(tails.values())
  expect(tails.size).toBe(0)
})
