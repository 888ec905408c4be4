import { DateTime } from 'luxon'
import { z } from 'zod'
import { inTurn } from './in-turn.ts'
import { inLine } from './lease.ts'
import type { Shelf } from './shelf.ts'
import type { Store } from './store.ts'

/** How long the records of a workspace are kept after it removed the bot. */
const keptDays = 30
/** Longer than a line takes to be written, and than most workspaces take to be erased: a process that died over it is waited for. */
const noting = 5000 // ms
const erasing = 120_000 // ms

const departureSchema = z.strictObject({ purgeAfter: z.iso.datetime() })

/**
 * Workspaces that removed the bot, by the beginning of their people's addresses, such as `slack:T1:`.
 * Nobody there is written to any more, and their records are erased after 30 days.
 */
export interface Departures {
  leave(prefix: string, now: DateTime): Promise<void>
  /** The bot was installed again in time: nothing is erased. */
  comeBack(prefix: string): Promise<void>
  hasLeft(prefix: string): Promise<boolean>
  /** Erases what is due. Rejects at the end: a workspace whose records cannot be erased stops no other. */
  purge(now: DateTime): Promise<void>
}

/** One change at a time for each beginning, in all processes: who comes back waits for a purge that has begun, and stops one that has not. */
export function departuresIn(shelf: Shelf, store: Pick<Store, 'eraseAll' | 'lease'>): Departures {
  const takeTurn = inTurn()
  const alone = (prefix: string, ms: number, work: () => Promise<void>) =>
    takeTurn(prefix, () => inLine(store.lease(`departure ${prefix}`), ms, work))
  return {
    leave: (prefix, now) =>
      alone(prefix, noting, async () => {
        if (await shelf.get(prefix)) return // told twice: the first time counts
        await begin(shelf, prefix, now)
      }),
    comeBack: (prefix) => alone(prefix, noting, () => shelf.remove(prefix)),
    hasLeft: async (prefix) => (await shelf.get(prefix)) !== undefined,
    async purge(now) {
      const faults: unknown[] = []
      for await (const [prefix, text] of shelf.entries()) {
        const end = endIn(text)
        if (end && end > now) continue
        const purging = alone(prefix, erasing, () => purgeOne(shelf, store, { prefix, now }))
        await purging.catch((error: unknown) => faults.push(error))
      }
      if (faults.length > 0) throw new AggregateError(faults, 'not all that is due was erased')
    },
  }
}

async function begin(shelf: Shelf, prefix: string, now: DateTime): Promise<void> {
  const purgeAfter = now.toUTC().plus({ days: keptDays }).toISO() ?? ''
  await shelf.put(prefix, JSON.stringify({ purgeAfter }))
}

async function purgeOne(
  shelf: Shelf,
  store: Pick<Store, 'eraseAll'>,
  { prefix, now }: { readonly prefix: string; readonly now: DateTime },
): Promise<void> {
  const text = await shelf.get(prefix)
  if (text === undefined) return // it came back meanwhile
  const end = endIn(text)
  if (!end) {
    await begin(shelf, prefix, now) // rather kept too long than erased too early, or never
    throw new Error(`the departure of ${prefix} could not be read: its ${keptDays} days begin anew`)
  }
  if (end > now) return
  await store.eraseAll(prefix)
  await shelf.remove(prefix)
}

/** Undefined when it cannot be read. */
function endIn(text: string): DateTime | undefined {
  try {
    return DateTime.fromISO(departureSchema.parse(JSON.parse(text)).purgeAfter)
  } catch {
    return undefined // said by whoever asks
  }
}
