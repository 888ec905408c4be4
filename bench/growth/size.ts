import { statSync } from 'node:fs'
import { Redis } from 'ioredis'
import { Client } from 'pg'
import { placeOf } from '../../src/runtime/store-url.ts'

/** MB that a store takes: of disk for SQLite and PostgreSQL, of memory for Redis, which holds everything there. */
export async function sizeOf(storeUrl: string): Promise<number> {
  const place = placeOf(storeUrl)
  if (place?.kind === 'sqlite') {
    const files = [place.path, `${place.path}-wal`]
    return (
      files.reduce((sum, file) => sum + (statSync(file, { throwIfNoEntry: false })?.size ?? 0), 0) /
      1e6
    )
  }
  return place?.kind === 'postgres' ? postgresMb(place.url.href) : redisMb(storeUrl)
}

async function postgresMb(url: string): Promise<number> {
  const client = new Client(url)
  await client.connect()
  const { rows } = await client.query<{ readonly bytes: string | null }>(
    `SELECT sum(pg_total_relation_size(oid)) AS bytes FROM pg_class
      WHERE oid IN (to_regclass('recert_pairs'), to_regclass('recert_agenda'))`,
  )
  await client.end()
  return Number(rows[0]?.bytes ?? 0) / 1e6
}

async function redisMb(url: string): Promise<number> {
  const client = new Redis(url.split('?')[0] ?? url)
  const text = await client.info('memory')
  client.disconnect()
  return Number(/used_memory:(?<bytes>\d+)/u.exec(text)?.groups?.['bytes']) / 1e6
}
