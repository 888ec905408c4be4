import { resolve } from 'node:path'
import { inMemory } from './sqlite-file.ts'

/** The SQLite path of `memory:` or of `sqlite:data/recert.db` (from the working folder); undefined for anything else. */
export function pathOf(url: string): string | undefined {
  if (url === 'memory:') return inMemory
  const path = /^sqlite:(?<path>.+)$/u.exec(url)?.groups?.['path']
  return path && resolve(path)
}
