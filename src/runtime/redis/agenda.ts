import { type AgendaRows, anyChange, type Row } from '../agenda.ts'
import { surfaceOf } from '../surface.ts'
import type { RedisKeys } from './keys.ts'
import { replaceRow, wakeRow } from './scripts.ts'
import type { RedisServer } from './server.ts'

const pageRows = 500

export class RedisAgenda implements AgendaRows {
  readonly #server: RedisServer
  readonly #keys: RedisKeys

  constructor(server: RedisServer, keys: RedisKeys) {
    this.#server = server
    this.#keys = keys
  }

  async due(surface: string, until: number, limit: number, skip = 0): Promise<readonly Row[]> {
    const set = this.#keys.due(surface)
    const ids = await this.#server.read((redis) =>
      redis.zrange(set, '-inf', String(until), 'BYSCORE', 'LIMIT', skip, limit),
    )
    const rows = await this.#rows(ids)
    return rows.filter(({ at }) => at !== null && at <= until) // moved since the set was read
  }

  async row(id: string): Promise<Row | undefined> {
    return (await this.#rows([id]))[0]
  }

  async replace(seen: Row, next: Row): Promise<boolean> {
    const fields = [seen, next].flatMap(({ at, change, note }) => [at ?? '', change, note ?? ''])
    return (await this.#server.run(replaceRow, this.#places(seen.id), [seen.id, ...fields])) === 1
  }

  async wake(id: string): Promise<boolean> {
    return (await this.#server.run(wakeRow, this.#places(id), [id, anyChange()])) === 1
  }

  async *notesWith(word: string): AsyncGenerator<Row, void> {
    for (let last = ''; ;) {
      const rows = await this.after(last)
      yield* rows.filter(({ note }) => note?.includes(word))
      const end = rows.at(-1)
      if (!end) return
      last = end.id
    }
  }

  /** The next rows after that id, in the order of ids; none when there are no more. */
  async after(last: string): Promise<readonly Row[]> {
    const set = this.#keys.rows
    const ids = await this.#server.read((redis) =>
      redis.zrange(set, `(${last}`, '+', 'BYLEX', 'LIMIT', 0, pageRows),
    )
    return this.#rows(ids)
  }

  /** Those of them that are there. */
  async #rows(ids: readonly string[]): Promise<readonly Row[]> {
    const found = await Promise.all(
      ids.map((id) =>
        this.#server.read((redis) => redis.hmget(this.#keys.row(id), 'at', 'change', 'note')),
      ),
    )
    return ids.flatMap((id, place) => rowOf(id, found[place] ?? []))
  }

  #places(id: string): [row: string, due: string, rows: string] {
    return [this.#keys.row(id), this.#keys.due(surfaceOf(id)), this.#keys.rows]
  }
}

function rowOf(id: string, [at, change, note]: readonly (string | null)[]): readonly Row[] {
  if (change === null || change === undefined) return []
  return [{ id, at: at ? Number(at) : null, change: Number(change), note: note ?? null }]
}
