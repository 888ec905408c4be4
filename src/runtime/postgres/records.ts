import { anyChange, neverPlanned, sleeperPlanned } from '../agenda.ts'
import {
  asideNamespace,
  endOf,
  type Next,
  type Records,
  recordsNamespace,
  type Seen,
} from '../engine.ts'
import { memoryNamespace } from '../memory.ts'
import { storable } from '../storable.ts'
import { surfaceOf } from '../surface.ts'
import { escaped, unescaped } from './escape.ts'
import { isAlive, serverNow } from './clock.ts'
import { moveIn } from './move.ts'
import { PostgresPairs } from './pairs.ts'
import type { PostgresServer } from './server.ts'

export class PostgresRecords implements Records {
  readonly #server: PostgresServer
  readonly #records: PostgresPairs
  readonly #aside: PostgresPairs

  constructor(server: PostgresServer) {
    this.#server = server
    this.#records = new PostgresPairs(server, recordsNamespace)
    this.#aside = new PostgresPairs(server, asideNamespace)
  }

  read(id: string): Promise<string | undefined> {
    return this.#records.get(id)
  }

  async save(
    id: string,
    expected: string | undefined,
    next: string,
    look: boolean,
  ): Promise<boolean> {
    if (!look) return this.#records.compareAndSet(id, expected, next)
    const pair = [escaped(storable(id)), escaped(storable(next))]
    const row = [surfaceOf(id), neverPlanned, anyChange()]
    const { rowCount } =
      expected === undefined
        ? await this.#server.write(sql.add, [...pair, ...row])
        : await this.#server.write(sql.replace, [...pair, ...row, escaped(expected)])
    return rowCount === 1
  }

  move(seen: Seen, next: Next): Promise<boolean> {
    return moveIn(this.#server, seen, next)
  }

  async keepAside(id: string, text: string): Promise<void> {
    await this.#aside.compareAndSet(id, undefined, text)
  }

  async erase(id: string): Promise<void> {
    await this.#eraseAll([escaped(id)])
  }

  /** Page by page, each all or nothing, so that no statement takes too long. */
  async eraseFrom(prefix: string): Promise<number> {
    const range = [escaped(prefix), endOf(escaped(prefix))]
    for (let erased = 0; ;) {
      const page = await this.#server.read<{ readonly id: string }>(sql.idsFrom, range)
      if (page.length === 0) return erased
      erased += await this.#eraseAll(page.map(({ id }) => id))
    }
  }

  all(): AsyncIterable<readonly [string, string]> {
    return this.#records.iterator()
  }

  /** Records first, as saving does, so that the two never wait for each other. */
  async #eraseAll(ids: readonly string[]): Promise<number> {
    return this.#server.transaction(async (client) => {
      const pairs = await client.query<{ readonly ns: string }>({
        ...sql.erasePairs,
        values: [ids],
      })
      await client.query({ ...sql.eraseRows, values: [ids] })
      return pairs.rows.filter(({ ns }) => unescaped(ns) === recordsNamespace).length
    })
  }
}

/** A record that was just saved makes its row looked at; in one statement, so that both are or neither. */
const touching = `INSERT INTO recert_agenda AS row (id, surface, at, change)
  SELECT $1, $3, $4::bigint, $5::bigint FROM saved
  ON CONFLICT (id) DO UPDATE SET at = -abs(coalesce(row.at, ${sleeperPlanned})), change = row.change + 1`

const ofMembers = `ns IN ('${recordsNamespace}', '${asideNamespace}', '${memoryNamespace}')`

const sql = {
  add: {
    name: 'addRecord',
    text: `WITH saved AS (
        INSERT INTO recert_pairs AS pair (ns, key, value) VALUES ('${recordsNamespace}', $1, $2)
        ON CONFLICT (ns, key) DO UPDATE SET value = excluded.value, expires = NULL
        WHERE pair.expires <= ${serverNow} RETURNING 1
      ) ${touching}`,
  },
  replace: {
    name: 'replaceRecord',
    text: `WITH saved AS (
        UPDATE recert_pairs SET value = $2, expires = NULL
        WHERE ns = '${recordsNamespace}' AND key = $1 AND value = $6 AND ${isAlive} RETURNING 1
      ) ${touching}`,
  },
  idsFrom: {
    name: 'idsFrom',
    text: `(SELECT key AS id FROM recert_pairs WHERE ${ofMembers} AND key >= $1 AND key < $2 LIMIT 500)
      UNION (SELECT id FROM recert_agenda WHERE id >= $1 AND id < $2 LIMIT 500)`,
  },
  erasePairs: {
    name: 'erasePairs',
    text: `DELETE FROM recert_pairs WHERE ${ofMembers} AND key = ANY ($1) RETURNING ns`,
  },
  eraseRows: { name: 'eraseRows', text: 'DELETE FROM recert_agenda WHERE id = ANY ($1)' },
} as const
