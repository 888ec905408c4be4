import { expect, test } from 'vitest'
import { newMember } from '../../src/core/member.ts'
import { tempPath, tempStore } from '../support/temp-store.ts'

test('a shelf keeps texts across a restart, apart from other shelves and from records', async () => {
  const path = tempPath()
  const store = await tempStore(path)
  await store.shelf('keys').put('a', 'one')
  await store.shelf('other').put('a', 'two')
  await store.close()
  const after = await tempStore(path)
  expect(await after.shelf('keys').get('a')).toBe('one')
  expect(await after.shelf('keys').get('b')).toBeUndefined()
  expect(await Array.fromAsync(after.shelf('other').entries())).toEqual([['a', 'two']])
  expect(await Array.fromAsync(after.all())).toEqual([])
})

test('of several who swap at once, one does', async () => {
  const shelf = (await tempStore()).shelf('keys')
  await shelf.put('a', 'old')
  const swaps = ['b', 'c', 'd'].map((next) => shelf.swap('a', 'old', next))
  expect((await Promise.all(swaps)).filter(Boolean)).toHaveLength(1)
  expect(await shelf.swap('a', 'old', 'e')).toBe(false)
  await shelf.remove('a')
  expect(await shelf.get('a')).toBeUndefined()
})

test('a store that is closed says so', async () => {
  const store = await tempStore()
  const shelf = store.shelf('keys')
  await store.close()
  await expect(shelf.get('a')).rejects.toThrow('closed')
  await expect(shelf.put('a', 'b')).rejects.toThrow('closed')
})

test('erasing by a beginning takes those records and no others', async () => {
  const store = await tempStore()
  const ids = ['slack:T1:U1', 'slack:T1:U2', 'slack:T10:U1', 'slack:T2:U1', 'slack:T1']

  for (const id of ids) {
    await store.change(id, () => ({ member: newMember(id, 'nasm-cpt') }))
  }
  expect(await store.eraseAll('slack:T1:')).toBe(2)
  const left = (await Array.fromAsync(store.all())).map(({ id }) => id)
  expect(left).toEqual(['slack:T1', 'slack:T10:U1', 'slack:T2:U1'])
})
