import { DateTime } from 'luxon'
import { expect, test } from 'vitest'
import { Installations } from '../../../src/adapters/slack/installations.ts'
import { secretBox } from '../../../src/runtime/secret-box.ts'
import { openStore, type Store } from '../../../src/runtime/store.ts'
import type { PeerTeam } from '../../support/slack/settings.ts'
import { botIn, keyOf, said, slack, team } from '../../support/slack-bot.ts'

const keys = [keyOf(1)]

const teamOf = (number: number): PeerTeam => ({
  id: `T${number}`,
  botToken: `xoxb-T${number}`,
  users: [{ id: `U${number}`, tz: 'America/Denver' }],
})

/** Nothing is to be written down here. */
function rethrown(error: unknown): never {
  throw error
}

function installationsIn(store: Store): Installations {
  return new Installations(store.shelf('slack installations'), secretBox(keys), rethrown)
}

/** A store in which each of them has installed the bot. */
async function storeOf(teams: readonly PeerTeam[]) {
  const store = await openStore('memory:')
  const installations = installationsIn(store)
  for (const { id, botToken } of teams) {
    const botUserId = `U${id}BOT`
    const token = { token: botToken, scopes: ['commands'], installedAt: 0 }
    await installations.save({ teamId: id, botUserId, ...token })
  }
  return store
}

/** Ten at a time after the first, whose turn to be forgotten is to be certain. */
function inTens([first, ...others]: readonly PeerTeam[]): PeerTeam[][] {
  const tens = Array.from({ length: Math.ceil(others.length / 10) }, (_, at) =>
    others.slice(at * 10, at * 10 + 10),
  )
  return [first ? [first] : [], ...tens]
}

test('more workspaces than are kept in memory each have their own token, and the latest are kept', async () => {
  const teams = Array.from({ length: 1003 }, (_, at) => teamOf(at + 1))
  const peer = await slack(...teams)
  const { people, logged } = await botIn(peer, { keys, store: await storeOf(teams) })
  for (const few of inTens(teams)) {
    await Promise.all(few.map(({ id }) => people.command({ text: 'status', team: id })))
    expect(said(peer)).toContain('NASM-CPT')
  }
  const asked = () => peer.callsTo('users.info')
  expect(asked()).toHaveLength(teams.length)
  await people.command({ text: 'status', team: 'T1003' })
  expect(asked()).toHaveLength(teams.length)
  await people.command({ text: 'status', team: 'T1' }) // the first to be forgotten
  expect(asked()).toHaveLength(teams.length + 1)
  for (const { args, authorization } of asked()) {
    expect(authorization).toBe(`Bearer xoxb-${String(args['user']).replace('U', 'T')}`)
  }
  expect(logged).toEqual([])
})

test('somebody whose id begins with W is a person as any other', async () => {
  const org = { ...team, enterpriseId: 'E1', users: [{ id: 'W1', tz: 'America/Denver' }] }
  const peer = await slack(org)
  const { people, store, logged } = await botIn(peer)
  await people.command({ text: 'log 0.4 Yoga' })
  await people.say({ text: 'log 0.2 Pilates' })
  await peer.called('chat.postMessage')
  await people.openHome()
  await peer.called('views.publish')
  expect((await store.read('slack:E1:W1'))?.ledger.entries).toHaveLength(2)
  expect(JSON.stringify(peer.homeOf('T1', 'W1'))).toContain('Pilates')
  await people.command({ text: 'export json' })
  await peer.called('files.completeUploadExternal')
  expect(logged).toEqual([])
})

test('a token that a process was renewing when it died is renewed by the next, a quarter of an hour later', async () => {
  const rotating = { ...team, rotates: true }
  const peer = await slack(rotating)
  let passed = 0 // ms on the clock of the store
  const store = await openStore('memory:', { clock: () => Date.now() + passed })
  const installations = installationsIn(store)
  const now = DateTime.utc()
  const refreshToken = peer.refreshToken('T1')
  const installed = { botUserId: 'UT1BOT', token: team.botToken, scopes: [], installedAt: 0 }
  const expiresAt = Math.trunc(now.toSeconds()) + 60 * 60
  await installations.save({ teamId: 'T1', ...installed, refreshToken, expiresAt })
  await store.lease('renewing the Slack token of T1').take('dead', 15 * 60_000)
  await (await botIn(peer, { keys, store, clock: () => now })).stop()
  expect(peer.callsTo('oauth.v2.access')).toEqual([])
  passed = 15 * 60_000
  const bot = await botIn(peer, { keys, store, clock: () => now })
  await peer.called('oauth.v2.access')
  await bot.people.say({ text: 'status' })
  await peer.called('chat.postMessage')
  expect(bot.logged).toEqual([])
})
