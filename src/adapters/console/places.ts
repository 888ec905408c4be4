import { dirname, join, relative } from 'node:path'
import { inMemory } from '../../runtime/sqlite-file.ts'
import { pathOf } from '../../runtime/store-url.ts'

interface Places {
  readonly exportsFolder: string
  /** Undefined for a store that keeps nothing: then nothing of what is typed is kept either. */
  readonly historyFile: string | undefined
}

/** Beside the database; short paths, from the working folder, when they lie below it. */
export function placesFor(storeUrl: string, workingFolder: string): Places {
  const path = pathOf(storeUrl)
  if (path === undefined || path === inMemory) {
    return { exportsFolder: join('data', 'exports'), historyFile: undefined }
  }
  const folder = relative(workingFolder, dirname(path))
  const near = folder.startsWith('..') ? dirname(path) : folder
  return { exportsFolder: join(near, 'exports'), historyFile: join(near, 'console-history') }
}
