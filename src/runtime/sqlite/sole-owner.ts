import { DatabaseSync } from 'node:sqlite'
import { createPrivately } from '../private-file.ts'

/** SQLite's number for "somebody else holds the lock". */
const busy = 5

/**
 * Holds `<path>.lock` until the returned function is called or the process ends, however it ends:
 * the system drops the lock with the process, so a restart never waits. Throws when another holds it.
 */
export function ownAlone(path: string): () => void {
  createPrivately(`${path}.lock`)
  const lock = new DatabaseSync(`${path}.lock`, { timeout: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    throw new Error(isBusy(error) ? taken(path) : `could not lock ${path}.lock`, { cause: error })
  }
  return () => {
    if (lock.isOpen) lock.close()
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === busy
}

function taken(path: string): string {
  return `${path} is in use by another recert: stop that one first, or give this one another STORE_URL`
}
