import { setTimeout as pause } from 'node:timers/promises'
import { DateTime } from 'luxon'
import { expect, test } from 'vitest'
import { Installations } from '../../../src/adapters/slack/installations.ts'
import type { Reply } from '../../../src/core/reply.ts'
import { departuresIn } from '../../../src/runtime/departures.ts'
import { secretBox } from '../../../src/runtime/secret-box.ts'
import { openStore } from '../../../src/runtime/store.ts'
import { remindingBot } from '../../support/reminding-bot.ts'
import { botIn, keyOf, said, slack, team } from '../../support/slack-bot.ts'
import type { PeerTeam } from '../../support/slack/settings.ts'

const ada = 'slack:T1:U1'
const reply: Reply = { outcome: 'answered', title: '180 days left', tone: 'plain', blocks: [] }

test('a reminder goes to the person in their direct messages', async () => {
  const peer = await slack()
  const { courier } = await botIn(peer)
  expect(await courier.tell(ada, reply, 'key')).toBe('sent')
  expect(said(peer)).toContain('180 days left')
})

test('a person who cannot be written to is closed, not broken', async () => {
  const peer = await slack()
  const { courier } = await botIn(peer)
  peer.faults.next('chat.postMessage', { kind: 'error', error: 'cannot_dm_bot' })
  expect(await courier.tell(ada, reply, 'key')).toBe('closed')
})

test('a workspace that Slack asks to wait for is not written to meanwhile', async () => {
  const peer = await slack()
  const { courier } = await botIn(peer)
  peer.faults.next('chat.postMessage', { kind: 'rate', retryAfterSeconds: 60 })
  expect(await courier.tell(ada, reply, 'key')).toEqual({ retryAfterMs: 60_000 })
  expect(await courier.tell('slack:T1:U2', reply, 'other')).toHaveProperty('retryAfterMs')
  expect(peer.messages).toEqual([])
})

test('and is written to again once that time has passed', async () => {
  const peer = await slack()
  const { courier } = await botIn(peer)
  peer.faults.next('chat.postMessage', { kind: 'rate', retryAfterSeconds: 1 })
  expect(await courier.tell(ada, reply, 'key')).toEqual({ retryAfterMs: 1000 })
  await pause(1010)
  expect(await courier.tell(ada, reply, 'key')).toBe('sent')
  expect(peer.callsTo('chat.postMessage')).toHaveLength(2)
})

test('a network that Slack does not allow is not taken for people who are gone, and is tried an hour later', async () => {
  const peer = await slack()
  const { courier } = await botIn(peer)
  peer.faults.next('chat.postMessage', { kind: 'error', error: 'invalid_auth' })
  expect(await courier.tell(ada, reply, 'key')).toEqual({ retryAfterMs: 3_600_000 })
  expect(await courier.tell('slack:T1:U2', reply, 'other')).toHaveProperty('retryAfterMs')
  expect(peer.callsTo('chat.postMessage')).toHaveLength(1)
})

test('who waits for the turn of a busy workspace holds up nobody in another one', async () => {
  const { courier } = await botIn(await slack())
  const passed: string[] = []
  const waits = async (address: string) => {
    await courier.turn?.(address, end.signal)
    passed.push(address)
  }
  const end = new AbortController()
  const all = Array.from({ length: 12 }, (_, at) => waits(`slack:T1:U${at}`))
  await waits('slack:T2:U1')
  expect(passed.slice(0, 11)).toContain('slack:T2:U1')
  expect(passed).not.toContain('slack:T1:U11')
  end.abort()
  await Promise.all(all)
})

test('messages go in all workspaces beside each other, and in each one after the other', async () => {
  const { courier } = await botIn(await slack())
  expect(courier.placeOf?.(ada)).toBe(courier.placeOf?.('slack:T1:U2'))
  expect(courier.placeOf?.(ada)).not.toBe(courier.placeOf?.('slack:T2:U9'))
  expect(courier.lanes).toBe(1)
})

const report = (error: unknown) => {
  throw error
}

/** A bot that each of these workspaces has installed for itself; the workspaces may be other ones now. */
async function installedIn(parts: readonly PeerTeam[], now = parts) {
  const peer = await slack(...now)
  const store = await openStore('memory:')
  const keys = [keyOf(1)]
  const shelf = store.shelf('slack installations')
  const installations = new Installations(shelf, secretBox(keys), report)
  for (const { id, botToken, enterpriseId } of parts) {
    const since = { botUserId: `U${id}BOT`, scopes: [], installedAt: 0 }
    const where = { teamId: id, ...(enterpriseId !== undefined && { enterpriseId }) }
    await installations.save({ ...where, ...since, token: botToken })
  }
  return { peer, bot: await botIn(peer, { keys, store }) }
}

test('a person of an organisation is found through whichever of its workspaces has them', async () => {
  const one = { ...team, enterpriseId: 'E1' }
  const two = { id: 'T2', botToken: 'xoxb-two', enterpriseId: 'E1', users: [{ id: 'U9' }] }
  const { peer, bot } = await installedIn([one, two])
  peer.faults.next('chat.postMessage', { kind: 'error', error: 'channel_not_found' }) // so says T1
  expect(await bot.courier.tell('slack:E1:U9', reply, 'key')).toBe('sent')
  expect(peer.messages).toMatchObject([{ team: 'T2', channel: 'D9' }])
  expect(await bot.courier.tell('slack:E2:U9', reply, 'key')).toBe('gone')
})

test('who goes on in an organisation that their workspace has joined gets no reminders of before beside the new ones', async () => {
  const { bot, peer } = await installedIn([team], [{ ...team, enterpriseId: 'E1' }])
  expect(await bot.courier.tell(ada, reply, 'key')).toBe('sent')
  await bot.people.command({ text: 'setup 2027-05-20' })
  expect(await bot.store.read('slack:E1:U1')).toBeDefined()
  const sent = peer.messages.length
  expect(await bot.courier.tell(ada, reply, 'another')).toBe('gone')
  expect(peer.messages).toHaveLength(sent)
  expect(await bot.courier.tell('slack:T1:U2', reply, 'key')).toBe('sent') // has not gone on there
})

test('a workspace that removed the bot is left alone', async () => {
  const peer = await slack()
  const { courier, store } = await botIn(peer)
  const departures = departuresIn(store.shelf('departures'), store)
  await departures.leave('slack:T1:', DateTime.fromISO('2026-11-20T13:00:00Z'))
  expect(await courier.tell(ada, reply, 'key')).toBe('gone')
  expect(peer.messages).toEqual([])
})

test('a message that may have arrived is never sent again by itself', async () => {
  const peer = await slack()
  const { courier } = await botIn(peer)
  peer.faults.next('chat.postMessage', { kind: 'lost' })
  await expect(courier.tell(ada, reply, 'key')).rejects.toThrow(/./u)
  expect(peer.messages).toHaveLength(1)
})

test('the buttons of a reminder work six weeks later', async () => {
  const peer = await slack()
  const made = await remindingBot()
  const { courier, people } = await botIn(peer, { around: made.around, store: made.store })
  made.reminding.carry('slack', courier)
  await people.command({ text: 'setup 2027-05-20' })
  await people.command({ text: 'remind on at:09:00' })
  made.moveTo('2026-11-21T16:00:00Z') // nine in Denver
  await pause(1000) // Slack takes one message a second in a conversation
  await made.reminding.tick('slack')
  expect(said(peer)).toContain('180 days left')
  made.moveTo('2027-01-02T18:00:00Z')
  const blocks = JSON.stringify(peer.messages.at(-1)?.blocks)
  const action = /"action_id":"(?<id>[^"]*)"[^{}]*(?:\{[^{}]*\})?[^{}]*"value":"snooze 1w"/u.exec(
    blocks,
  )
  expect(blocks).toContain('"value":"snooze 1w"')
  await people.press({ action: action?.groups?.['id'] ?? '', channel: 'D1' })
  expect((await made.store.read(ada))?.ledger.reminders?.resume).toBe('2027-01-10')
})
