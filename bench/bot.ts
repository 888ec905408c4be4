import { DateTime } from 'luxon'
import { commands } from '../src/commands/catalog.ts'
import { policies } from '../src/core/policies/catalog.ts'
import type { Reply } from '../src/core/reply.ts'
import { makePerform } from '../src/runtime/perform.ts'
import { openStore } from '../src/runtime/store.ts'

const now = DateTime.fromISO('2026-11-20T15:00:00Z')
const clock = () => now
const zone = 'America/New_York'

/** What is not answered ends the bench: nothing broken is measured. */
function report(error: unknown): never {
  throw error
}

/** All that a surface needs of the bot on a SQLite file, on one day. */
export function openBot(path: string) {
  return openBotAt(`sqlite:${path}`)
}

/** The same on any store. */
export async function openBotAt(storeUrl: string) {
  const store = await openStore(storeUrl)
  const rules = { commands, policies, amounts: new Map(), credential: 'nasm-cpt' }
  const perform = makePerform({ ...rules, zone, store, clock, report })
  return { perform, report, clock, zone, store }
}

/** The bot without a surface, to speak with line by line, on a SQLite file. */
export function botOn(path: string) {
  return botAt(`sqlite:${path}`)
}

/** The same on any store. */
export async function botAt(storeUrl: string) {
  const { perform, store } = await openBotAt(storeUrl)
  const say = async (from: string, line: string): Promise<Reply> => {
    const reply = await perform({ from, line })
    if (reply.outcome === 'failed' || reply.outcome === 'refused') throw new Error(reply.title)
    return reply
  }
  return { say, close: () => store.close() }
}
