import { realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import { inMemory } from './sqlite/file.ts'

/** What a STORE_URL may be, for whoever gave another. */
export const storeUrlWords =
  'give sqlite: and a file, postgres://user@host/database, redis://host:6379, or memory: (in a password @ / # ? are written %40 %2F %23 %3F)'

/** Where a store is, read from its URL. */
export type Place = { readonly kind: 'sqlite'; readonly path: string } | ServerPlace

export interface ServerPlace {
  readonly kind: 'postgres' | 'redis'
  readonly url: URL
}

const servers: Readonly<Record<string, 'postgres' | 'redis'>> = {
  'postgres:': 'postgres',
  'postgresql:': 'postgres',
  'redis:': 'redis',
  'rediss:': 'redis',
  'valkey:': 'redis',
}

/** Undefined for what is no STORE_URL. A path of SQLite counts from the working folder. */
export function placeOf(text: string): Place | undefined {
  if (text === 'memory:') return { kind: 'sqlite', path: inMemory }
  const path = /^sqlite:(?<path>.+)$/u.exec(text)?.groups?.['path']
  if (path) return { kind: 'sqlite', path: realPath(resolve(path)) }
  const url = URL.parse(text)
  const kind = url && servers[url.protocol]
  return kind && url.hostname && !isTorn(url) ? { kind, url } : undefined
}

/** A password with a bare `/`, `?` or `#` ends the host too early: what is left of it would be shown as a name. */
function isTorn({ pathname, search, hash }: URL): boolean {
  return hash !== '' || `${pathname}${search}`.includes('@')
}

/** A store as it may be shown and written down, and no other one: without user and password. */
export function shownPlace(place: Place): string {
  if (place.kind === 'sqlite') return place.path === inMemory ? 'memory' : place.path
  const { host, pathname, searchParams } = place.url
  const within = [searchParams.get('options'), searchParams.get('prefix')].filter(Boolean)
  const name = `${place.kind === 'redis' ? 'Redis' : 'PostgreSQL'} at ${host}${pathname}`
  return [name, ...within].join(' ')
}

/** As ioredis reads it, for to it `valkey:` begins the name of a file. */
export function redisUrl(url: string): string {
  return url.replace(/^valkey:/u, 'redis:')
}

/** Without links, so that two names of one file share one lock; a file that is not there yet has one name. */
function realPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}
