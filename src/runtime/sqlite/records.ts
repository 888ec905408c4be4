import { asideNamespace, type Next, type Records, recordsNamespace, type Seen } from '../engine.ts'
import type { LocalMemory } from '../memory.ts'
import type { SqliteAgenda } from './agenda.ts'
import type { SqliteFile } from './file.ts'
import { SqliteMove } from './move.ts'
import { SqlitePairs } from './pairs.ts'

/** What is asked of the file in one turn of the event loop is one transaction. */
export class SqliteRecords implements Records {
  readonly #file: SqliteFile
  readonly #agenda: SqliteAgenda
  readonly #records: SqlitePairs
  readonly #aside: SqlitePairs
  readonly #memory: LocalMemory
  readonly #move: SqliteMove

  constructor(file: SqliteFile, agenda: SqliteAgenda, memory: LocalMemory) {
    this.#file = file
    this.#agenda = agenda
    this.#memory = memory
    this.#records = new SqlitePairs(file, recordsNamespace)
    this.#aside = new SqlitePairs(file, asideNamespace)
    this.#move = new SqliteMove(file)
  }

  read(id: string): Promise<string | undefined> {
    return this.#records.get(id)
  }

  save(id: string, expected: string | undefined, next: string, look: boolean): Promise<boolean> {
    return this.#records.compareAndSet(id, expected, next, () => {
      if (look) this.#agenda.touch(id)
    })
  }

  move(seen: Seen, next: Next): Promise<boolean> {
    return this.#move.move(seen, next)
  }

  async keepAside(id: string, text: string): Promise<void> {
    await this.#aside.compareAndSet(id, undefined, text)
  }

  async erase(id: string): Promise<void> {
    this.#memory.erase(id)
    await Promise.all([
      this.#records.delete(id),
      this.#aside.delete(id),
      this.#file.write(() => this.#agenda.erase(id)),
    ])
    this.#file.emptyLog() // what is erased would lie there until other writes cover it
  }

  async eraseFrom(prefix: string): Promise<number> {
    this.#memory.eraseFrom(prefix)
    const [erased] = await Promise.all([
      this.#records.deleteFrom(prefix),
      this.#aside.deleteFrom(prefix),
      this.#file.write(() => this.#agenda.eraseFrom(prefix)),
    ])
    this.#file.emptyLog()
    return erased
  }

  all(): AsyncIterable<readonly [string, string]> {
    return this.#records.iterator()
  }
}
