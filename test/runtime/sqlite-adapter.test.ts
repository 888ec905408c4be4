import { statSync } from 'node:fs'
import { dirname } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import * as fc from 'fast-check'
import { Keyv } from 'keyv'
import { expect, test } from 'vitest'
import { SqliteAdapter } from '../../src/runtime/sqlite-adapter.ts'
import type { SqliteFile } from '../../src/runtime/sqlite-file.ts'
import { tempFile, tempPath } from '../support/temp-store.ts'

function keyvOn(file: SqliteFile, namespace: string): Keyv<unknown> {
  return new Keyv({ store: new SqliteAdapter(file), namespace })
}

async function pairsOf(adapter: SqliteAdapter): Promise<[string, string][]> {
  return Array.fromAsync(adapter.iterator())
}

test('every operation of Keyv does what Keyv says', async () => {
  const keyv = keyvOn(tempFile(), 'people')
  expect(await keyv.get('a')).toBeUndefined()
  expect(await keyv.set('a', { deep: [1, 'two', null] })).toBe(true)
  expect(await keyv.get('a')).toEqual({ deep: [1, 'two', null] })
  expect(await keyv.set('a', 2)).toBe(true)
  expect(
    await keyv.setMany([
      { key: 'b', value: 3 },
      { key: 'c', value: 4 },
    ]),
  ).toEqual([true, true])
  expect(await keyv.getMany(['c', 'none', 'a'])).toEqual([4, undefined, 2])
  expect(await keyv.has('b')).toBe(true)
  expect(await keyv.hasMany(['b', 'none'])).toEqual([true, false])
  expect(await Array.fromAsync(keyv.iterator())).toEqual([
    ['a', 2],
    ['b', 3],
    ['c', 4],
  ])
  expect(await keyv.delete('b')).toBe(true)
  expect(await keyv.delete('b')).toBe(false)
  expect(await keyv.deleteMany(['a', 'none'])).toEqual([true, false])
  await keyv.clear()
  expect(await keyv.get('c')).toBeUndefined()
})

test('Keyv uses the adapter as it is, with no bridge between', () => {
  const adapter = new SqliteAdapter(tempFile())
  expect(new Keyv({ store: adapter }).store).toBe(adapter)
})

test('what is kept is there after the file was closed and opened', async () => {
  const path = tempPath()
  const first = tempFile(path)
  await keyvOn(first, 'people').set('a', 'kept')
  first.close()
  expect(await keyvOn(tempFile(path), 'people').get('a')).toBe('kept')
})

test('namespaces are apart, also when their names and keys run together', async () => {
  const file = tempFile()
  const slack = keyvOn(file, 'slack')
  const other = keyvOn(file, 'slack:U1')
  await slack.set('slack:U1', 1)
  await slack.set('U1', 2)
  await other.set('U1', 3)
  await other.set('slack', 4)
  expect(await slack.getMany(['slack:U1', 'U1', 'slack'])).toEqual([1, 2, undefined])
  await slack.clear()
  expect(await slack.has('U1')).toBe(false)
  expect(await other.getMany(['U1', 'slack'])).toEqual([3, 4])
})

test('one adapter refuses to serve two namespaces', () => {
  const adapter = new SqliteAdapter(tempFile())
  void new Keyv({ store: adapter, namespace: 'one' })
  expect(() => new Keyv({ store: adapter, namespace: 'two' })).toThrow('keeps namespace one')
})

test.for([
  `it's "quoted"`,
  `'; DROP TABLE pairs; --`,
  '🏋️‍♀️ deadlift',
  ' ',
  '%',
  '_',
  'nul\0l',
  'é',
  'e\u0301',
])('the key %j is only a key', async (key) => {
  const keyv = keyvOn(tempFile(), 'odd')
  await keyv.set('other', 'other')
  await keyv.set(key, key)
  expect(await keyv.get(key)).toBe(key)
  expect(await Array.fromAsync(keyv.iterator())).toContainEqual([key, key])
  expect(await keyv.delete(key)).toBe(true)
  expect(await keyv.get('other')).toBe('other')
})

test('text that would be kept as other text is refused', async () => {
  const adapter = new SqliteAdapter(tempFile(), 'odd')
  await expect(adapter.set('\ud800', 'value')).rejects.toThrow('whole')
  await expect(adapter.set('key', 'half \udc00')).rejects.toThrow('whole')
  await expect(adapter.compareAndSet('', undefined, 'value')).rejects.toThrow('not empty')
  await expect(adapter.set('key', 5)).rejects.toThrow('must be text')
})

test('a value of a million characters comes back whole', async () => {
  const keyv = keyvOn(tempFile(), 'big')
  const value = '0123456789é'.repeat(100_000)
  await keyv.set('a', value)
  expect(await keyv.get('a')).toBe(value)
})

test('what expired is absent everywhere, and may be added anew', async () => {
  let now = 1_000
  const adapter = new SqliteAdapter(tempFile(tempPath(), { clock: () => now }), 'short')
  await adapter.set('a', 'old', 2_000)
  await adapter.set('b', 'stays')
  now = 1_999
  expect(await adapter.get('a')).toBe('old')
  now = 2_000
  expect(await adapter.get('a')).toBeUndefined()
  expect(await adapter.hasMany(['a', 'b'])).toEqual([false, true])
  expect(await pairsOf(adapter)).toEqual([['b', 'stays']])
  expect(await adapter.compareAndSet('a', 'old', 'never')).toBe(false)
  expect(await adapter.compareAndSet('a', undefined, 'new')).toBe(true)
  now = 9_999
  expect(await adapter.get('a')).toBe('new')
})

test('what expired is gone from the file when it is opened again', async () => {
  const path = tempPath()
  const first = tempFile(path, { clock: () => 1_000 })
  await new SqliteAdapter(first, 'short').set('a', 'old', 2_000)
  first.close()
  tempFile(path, { clock: () => 3_000 }).close()
  const later = tempFile(path, { clock: () => 1_000 })
  expect(await new SqliteAdapter(later, 'short').get('a')).toBeUndefined()
})

test("Keyv's time to live reaches the adapter", async () => {
  const adapter = new SqliteAdapter(tempFile())
  const keyv = new Keyv({ store: adapter, namespace: 'short' })
  await keyv.set('a', 'soon gone', 1)
  const end = Date.now() + 2
  while (Date.now() <= end) await nextTurn()
  expect(await adapter.get('a')).toBeUndefined()
  expect(await keyv.get('a')).toBeUndefined()
})

test('compare and set writes only over what was expected', async () => {
  const adapter = new SqliteAdapter(tempFile(), 'cas')
  expect(await adapter.compareAndSet('a', 'one', 'two')).toBe(false)
  expect(await adapter.compareAndSet('a', undefined, 'one')).toBe(true)
  expect(await adapter.compareAndSet('a', undefined, 'again')).toBe(false)
  expect(await adapter.compareAndSet('a', 'other', 'two')).toBe(false)
  expect(await adapter.get('a')).toBe('one')
  expect(await adapter.compareAndSet('a', 'one', 'two')).toBe(true)
  expect(await adapter.get('a')).toBe('two')
})

test('of many who expect the same, one wins', async () => {
  const adapter = new SqliteAdapter(tempFile(), 'cas')
  const tries = Array.from({ length: 64 }, (_, at) =>
    adapter.compareAndSet('a', undefined, `${at}`),
  )
  expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(1)
})

function broken(): never {
  throw new Error('broken')
}

test('writes of one turn become one transaction: all are kept or none', async () => {
  const file = tempFile()
  const adapter = new SqliteAdapter(file, 'batch')
  const all = await Promise.allSettled([
    adapter.set('a', '1'),
    file.write(broken),
    adapter.set('b', '2'),
  ])
  expect(all.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
  expect(await pairsOf(adapter)).toEqual([])
  await adapter.set('a', 'after')
  expect(await adapter.get('a')).toBe('after')
})

test('iteration misses nothing and repeats nothing while others write', async () => {
  const adapter = new SqliteAdapter(tempFile(), 'walk')
  const keys = Array.from({ length: 1_050 }, (_, at) => `stable-${String(at).padStart(4, '0')}`)
  await Promise.all(keys.map((key) => adapter.set(key, 'kept')))
  const seen: string[] = []
  for await (const [key] of adapter.iterator()) {
    seen.push(key)
    if (seen.length % 50 !== 0) continue
    void adapter.set(`new-${seen.length}`, 'before')
    void adapter.set(`zzz-${seen.length}`, 'after')
    await adapter.set(key, 'rewritten')
    await adapter.delete(`zzz-${seen.length - 50}`)
  }
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen.filter((key) => key.startsWith('stable'))).toEqual(keys)
})

test('a page that is exactly full is not the end, nor walked twice', async () => {
  const adapter = new SqliteAdapter(tempFile(), 'walk')
  await Promise.all(Array.from({ length: 200 }, (_, at) => adapter.set(`${at}`, 'x')))
  expect(await pairsOf(adapter)).toHaveLength(200)
})

test('a timer fires while a long walk is under way', async () => {
  const adapter = new SqliteAdapter(tempFile(), 'walk')
  await Promise.all(Array.from({ length: 1_000 }, (_, at) => adapter.set(`${at}`, 'x')))
  let turns = 0
  const count = () => {
    turns += 1
    timer = setImmediate(count)
  }
  let timer = setImmediate(count)
  await pairsOf(adapter)
  clearImmediate(timer)
  expect(turns).toBeGreaterThan(5)
})

test('closing writes what was queued, and everything after it rejects', async () => {
  const path = tempPath()
  const file = tempFile(path)
  const adapter = new SqliteAdapter(file, 'end')
  const queued = adapter.set('a', 'queued')
  await adapter.disconnect()
  await queued
  file.close()
  const calls = [
    adapter.get('a'),
    adapter.getMany(['a']),
    adapter.has('a'),
    adapter.set('a', 'b'),
    adapter.delete('a'),
    adapter.clear(),
    adapter.compareAndSet('a', undefined, 'b'),
    pairsOf(adapter),
  ]
  for (const call of calls) await expect(call).rejects.toThrow(`${path} is closed`)
  expect(await new SqliteAdapter(tempFile(path), 'end').get('a')).toBe('queued')
})

test('the folder, the file and its log are for the eyes of the owner', async () => {
  const path = tempPath()
  await new SqliteAdapter(tempFile(path), 'mode').set('a', 'private')
  const modes = [dirname(path), path, `${path}-wal`].map((each) => statSync(each).mode & 0o777)
  expect(modes).toEqual([0o700, 0o600, 0o600])
})

const key = fc.constantFrom('a', 'slack:a', 'b', '🏋️', ' ')
const value = fc.string({ unit: 'binary', minLength: 1 })
const step = fc.oneof(
  fc.record({ kind: fc.constant('set' as const), key, value }),
  fc.record({ kind: fc.constant('swap' as const), key, expected: key, value }),
  fc.record({ kind: fc.constant('delete' as const), key }),
  fc.record({ kind: fc.constant('clear' as const) }),
)

test('any row of operations leaves what a Map would hold', async () => {
  const file = tempFile()
  let runs = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const adapter = new SqliteAdapter(file, `run ${(runs += 1)}`)
      const model = new Map<string, string>()
      for (const each of steps) expect(await take(adapter, each)).toBe(takeIn(model, each))
      const sorted = [...model].toSorted(([a], [b]) =>
        Buffer.compare(Buffer.from(a), Buffer.from(b)),
      )
      expect(await pairsOf(adapter)).toEqual(sorted)
    }),
  )
})

type Step = typeof step extends fc.Arbitrary<infer Each> ? Each : never

async function take(adapter: SqliteAdapter, each: Step): Promise<boolean> {
  switch (each.kind) {
    case 'set':
      return adapter.set(each.key, each.value)
    case 'swap':
      return adapter.compareAndSet(each.key, await adapter.get(each.expected), each.value)
    case 'delete':
      return adapter.delete(each.key)
    case 'clear':
      await adapter.clear()
      return true
  }
}

function takeIn(model: Map<string, string>, each: Step): boolean {
  switch (each.kind) {
    case 'set':
      return model.set(each.key, each.value).has(each.key)
    case 'swap': {
      if (model.get(each.key) !== model.get(each.expected)) return false
      return model.set(each.key, each.value).has(each.key)
    }
    case 'delete':
      return model.delete(each.key)
    case 'clear':
      model.clear()
      return true
  }
}
