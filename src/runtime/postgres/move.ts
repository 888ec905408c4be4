import type { PoolClient } from 'pg'
import { type Row, touched } from '../agenda.ts'
import { asideNamespace, type Next, recordsNamespace, type Seen } from '../engine.ts'
import { storable } from '../storable.ts'
import { surfaceOf } from '../surface.ts'
import { rowOf, type StoredRow } from './agenda.ts'
import { escaped } from './escape.ts'
import type { PostgresServer } from './server.ts'

/** Gives what belongs to one id to another, in one transaction. */
export function moveIn(server: PostgresServer, seen: Seen, next: Next): Promise<boolean> {
  const [from, to] = [escaped(seen.id), escaped(storable(next.id))]
  return server.transaction(async (client) => {
    if (!(await isAsSeen(client, seen, to))) return false
    const record = [from, to, escaped(storable(next.text))]
    await client.query({ ...sql.record, values: record })
    await client.query({ ...sql.noAside, values: [to] })
    await client.query({ ...sql.aside, values: [from, to] })
    await client.query({ ...sql.noRow, values: [to] })
    if (!seen.row) return true
    const { at, change } = touched(seen.row)
    await client.query({ ...sql.row, values: [from, to, surfaceOf(next.id), at, change] })
    return true
  })
}

/** Holds the record and the row until the end; records first, as saving does, so that the two never wait for each other. */
async function isAsSeen(client: PoolClient, seen: Seen, to: string): Promise<boolean> {
  const from = escaped(seen.id)
  const found = await client.query<{ readonly key: string; readonly value: string }>({
    ...sql.records,
    values: [[from, to]],
  })
  const [only, other] = found.rows
  if (other || only?.key !== from || only.value !== escaped(seen.text)) return false
  const { rows } = await client.query<StoredRow>({ ...sql.rowNow, values: [from] })
  return isSame(rows.map(rowOf)[0], seen.row)
}

function isSame(a: Row | undefined, b: Row | undefined): boolean {
  return a?.at === b?.at && a?.change === b?.change && a?.note === b?.note
}

const sql = {
  records: {
    name: 'moveRecords',
    text: `SELECT key, value FROM recert_pairs WHERE ns = '${recordsNamespace}' AND key = ANY ($1)
      FOR UPDATE`,
  },
  rowNow: {
    name: 'moveRowNow',
    text: 'SELECT id, at, change, note FROM recert_agenda WHERE id = $1 FOR UPDATE',
  },
  record: {
    name: 'moveRecord',
    text: `UPDATE recert_pairs SET key = $2, value = $3 WHERE ns = '${recordsNamespace}' AND key = $1`,
  },
  noAside: {
    name: 'moveNoAside',
    text: `DELETE FROM recert_pairs WHERE ns = '${asideNamespace}' AND key = $1`,
  },
  aside: {
    name: 'moveAside',
    text: `UPDATE recert_pairs SET key = $2 WHERE ns = '${asideNamespace}' AND key = $1`,
  },
  noRow: { name: 'moveNoRow', text: 'DELETE FROM recert_agenda WHERE id = $1' },
  row: {
    name: 'moveRow',
    text: 'UPDATE recert_agenda SET id = $2, surface = $3, at = $4, change = $5 WHERE id = $1',
  },
} as const
