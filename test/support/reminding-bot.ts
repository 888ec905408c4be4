import { DateTime } from 'luxon'
import { commands } from '../../src/commands/catalog.ts'
import { policies } from '../../src/core/policies/catalog.ts'
import { makePerform } from '../../src/runtime/perform.ts'
import { Reminding } from '../../src/runtime/reminding.ts'
import { openStore } from '../../src/runtime/store.ts'

const report = (error: unknown) => {
  throw error
}

/** What a bot is made of that reminds people by a clock that is moved by hand, for a surface to carry it. */
export async function remindingBot(start = '2026-11-20T12:00:00Z') {
  const store = await openStore('memory:')
  let now = DateTime.fromISO(start, { zone: 'utc' })
  const clock = () => now
  const tools = { policies, amounts: new Map(), zone: 'UTC', store, report, clock }
  const reminding = new Reminding(tools)
  const perform = makePerform({ ...tools, commands, credential: 'nasm-cpt', reminding })
  return {
    store,
    clock,
    reminding,
    around: () => perform,
    moveTo: (instant: string) => {
      now = DateTime.fromISO(instant, { zone: 'utc' })
    },
  }
}
