import { DateTime } from 'luxon'
import { expect, test } from 'vitest'
import { commands } from '../../src/commands/catalog.ts'
import { policies } from '../../src/core/policies/catalog.ts'
import type { Fate } from '../../src/runtime/courier.ts'
import { makePerform } from '../../src/runtime/perform.ts'
import { Reminding } from '../../src/runtime/reminding.ts'
import { openStore } from '../../src/runtime/store.ts'

const ada = 'discord:1'

/** Nothing is to break here. */
function report(error: unknown): never {
  throw error
}

/** One person whose courier does as it is told. */
async function reminded(tell: () => Promise<Fate>) {
  const store = await openStore('memory:')
  let now = '2026-11-20T08:00:00Z'
  const clock = () => DateTime.fromISO(now)
  const parts = { policies, amounts: new Map(), zone: 'UTC', store, report, clock }
  const reminding = new Reminding({ ...parts, owner: 'one' })
  reminding.carry('discord', { lanes: 1, tell })
  const perform = makePerform({ ...parts, commands, credential: 'nasm-cpt', reminding })
  return {
    store,
    reminding,
    say: async (line: string) => JSON.stringify(await perform({ from: ada, line, zone: 'UTC' })),
    /** Lives on to that moment, and sends what is due then. */
    tickAt: async (moment: string) => {
      now = moment
      return reminding.tick()
    },
  }
}

test('who opened their messages and tests them is not told that they are closed', async () => {
  let fate: Fate = 'sent'
  const { say, tickAt } = await reminded(async () => fate)
  await say('setup 2027-01-15')
  await say('remind on at:09:00')
  fate = 'closed'
  await tickAt('2026-11-21T09:01:00Z')
  fate = 'sent'
  expect(await say('remind test')).not.toContain('could not write')
  expect(await say('status')).not.toContain('could not write')
})

test('who erases everything while a message is sent, and begins anew, is reminded', async () => {
  const sending = Promise.withResolvers<Fate>()
  const fates: Promise<Fate>[] = [Promise.resolve('sent'), sending.promise]
  const made = await reminded(async () => fates.shift() ?? 'sent')
  await made.say('setup 2027-01-15')
  await made.say('remind on at:09:00 until:2026-11-21')
  const tick = made.tickAt('2026-11-21T09:01:00Z')
  await expect.poll(() => fates.length).toBe(0)
  await made.say('delete confirm:yes')
  await made.say('setup 2027-01-15')
  await made.say('remind on at:10:00')
  sending.resolve('sent')
  await tick
  expect(made.store.agenda.row(ada)?.at).not.toBeNull()
  expect(made.store.agenda.row(ada)?.note ?? '').not.toContain('2026-11-21')
  expect(await made.tickAt('2026-11-22T10:01:00Z')).toBeGreaterThan(0)
})
