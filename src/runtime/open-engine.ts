import type { Engine } from './engine.ts'
import type { SqliteOptions } from './sqlite/file.ts'
import { openSqlite } from './sqlite/engine.ts'
import { placeOf, storeUrlWords } from './store-url.ts'

export interface EngineOptions extends SqliteOptions {
  /** Told when a server goes away or comes back while nobody asked it for anything. */
  readonly onTrouble?: (error: Error) => void
}

/** Rejects with words for the operator, which hold no password, when the store cannot be used. */
export async function openEngine(url: string, options: EngineOptions = {}): Promise<Engine> {
  const place = placeOf(url)
  if (!place) throw new Error(`there is no such store: ${storeUrlWords}`)
  if (place.kind === 'sqlite') return openSqlite(place.path, options)
  const { onTrouble = () => {} } = options
  // Only when it is configured.
  if (place.kind === 'postgres') {
    const { openPostgres } = await import('./postgres/engine.ts')
    return openPostgres(place, onTrouble)
  }
  const { openRedis } = await import('./redis/engine.ts')
  return openRedis(place, onTrouble)
}
