import { setImmediate as nextTurn } from 'node:timers/promises'
import type { KeyvStorageEntry } from 'keyv'
import { endOf } from '../engine.ts'
import { Pairs } from '../pairs.ts'
import { storable } from '../storable.ts'
import type { SqliteFile } from './file.ts'

/** Rows read at once while iterating; between pages the event loop runs. */
const pageRows = 100

/** Keeps pairs in a SQLite file. */
export class SqlitePairs extends Pairs {
  readonly #file: SqliteFile
  readonly #sql: ReturnType<typeof statementsOf>

  constructor(file: SqliteFile, namespace?: string) {
    super(namespace)
    this.#file = file
    this.#sql = statementsOf(file)
  }

  async get(key: string): Promise<string | undefined> {
    const row = this.#file.read(() => this.#sql.get.get(this.ns, key, this.#file.clock()))
    return row && String(row['value'])
  }

  async getMany(keys: string[]): Promise<(string | undefined)[]> {
    return Promise.all(keys.map((key) => this.get(key)))
  }

  async set(key: string, value: unknown, expires?: number): Promise<boolean> {
    const row = [this.ns, storable(key), storable(value), expires ?? null] as const
    await this.#file.write(() => this.#sql.set.run(...row))
    return true
  }

  async setMany(entries: KeyvStorageEntry<unknown>[]): Promise<boolean[]> {
    return Promise.all(entries.map(({ key, value, expires }) => this.set(key, value, expires)))
  }

  /** One statement of a transaction; `also` is run in the same one, when it wrote. */
  async compareAndSet(
    key: string,
    expected: string | undefined,
    next: string,
    also: () => void = () => {},
  ): Promise<boolean> {
    const [ns, name, value] = [this.ns, storable(key), storable(next)]
    const { changes } = await this.#file.write(() => {
      const now = this.#file.clock()
      const done =
        expected === undefined
          ? this.#sql.add.run(ns, name, value, now)
          : this.#sql.replace.run(value, ns, name, expected, now)
      if (done.changes === 1) also()
      return done
    })
    return changes === 1
  }

  async delete(key: string): Promise<boolean> {
    const ns = this.ns
    const { changes } = await this.#file.write(() => this.#sql.delete.run(ns, key))
    return changes === 1
  }

  /** Deletes every key that begins so; how many that were. */
  async deleteFrom(prefix: string): Promise<number> {
    const [ns, from] = [this.ns, storable(prefix)]
    const { changes } = await this.#file.write(() =>
      this.#sql.deleteFrom.run(ns, from, endOf(from)),
    )
    return Number(changes)
  }

  async hold(key: string, owner: string, ms: number): Promise<boolean> {
    const [ns, name, value] = [this.ns, storable(key), storable(owner)]
    const { changes } = await this.#file.write(() => {
      const now = this.#file.clock()
      return this.#sql.hold.run(ns, name, value, now + ms, now)
    })
    return changes === 1
  }

  async letGo(key: string, owner: string): Promise<boolean> {
    const ns = this.ns
    const { changes } = await this.#file.write(() =>
      this.#sql.letGo.run(ns, key, owner, this.#file.clock()),
    )
    return changes === 1
  }

  async clear(): Promise<void> {
    const ns = this.ns
    await this.#file.write(() => this.#sql.clear.run(ns))
  }

  async tidy(): Promise<void> {
    const ns = this.ns
    await this.#file.write(() => this.#sql.tidy.run(ns, this.#file.clock()))
  }

  async *iterator(): AsyncGenerator<[string, string], void> {
    const ns = this.ns
    let last = ''
    for (;;) {
      const after = last
      const page = this.#file.read(() => this.#sql.page.all(ns, after, this.#file.clock()))
      for (const row of page) {
        last = String(row['key'])
        yield [last, String(row['value'])]
      }
      if (page.length < pageRows) return
      await nextTurn()
    }
  }
}

function statementsOf(file: SqliteFile) {
  const alive = '(expires IS NULL OR expires > ?)'
  return {
    get: file.prepare(`SELECT value FROM pairs WHERE ns = ? AND key = ? AND ${alive}`),
    set: file.prepare(`INSERT INTO pairs (ns, key, value, expires) VALUES (?, ?, ?, ?)
      ON CONFLICT (ns, key) DO UPDATE SET value = excluded.value, expires = excluded.expires`),
    add: file.prepare(`INSERT INTO pairs (ns, key, value) VALUES (?, ?, ?)
      ON CONFLICT (ns, key) DO UPDATE SET value = excluded.value, expires = NULL
      WHERE expires <= ?`),
    replace: file.prepare(`UPDATE pairs SET value = ?, expires = NULL
      WHERE ns = ? AND key = ? AND value = ? AND ${alive}`),
    hold: file.prepare(`INSERT INTO pairs (ns, key, value, expires) VALUES (?, ?, ?, ?)
      ON CONFLICT (ns, key) DO UPDATE SET value = excluded.value, expires = excluded.expires
      WHERE value = excluded.value OR expires <= ?`),
    letGo: file.prepare(`DELETE FROM pairs WHERE ns = ? AND key = ? AND value = ? AND ${alive}`),
    delete: file.prepare('DELETE FROM pairs WHERE ns = ? AND key = ?'),
    deleteFrom: file.prepare('DELETE FROM pairs WHERE ns = ? AND key >= ? AND key < ?'),
    clear: file.prepare('DELETE FROM pairs WHERE ns = ?'),
    tidy: file.prepare('DELETE FROM pairs WHERE ns = ? AND expires <= ?'),
    page: file.prepare(`SELECT key, value FROM pairs WHERE ns = ? AND key > ? AND ${alive}
      ORDER BY key LIMIT ${pageRows}`),
  }
}
