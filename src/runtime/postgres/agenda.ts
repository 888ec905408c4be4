import { type AgendaRows, anyChange, type Row } from '../agenda.ts'
import { surfaceOf } from '../surface.ts'
import { escaped, unescaped } from './escape.ts'
import type { PostgresServer } from './server.ts'

export class PostgresAgenda implements AgendaRows {
  readonly #server: PostgresServer

  constructor(server: PostgresServer) {
    this.#server = server
  }

  async due(surface: string, until: number, limit: number, skip = 0): Promise<readonly Row[]> {
    return (await this.#server.read<StoredRow>(sql.due, [surface, until, limit, skip])).map(rowOf)
  }

  async row(id: string): Promise<Row | undefined> {
    return (await this.#server.read<StoredRow>(sql.row, [escaped(id)])).map(rowOf)[0]
  }

  async replace(seen: Row, next: Row): Promise<boolean> {
    const fields = [seen, next].flatMap(({ at, change, note }) => [at, change, note])
    const values = [escaped(seen.id), ...fields]
    return (await this.#server.write(sql.replace, values)).rowCount === 1
  }

  async wake(id: string): Promise<boolean> {
    const row = [escaped(id), surfaceOf(id), anyChange()]
    return (await this.#server.write(sql.wake, row)).rowCount === 1
  }

  async *notesWith(word: string): AsyncGenerator<Row, void> {
    for (let last = ''; ;) {
      const page = await this.#server.read<StoredRow>(sql.notesWith, [word, last])
      yield* page.map(rowOf)
      if (page.length < pageRows) return
      last = page.at(-1)?.id ?? ''
    }
  }
}

const pageRows = 500

/** PostgreSQL gives its longest whole numbers as text. */
export interface StoredRow {
  readonly id: string
  readonly at: string | null
  readonly change: string
  readonly note: string | null
}

export function rowOf({ id, at, change, note }: StoredRow): Row {
  return { id: unescaped(id), at: at === null ? null : Number(at), change: Number(change), note }
}

const columns = 'id, at, change, note'

const sql = {
  due: {
    name: 'due',
    text: `SELECT ${columns} FROM recert_agenda WHERE surface = $1 AND at <= $2
      ORDER BY at LIMIT $3 OFFSET $4`,
  },
  row: { name: 'row', text: `SELECT ${columns} FROM recert_agenda WHERE id = $1` },
  replace: {
    name: 'replaceRow',
    text: `UPDATE recert_agenda SET at = $5, change = $6, note = $7 WHERE id = $1
      AND at IS NOT DISTINCT FROM $2 AND change = $3 AND note IS NOT DISTINCT FROM $4`,
  },
  wake: {
    name: 'wake',
    text: `INSERT INTO recert_agenda AS row (id, surface, at, change) VALUES ($1, $2, 0, $3)
      ON CONFLICT (id) DO UPDATE SET at = 0, change = row.change + 1 WHERE row.at IS NULL`,
  },
  notesWith: {
    name: 'notesWith',
    text: `SELECT ${columns} FROM recert_agenda WHERE strpos(note, $1) > 0 AND id > $2
      ORDER BY id LIMIT ${pageRows}`,
  },
} as const
