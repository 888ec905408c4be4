import { expect, test } from 'vitest'
import type { Reply } from '../../../src/core/reply.ts'
import { botIn, discord, recordOf, said } from '../../support/discord-bot.ts'
import { somebody } from '../../support/discord/settings.ts'
import { remindingBot } from '../../support/reminding-bot.ts'

const ada = `discord:${somebody.id}`
const recert = (sub: string, options = {}) => ({ name: 'recert', sub, options })
const reply: Reply = { outcome: 'answered', title: '180 days left', tone: 'plain', blocks: [] }

/** A bot that reminds people of Discord, where the first one has told their expiry. */
async function reminded() {
  const peer = await discord()
  const made = await remindingBot()
  const bot = await botIn(peer, made)
  made.reminding.carry('discord', bot.courier)
  await bot.people.command(recert('setup', { expires: '2027-05-20' }))
  return { ...made, peer, people: bot.people, courier: bot.courier, stop: bot.stop }
}

test('a reminder comes as a direct message, and once when it is sent again under the same key', async () => {
  const peer = await discord()
  const { courier } = await botIn(peer)
  expect(await courier.tell(ada, reply, 'monday')).toBe('sent')
  expect(await courier.tell(ada, reply, 'monday')).toBe('sent')
  expect(peer.messages.map(({ text }) => text)).toEqual([expect.stringContaining('180 days left')])
})

test('who has blocked the bot is closed, and told so by the reminders alone', async () => {
  const peer = await discord()
  const { courier, people } = await botIn(peer)
  peer.reach(somebody.id, 'blocked')
  expect(await courier.tell(ada, reply, 'monday')).toBe('closed')
  await people.command(recert('status'))
  expect(said(peer)).not.toContain('did not arrive')
})

test('what Discord cannot take now is tried again later', async () => {
  const peer = await discord()
  const { courier } = await botIn(peer)
  peer.faults.next('create_message', { kind: 'status', status: 404 })
  expect(await courier.tell(ada, reply, 'monday')).toEqual({ retryAfterMs: 600_000 })
})

test('switched on with closed messages, all is saved and shown, with how to open them', async () => {
  const { peer, people, store } = await reminded()
  peer.reach(somebody.id, 'blocked')
  await people.command(recert('remind', { state: 'on', at: '08:30' }))
  expect(said(peer)).toContain('Reminders are on, but I cannot write to you')
  expect(said(peer)).toContain('every day at 08:30 by the clock of UTC')
  expect(said(peer)).toContain('To open them in Discord')
  expect((await recordOf(store))?.ledger.reminders).toMatchObject({ on: true, at: '08:30' })
})

test('switched on by somebody whose zone nobody knows, the clock is asked for, and only until it is named', async () => {
  const { peer, people } = await reminded()
  await people.command(recert('remind', { state: 'on' }))
  expect(said(peer)).toContain('I take the clock of UTC for yours')
  await people.command(recert('setup', { timezone: 'Europe/Zurich' }))
  await people.command(recert('remind', { at: '08:30' }))
  expect(said(peer)).toContain('by the clock of Europe/Zurich')
  expect(said(peer)).not.toContain('I take the clock of')
})

test('the buttons of a reminder work six weeks later', async () => {
  const { peer, people, store, reminding, moveTo } = await reminded()
  await people.command(recert('remind', { state: 'on', at: '09:00' }))
  moveTo('2026-11-21T09:00:00Z')
  await reminding.tick('discord')
  expect(said(peer)).toContain('180 days left')
  moveTo('2027-01-02T18:00:00Z')
  peer.pass(42 * 24 * 3_600_000)
  await people.press({ label: 'Snooze 1 week', in: 'dm' })
  expect((await recordOf(store))?.ledger.reminders?.resume).toBe('2027-01-10')
})

test('a conversation that was opened once is not opened again after a restart, and is forgotten with the person', async () => {
  const { peer, people, stop, ...made } = await reminded()
  const { store, reminding } = made
  await people.command(recert('remind', { state: 'on', at: '09:00' }))
  await stop()
  const opened = peer.callsTo('create_dm').length
  const next = await botIn(peer, made)
  expect(await next.courier.tell(ada, reply, 'tuesday')).toBe('sent')
  expect(peer.callsTo('create_dm')).toHaveLength(opened)
  const kept = () => store.shelf('discord conversations').get(somebody.id)
  expect(await kept()).toBeDefined()
  reminding.carry('discord', next.courier)
  await next.people.command(recert('delete', { confirm: true }))
  expect(await kept()).toBeUndefined()
})

test('whose conversation must be opened first holds up nobody whose own is open', async () => {
  const { courier } = await botIn(await discord())
  expect(await courier.placeOf?.(ada)).toBe('to be opened')
  expect(await courier.tell(ada, reply, 'monday')).toBe('sent')
  expect(await courier.placeOf?.(ada)).toBe('open')
})
