import type { Pool, PoolClient } from 'pg'
import { Refused } from './faults.ts'
import { serverNow } from './clock.ts'

/** Any number that nothing else in the database locks by. */
const lock = 20_261_120

/**
 * Makes the tables where they are not there yet, one process at a time, and refuses a server that
 * does not write through.
 */
export async function makeTables(pool: Pool): Promise<void> {
  const client = await pool.connect()
  try {
    await refuseUnsafe(client)
    await refuseEncoding(client)
    if (await areThere(client))
      await client.query(`DELETE FROM recert_pairs WHERE expires <= ${serverNow}`)
    else await makeAlone(client)
  } finally {
    client.release(true)
  }
}

async function makeAlone(client: PoolClient): Promise<void> {
  await client.query('BEGIN')
  await client.query('SELECT pg_advisory_xact_lock($1)', [lock])
  await client.query(tables)
  await client.query('COMMIT')
}

async function areThere(client: PoolClient): Promise<boolean> {
  const found = await client.query<{ readonly there: boolean }>(
    `SELECT to_regclass('recert_pairs') IS NOT NULL AND to_regclass('recert_agenda') IS NOT NULL AS there`,
  )
  return found.rows[0]?.there === true
}

/** With either of these off, a crash of the server loses what was acknowledged. */
async function refuseUnsafe(client: PoolClient): Promise<void> {
  for (const name of ['fsync', 'synchronous_commit'] as const) {
    const found = await client.query<Readonly<Record<string, string>>>(`SHOW ${name}`)
    if (found.rows[0]?.[name] !== 'off') continue
    throw new Refused(
      `its ${name} is off, so a crash would lose what people were told is saved: switch it on`,
    )
  }
}

/** A database of an older encoding has no place for much of what people type. */
async function refuseEncoding(client: PoolClient): Promise<void> {
  const found = await client.query<{ readonly server_encoding: string }>('SHOW server_encoding')
  const encoding = found.rows[0]?.server_encoding
  if (encoding === 'UTF8' || encoding === 'SQL_ASCII') return
  throw new Refused(
    `its encoding is ${encoding}: make the database anew with createdb -E UTF8 -T template0`,
  )
}

// "C": texts are in the order of their bytes, as in the other stores.
const tables = `
  CREATE TABLE IF NOT EXISTS recert_pairs (
    ns text COLLATE "C" NOT NULL, key text COLLATE "C" NOT NULL, value text NOT NULL, expires bigint,
    PRIMARY KEY (ns, key)
  ) WITH (fillfactor = 85);
  CREATE INDEX IF NOT EXISTS recert_pairs_expires ON recert_pairs (expires) WHERE expires IS NOT NULL;
  CREATE TABLE IF NOT EXISTS recert_agenda (
    id text COLLATE "C" NOT NULL PRIMARY KEY, surface text COLLATE "C" NOT NULL, at bigint,
    change bigint NOT NULL, note text
  ) WITH (fillfactor = 85);
  CREATE INDEX IF NOT EXISTS recert_agenda_at ON recert_agenda (surface, at) WHERE at IS NOT NULL`
