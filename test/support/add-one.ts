import type { SqlitePairs } from '../../src/runtime/sqlite/pairs.ts'

/** Reads a number, adds one and compares and sets, until it wins. */
export async function addOne(adapter: SqlitePairs, key: string): Promise<void> {
  const before = await adapter.get(key)
  const next = String(Number(before ?? 0) + 1)
  if (!(await adapter.compareAndSet(key, before, next))) await addOne(adapter, key)
}
