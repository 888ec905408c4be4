import type { AgendaRows, Row } from './agenda.ts'
import type { Bulk } from './bulk.ts'
import type { MemoryPlace } from './memory.ts'
import type { Pairs } from './pairs.ts'

/** What a store is made of: one kind of database, already open. Every method rejects when it fails. */
export interface Engine {
  readonly records: Records
  readonly agenda: AgendaRows
  readonly bulk: Bulk
  /** Where one process owns the store, its own memory; else the store. Records take it away with them. */
  readonly memory: MemoryPlace
  /** The same name is the same pairs. */
  pairs(namespace: string): Pairs
  close(): Promise<void>
}

/** The texts of members, each with what was kept aside for the same id, what is remembered of it, and its row in the agenda. */
export interface Records {
  read(id: string): Promise<string | undefined>
  /**
   * Compare-and-set; true when it did. Rejects with Unsure when nobody knows. `look`: the row in the agenda is
   * to be looked at again, in the same transaction.
   */
  save(id: string, expected: string | undefined, next: string, look: boolean): Promise<boolean>
  /**
   * Gives the record and all that belongs to its id to another one which has no record yet, while all is as it was seen; true
   * when it did. A row in the agenda is to be looked at again.
   */
  move(seen: Seen, next: Next): Promise<boolean>
  /** Only where nothing was kept aside before. */
  keepAside(id: string, text: string): Promise<void>
  /** All of it, or nothing. */
  erase(id: string): Promise<void>
  /** All of it for every id that begins so; how many records that were. */
  eraseFrom(prefix: string): Promise<number>
  /** In the order of the ids. */
  all(): AsyncIterable<readonly [id: string, text: string]>
}

export interface Next {
  readonly id: string
  readonly text: string
}

export interface Seen extends Next {
  /** Undefined where there is none. */
  readonly row: Row | undefined
}

/** Namespaces of the records and of what is kept aside for them. */
export const recordsNamespace = 'member'
export const asideNamespace = 'aside'

/** Higher than every key that begins so, in the order of bytes. */
export function endOf(prefix: string): string {
  return `${prefix}\u{10ffff}`
}
