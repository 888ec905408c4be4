import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Migrations } from '../../src/runtime/record.ts'
import { SqliteFile, type SqliteOptions } from '../../src/runtime/sqlite/file.ts'
import { openStore, type Store } from '../../src/runtime/store.ts'

/** A folder that goes when the test ends. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'recert-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

/** A path for a database, in a folder that is not there yet. */
export function tempPath(): string {
  return join(tempFolder(), 'new', 'recert.db')
}

export function tempFile(path = tempPath(), options: SqliteOptions = {}): SqliteFile {
  const file = new SqliteFile(path, options)
  onTestFinished(() => {
    file.close()
  })
  return file
}

export async function tempStore(
  path = tempPath(),
  options: SqliteOptions = {},
  steps?: Migrations,
): Promise<Store> {
  const store = await openStore(`sqlite:${path}`, options, steps)
  onTestFinished(() => store.close())
  return store
}
