import { symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ownAlone } from '../../src/runtime/sqlite/sole-owner.ts'
import { openStore } from '../../src/runtime/store.ts'
import { startChild } from '../support/child.ts'
import { tempFolder, tempPath, tempStore } from '../support/temp-store.ts'

test('a second process is told which file is taken and what to do, until the first is killed', async () => {
  const path = tempPath()
  const other = startChild('child-writer.ts', `sqlite:${path}`, '0')
  await other.line()
  await expect(openStore(`sqlite:${path}`)).rejects.toThrow(
    `${path} is in use by another recert: stop that one first, or give this one another STORE_URL`,
  )
  await other.kill()
  await (await tempStore(path)).check()
})

test('the same process cannot open a file twice, and can after closing it', async () => {
  const path = tempPath()
  const first = await tempStore(path)
  await expect(openStore(`sqlite:${path}`)).rejects.toThrow('is in use')
  await first.close()
  await (await tempStore(path)).check()
})

test('another name for the same file is the same file', async () => {
  const path = tempPath()
  const link = `${path}.link`
  await tempStore(path)
  symlinkSync(path, link)
  await expect(openStore(`sqlite:${link}`)).rejects.toThrow('is in use')
})

test('a lock that cannot be made is not taken for one that is held', () => {
  const path = join(tempFolder(), 'recert.db')
  writeFileSync(`${path}.lock`, 'this is a shopping list '.repeat(100))
  expect(() => ownAlone(path)).toThrow(`could not lock ${path}.lock`)
})

test('letting go twice is allowed', () => {
  const path = tempPath()
  const release = ownAlone(path)
  release()
  release()
  expect(() => {
    ownAlone(path)()
  }).not.toThrow()
})
