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

/** What a store does with rows by itself; records touch them when they are saved. */
export interface AgendaRows {
  /** The earliest first, of people whose address begins with that surface, without the first `skip`. */
  due(surface: string, until: number, limit: number, skip?: number): Promise<readonly Row[]>
  row(id: string): Promise<Row | undefined>
  /** Writes `next` while the row is still exactly as `seen`; true when it did. */
  replace(seen: Row, next: Row): Promise<boolean>
  /** Due at once, where there is no row or one that sleeps; true when it was so. */
  wake(id: string): Promise<boolean>
  /** Notes that hold a word. */
  notesWith(word: string): AsyncIterable<Row>
}

/** The moment of a record that was planned for none before. */
export const neverPlanned = -1

/** What a row that slept was planned for, once its record changes: never, so that no hour of that day is made up for. */
export const sleeperPlanned = 8_640_000_000_000_000 // the last millisecond that a date can have

/** Where `change` begins: a whole number that JavaScript can count on from. */
export function anyChange(): number {
  return Math.floor(Math.random() * 2 ** 52)
}

/** Rows whose `change` is that far apart are not of the same record. */
const longestLife = 2 ** 32

/** More lost races than that are no races. */
const mostTries = 1000

/**
 * One row for each person with reminders, beside the records, so that both change in one transaction.
 * Found by time: what is not due is not read.
 */
export class Agenda {
  readonly #rows: AgendaRows

  constructor(rows: AgendaRows) {
    this.#rows = rows
  }

  /** The earliest first, of people whose address begins with that surface, without the first `skip`. */
  due(surface: string, until: number, limit: number, skip = 0): Promise<readonly Row[]> {
    return this.#rows.due(surface, until, limit, skip)
  }

  row(id: string): Promise<Row | undefined> {
    return this.#rows.row(id)
  }

  /** Moves a row that no change of the record has touched since, and rewrites its note in any case. False when touched or erased; nothing happens to the row of a record that began anew. */
  async settle(
    seen: Row,
    at: number | null,
    rewrite: (note: string | null) => string | null,
  ): Promise<boolean> {
    const { id, change } = seen
    const next = (now: Row) => {
      if (Math.abs(now.change - change) > longestLife) return undefined
      return { ...now, at: now.change === change ? at : now.at, note: rewrite(now.note) }
    }
    const written = await this.#rewrite(id, next, seen)
    return written?.change === change
  }

  /**
   * Rewrites the note only while neither a change of the record nor another process has moved the row since, and unless
   * `rewrite` finds that it is not to be. The row as it is then; undefined when nothing was written.
   */
  claim(seen: Row, rewrite: (note: string | null) => string | undefined): Promise<Row | undefined> {
    const { id, at, change } = seen
    const next = (now: Row) => {
      const isAsSeen = now.change === change && now.at === at
      const note = isAsSeen ? rewrite(now.note) : undefined
      return note === undefined ? undefined : { ...now, note }
    }
    return this.#rewrite(id, next, seen)
  }

  /** Undefined leaves everything as it is; else the row is looked at again at once. */
  async rewrite(
    id: string,
    rewrite: (note: string | null) => string | undefined,
    { again }: { readonly again: boolean },
  ): Promise<void> {
    await this.#rewrite(id, (now) => {
      const note = rewrite(now.note)
      if (note === undefined) return undefined
      return again ? { ...touched(now), note } : { ...now, note }
    })
  }

  /** The same, and due now: unlike after a change of the record a time of today that has passed is made up for. */
  async putBack(id: string, rewrite: (note: string | null) => string | undefined): Promise<void> {
    await this.#rewrite(id, (now) => {
      const note = rewrite(now.note)
      return note === undefined ? undefined : { ...now, at: 0, change: now.change + 1, note }
    })
  }

  /** For a person whose row is missing or sleeps although they want reminders. True when it was so. */
  wake(id: string): Promise<boolean> {
    return this.#rows.wake(id)
  }

  /** Notes that hold a word, for reports. */
  notesWith(word: string): AsyncIterable<Row> {
    return this.#rows.notesWith(word)
  }

  /**
   * Begins again when the row changed meanwhile, so `next` may run more than once. `seen` saves a reading where
   * it still is so. What was written.
   */
  async #rewrite(
    id: string,
    next: (now: Row) => Row | undefined,
    seen?: Row,
  ): Promise<Row | undefined> {
    const likely = seen && next(seen)
    if (likely && (await this.#rows.replace(seen, likely))) return likely
    for (let tries = 0; tries < mostTries; tries += 1) {
      const now = await this.#rows.row(id)
      const wanted = now && next(now)
      if (!wanted || (await this.#rows.replace(now, wanted))) return wanted
    }
    throw new Error(`not rewritten: ${mostTries} times something else was there`)
  }
}

/** What a change of the record does to its row. */
export function touched(row: Row): Row {
  return { ...row, at: -Math.abs(row.at ?? sleeperPlanned), change: row.change + 1 }
}
