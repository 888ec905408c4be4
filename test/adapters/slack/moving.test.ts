import { expect, test } from 'vitest'
import { Installations } from '../../../src/adapters/slack/installations.ts'
import { secretBox } from '../../../src/runtime/secret-box.ts'
import { openStore } from '../../../src/runtime/store.ts'
import { remindingBot } from '../../support/reminding-bot.ts'
import { remindedMember } from '../../support/reminded-member.ts'
import { botIn, keyOf, said, slack } from '../../support/slack-bot.ts'
import type { PeerTeam, PeerUser } from '../../support/slack/settings.ts'

const users: readonly PeerUser[] = [
  { id: 'W1', before: 'U1', tz: 'America/Denver' },
  { id: 'W2', before: 'U2' },
  { id: 'W3' },
]
const joined: PeerTeam = { id: 'T1', botToken: 'xoxb-one', enterpriseId: 'E1', users }

function report(error: unknown): never {
  throw error
}

/** A workspace that had the bot before it joined the organisation E1, in which its people have other ids; these have records. */
async function moved(ids: readonly string[], team = joined) {
  const made = await remindingBot()
  const { store } = made
  const keys = [keyOf(1)]
  const installations = new Installations(
    store.shelf('slack installations'),
    secretBox(keys),
    report,
  )
  const since = { botUserId: 'UT1BOT', scopes: [], installedAt: 0 }
  await installations.save({ teamId: 'T1', token: 'xoxb-one', ...since })
  for (const id of ids) await store.change(id, () => ({ member: remindedMember(id) }))
  const peer = await slack(team)
  const bot = await botIn(peer, { keys, store, around: made.around })
  made.reminding.carry('slack', bot.courier)
  return { ...made, peer, bot }
}

test('whoever writes first from a workspace that joined an organisation finds their record, and so does everybody else', async () => {
  const { bot, peer, store } = await moved(['slack:T1:U1', 'slack:T1:U2'])
  await bot.people.command({ text: 'status', user: 'W1' })
  expect(said(peer)).toContain('May 20, 2027')
  await expect.poll(() => store.read('slack:E1:W2')).toMatchObject({ id: 'slack:E1:W2' })
  expect(await Array.fromAsync(store.idsFrom('slack:T1:'))).toEqual([])
  expect(await Array.fromAsync(store.idsFrom('slack:E1:'))).toEqual(['slack:E1:W1', 'slack:E1:W2'])
  await bot.people.command({ text: 'status', user: 'W2' })
  expect(peer.callsTo('migration.exchange')).toHaveLength(1)
})

test('their reminders follow, one a day', async () => {
  const { bot, peer, reminding, moveTo } = await moved(['slack:T1:U2'])
  await reminding.tick('slack')
  await bot.people.command({ text: 'help', user: 'W3' })
  moveTo('2026-11-21T09:00:00Z')
  await reminding.tick('slack')
  await reminding.tick('slack')
  expect(peer.messages.filter(({ text }) => text.includes('180 days left'))).toMatchObject([
    { channel: 'D2' },
  ])
})

test('a record that somebody has begun in the organisation is not written over, and the other one stays', async () => {
  const { bot, store } = await moved(['slack:T1:U1', 'slack:T1:U2', 'slack:E1:W1'])
  const before = await store.read('slack:E1:W1')
  await bot.people.command({ text: 'help', user: 'W1' })
  await expect.poll(() => store.read('slack:E1:W2')).toBeDefined()
  expect(await store.read('slack:E1:W1')).toEqual(before)
  expect(await store.read('slack:T1:U1')).toBeDefined()
})

test('somebody whom Slack does not know any more stays where they are', async () => {
  const { bot, store } = await moved(['slack:T1:U1', 'slack:T1:U7'])
  await bot.people.command({ text: 'help', user: 'W1' })
  await expect.poll(() => store.read('slack:E1:W1')).toBeDefined()
  expect(await store.read('slack:T1:U7')).toBeDefined()
})

test('nobody is moved where Slack still names people by their old ids', async () => {
  const old = { ...joined, users: [...users, { id: 'U1' }] }
  const { bot, store } = await moved(['slack:T1:U1', 'slack:T1:U2'], old)
  bot.logged.length = 0
  await bot.people.command({ text: 'help', user: 'U1' })
  await expect.poll(() => bot.logged.join('')).toContain('moving the records of T1')
  expect(await Array.fromAsync(store.idsFrom('slack:'))).toEqual(['slack:T1:U1', 'slack:T1:U2'])
})

test('a message on its way keeps its person where they are until it has arrived', async () => {
  const store = await openStore('memory:')
  const from = 'slack:T1:U1'
  await store.change(from, () => ({ member: remindedMember(from) }))
  const row = await store.agenda.row(from)
  if (!row) throw new Error('no row')
  const history = { lastDay: null, inARow: 0, said: [] }
  const claim = { key: 'key', tries: 1, until: 1 }
  await store.agenda.claim(row, () => JSON.stringify({ history, claim }))
  expect(await store.move(from, 'slack:E1:W1')).toBe(false)
  await store.agenda.settle(row, 5, () => JSON.stringify({ history }))
  expect(await store.move(from, 'slack:E1:W1')).toBe(true)
  expect(await store.read('slack:E1:W1')).toMatchObject({ id: 'slack:E1:W1' })
})
