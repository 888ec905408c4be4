import type { Row } from '../agenda.ts'
import { type Bulk, type Entry, pageSize } from '../bulk.ts'
import { surfaceOf } from '../surface.ts'
import { rowOf, type StoredRow } from './agenda.ts'
import { escaped, unescaped } from './escape.ts'
import { isAlive } from './clock.ts'
import { setPairs } from './pairs.ts'
import type { PostgresServer } from './server.ts'

export class PostgresBulk implements Bulk {
  readonly #server: PostgresServer

  constructor(server: PostgresServer) {
    this.#server = server
  }

  async namespaces(): Promise<readonly string[]> {
    const found: string[] = []
    for (let last = ''; ;) {
      const [next] = await this.#server.read<{ readonly ns: string }>(sql.nextNamespace, [last])
      if (!next) return found
      found.push(unescaped(next.ns))
      last = next.ns
    }
  }

  async page(namespace: string, after: string): Promise<readonly Entry[]> {
    const range = [escaped(namespace), escaped(after)]
    const rows = await this.#server.read<StoredPair>(sql.page, range)
    return rows.map(({ key, value, expires }) => ({
      key: unescaped(key),
      value: unescaped(value),
      ...(expires !== null && { expires: Number(expires) }),
    }))
  }

  async put(namespace: string, entries: readonly Entry[]): Promise<void> {
    await this.#server.write(sql.put, [
      escaped(namespace),
      entries.map(({ key }) => escaped(key)),
      entries.map(({ value }) => escaped(value)),
      entries.map(({ expires }) => expires ?? null),
    ])
  }

  async rows(after: string): Promise<readonly Row[]> {
    return (await this.#server.read<StoredRow>(sql.rows, [escaped(after)])).map(rowOf)
  }

  async putRows(rows: readonly Row[]): Promise<void> {
    await this.#server.write(sql.putRows, [
      rows.map(({ id }) => escaped(id)),
      rows.map(({ id }) => surfaceOf(id)),
      rows.map(({ at }) => at),
      rows.map(({ change }) => change),
      rows.map(({ note }) => note),
    ])
  }

  async count(): Promise<number> {
    const [found] = await this.#server.readAll<{ readonly count: string }>(countAll)
    return Number(found?.count)
  }

  async clear(): Promise<void> {
    await this.#server.write(sql.clear, [])
  }
}

interface StoredPair {
  readonly key: string
  readonly value: string
  readonly expires: string | null
}

const countAll =
  'SELECT (SELECT count(*) FROM recert_pairs) + (SELECT count(*) FROM recert_agenda) AS count'

const sql = {
  nextNamespace: {
    name: 'nextNamespace',
    text: 'SELECT ns FROM recert_pairs WHERE ns > $1 ORDER BY ns LIMIT 1',
  },
  page: {
    name: 'bulkPage',
    text: `SELECT key, value, expires FROM recert_pairs WHERE ns = $1 AND key > $2 AND ${isAlive}
      ORDER BY key LIMIT ${pageSize}`,
  },
  put: setPairs,
  rows: {
    name: 'bulkRows',
    text: `SELECT id, at, change, note FROM recert_agenda WHERE id > $1
      ORDER BY id LIMIT ${pageSize}`,
  },
  putRows: {
    name: 'bulkPutRows',
    text: `INSERT INTO recert_agenda (id, surface, at, change, note)
      SELECT * FROM unnest($1::text[], $2::text[], $3::bigint[], $4::bigint[], $5::text[])
      ON CONFLICT (id) DO UPDATE SET at = excluded.at, change = excluded.change, note = excluded.note`,
  },
  clear: { name: 'clearAll', text: 'TRUNCATE recert_pairs, recert_agenda' },
} as const
