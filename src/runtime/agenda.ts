import type { SQLOutputValue } from 'node:sqlite'
import type { SqliteFile } from './sqlite-file.ts'
import { surfaceOf } from './surface.ts'

/** When to look at a person's reminders again; never what to say, which is planned from the record then. */
export interface Row {
  readonly id: string
  /** Milliseconds since 1970; null for never. Below zero: look at once, and it was planned for `-at`. */
  readonly at: number | null
  /**
   * Grows by one with each change of the record, so that a look at an older one moves nothing. Begins
   * anywhere, so that the row of a record that was erased is not taken for the next one's.
   */
  readonly change: number
  /** What is remembered of sending; null when nothing is. */
  readonly note: string | null
}

/** For a record that was planned for no time before. */
const neverPlanned = -1

/** What slept was planned for a day that never comes: a time of day that has passed is not made up for. */
const never = 8_640_000_000_000_000 // the last millisecond that a date can have

/** Rows whose `change` is that far apart are not of the same record. */
const longestLife = 2 ** 32

/**
 * One row for each person with reminders, in the same file as the records, so that both change in one
 * transaction. Found by time: what is not due is not read.
 */
export class Agenda {
  readonly #file: SqliteFile
  readonly #sql: ReturnType<typeof statementsOf>

  constructor(file: SqliteFile) {
    this.#file = file
    this.#sql = statementsOf(file)
  }

  /** To be called within a write of the file that changes the record. */
  touch(id: string): void {
    this.#sql.touch.run(id, surfaceOf(id), neverPlanned)
  }

  /** The earliest first, of people whose address begins with that surface. */
  due(surface: string, until: number, limit: number): readonly Row[] {
    return this.#file.read(() => this.#sql.due.all(surface, until, limit)).map(rowOf)
  }

  row(id: string): Row | undefined {
    const found = this.#file.read(() => this.#sql.row.get(id))
    return found && rowOf(found)
  }

  /** Moves a row that no change of the record has touched since, and rewrites its note in any case. False when touched or erased; nothing happens to the row of a record that began anew. */
  async settle(
    { id, change }: Row,
    at: number | null,
    rewrite: (note: string | null) => string | null,
  ): Promise<boolean> {
    return this.#file.write(() => {
      const now = this.row(id)
      if (!now || Math.abs(now.change - change) > longestLife) return false
      const isSame = now.change === change
      this.#sql.update.run(isSame ? at : now.at, rewrite(now.note), id)
      return isSame
    })
  }

  /** Rewrites the note only while no change of the record has touched the row since. */
  async claim({ id, change }: Row, rewrite: (note: string | null) => string): Promise<boolean> {
    return this.#file.write(() => {
      const now = this.row(id)
      if (now?.change !== change) return false
      this.#sql.update.run(now.at, rewrite(now.note), id)
      return true
    })
  }

  /** Undefined leaves everything as it is; else the row is looked at again at once. */
  async rewrite(
    id: string,
    rewrite: (note: string | null) => string | undefined,
    { again }: { readonly again: boolean },
  ): Promise<void> {
    await this.#file.write(() => {
      const now = this.row(id)
      const next = now && rewrite(now.note)
      if (!now || next === undefined) return
      this.#sql.update.run(now.at, next, id)
      if (again) this.touch(id)
    })
  }

  /** For a person whose row is missing or sleeps although they want reminders. True when it was so. */
  async wake(id: string): Promise<boolean> {
    const { changes } = await this.#file.write(() => this.#sql.wake.run(id, surfaceOf(id)))
    return changes === 1
  }

  /** To be called within a write of the file. */
  erase(id: string): void {
    this.#sql.erase.run(id)
  }

  /** To be called within a write of the file. */
  eraseFrom(prefix: string): void {
    this.#sql.eraseFrom.run(prefix, `${prefix}\u{10ffff}`)
  }

  /** Notes that hold a word, for reports. */
  *notesWith(word: string): Generator<Row, void> {
    for (const found of this.#sql.notesWith.iterate(word)) yield rowOf(found)
  }
}

function rowOf(row: Readonly<Record<string, SQLOutputValue>>): Row {
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
  const anywhere = 'abs(random() % (1 << 52))' // a number that JavaScript can count on from
  return {
    touch: file.prepare(`INSERT INTO agenda (id, surface, at, change) VALUES (?, ?, ?, ${anywhere})
      ON CONFLICT (id) DO UPDATE SET at = -abs(coalesce(at, ${never})), change = change + 1`),
    due: file.prepare(`SELECT ${columns} FROM agenda WHERE surface = ? AND at <= ?
      ORDER BY at LIMIT ?`),
    row: file.prepare(`SELECT ${columns} FROM agenda WHERE id = ?`),
    update: file.prepare('UPDATE agenda SET at = ?, note = ? WHERE id = ?'),
    wake: file.prepare(`INSERT INTO agenda (id, surface, at, change) VALUES (?, ?, 0, ${anywhere})
      ON CONFLICT (id) DO UPDATE SET at = 0, change = change + 1 WHERE at IS NULL`),
    erase: file.prepare('DELETE FROM agenda WHERE id = ?'),
    eraseFrom: file.prepare('DELETE FROM agenda WHERE id >= ? AND id < ?'),
    notesWith: file.prepare(`SELECT ${columns} FROM agenda WHERE instr(note, ?) > 0`),
  }
}
