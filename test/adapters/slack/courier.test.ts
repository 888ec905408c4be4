import { DateTime } from 'luxon'
import { expect, test } from 'vitest'
import type { Reply } from '../../../src/core/reply.ts'
import { departuresIn } from '../../../src/runtime/departures.ts'
import { botIn, said, slack } from '../../support/slack-bot.ts'

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
