import type { Row } from '../agenda.ts'
import { type Bulk, type Entry, pageSize } from '../bulk.ts'
import { surfaceOf } from '../surface.ts'
import { rowOf } from './agenda.ts'
import type { SqliteFile } from './file.ts'

export class SqliteBulk implements Bulk {
  readonly #file: SqliteFile
  readonly #sql: ReturnType<typeof statementsOf>

  constructor(file: SqliteFile) {
    this.#file = file
    this.#sql = statementsOf(file)
  }

  async namespaces(): Promise<readonly string[]> {
    return this.#file.read(() => this.#sql.namespaces.all()).map(({ ns }) => String(ns))
  }

  async page(namespace: string, after: string): Promise<readonly Entry[]> {
    const found = this.#file.read(() => this.#sql.page.all(namespace, after, this.#file.clock()))
    return found.map(({ key, value, expires }) => ({
      key: String(key),
      value: String(value),
      ...(expires !== null && { expires: Number(expires) }),
    }))
  }

  async put(namespace: string, entries: readonly Entry[]): Promise<void> {
    await this.#file.write(() => {
      for (const { key, value, expires } of entries) {
        this.#sql.put.run(namespace, key, value, expires ?? null)
      }
    })
  }

  async rows(after: string): Promise<readonly Row[]> {
    return this.#file.read(() => this.#sql.rows.all(after)).map(rowOf)
  }

  async putRows(rows: readonly Row[]): Promise<void> {
    await this.#file.write(() => {
      for (const { id, at, change, note } of rows) {
        this.#sql.putRow.run(id, surfaceOf(id), at, change, note)
      }
    })
  }

  async count(): Promise<number> {
    return Number(this.#file.read(() => this.#sql.count.get())?.['count'])
  }

  async clear(): Promise<void> {
    await this.#file.write(() => {
      this.#sql.clearPairs.run()
      this.#sql.clearAgenda.run()
    })
    this.#file.emptyLog()
  }
}

function statementsOf(file: SqliteFile) {
  return {
    namespaces: file.prepare('SELECT DISTINCT ns FROM pairs ORDER BY ns'),
    page: file.prepare(`SELECT key, value, expires FROM pairs WHERE ns = ? AND key > ?
      AND (expires IS NULL OR expires > ?) ORDER BY key LIMIT ${pageSize}`),
    put: file.prepare('INSERT OR REPLACE INTO pairs (ns, key, value, expires) VALUES (?, ?, ?, ?)'),
    rows: file.prepare(`SELECT id, at, change, note FROM agenda WHERE id > ?
      ORDER BY id LIMIT ${pageSize}`),
    putRow: file.prepare(`INSERT OR REPLACE INTO agenda (id, surface, at, change, note)
      VALUES (?, ?, ?, ?, ?)`),
    count: file.prepare(
      'SELECT (SELECT count(*) FROM pairs) + (SELECT count(*) FROM agenda) AS count',
    ),
    clearPairs: file.prepare('DELETE FROM pairs'),
    clearAgenda: file.prepare('DELETE FROM agenda'),
  }
}
