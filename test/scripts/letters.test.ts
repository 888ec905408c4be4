import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { startChild } from '../support/child.ts'
import { tempFolder } from '../support/temp-store.ts'

const letters = (...args: readonly string[]) => startChild('../../scripts/letters.ts', ...args)

test('a file that is no store is named, with the setting that leads elsewhere', async () => {
  const path = join(tempFolder(), 'other.db')
  writeFileSync(path, '')
  vi.stubEnv('STORE_URL', `sqlite:${path}`)
  await expect(letters().end()).rejects.toThrow(
    `letters: cannot read ${path}: see that STORE_URL names the store of the bot (no such table`,
  )
})

test('a URL where none belongs is refused without its password', async () => {
  const failed = letters('postgres://bot:hunter2@db.example/recert').end()
  await expect(failed).rejects.toThrow('give nothing, or --again and whose')
  await expect(failed).rejects.not.toThrow('hunter2')
})
