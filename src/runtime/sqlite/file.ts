import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { createPrivately } from '../private-file.ts'

export interface SqliteOptions {
  /** How long a statement waits for another process; the event loop waits with it, so at most 2000 ms. */
  readonly busyMs?: number
  /** Further settings of the connection, such as `max_page_count = 1000` to hold the file to a size. */
  readonly pragmas?: readonly string[]
  /** Milliseconds since 1970; what expires is measured by it. */
  readonly clock?: () => number
}

/** Settles its caller; made while the transaction runs, called once it is on disk. */
type Settle = () => void

interface Write {
  readonly run: () => Settle
  readonly reject: (error: unknown) => void
}

/** Keeps nothing on disk and ends with its connection. */
export const inMemory = ':memory:'

/**
 * One SQLite database with a table of pairs and the agenda of reminders. Writes queued in one turn of the event loop
 * become one transaction, so that flushing to disk each time (`synchronous = FULL`) is affordable.
 */
export class SqliteFile {
  readonly clock: () => number
  readonly #path: string
  readonly #database: DatabaseSync
  #queue: Write[] = []

  constructor(path: string, { busyMs = 2000, pragmas = [], clock = Date.now }: SqliteOptions = {}) {
    this.#path = path
    this.clock = clock
    if (path !== inMemory) createPrivately(path)
    this.#database = new DatabaseSync(path, { timeout: busyMs })
    try {
      this.#database.exec('PRAGMA page_size = 8192') // a record of 1 to 2 KB wastes least there
      if (path !== inMemory) useWal(this.#database)
      this.#database.exec(settings)
      this.#database.exec(table)
      this.#database.prepare('DELETE FROM pairs WHERE expires <= ?').run(clock())
      for (const pragma of pragmas) this.#database.exec(`PRAGMA ${pragma}`)
    } catch (error) {
      this.#database.close()
      throw new Error(`could not open ${path}`, { cause: error })
    }
  }

  prepare(sql: string): StatementSync {
    return this.#open().prepare(sql)
  }

  /** Throws when the file is closed or cannot be read. */
  read<Result>(run: () => Result): Result {
    this.#open()
    return run()
  }

  /** Settles after the commit. When it fails, nothing of that turn is kept and every caller is told. */
  write<Result>(run: () => Result): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#open()
      this.#queue.push({ run: () => settled(resolve, run()), reject })
      if (this.#queue.length === 1) setImmediate(() => this.#flush())
    })
  }

  /** Moves what the log beside the file still holds into the file, and empties the log. */
  emptyLog(): void {
    this.#open().exec('PRAGMA wal_checkpoint(TRUNCATE)')
  }

  /** Writes what is queued first. Closing twice is allowed. */
  close(): void {
    if (!this.#database.isOpen) return
    this.#flush()
    this.#database.close()
  }

  #open(): DatabaseSync {
    if (!this.#database.isOpen) throw new Error(`${this.#path} is closed`)
    return this.#database
  }

  #flush(): void {
    const batch = this.#queue
    this.#queue = []
    if (batch.length === 0) return
    try {
      for (const settle of this.#inTransaction(batch)) settle()
    } catch (error) {
      const failure = new Error(`could not write to ${this.#path}`, { cause: error })
      for (const { reject } of batch) reject(failure)
    }
  }

  #inTransaction(batch: readonly Write[]): Settle[] {
    this.#database.exec('BEGIN IMMEDIATE')
    try {
      const settles = batch.map(({ run }) => run())
      this.#database.exec('COMMIT')
      return settles
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK')
      throw error
    }
  }
}

function settled<Result>(resolve: (result: Result) => void, result: Result): Settle {
  return () => {
    resolve(result)
  }
}

function useWal(database: DatabaseSync): void {
  const mode = database.prepare('PRAGMA journal_mode = WAL').get()?.['journal_mode']
  if (mode !== 'wal') throw new Error(`the journal stays in mode ${String(mode)}, not wal`)
}

const settings = `
  PRAGMA synchronous = FULL;
  PRAGMA secure_delete = ON; -- what a person erases is overwritten
  PRAGMA cache_size = -65536; -- KiB`

const table = `
  CREATE TABLE IF NOT EXISTS pairs (
    ns TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, expires INTEGER,
    PRIMARY KEY (ns, key)
  ) STRICT;
  CREATE INDEX IF NOT EXISTS pairs_expires ON pairs (expires) WHERE expires IS NOT NULL;
  CREATE TABLE IF NOT EXISTS agenda (
    id TEXT NOT NULL PRIMARY KEY, surface TEXT NOT NULL, at INTEGER, change INTEGER NOT NULL, note TEXT
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS agenda_at ON agenda (surface, at) WHERE at IS NOT NULL`
