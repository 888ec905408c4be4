import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readHistory, remember } from '../../../src/adapters/console/history.ts'
import { tempFolder } from '../../support/temp-store.ts'

const tempHistory = () => join(tempFolder(), 'data', 'console-history')

test('what was typed comes back the latest first', async () => {
  const file = tempHistory()
  await remember(file, 'status')
  await remember(file, 'log 0.4 Yoga')
  expect(await readHistory(file)).toStrictEqual(['log 0.4 Yoga', 'status'])
})

test('nobody else may read it, even when they could before', async () => {
  const file = tempHistory()
  await remember(file, 'status')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  chmodSync(file, 0o644)
  await readHistory(file)
  expect(statSync(file).mode & 0o777).toBe(0o600)
})

test('a history that is not there yet is empty', async () => {
  expect(await readHistory(tempHistory())).toStrictEqual([])
})

test('blank lines and lines longer than are read are not kept', async () => {
  const file = tempHistory()
  for (const line of ['  ', 'x'.repeat(1001), 'x'.repeat(1000)]) await remember(file, line)
  expect(await readHistory(file)).toStrictEqual(['x'.repeat(1000)])
})

test('a file that has grown is cut to its latest 500 lines', async () => {
  const file = join(tempFolder(), 'console-history')
  const lines = Array.from({ length: 501 }, (_, at) => `line ${at}`)
  writeFileSync(file, `${lines.join('\n')}\n`)
  const history = await readHistory(file)
  expect([history.length, history[0], history.at(-1)]).toStrictEqual([500, 'line 500', 'line 1'])
  expect(readFileSync(file, 'utf8').split('\n')).toHaveLength(501)
})
