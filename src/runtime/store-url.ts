import { realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import { inMemory } from './sqlite-file.ts'

/** The SQLite path of `memory:` or of `sqlite:data/recert.db` (from the working folder); undefined for anything else. */
export function pathOf(url: string): string | undefined {
  if (url === 'memory:') return inMemory
  const path = /^sqlite:(?<path>.+)$/u.exec(url)?.groups?.['path']
  return path && realPath(resolve(path))
}

/** Without links, so that two names of one file share one lock; a file that is not there yet has one name. */
function realPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}
