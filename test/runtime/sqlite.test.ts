import { statSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { SqlitePairs } from '../../src/runtime/sqlite/pairs.ts'
import { tempFile, tempPath } from '../support/temp-store.ts'

async function pairsOf(pairs: SqlitePairs): Promise<[string, string][]> {
  return Array.fromAsync(pairs.iterator())
}

test('what expires does so by the clock of the file', async () => {
  let now = 1_000
  const pairs = new SqlitePairs(tempFile(tempPath(), { clock: () => now }), 'short')
  await pairs.set('a', 'old', 2_000)
  await pairs.set('b', 'stays')
  now = 1_999
  expect(await pairs.get('a')).toBe('old')
  now = 2_000
  expect(await pairs.get('a')).toBeUndefined()
  expect(await pairs.hasMany(['a', 'b'])).toEqual([false, true])
  expect(await pairsOf(pairs)).toEqual([['b', 'stays']])
  expect(await pairs.compareAndSet('a', 'old', 'never')).toBe(false)
  expect(await pairs.compareAndSet('a', undefined, 'new')).toBe(true)
  now = 9_999
  expect(await pairs.get('a')).toBe('new')
})

test('what expired is gone from the file when it is opened again', async () => {
  const path = tempPath()
  const first = tempFile(path, { clock: () => 1_000 })
  await new SqlitePairs(first, 'short').set('a', 'old', 2_000)
  first.close()
  tempFile(path, { clock: () => 3_000 }).close()
  const later = tempFile(path, { clock: () => 1_000 })
  expect(await new SqlitePairs(later, 'short').get('a')).toBeUndefined()
})

function broken(): never {
  throw new Error('broken')
}

test('writes of one turn become one transaction: all are kept or none', async () => {
  const file = tempFile()
  const pairs = new SqlitePairs(file, 'batch')
  const all = await Promise.allSettled([
    pairs.set('a', '1'),
    file.write(broken),
    pairs.set('b', '2'),
  ])
  expect(all.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
  expect(await pairsOf(pairs)).toEqual([])
  await pairs.set('a', 'after')
  expect(await pairs.get('a')).toBe('after')
})

test('a timer fires while a long walk is under way', async () => {
  const pairs = new SqlitePairs(tempFile(), 'walk')
  await Promise.all(Array.from({ length: 1_000 }, (_, at) => pairs.set(`${at}`, 'x')))
  let turns = 0
  const count = () => {
    turns += 1
    timer = setImmediate(count)
  }
  let timer = setImmediate(count)
  await pairsOf(pairs)
  clearImmediate(timer)
  expect(turns).toBeGreaterThan(5)
})

test('closing writes what was queued, and everything after it rejects', async () => {
  const path = tempPath()
  const file = tempFile(path)
  const pairs = new SqlitePairs(file, 'end')
  const queued = pairs.set('a', 'queued')
  file.close()
  await queued
  file.close()
  await expect(pairs.get('a')).rejects.toThrow(`${path} is closed`)
  expect(await new SqlitePairs(tempFile(path), 'end').get('a')).toBe('queued')
})

test('the folder, the file and its log are for the eyes of the owner', async () => {
  const path = tempPath()
  await new SqlitePairs(tempFile(path), 'mode').set('a', 'private')
  const modes = [dirname(path), path, `${path}-wal`].map((each) => statSync(each).mode & 0o777)
  expect(modes).toEqual([0o700, 0o600, 0o600])
})
