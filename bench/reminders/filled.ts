import { anyChange, neverPlanned, type Row } from '../../src/runtime/agenda.ts'
import { recordsNamespace } from '../../src/runtime/engine.ts'
import { openEngine } from '../../src/runtime/open-engine.ts'
import { openStore } from '../../src/runtime/store.ts'
import { remindedMember } from '../../test/support/reminded-member.ts'

/** Somebody with reminders: their minute, and when to look at them; never planned if left out. */
export interface Wish {
  readonly id: string
  readonly at: string
  readonly planned?: number
}

const batch = 5000

/** Fills an empty store with people in large transactions. Their records are those that the store itself would write. */
export async function filled(url: string, wishes: Iterable<Wish>): Promise<void> {
  const textFor = await texts(url)
  const engine = await openEngine(url)
  try {
    for (const part of batches(wishes)) {
      const entries = part.map(({ id, at }) => ({ key: id, value: textFor(id, at) }))
      const rows = part.map(rowOf)
      await Promise.all([engine.bulk.put(recordsNamespace, entries), engine.bulk.putRows(rows)])
    }
  } finally {
    await engine.close()
  }
}

/** The text of a record, from one that the store has written: only the id and the minute are another one's. */
async function texts(url: string): Promise<(id: string, at: string) => string> {
  const sample = 'sample:of a record'
  const store = await openStore(url)
  await store.change(sample, () => ({ member: remindedMember(sample) }))
  await store.close()
  const engine = await openEngine(url)
  const text = (await engine.records.read(sample)) ?? ''
  await engine.records.erase(sample)
  await engine.close()
  return (id, at) => text.replaceAll(sample, id).replaceAll('"09:00"', JSON.stringify(at))
}

function rowOf({ id, planned = neverPlanned }: Wish): Row {
  return { id, at: planned, change: anyChange(), note: null }
}

function* batches(wishes: Iterable<Wish>): Generator<readonly Wish[], void> {
  let part: Wish[] = []
  for (const wish of wishes) {
    part.push(wish)
    if (part.length < batch) continue
    yield part
    part = []
  }
  if (part.length > 0) yield part
}
