import { chmodSync, closeSync, openSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { Keyv } from 'keyv'
import { expect, test } from 'vitest'
import { newMember } from '../../src/core/member.ts'
import { SqlitePairs } from '../../src/runtime/sqlite/pairs.ts'
import type { Store } from '../../src/runtime/store.ts'
import { startChild } from '../support/child.ts'
import { reasonsOf } from '../support/reasons.ts'
import { tempFile, tempPath, tempStore } from '../support/temp-store.ts'
import { withEntry } from '../support/with-entry.ts'

const id = 'test:ada'
const ada = withEntry(newMember(id, 'nasm-cpt'), 'Ethics')
const root = process.getuid?.() === 0

/** A database in which Ada's record was saved and closed. */
async function savedPath(): Promise<string> {
  const path = tempPath()
  const store = await tempStore(path)
  await save(store)
  await store.close()
  return path
}

async function save(store: Store): Promise<unknown> {
  return store.change(id, (member) => ({ member: withEntry(member ?? ada, 'Yoga') }))
}

async function overwrite(path: string, value: string): Promise<void> {
  const file = tempFile(path)
  await new SqlitePairs(file, 'member').set(id, value)
  file.close()
}

test('a connection that may not write rejects what would, and still reads', async () => {
  const store = await tempStore(await savedPath(), { pragmas: ['query_only = ON'] })
  const before = await store.read(id)
  expect(await reasonsOf(save(store))).toMatch(/readonly/u)
  await expect(store.erase(id)).rejects.toThrow('could not write')
  await expect(store.check()).rejects.toThrow('could not write')
  expect(await store.read(id)).toEqual(before)
})

test.skipIf(root)('a file that may not be written is an error at the start', async () => {
  const path = await savedPath()
  chmodSync(path, 0o400)
  await expect(tempStore(path)).rejects.toThrow(/could not|permission/u)
})

test('a file that is no database is an error at the start, and its lock is let go', async () => {
  const path = await savedPath()
  writeFileSync(path, 'this is a shopping list '.repeat(100))
  await expect(tempStore(path)).rejects.toThrow(`could not open ${path}`)
  await expect(tempStore(path)).rejects.toThrow(`could not open ${path}`)
})

test('when the disk is full the save rejects, and all that was acknowledged is readable', async () => {
  const store = await tempStore(tempPath(), { pragmas: ['max_page_count = 24'] })
  const kept: string[] = []
  const fill = async (): Promise<void> => {
    const next = `test:${kept.length}`
    const big = withEntry(newMember(next, 'nasm-cpt'), 'long '.repeat(1_000))
    await store.change(next, () => ({ member: big }))
    kept.push(next)
    await fill()
  }
  expect(await reasonsOf(fill())).toMatch(/full/u)
  expect(kept.length).toBeGreaterThan(3)
  for (const each of kept) expect(await store.read(each)).toBeDefined()
  await expect(store.check()).resolves.toBeUndefined() // a small pair may still fit
})

test('a write that another process locks out rejects, and is not lost in silence', async () => {
  const path = await savedPath()
  const store = await tempStore(path, { busyMs: 20 })
  const before = await store.read(id)
  const other = startChild('child-locker.ts', path)
  await other.line()
  expect(await reasonsOf(save(store))).toMatch(/locked/u)
  await expect(store.check()).rejects.toThrow('could not write')
  expect(await store.read(id)).toEqual(before)
  await other.kill()
  await save(store)
})

test('after closing everything rejects', async () => {
  const store = await tempStore()
  await store.close()
  await store.close()
  const calls = [
    store.read(id),
    save(store),
    store.erase(id),
    store.check(),
    Array.fromAsync(store.all()),
  ]
  for (const call of calls) await expect(call).rejects.toThrow('is closed')
})

test('a damaged row rejects every way of reading it through Keyv, and never looks absent', async () => {
  const file = tempFile()
  const adapter = new SqlitePairs(file)
  const keyv = new Keyv({ store: adapter, namespace: 'member' })
  await keyv.set('whole', 1)
  await adapter.set('damaged', '{"value": 1')
  await expect(keyv.get('damaged')).rejects.toThrow(SyntaxError)
  await expect(keyv.has('damaged')).rejects.toThrow(SyntaxError)
  await expect(keyv.getMany(['whole', 'damaged'])).rejects.toThrow(SyntaxError)
  await expect(Array.fromAsync(keyv.iterator())).rejects.toThrow(SyntaxError)
  expect(await keyv.get('whole')).toBe(1)
})

test('pages damaged on the disk reject and do not look like an empty store', async () => {
  const path = await savedPath()
  const handle = openSync(path, 'r+')
  const { size } = statSync(path)
  writeSync(handle, Buffer.alloc(size - 8192, 0x5a), 0, size - 8192, 8192)
  closeSync(handle)
  const outcome = await tempStore(path)
    .then((store) => store.read(id))
    .catch((error: unknown) => error)
  expect(outcome).toBeInstanceOf(Error) // at the opening or at the reading, wherever the damage is met
})

test('a closed file rejects through Keyv too', async () => {
  const file = tempFile()
  const keyv = new Keyv({ store: new SqlitePairs(file), namespace: 'member' })
  file.close()
  await expect(keyv.set('a', 1)).rejects.toThrow('is closed')
  await expect(keyv.get('a')).rejects.toThrow('is closed')
})

test('the record of somebody else under this key is not read as theirs', async () => {
  const path = await savedPath()
  await overwrite(path, JSON.stringify({ value: newMember('test:bob', 'nasm-cpt') }))
  const store = await tempStore(path)
  expect(await reasonsOf(store.read(id))).toMatch(/UnreadableRecord.*somebody else/u)
})

test('a decision that returns somebody else is refused', async () => {
  const path = await savedPath()
  const store = await tempStore(path)
  const stranger = newMember('test:bob', 'nasm-cpt')
  await expect(store.change(id, () => ({ member: stranger }))).rejects.toThrow('somebody else')
})
