import type { KeyvStorageEntry } from 'keyv'
import { Pairs } from '../pairs.ts'
import { storable } from '../storable.ts'
import { isAlive, serverNow } from './clock.ts'
import { escaped, unescaped } from './escape.ts'
import type { PostgresServer, Statement } from './server.ts'

/** Rows read at once while iterating. */
const pageRows = 500

/** Keeps pairs in a table of PostgreSQL. What expires is measured by the server's clock. */
export class PostgresPairs extends Pairs {
  readonly #server: PostgresServer

  constructor(server: PostgresServer, namespace?: string) {
    super(namespace)
    this.#server = server
  }

  async get(key: string): Promise<string | undefined> {
    return (await this.getMany([key]))[0]
  }

  async getMany(keys: string[]): Promise<(string | undefined)[]> {
    const names = keys.map(escaped)
    const rows = await this.#server.read<Row>(sql.get, [escaped(this.ns), names])
    const found = new Map(rows.map(({ key, value }) => [key, unescaped(value)]))
    return names.map((name) => found.get(name))
  }

  async set(key: string, value: unknown, expires?: number): Promise<boolean> {
    await this.setMany([{ key, value, ...(expires !== undefined && { expires }) }])
    return true
  }

  async setMany(entries: KeyvStorageEntry<unknown>[]): Promise<boolean[]> {
    const last = new Map(entries.map((entry) => [entry.key, entry])) // a statement writes a row once
    const rows = [...last.values()]
    await this.#server.write(sql.set, [
      escaped(this.ns),
      rows.map(({ key }) => escaped(storable(key))),
      rows.map(({ value }) => escaped(storable(value))),
      rows.map(({ expires }) => expires ?? null),
    ])
    return entries.map(() => true)
  }

  async compareAndSet(key: string, expected: string | undefined, next: string): Promise<boolean> {
    const pair = [escaped(this.ns), escaped(storable(key)), escaped(storable(next))]
    return expected === undefined
      ? this.#changes(sql.add, pair)
      : this.#changes(sql.replace, [...pair, escaped(expected)])
  }

  async hold(key: string, owner: string, ms: number): Promise<boolean> {
    const pair = [escaped(this.ns), escaped(storable(key)), escaped(storable(owner))]
    return this.#changes(sql.hold, [...pair, ms])
  }

  async letGo(key: string, owner: string): Promise<boolean> {
    return this.#changes(sql.letGo, [escaped(this.ns), escaped(key), escaped(owner)])
  }

  async delete(key: string): Promise<boolean> {
    return this.#changes(sql.delete, [escaped(this.ns), escaped(key)])
  }

  async clear(): Promise<void> {
    await this.#server.write(sql.clear, [escaped(this.ns)])
  }

  async tidy(): Promise<void> {
    await this.#server.write(sql.tidy, [escaped(this.ns)])
  }

  async *iterator(): AsyncGenerator<[string, string], void> {
    for (let last = ''; ;) {
      const page = await this.#server.read<Row>(sql.page, [escaped(this.ns), last])
      for (const { key, value } of page) yield [unescaped(key), unescaped(value)]
      if (page.length < pageRows) return
      last = page.at(-1)?.key ?? ''
    }
  }

  async #changes(statement: Statement, values: readonly unknown[]): Promise<boolean> {
    return (await this.#server.write(statement, values)).rowCount === 1
  }
}

interface Row {
  readonly key: string
  readonly value: string
}

/** Many pairs of one namespace in one statement, over what is there. */
export const setPairs = {
  name: 'set',
  text: `INSERT INTO recert_pairs (ns, key, value, expires)
    SELECT $1, * FROM unnest($2::text[], $3::text[], $4::bigint[])
    ON CONFLICT (ns, key) DO UPDATE SET value = excluded.value, expires = excluded.expires`,
} as const

const sql = {
  get: {
    name: 'get',
    text: `SELECT key, value FROM recert_pairs WHERE ns = $1 AND key = ANY ($2) AND ${isAlive}`,
  },
  set: setPairs,
  add: {
    name: 'add',
    text: `INSERT INTO recert_pairs AS pair (ns, key, value) VALUES ($1, $2, $3)
      ON CONFLICT (ns, key) DO UPDATE SET value = excluded.value, expires = NULL
      WHERE pair.expires <= ${serverNow}`,
  },
  replace: {
    name: 'replace',
    text: `UPDATE recert_pairs SET value = $3, expires = NULL
      WHERE ns = $1 AND key = $2 AND value = $4 AND ${isAlive}`,
  },
  hold: {
    name: 'hold',
    text: `INSERT INTO recert_pairs AS pair (ns, key, value, expires)
      VALUES ($1, $2, $3, ${serverNow} + $4::bigint)
      ON CONFLICT (ns, key) DO UPDATE SET value = excluded.value, expires = excluded.expires
      WHERE pair.value = excluded.value OR pair.expires <= ${serverNow}`,
  },
  letGo: {
    name: 'letGo',
    text: `DELETE FROM recert_pairs WHERE ns = $1 AND key = $2 AND value = $3 AND ${isAlive}`,
  },
  delete: { name: 'delete', text: 'DELETE FROM recert_pairs WHERE ns = $1 AND key = $2' },
  clear: { name: 'clear', text: 'DELETE FROM recert_pairs WHERE ns = $1' },
  tidy: {
    name: 'tidy',
    text: `DELETE FROM recert_pairs WHERE ns = $1 AND expires <= ${serverNow}`,
  },
  page: {
    name: 'page',
    text: `SELECT key, value FROM recert_pairs WHERE ns = $1 AND key > $2 AND ${isAlive}
      ORDER BY key LIMIT ${pageRows}`,
  },
} as const
