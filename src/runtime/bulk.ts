import type { Row } from './agenda.ts'

/** A pair as it lies in the store. */
export interface Entry {
  readonly key: string
  readonly value: string
  /** Milliseconds since 1970; undefined for never. */
  readonly expires?: number | undefined
}

/** Everything in a store, by pages in the order of the keys' bytes, for copying it as it is. */
export interface Bulk {
  /** Those that hold something, in order. */
  namespaces(): Promise<readonly string[]>
  /** The next pairs after that key; all of them from the empty key on. What expired does not come. */
  page(namespace: string, after: string): Promise<readonly Entry[]>
  put(namespace: string, entries: readonly Entry[]): Promise<void>
  /** The next rows of the agenda after that id. */
  rows(after: string): Promise<readonly Row[]>
  putRows(rows: readonly Row[]): Promise<void>
  /** How many pairs and rows there are, perhaps with some that expired. */
  count(): Promise<number>
  /** Takes away everything. */
  clear(): Promise<void>
}

/** Pairs or rows in a page. */
export const pageSize = 500
