import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { Reply } from '../../src/core/reply.ts'
import type { Fate } from '../../src/runtime/courier.ts'
import { town } from '../support/reminded-town.ts'

const ada = 'test:T1:U1'

test('who opened their messages and tests them is not told that they are closed', async () => {
  const made = await town('2026-11-20T08:00:00Z')
  await made.say('setup 2027-01-15')
  await made.say('remind on at:09:00')
  made.office.closed.add(ada)
  made.moveTo('2026-11-21T09:01:00Z')
  await made.reminding().tick('test')
  made.office.closed.delete(ada)
  expect(await made.say('remind test')).not.toContain('could not write')
  expect(await made.say('status')).not.toContain('could not write')
  expect(made.logged).toEqual([])
})

test('who erases everything while a message is sent, and begins anew, is reminded', async () => {
  const sending = Promise.withResolvers<Fate>()
  const made = await town('2026-11-20T08:00:00Z')
  await made.say('setup 2027-01-15')
  await made.say('remind on at:09:00 until:2026-11-21')
  made.office.fates.push(sending.promise)
  made.moveTo('2026-11-21T09:01:00Z')
  const tick = made.reminding().tick('test')
  await expect.poll(() => made.office.fates.length).toBe(0)
  await made.say('delete confirm:yes')
  await made.say('setup 2027-01-15')
  await made.say('remind on at:10:00')
  sending.resolve('sent')
  await tick
  const row = await made.store.agenda.row(ada)
  expect(row?.at).not.toBeNull()
  expect(row?.note ?? '').not.toContain('2026-11-21')
  made.moveTo('2026-11-22T10:01:00Z')
  expect(await made.reminding().tick('test')).toBeGreaterThan(0)
  expect(made.logged).toEqual([])
})

test('an answer of an admin waits for the turn of its workspace, as everything does that comes by itself', async () => {
  const made = await town()
  const turn = Promise.withResolvers<void>()
  made.office.turns.set(ada, turn.promise)
  const reply: Reply = { outcome: 'answered', title: 'Your admin says', tone: 'plain', blocks: [] }
  const brought = made.reminding().bring(ada, reply, 'key')
  await nextTurn()
  expect(made.office.letters).toEqual([])
  turn.resolve()
  expect(await brought).toBe('sent')
  expect(made.office.titlesFor(ada)).toEqual(['Your admin says'])
})

test('where nobody writes, nothing is brought', async () => {
  const made = await town()
  const reply: Reply = { outcome: 'answered', title: 'Your admin says', tone: 'plain', blocks: [] }
  expect(await made.reminding().bring('console:ada', reply, 'key')).toBeUndefined()
})
