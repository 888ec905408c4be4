import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { Redis } from 'ioredis'
import { onTestFinished } from 'vitest'
import type { Engine } from '../../src/runtime/engine.ts'
import { type EngineOptions, openEngine } from '../../src/runtime/open-engine.ts'
import { openStore, type Store } from '../../src/runtime/store.ts'
import { tempPath } from './temp-store.ts'

/** A kind of store; each call of `fresh` gives the URL of an empty one, which goes when the test ends. */
export interface StoreKind {
  readonly name: string
  readonly isShared: boolean
  readonly isMissing: boolean
  readonly fresh: () => Promise<string>
}

const postgres = process.env['TEST_POSTGRES_URL'] ?? ''
const redis = process.env['TEST_REDIS_URL'] ?? ''

export const kinds: readonly StoreKind[] = [
  kind('memory', false, async () => 'memory:'),
  kind('SQLite', false, async () => `sqlite:${tempPath()}`),
  kind('PostgreSQL', true, freshPostgres, postgres === ''),
  kind('Redis', true, freshRedis, redis === ''),
]

export const sharedKinds = kinds.filter(({ isShared }) => isShared)

/** Those that a second process can open as well, or after the first. */
export const lastingKinds = kinds.filter(({ name }) => name !== 'memory')

function kind(
  name: string,
  isShared: boolean,
  fresh: () => Promise<string>,
  isMissing = false,
): StoreKind {
  return { name: isMissing ? `skipped: no ${name}` : name, isShared, isMissing, fresh }
}

export async function tempEngine(
  { fresh }: Pick<StoreKind, 'fresh'>,
  options?: EngineOptions,
): Promise<Engine> {
  return openedEngine(await fresh(), options)
}

/** Closed when the test ends. */
export async function openedEngine(url: string, options?: EngineOptions): Promise<Engine> {
  const engine = await openEngine(url, options)
  onTestFinished(() => engine.close())
  return engine
}

/** Closed when the test ends. */
export async function openedStore(url: string, options?: EngineOptions): Promise<Store> {
  const store = await openStore(url, options)
  onTestFinished(() => store.close())
  return store
}

/** A schema of its own. */
async function freshPostgres(): Promise<string> {
  const schema = `test_${randomUUID().replaceAll('-', '')}`
  await onPostgres(`CREATE SCHEMA ${schema}`)
  onTestFinished(() => onPostgres(`DROP SCHEMA ${schema} CASCADE`))
  return `${postgres}?options=${encodeURIComponent(`-c search_path=${schema}`)}`
}

async function onPostgres(statement: string): Promise<void> {
  const client = new Client(postgres)
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/** A prefix of its own. */
async function freshRedis(): Promise<string> {
  const prefix = `test-${randomUUID()}`
  onTestFinished(async () => {
    const client = new Redis(redis)
    for await (const keys of client.scanStream({ match: `${prefix}*`, count: 1000 })) {
      const found = keys as string[]
      if (found.length > 0) await client.unlink(found)
    }
    client.disconnect()
  })
  return `${redis}?prefix=${prefix}`
}
