import type { Row } from './agenda.ts'
import type { Bulk, Entry } from './bulk.ts'
import { copyNamespace } from './copy-mark.ts'
import { leaseNamespace } from './lease.ts'

/** One namespace, or the agenda: what is copied and compared by itself. */
export interface Part {
  readonly name: string
  page(bulk: Bulk, after: string): Promise<Page>
}

interface Page {
  /** The last key in it; undefined when it is empty, which is the end. */
  readonly last: string | undefined
  readonly length: number
  /** The same for the same things. What ends by itself is left out, for it may have ended meanwhile. */
  readonly text: string
  putInto(bulk: Bulk): Promise<void>
}

/** In the order in which they are copied. Leases end by themselves, and the mark of a copy is its own. */
export async function partsOf(bulk: Bulk): Promise<readonly Part[]> {
  const all = await bulk.namespaces()
  const names = all.filter((name) => name !== copyNamespace && name !== leaseNamespace)
  return [...names.map(namespacePart), agendaPart]
}

function namespacePart(namespace: string): Part {
  return {
    name: `namespace ${namespace}`,
    async page(bulk, after) {
      const entries = await bulk.page(namespace, after)
      return {
        last: entries.at(-1)?.key,
        length: entries.length,
        text: textOf(entries),
        putInto: (other) => other.put(namespace, entries),
      }
    },
  }
}

const agendaPart: Part = {
  name: 'agenda',
  async page(bulk, after) {
    const rows = await bulk.rows(after)
    return {
      last: rows.at(-1)?.id,
      length: rows.length,
      text: JSON.stringify(rows.map(({ id, at, change, note }: Row) => [id, at, change, note])),
      putInto: (other) => other.putRows(rows),
    }
  },
}

function textOf(entries: readonly Entry[]): string {
  const lasting = entries.filter(({ expires }) => expires === undefined)
  return JSON.stringify(lasting.map(({ key, value }) => [key, value]))
}
