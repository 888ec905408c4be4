import { expect, test } from 'vitest'
import { meetKeys } from '../../src/runtime/same-keys.ts'
import { openStore } from '../../src/runtime/store.ts'
import { keyOf } from '../support/slack-bot.ts'

/** Copies that start one after the other, with keys such as `[2, 1]`; which of them said something. */
async function started(...copies: readonly (readonly number[])[]): Promise<readonly number[]> {
  const shelf = (await openStore('memory:')).shelf('secret keys')
  const said: number[] = []
  for (const [at, keys] of copies.entries()) {
    await meetKeys(shelf, keys.map(keyOf), () => said.push(at))
  }
  return said
}

test('copies with the same keys say nothing, nor does a change of the key in three rounds', async () => {
  expect(await started([1], [1])).toEqual([])
  expect(await started([1], [1], [1, 2], [1, 2], [2, 1], [2, 1], [2], [2])).toEqual([])
})

test('a copy with another key says so, and one that has the old key alone while another has a new one', async () => {
  expect(await started([1], [2])).toEqual([1])
  expect(await started([1], [2, 1], [1])).toEqual([2])
})

test('without keys nothing is said or kept', async () => {
  const shelf = (await openStore('memory:')).shelf('secret keys')
  await meetKeys(shelf, undefined, () => expect.unreachable())
  expect(await Array.fromAsync(shelf.entries())).toEqual([])
})
