import { setImmediate as nextTurn } from 'node:timers/promises'
import { Hookified } from 'hookified'
import {
  type KeyvStorageAdapter,
  type KeyvStorageCapability,
  keyvStorageCapability,
  type KeyvStorageEntry,
} from 'keyv'
import type { SqliteFile } from './sqlite-file.ts'

/** Rows read at once while iterating; between pages the event loop runs. */
const pageRows = 100

/**
 * Keeps the pairs of one Keyv namespace in a SQLite file, and adds `compareAndSet`.
 * Every method rejects when the file fails: a failure never looks like an absent key.
 */
export class SqliteAdapter extends Hookified implements KeyvStorageAdapter {
  readonly #file: SqliteFile
  readonly #sql: ReturnType<typeof statementsOf>
  #namespace: string | undefined

  constructor(file: SqliteFile, namespace?: string) {
    super()
    this.#file = file
    this.#sql = statementsOf(file)
    this.#namespace = namespace
  }

  get namespace(): string | undefined {
    return this.#namespace
  }

  /** Keyv sets it. Two Keyv namespaces over one adapter would read each other's pairs. */
  set namespace(name: string | undefined) {
    if (this.#namespace !== undefined && this.#namespace !== name) {
      throw new Error(`this adapter keeps namespace ${this.#namespace}; make another one`)
    }
    this.#namespace = name
  }

  get capabilities(): KeyvStorageCapability {
    return keyvStorageCapability(this)
  }

  async get(key: string): Promise<string | undefined> {
    const row = this.#file.read(() => this.#sql.get.get(this.#ns, key, this.#file.clock()))
    return row && String(row['value'])
  }

  async getMany(keys: string[]): Promise<(string | undefined)[]> {
    return Promise.all(keys.map((key) => this.get(key)))
  }

  async has(key: string): Promise<boolean> {
    return (await this.get(key)) !== undefined
  }

  async hasMany(keys: string[]): Promise<boolean[]> {
    return Promise.all(keys.map((key) => this.has(key)))
  }

  /** `expires` is a moment in milliseconds since 1970. */
  async set(key: string, value: unknown, expires?: number): Promise<boolean> {
    const row = [this.#ns, storable(key), storable(value), expires ?? null] as const
    await this.#file.write(() => this.#sql.set.run(...row))
    return true
  }

  async setMany(entries: KeyvStorageEntry<unknown>[]): Promise<boolean[]> {
    return Promise.all(entries.map(({ key, value, expires }) => this.set(key, value, expires)))
  }

  /**
   * Writes `next` only while the key still holds `expected`, or is absent when that is undefined.
   * True when it did. Holds across processes, because it is one statement of a transaction; `also` is
   * run in the same one, when it did.
   */
  async compareAndSet(
    key: string,
    expected: string | undefined,
    next: string,
    also: () => void = () => {},
  ): Promise<boolean> {
    const [ns, name, value] = [this.#ns, storable(key), storable(next)]
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
    const ns = this.#ns
    const { changes } = await this.#file.write(() => this.#sql.delete.run(ns, key))
    return changes === 1
  }

  async deleteMany(keys: string[]): Promise<boolean[]> {
    return Promise.all(keys.map((key) => this.delete(key)))
  }

  /** Deletes every key that begins so; how many that were. */
  async deleteFrom(prefix: string): Promise<number> {
    const [ns, from] = [this.#ns, storable(prefix)]
    const { changes } = await this.#file.write(() =>
      this.#sql.deleteFrom.run(ns, from, `${from}\u{10ffff}`),
    )
    return Number(changes)
  }

  async clear(): Promise<void> {
    const ns = this.#ns
    await this.#file.write(() => this.#sql.clear.run(ns))
  }

  /** In the order of the keys. A pair that is written meanwhile may or may not come; none comes twice. */
  async *iterator(): AsyncGenerator<[string, string], void> {
    const ns = this.#ns
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

  /** Closes the file, for every adapter on it. */
  async disconnect(): Promise<void> {
    this.#file.close()
  }

  get #ns(): string {
    return this.#namespace ?? ''
  }
}

/** SQLite keeps UTF-8, where two broken strings can become the same one. */
function storable(text: unknown): string {
  if (typeof text !== 'string') throw new TypeError('keys and values must be text')
  if (text === '' || !text.isWellFormed()) throw new TypeError('text must be whole and not empty')
  return text
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
    delete: file.prepare('DELETE FROM pairs WHERE ns = ? AND key = ?'),
    deleteFrom: file.prepare('DELETE FROM pairs WHERE ns = ? AND key >= ? AND key < ?'),
    clear: file.prepare('DELETE FROM pairs WHERE ns = ?'),
    page: file.prepare(`SELECT key, value FROM pairs WHERE ns = ? AND key > ? AND ${alive}
      ORDER BY key LIMIT ${pageRows}`),
  }
}
