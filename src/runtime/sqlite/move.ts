import { touched } from '../agenda.ts'
import { asideNamespace, type Next, recordsNamespace, type Seen } from '../engine.ts'
import { storable } from '../storable.ts'
import { surfaceOf } from '../surface.ts'
import type { SqliteFile } from './file.ts'

/** Gives what belongs to one id to another, in one transaction. */
export class SqliteMove {
  readonly #file: SqliteFile
  readonly #sql: ReturnType<typeof statementsOf>

  constructor(file: SqliteFile) {
    this.#file = file
    this.#sql = statementsOf(file)
  }

  /** Nothing is written before all is known to be as it was seen, for other writes share the transaction. */
  move({ id, text, row }: Seen, next: Next): Promise<boolean> {
    const [to, value] = [storable(next.id), storable(next.text)]
    return this.#file.write(() => {
      const sameRow = row
        ? this.#sql.sameRow.get(id, row.at, row.change, row.note) !== undefined
        : this.#sql.anyRow.get(id) === undefined
      if (!sameRow || this.#sql.record.run(to, value, id, text, to).changes !== 1) return false
      this.#sql.aside.run(to, id)
      this.#sql.noRow.run(to)
      if (row) this.#sql.row.run(to, surfaceOf(to), touched(row).at, touched(row).change, id)
      return true
    })
  }
}

function statementsOf(file: SqliteFile) {
  return {
    sameRow: file.prepare(`SELECT 1 FROM agenda WHERE id = ? AND at IS ? AND change = ?
      AND note IS ?`),
    anyRow: file.prepare('SELECT 1 FROM agenda WHERE id = ?'),
    record: file.prepare(`UPDATE pairs SET key = ?, value = ? WHERE ns = '${recordsNamespace}'
      AND key = ? AND value = ?
      AND NOT EXISTS (SELECT 1 FROM pairs WHERE ns = '${recordsNamespace}' AND key = ?)`),
    aside: file.prepare(
      `UPDATE OR REPLACE pairs SET key = ? WHERE ns = '${asideNamespace}' AND key = ?`,
    ),
    noRow: file.prepare('DELETE FROM agenda WHERE id = ?'),
    row: file.prepare('UPDATE agenda SET id = ?, surface = ?, at = ?, change = ? WHERE id = ?'),
  }
}
