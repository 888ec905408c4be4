import type { SqliteAdapter } from '../../src/runtime/sqlite-adapter.ts'

/** Reads a number, adds one and compares and sets, until it wins. */
export async function addOne(adapter: SqliteAdapter, key: string): Promise<void> {
  const before = await adapter.get(key)
  const next = String(Number(before ?? 0) + 1)
  if (!(await adapter.compareAndSet(key, before, next))) await addOne(adapter, key)
}
