import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { openEngine } from '../../src/runtime/open-engine.ts'

/** A kind of store; `fresh` gives an empty one, and `end` takes it away. */
export interface Kind {
  readonly store: string
  readonly fresh: () => Promise<{ readonly url: string; readonly end: () => Promise<void> }>
}

const { TEST_POSTGRES_URL: postgres, TEST_REDIS_URL: redis } = process.env

/** SQLite, and what the environment names a server for. */
export const kinds: readonly Kind[] = [
  { store: 'SQLite', fresh: freshSqlite },
  ...(postgres === undefined
    ? []
    : [{ store: 'PostgreSQL', fresh: () => freshPostgres(postgres) }]),
  ...(redis === undefined ? [] : [{ store: 'Redis', fresh: () => freshRedis(redis) }]),
]

async function freshSqlite() {
  const folder = mkdtempSync(join(tmpdir(), 'recert-growth-'))
  const end = async () => {
    rmSync(folder, { recursive: true })
  }
  return { url: `sqlite:${join(folder, 'bench.db')}`, end }
}

async function freshPostgres(server: string) {
  const schema = `growth_${randomUUID().replaceAll('-', '')}`
  const run = async (statement: string) => {
    const client = new Client(server)
    await client.connect()
    await client.query(statement)
    await client.end()
  }
  await run(`CREATE SCHEMA ${schema}`)
  const url = `${server}?options=${encodeURIComponent(`-c search_path=${schema}`)}`
  return { url, end: () => run(`DROP SCHEMA ${schema} CASCADE`) }
}

async function freshRedis(server: string) {
  const url = `${server}?prefix=growth-${randomUUID()}`
  const end = async () => {
    const engine = await openEngine(url)
    await engine.bulk.clear()
    await engine.close()
  }
  return { url, end }
}
