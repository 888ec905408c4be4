import { DateTime } from 'luxon'
import { z } from 'zod'
import type { Shelf } from './shelf.ts'
import type { Store } from './store.ts'

/** How long the records of a workspace are kept after it removed the bot. */
const keptDays = 30

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
  /** Erases what is due. */
  purge(now: DateTime): Promise<void>
}

export function departuresIn(shelf: Shelf, store: Store): Departures {
  return {
    async leave(prefix, now) {
      if (await shelf.get(prefix)) return // told twice: the first time counts
      const purgeAfter = now.toUTC().plus({ days: keptDays }).toISO() ?? ''
      await shelf.put(prefix, JSON.stringify({ purgeAfter }))
    },
    comeBack: (prefix) => shelf.remove(prefix),
    hasLeft: async (prefix) => (await shelf.get(prefix)) !== undefined,
    async purge(now) {
      for await (const [prefix, text] of shelf.entries()) {
        const { purgeAfter } = departureSchema.parse(JSON.parse(text))
        if (DateTime.fromISO(purgeAfter) > now) continue
        await store.eraseAll(prefix)
        await shelf.remove(prefix)
      }
    },
  }
}
