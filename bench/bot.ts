import { DateTime } from 'luxon'
import { commands } from '../src/commands/catalog.ts'
import { policies } from '../src/core/policies/catalog.ts'
import type { Reply } from '../src/core/reply.ts'
import { makePerform } from '../src/runtime/perform.ts'
import { openStore } from '../src/runtime/store.ts'

/** The bot on a SQLite file, on one day. A line that is not answered ends the bench: nothing broken is measured. */
export async function botOn(path: string) {
  const store = await openStore(`sqlite:${path}`)
  const now = DateTime.fromISO('2026-11-20T15:00:00Z')
  const perform = makePerform({
    commands,
    policies,
    amounts: new Map(),
    credential: 'nasm-cpt',
    zone: 'America/New_York',
    store,
    clock: () => now,
    report(error) {
      throw error
    },
  })
  const say = async (from: string, line: string): Promise<Reply> => {
    const reply = await perform({ from, line })
    if (reply.outcome === 'failed' || reply.outcome === 'refused') throw new Error(reply.title)
    return reply
  }
  return { say, close: () => store.close() }
}
