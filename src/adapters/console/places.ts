import { dirname, join, relative } from 'node:path'
import { inMemory } from '../../runtime/sqlite/file.ts'
import { placeOf } from '../../runtime/store-url.ts'

interface Places {
  readonly exportsFolder: string
  /** Undefined for a store that keeps no file here: then nothing of what is typed is kept here either. */
  readonly historyFile: string | undefined
}

/** Beside the database; short paths, from the working folder, when they lie below it. */
export function placesFor(storeUrl: string, workingFolder: string): Places {
  const place = placeOf(storeUrl)
  if (place?.kind !== 'sqlite' || place.path === inMemory) {
    return { exportsFolder: join('data', 'exports'), historyFile: undefined }
  }
  const folder = relative(workingFolder, dirname(place.path))
  const near = folder.startsWith('..') ? dirname(place.path) : folder
  return { exportsFolder: join(near, 'exports'), historyFile: join(near, 'console-history') }
}
