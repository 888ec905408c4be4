import { realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import { inMemory } from './sqlite/file.ts'

/** What a STORE_URL may be, for whoever gave another. */
export const storeUrlWords =
  'give sqlite: and a file, postgres://user@host/database, redis://host:6379, or memory:'

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

/** What follows the host has an @ where a password with a bare `/`, `?` or `#` was cut in two, so a part of it would be shown. */
const cut = /^[^/]*\/\/[^/?#]*[/?#].*@/u

/** Undefined for what is no STORE_URL. A path of SQLite counts from the working folder. */
export function placeOf(text: string): Place | undefined {
  if (text === 'memory:') return { kind: 'sqlite', path: inMemory }
  const path = /^sqlite:(?<path>.+)$/u.exec(text)?.groups?.['path']
  if (path) return { kind: 'sqlite', path: realPath(resolve(path)) }
  const url = cut.test(text) ? null : URL.parse(text)
  const kind = url && servers[url.protocol]
  return kind && url.hostname ? { kind, url } : undefined
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
