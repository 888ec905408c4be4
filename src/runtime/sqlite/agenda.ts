import type { SQLOutputValue } from 'node:sqlite'
import { type AgendaRows, anyChange, neverPlanned, type Row, sleeperPlanned } from '../agenda.ts'
import { endOf } from '../engine.ts'
import { surfaceOf } from '../surface.ts'
import type { SqliteFile } from './file.ts'

export class SqliteAgenda implements AgendaRows {
  readonly #file: SqliteFile
  readonly #sql: ReturnType<typeof statementsOf>

  constructor(file: SqliteFile) {
    this.#file = file
    this.#sql = statementsOf(file)
  }

  async due(surface: string, until: number, limit: number, skip = 0): Promise<readonly Row[]> {
    return this.#file.read(() => this.#sql.due.all(surface, until, limit, skip)).map(rowOf)
  }

  async row(id: string): Promise<Row | undefined> {
    const found = this.#file.read(() => this.#sql.row.get(id))
    return found && rowOf(found)
  }

  async replace(seen: Row, next: Row): Promise<boolean> {
    const values = [next.at, next.change, next.note, seen.id, seen.at, seen.change, seen.note]
    const { changes } = await this.#file.write(() => this.#sql.replace.run(...values))
    return changes === 1
  }

  async wake(id: string): Promise<boolean> {
    const row = [id, surfaceOf(id), anyChange()] as const
    const { changes } = await this.#file.write(() => this.#sql.wake.run(...row))
    return changes === 1
  }

  async *notesWith(word: string): AsyncGenerator<Row, void> {
    for (const found of this.#file.read(() => this.#sql.notesWith.iterate(word))) yield rowOf(found)
  }

  /** To be called within a write of the file that changes the record. */
  touch(id: string): void {
    this.#sql.touch.run(id, surfaceOf(id), neverPlanned, anyChange())
  }

  /** To be called within a write of the file. */
  erase(id: string): void {
    this.#sql.erase.run(id)
  }

  /** To be called within a write of the file. */
  eraseFrom(prefix: string): void {
    this.#sql.eraseFrom.run(prefix, endOf(prefix))
  }
}

export function rowOf(row: Readonly<Record<string, SQLOutputValue>>): Row {
  const { id, at = null, change, note } = row
  return {
    id: String(id),
    at: at === null ? null : Number(at),
    change: Number(change),
    note: typeof note === 'string' ? note : null,
  }
}

function statementsOf(file: SqliteFile) {
  const columns = 'id, at, change, note'
  return {
    touch: file.prepare(`INSERT INTO agenda (id, surface, at, change) VALUES (?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET at = -abs(coalesce(at, ${sleeperPlanned})), change = change + 1`),
    due: file.prepare(`SELECT ${columns} FROM agenda WHERE surface = ? AND at <= ?
      ORDER BY at LIMIT ? OFFSET ?`),
    row: file.prepare(`SELECT ${columns} FROM agenda WHERE id = ?`),
    replace: file.prepare(`UPDATE agenda SET at = ?, change = ?, note = ?
      WHERE id = ? AND at IS ? AND change = ? AND note IS ?`),
    wake: file.prepare(`INSERT INTO agenda (id, surface, at, change) VALUES (?, ?, 0, ?)
      ON CONFLICT (id) DO UPDATE SET at = 0, change = change + 1 WHERE at IS NULL`),
    erase: file.prepare('DELETE FROM agenda WHERE id = ?'),
    eraseFrom: file.prepare('DELETE FROM agenda WHERE id >= ? AND id < ?'),
    notesWith: file.prepare(`SELECT ${columns} FROM agenda WHERE instr(note, ?) > 0`),
  }
}
