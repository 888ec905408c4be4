import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Member, newMember } from '../../src/core/member.ts'
import type { Migrations } from '../../src/runtime/record.ts'
import { openSqlite } from '../../src/runtime/sqlite/engine.ts'
import { SqlitePairs } from '../../src/runtime/sqlite/pairs.ts'
import { openStore } from '../../src/runtime/store.ts'
import { storeUrlWords } from '../../src/runtime/store-url.ts'
import { anyMember } from '../support/any-member.ts'
import { addOne } from '../support/add-one.ts'
import { startChild } from '../support/child.ts'
import { reasonsOf } from '../support/reasons.ts'
import { tempFile, tempPath, tempStore } from '../support/temp-store.ts'
import { withEntry } from '../support/with-entry.ts'

const id = 'test:ada'
const blank = newMember(id, 'nasm-cpt')
const logged = (title: string) => (member: Member | undefined) => ({
  member: withEntry(member ?? blank, title),
})

/** Runs with the database closed, straight on its rows. */
async function rowsOf<Result>(
  path: string,
  namespace: string,
  use: (adapter: SqlitePairs) => Promise<Result>,
): Promise<Result> {
  const file = tempFile(path)
  const result = await use(new SqlitePairs(file, namespace))
  file.close()
  return result
}

/** A database in which this text stands where Ada's record should. */
async function pathWith(text: string): Promise<string> {
  const path = tempPath()
  await rowsOf(path, 'member', (rows) => rows.set(id, text))
  return path
}

test('whatever a record holds, it reads back as it was', async () => {
  const store = await tempStore()
  await fc.assert(
    fc.asyncProperty(anyMember(id), async (member) => {
      await store.change(id, () => ({ member }))
      expect(await store.read(id)).toEqual(JSON.parse(JSON.stringify(member)))
    }),
  )
})

interface Seen {
  readonly seen: Member | undefined
  readonly member?: Member
}

test.for(['memory:', 'file'])(
  '%s: somebody unknown has no record, and a decision without one saves none',
  async (where) => {
    const store = where === 'file' ? await tempStore() : await openStore(where)
    const result = await store.change(id, (member): Seen => ({ seen: member }))
    expect(result).toEqual({ seen: undefined })
    expect(await store.read(id)).toBeUndefined()
    await store.change(id, logged('Yoga'))
    expect((await store.read(id))?.ledger.entries).toHaveLength(1)
    await store.check()
    await store.close()
  },
)

test('two memory stores share nothing', async () => {
  const [one, other] = [await openStore('memory:'), await openStore('memory:')]
  await one.change(id, logged('Yoga'))
  expect(await other.read(id)).toBeUndefined()
})

test.for(['mysql://bot:hunter2@db/recert', 'postgres:', 'redis://', 'sqlite:', 'hunter2'])(
  'a store of an unknown kind is refused without printing its address: %s',
  async (secret) => {
    await expect(openStore(secret)).rejects.toThrow(`there is no such store: ${storeUrlWords}`)
  },
)

test('fifty courses logged at once are all there', async () => {
  const store = await tempStore()
  const titles = Array.from({ length: 50 }, (_, at) => `course ${at}`)
  await Promise.all(titles.map((title) => store.change(id, logged(title))))
  const saved = (await store.read(id))?.ledger.entries ?? []
  expect(saved.map(({ title }) => title).toSorted()).toEqual(titles.toSorted())
  expect(new Set(saved.map(({ number }) => number)).size).toBe(50)
})

function counted({ nextNumber, ...member }: Member = blank) {
  return { member: { ...member, nextNumber: nextNumber + 1 } }
}

test('two hundred changes of one person at once lose nothing', async () => {
  const store = await tempStore()
  await Promise.all(Array.from({ length: 200 }, () => store.change(id, counted)))
  expect((await store.read(id))?.nextNumber).toBe(201)
})

test('two processes that add to one number lose nothing', async () => {
  const path = tempPath()
  const adapter = new SqlitePairs(tempFile(path), 'count')
  await adapter.set('all', '0')
  const other = startChild('child-counter.ts', path, '50')
  await Promise.all(
    [1, 2, 3, 4].map(async () => {
      for (let done = 0; done < 50; done += 1) await addOne(adapter, 'all')
    }),
  )
  await other.end()
  expect(await adapter.get('all')).toBe('400')
})

test('nothing is saved once it may no longer be', async () => {
  const store = await tempStore()
  await store.change(id, logged('in time'))
  await expect(store.change(id, logged('late'), () => false)).rejects.toMatchObject({
    name: 'TooLate',
  })
  expect((await store.read(id))?.ledger.entries.map(({ title }) => title)).toEqual(['in time'])
})

function broken(): never {
  throw new RangeError('broken rule')
}

test('a decision that throws rejects, and nothing is saved', async () => {
  const store = await tempStore()
  await store.change(id, logged('kept'))
  await expect(store.change(id, broken)).rejects.toThrow('broken rule')
  expect((await store.read(id))?.ledger.entries).toHaveLength(1)
})

const unreadable: readonly (readonly [string, string, RegExp])[] = [
  ['is not JSON', '{"value":{"version":1,', /^UnreadableRecord.*JSON/u],
  ['is not a record', '{"value":"hello"}', /^UnreadableRecord.*no version/u],
  ['is empty', '{}', /^UnreadableRecord.*no version/u],
  [
    'is from a newer bot',
    JSON.stringify({ value: { ...blank, version: 2 } }),
    /^UnreadableRecord.*newer/u,
  ],
  [
    'is from before the first version',
    JSON.stringify({ value: { ...blank, version: 0 } }),
    /^UnreadableRecord.*nothing migrates version 0/u,
  ],
  [
    'has a damaged part',
    JSON.stringify({ value: { ...blank, nextNumber: -1 } }),
    /^UnreadableRecord.*nextNumber/u,
  ],
  [
    'has a part that nobody knows',
    JSON.stringify({ value: { ...blank, more: 1 } }),
    /^UnreadableRecord.*unrecognized_keys/u,
  ],
]

test.for(unreadable)('a record that %s is kept aside and left as it is', async ([, text, why]) => {
  const path = await pathWith(text)
  const store = await tempStore(path)
  expect(await reasonsOf(store.read(id))).toMatch(why)
  expect(await reasonsOf(store.change(id, logged('never')))).toMatch(why)
  await store.close()
  expect(await rowsOf(path, 'member', (rows) => rows.get(id))).toBe(text)
  expect(await rowsOf(path, 'aside', (rows) => rows.get(id))).toBe(text)
})

test('only the first damage is kept aside', async () => {
  const path = await pathWith('first damage')
  const read = async () => {
    const store = await tempStore(path)
    await expect(store.read(id)).rejects.toThrow('cannot be read')
    await store.close()
  }
  await read()
  await rowsOf(path, 'member', (rows) => rows.set(id, 'second damage'))
  await read()
  expect(await rowsOf(path, 'aside', (rows) => rows.get(id))).toBe('first damage')
})

test('an unreadable record that cannot be kept aside is still unreadable, and says both', async () => {
  const path = await pathWith('damage')
  const store = await tempStore(path, { pragmas: ['query_only = ON'] })
  expect(await reasonsOf(store.read(id))).toMatch(
    /^UnreadableRecord.*no copy of it.*JSON.*could not write/u,
  )
})

test('older records are migrated in order on reading, and saved as new with the next change', async () => {
  const older = { ...blank, version: -1, nextChange: 5 }
  const path = await pathWith(JSON.stringify({ value: older }))
  const steps: Migrations = new Map([
    [0, (record) => ({ ...record, version: 1, nextChange: Number(record['nextChange']) + 1 })],
    [-1, (record) => ({ ...record, version: 0, nextChange: Number(record['nextChange']) * 10 })],
  ])
  const store = await tempStore(path, {}, steps)
  expect((await store.read(id))?.nextChange).toBe(51)
  await store.change(id, logged('Yoga'))
  await store.close()
  const plain = await tempStore(path)
  expect(await plain.read(id)).toMatchObject({ version: 1, nextChange: 51, nextNumber: 2 })
})

test('a migration that goes nowhere is refused and not tried for ever', async () => {
  const path = await pathWith(JSON.stringify({ value: { ...blank, version: 0 } }))
  const store = await tempStore(path, {}, new Map([[0, (record) => record]]))
  await expect(store.read(id)).rejects.toMatchObject({ name: 'UnreadableRecord' })
})

test('erasing takes the record and what was kept aside, and leaves no trace of either in the files', async () => {
  const path = await pathWith('{"damage":"Zumba gold"}')
  const store = await tempStore(path)
  await expect(store.read(id)).rejects.toThrow('cannot be read')
  await store.change('test:bob', () => ({
    member: withEntry(newMember('test:bob', 'nasm-cpt'), 'Pilates'),
  }))
  await store.erase(id)
  expect(await store.read(id)).toBeUndefined()
  await store.change(id, logged('Kettlebell'))
  await store.change(id, logged('Kettlebell again'))
  await store.erase(id)
  const bytes = Buffer.concat([readFileSync(path), readFileSync(`${path}-wal`)]).toString('latin1')
  expect(bytes).not.toMatch(/Zumba|Kettlebell/u)
  expect(bytes).toContain('Pilates')
  await store.close()
  expect(await rowsOf(path, 'aside', (rows) => rows.get(id))).toBeUndefined()
})

test('erasing somebody unknown is no error', async () => {
  await expect((await tempStore()).erase(id)).resolves.toBeUndefined()
})

test('a walk over all gives everybody, and hands over who cannot be read', async () => {
  const path = await pathWith('damage')
  const store = await tempStore(path)
  for (const name of ['test:a', 'test:z']) {
    await store.change(name, () => ({ member: newMember(name, 'nasm-cpt') }))
  }
  const damaged: string[] = []
  const all = await Array.fromAsync(store.all((error) => damaged.push(error.name)))
  expect(all.map((member) => member.id)).toEqual(['test:a', 'test:z'])
  expect(damaged).toEqual(['UnreadableRecord'])
  await expect(Array.fromAsync(store.all())).rejects.toMatchObject({ name: 'UnreadableRecord' })
})

test('the probe leaves nothing behind', async () => {
  const path = tempPath()
  const store = await tempStore(path)
  await store.check()
  await store.check()
  await store.close()
  const engine = openSqlite(path)
  expect(await engine.bulk.namespaces()).toEqual([])
  await engine.close()
})

test('words that Keyv would mark are kept as they were written', async () => {
  const path = tempPath()
  const titles = [':', '::base64:eWVz', ':base64:eWVz', 'a:b', '":', '[":', ',":']
  const store = await tempStore(path)
  for (const title of titles) await store.change(id, logged(title))
  await store.close()
  const entries = (await (await tempStore(path)).read(id))?.ledger.entries
  expect(entries?.map(({ title }) => title)).toEqual(titles)
})
