import { readFileSync } from 'node:fs'
import { DateTime } from 'luxon'
import { describe, expect, test, vi } from 'vitest'
import { openStore, type Store } from '../../../src/runtime/store.ts'
import type { SlackPeer } from '../../support/slack/peer.ts'
import type { PeerTeam } from '../../support/slack/settings.ts'
import { botIn, keyOf, said, slack, team } from '../../support/slack-bot.ts'
import { tempPath } from '../../support/temp-store.ts'

const one: PeerTeam = { ...team, rotates: true }
const two: PeerTeam = { id: 'T2', botToken: 'xoxb-two', users: [{ id: 'U9' }], channels: ['C9'] }
const keys = [keyOf(1)]

const hours = (count: number) => DateTime.utc().plus({ hours: count })
const day = (text: string) => () => DateTime.fromISO(`${text}T12:00:00Z`)

interface Bot {
  readonly url: string
}

/** Walks the pages as a browser does: the first one, Slack's question, and the way back. */
async function install(
  { url }: Bot,
  peer: SlackPeer,
  from: string,
  changes: { cookie?: string; backAt?: Bot } = {},
) {
  const begun = await fetch(`${url}/slack/install`)
  const page = await begun.text()
  const link = /href="(?<link>[^"]+)"/u.exec(page)?.groups?.['link']?.replaceAll('&amp;', '&') ?? ''
  const asked = new URL(link)
  const [cookie = ''] = begun.headers.getSetCookie().map((each) => each.split(';')[0] ?? '')
  const back = new URL('/slack/oauth_redirect', changes.backAt?.url ?? url)
  back.searchParams.set('code', peer.code(from))
  back.searchParams.set('state', asked.searchParams.get('state') ?? '')
  const ended = await fetch(back, { headers: { cookie: changes.cookie ?? cookie } })
  return { asked, status: ended.status, page: await ended.text() }
}

const remove = async () => Promise.reject(new Error('disk full'))

/** The store, in which one shelf takes nothing away any more. */
function stubbornStore(store: Store, name: string): Store {
  const shelf = (each: string) => ({ ...store.shelf(each), ...(each === name && { remove }) })
  return { ...bound(store), shelf }
}

function bound(store: Store): Omit<Store, 'shelf'> {
  return {
    agenda: store.agenda,
    memory: store.memory,
    read: (id) => store.read(id),
    change: (...given) => store.change(...given),
    idsFrom: (prefix) => store.idsFrom(prefix),
    move: (from, to) => store.move(from, to),
    erase: (id) => store.erase(id),
    eraseAll: (prefix) => store.eraseAll(prefix),
    lease: (name) => store.lease(name),
    all: (...given) => store.all(...given),
    check: () => store.check(),
    tidy: () => store.tidy(),
    close: () => store.close(),
  }
}

describe('installing by OAuth', () => {
  test('may begin at one copy of the bot and end at another', async () => {
    const peer = await slack(one)
    const store = await openStore('memory:')
    const [first, second] = [await botIn(peer, { keys, store }), await botIn(peer, { keys, store })]
    await install(first, peer, 'T1', { backAt: second })
    await first.people.command({ text: 'status' })
    expect(said(peer)).toContain('NASM-CPT')
  })

  test('two workspaces each get the bot, and never share a token', async () => {
    const peer = await slack(one, two)
    const bot = await botIn(peer, { keys })
    const { asked, status, page } = await install(bot, peer, 'T1')
    expect(asked.searchParams.get('scope')).toContain('commands,chat:write')
    expect(status).toBe(200)
    expect(page).toContain('ready in t1')
    await install(bot, peer, 'T2')
    expect(bot.told).toEqual(['installed in the workspace T1', 'installed in the workspace T2'])
    await bot.people.say({ text: 'log 0.4 Yoga' })
    await bot.people.say({ text: 'log 0.4 Pilates', team: 'T2' })
    await peer.called('chat.postMessage', 2)
    const tokens = peer
      .callsTo('chat.postMessage')
      .map(({ args, authorization }) => [
        String(args['channel']),
        authorization?.replace(/-\w{8}$/u, ''),
      ])
    expect(Object.fromEntries(tokens)).toEqual({
      D1: 'Bearer xoxe.xoxb-T1',
      D9: 'Bearer xoxb-two',
    })
    expect((await bot.store.read('slack:T1:U1'))?.ledger.entries[0]?.title).toBe('Yoga')
    expect((await bot.store.read('slack:T2:U9'))?.ledger.entries[0]?.title).toBe('Pilates')
  })

  test('a workspace that did not install it is told so', async () => {
    const peer = await slack(one, two)
    const bot = await botIn(peer, { keys })
    await install(bot, peer, 'T1')
    await bot.people.command({ text: 'log 0.4 Yoga', team: 'T2' })
    expect(said(peer)).toContain('I am not set up in this workspace')
    expect(await bot.store.read('slack:T2:U9')).toBeUndefined()
  })

  test('begun in another browser it ends with a page that says so, and a ticket', async () => {
    const peer = await slack(one)
    const bot = await botIn(peer, { keys })
    const { status, page } = await install(bot, peer, 'T1', { cookie: 'slack-app-oauth-state=x' })
    expect(status).toBe(400)
    expect(page).toContain('another browser')
    expect(bot.logged.join('')).toContain(/R-\w{6}/u.exec(page)?.[0] ?? 'none')
    await bot.people.command({ text: 'status' })
    expect(said(peer)).toContain('I am not set up')
  })

  test('refused at Slack, or by Slack, it ends with a page as well', async () => {
    const peer = await slack(one)
    const { url } = await botIn(peer, { keys })
    const refused = await fetch(`${url}/slack/oauth_redirect?error=access_denied`)
    expect(refused.status).toBe(400)
    expect(await refused.text()).toContain('You did not agree')
    peer.faults.next('oauth.v2.access', { kind: 'error', error: 'invalid_code' })
    const { status, page } = await install({ url }, peer, 'T1')
    expect(status).toBe(400)
    expect(page).toContain('Try again')
  })

  test('a stranger who calls the pages again and again fills no log', async () => {
    const peer = await slack(one)
    const { url, logged } = await botIn(peer, { keys })
    for (let at = 0; at < 60; at += 1) {
      const state = `${Buffer.from(`{"hunter2 ${at}`).toString('base64url')}.e30.x`
      const headers = { cookie: `slack-app-oauth-state=${state}` }
      const page = await fetch(`${url}/slack/oauth_redirect?code=${at}&state=${state}`, { headers })
      expect(await page.text()).toMatch(/R-\w{6}/u)
      await fetch(`${url}/slack/oauth_redirect?error=access_denied&again=${at}`)
      await fetch(`${url}/slack/oauth_redirect?code=${at}`)
      await fetch(`${url}/slack/oauth_redirect`)
      await fetch(`${url}/slack/install?again=${at}`)
    }
    expect(logged.length).toBeLessThan(10)
    expect(logged.join('')).not.toContain('hunter2')
  })

  test('no token lies in the database as it is', async () => {
    const peer = await slack(one, two)
    const path = tempPath()
    const store = await openStore(`sqlite:${path}`)
    const bot = await botIn(peer, { keys, store })
    await install(bot, peer, 'T1')
    await install(bot, peer, 'T2')
    await bot.stop()
    await store.close()
    expect(readFileSync(path, 'latin1')).not.toMatch(/xoxb|xoxe/u)
    expect(readFileSync(path, 'latin1')).toContain('slack installations')
  })

  test('a new key takes over, and the old one is needed no more', async () => {
    const peer = await slack(one)
    const store = await openStore('memory:')
    const first = await botIn(peer, { keys: [keyOf(1)], store })
    await install(first, peer, 'T1')
    await first.stop()
    await (await botIn(peer, { keys: [keyOf(2), keyOf(1)], store })).stop()
    const last = await botIn(peer, { keys: [keyOf(2)], store })
    await last.people.say({ text: 'status' })
    await peer.called('chat.postMessage')
    expect(said(peer)).toContain('NASM-CPT')
    await last.stop()
    await expect(botIn(peer, { keys: [keyOf(3)], store })).rejects.toThrow('SECRET_KEYS')
  })

  test('a person has one record in all workspaces of an organisation that installed it', async () => {
    const org = { ...one, enterpriseId: 'E1', isOrgWide: true, rotates: false }
    const part = { ...two, enterpriseId: 'E1', users: [{ id: 'U1' }, { id: 'U9' }] }
    const peer = await slack(org, part)
    const bot = await botIn(peer, { keys })
    await install(bot, peer, 'T1')
    expect(bot.told).toEqual(['installed in the organisation E1'])
    await bot.people.command({ text: 'log 0.4 Yoga' })
    await bot.people.command({ text: 'log 0.4 Pilates', team: 'T2' })
    await bot.people.say({ text: 'status', team: 'T2', user: 'U9' })
    await peer.called('chat.postMessage')
    expect((await bot.store.read('slack:E1:U1'))?.ledger.entries).toHaveLength(2)
    expect(peer.messages.at(-1)).toMatchObject({ team: 'T2', channel: 'D9' })
  })

  test('somebody of another workspace, met in a shared channel, is sent home', async () => {
    const peer = await slack(one)
    const bot = await botIn(peer, { keys })
    await install(bot, peer, 'T1')
    const press = { action: 'run:0', value: 'log 0.4 Yoga' }
    expect((await bot.people.pressOld({ ...press, userTeam: 'T7' })).status).toBe(200)
    await bot.stop()
    expect(bot.logged).toEqual([])
    expect(await bot.store.read('slack:T1:U1')).toBeUndefined()
  })

  test('somebody of another organisation is sent home, and a colleague is not', async () => {
    const users = [
      { id: 'U1' },
      { id: 'U7', isStranger: true },
      { id: 'U8', homeTeam: 'T8' }, // met in a shared channel, which to Slack is no stranger
    ]
    const org = { ...one, enterpriseId: 'E1', isOrgWide: true, rotates: false, users }
    const peer = await slack(org)
    const bot = await botIn(peer, { keys })
    await install(bot, peer, 'T1')
    const press = { action: 'run:0', value: 'log 0.4 Yoga', userTeam: 'T7' }
    await bot.people.pressOld({ ...press, user: 'U7' })
    await bot.people.say({ text: 'log 0.4 Yoga', user: 'U7' })
    await bot.people.pressOld({ ...press, user: 'U8', userTeam: 'T8' })
    await bot.people.say({ text: 'log 0.4 Yoga', user: 'U8' })
    await bot.people.openHome({ user: 'U8' })
    await bot.people.pressOld({ ...press, user: 'U1' })
    await bot.stop()
    expect(bot.logged).toEqual([])
    expect(await bot.store.read('slack:E1:U7')).toBeUndefined()
    expect(await bot.store.read('slack:E1:U8')).toBeUndefined()
    expect(peer.callsTo('views.publish').map(({ args }) => args['user_id'])).not.toContain('U8')
    expect((await bot.store.read('slack:E1:U1'))?.ledger.entries).toHaveLength(1)
  })

  test('somebody of another workspace gets a polite word for a direct message, and no record', async () => {
    const peer = await slack({ ...two, users: [{ id: 'U9' }, { id: 'U8', homeTeam: 'T8' }] })
    const bot = await botIn(peer, { keys })
    await install(bot, peer, 'T2')
    await bot.people.say({ text: 'log 0.4 Yoga', user: 'U8' })
    await peer.called('chat.postMessage')
    expect(said(peer)).toMatch(/people of this workspace[^]*Ask me in your own workspace/u)
    await bot.people.say({ text: 'log 0.4 Yoga' })
    await bot.stop()
    expect(peer.callsTo('chat.postMessage')).toHaveLength(2)
    expect(await bot.store.read('slack:T2:U8')).toBeUndefined()
    expect((await bot.store.read('slack:T2:U9'))?.ledger.entries).toHaveLength(1)
  })

  test('an installation that cannot be read stops nobody else', async () => {
    const peer = await slack(one, two)
    const store = await openStore('memory:')
    const first = await botIn(peer, { keys, store })
    await install(first, peer, 'T1')
    await first.stop()
    await store.shelf('slack installations').put('T2', 'rust')
    const { people, logged, stop } = await botIn(peer, { keys, store })
    await people.say({ text: 'status' })
    await peer.called('chat.postMessage')
    expect(said(peer)).toContain('NASM-CPT')
    await stop()
    expect(logged.filter((line) => line.includes('the installation of T2'))).toHaveLength(1)
  })

  test('a store that cannot be read is an apology with a ticket', async () => {
    const peer = await slack(one)
    const store = await openStore('memory:')
    const bot = await botIn(peer, { keys, store })
    await store.close()
    const { status } = await bot.people.command({ text: 'status' })
    expect(status).toBe(200)
    const ticket = /R-\w{6}/u.exec(said(peer))?.[0] ?? 'none'
    expect(bot.logged.join('')).toContain(ticket)
  })

  test('a form, a button and a shortcut that cannot be taken say so, and lose nothing typed', async () => {
    const peer = await slack(one)
    const store = await openStore('memory:')
    const first = await botIn(peer, { keys, store })
    await install(first, peer, 'T1')
    await first.people.command({ text: 'log' })
    await first.stop()
    const { people, logged } = await botIn(peer, { keys, store })
    await store.close()
    const { body } = await people.submit({ values: { ceus: '0.4', title: 'Yoga' } })
    expect(body).toMatchObject({ response_action: 'errors' })
    expect(logged.join('')).toContain(/R-\w{6}/u.exec(JSON.stringify(body))?.[0] ?? 'none')
    await people.pressOld({ action: 'run:0', value: 'status' })
    await people.messageShortcut({ callback: 'log_message', text: 'Yoga' })
    const posts = await peer.called('response_url', 2)
    for (const { args } of posts) expect(args).toMatchObject({ response_type: 'ephemeral' })
    expect(said(peer)).toContain('Something broke on my side')
  })
})

describe('renewing tokens', () => {
  test('a token is renewed three hours before its end, once, whoever looks', async () => {
    const peer = await slack(one)
    const store = await openStore('memory:')
    const first = await botIn(peer, { keys, store })
    await install(first, peer, 'T1')
    const early = await botIn(peer, { keys, store, clock: () => hours(8) })
    await early.stop()
    expect(peer.callsTo('oauth.v2.access')).toHaveLength(1)
    const later = await Promise.all(
      [1, 2, 3].map(() => botIn(peer, { keys, store, clock: () => hours(9.5) })),
    )
    await peer.called('oauth.v2.access', 2)
    await Promise.all(later.map(({ stop }) => stop()))
    expect(peer.callsTo('oauth.v2.access')).toHaveLength(2)
    const last = await botIn(peer, { keys, store, clock: () => hours(9.6) })
    await last.people.say({ text: 'status' })
    await peer.called('chat.postMessage')
    const used = peer.callsTo('chat.postMessage')[0]?.authorization
    expect(used).toMatch(/^Bearer xoxe\.xoxb-T1-\w{8}$/u)
    expect(peer.callsTo('oauth.v2.access')).toHaveLength(2)
  })

  test('when Slack cannot renew it the old one serves on, and it is tried again', async () => {
    const peer = await slack(one)
    const store = await openStore('memory:')
    const first = await botIn(peer, { keys, store })
    await install(first, peer, 'T1')
    await first.stop()
    peer.faults.next('oauth.v2.access', { kind: 'status', status: 500 })
    const second = await botIn(peer, { keys, store, clock: () => hours(10) })
    await vi.waitFor(() => expect(second.logged.join('')).toContain('renewing the token of T1'))
    expect(second.logged.join('')).not.toMatch(/xoxe|xoxb/u)
    await second.people.say({ text: 'status' })
    await peer.called('chat.postMessage')
    expect(said(peer)).toContain('NASM-CPT')
    await second.stop()
    const third = await botIn(peer, { keys, store, clock: () => hours(10.1) })
    await peer.called('oauth.v2.access', 3)
    await third.stop()
    expect(third.logged).toEqual([])
  })

  test('what Slack renews no more is told once, with what to do, and tried no more', async () => {
    const peer = await slack(one)
    const store = await openStore('memory:')
    const first = await botIn(peer, { keys, store })
    await install(first, peer, 'T1')
    await first.stop()
    peer.faults.next('oauth.v2.access', { kind: 'error', error: 'invalid_refresh_token' })
    const second = await botIn(peer, { keys, store, clock: () => hours(10) })
    await vi.waitFor(() => expect(second.told).toHaveLength(1))
    expect(second.told[0]).toContain('/slack/install')
    await second.stop()
    const third = await botIn(peer, { keys, store, clock: () => hours(10.2) })
    await third.stop()
    expect(third.told).toEqual([])
    expect(peer.callsTo('oauth.v2.access')).toHaveLength(2)
  })

  test('a token whose end a clock that was days ahead has set is renewed all the same', async () => {
    const peer = await slack(one)
    const store = await openStore('memory:')
    const first = await botIn(peer, { keys, store })
    await install(first, peer, 'T1')
    await first.stop()
    await (await botIn(peer, { keys, store, clock: () => hours(48) })).stop()
    expect(peer.callsTo('oauth.v2.access')).toHaveLength(2)
    await (await botIn(peer, { keys, store, clock: () => hours(1) })).stop()
    expect(peer.callsTo('oauth.v2.access')).toHaveLength(3)
  })

  test('a claim of a clock that was days ahead does not last till then', async () => {
    const peer = await slack(one)
    const store = await openStore('memory:')
    const first = await botIn(peer, { keys, store })
    await install(first, peer, 'T1')
    await first.stop()
    peer.faults.next('oauth.v2.access', { kind: 'status', status: 500 })
    const failing = await botIn(peer, { keys, store, clock: () => hours(48) })
    await peer.called('oauth.v2.access', 2)
    await failing.stop()
    await (await botIn(peer, { keys, store, clock: () => hours(10) })).stop()
    expect(peer.callsTo('oauth.v2.access')).toHaveLength(3)
  })
})

describe('a workspace that removes the bot', () => {
  test('and tells nobody is found out by what Slack says of its token, and told once', async () => {
    const peer = await slack(two)
    const store = await openStore('memory:')
    const bot = await botIn(peer, { keys, store })
    const { people, told, stop } = bot
    await install(bot, peer, 'T2')
    for (const method of ['users.info', 'chat.postMessage', 'auth.test']) {
      peer.faults.next(method, { kind: 'error', error: 'account_inactive' })
    }
    await people.say({ text: 'status' })
    await vi.waitFor(async () => {
      expect(await store.shelf('departures').get('slack:T2:')).toContain('2026-12-20')
    })
    const kept = store.shelf('slack installations')
    await vi.waitFor(async () => expect(await kept.get('T2')).toBeUndefined())
    await people.command({ text: 'status' })
    expect(said(peer)).toContain('I am not set up')
    await stop()
    const losses = told.filter((words) => words.includes('account_inactive'))
    expect(losses).toEqual([expect.stringContaining('T2 no more')])
  })

  test('and whose news was lost is found out when its token is to be renewed', async () => {
    const peer = await slack(one)
    const store = await openStore('memory:')
    const first = await botIn(peer, { keys, store })
    await install(first, peer, 'T1')
    await first.stop()
    peer.faults.next('oauth.v2.access', { kind: 'error', error: 'invalid_refresh_token' })
    peer.faults.next('auth.test', { kind: 'error', error: 'token_revoked' })
    const second = await botIn(peer, { keys, store, clock: () => hours(10) })
    await vi.waitFor(() => expect(second.told).toHaveLength(1))
    await second.stop()
    expect(second.told[0]).toContain('token_revoked')
    expect(await store.shelf('departures').get('slack:T1:')).toBeDefined()
    expect(await store.shelf('slack installations').get('T1')).toBeUndefined()
  })

  test('and whose news was lost is found out within a day, though nobody there says a word', async () => {
    const peer = await slack(two)
    const store = await openStore('memory:')
    const first = await botIn(peer, { keys, store })
    await install(first, peer, 'T2')
    await first.stop()
    peer.faults.always('auth.test', { kind: 'error', error: 'token_revoked' })
    const begun = DateTime.fromISO('2026-11-20T12:00:00Z')
    const moments = [begun]
    const clock = () => moments.shift() ?? begun.plus({ days: 1 })
    const { told, stop } = await botIn(peer, { keys, store, clock })
    await vi.waitFor(() => expect(told).toHaveLength(1))
    await stop()
    expect(told[0]).toContain('T2 no more (token_revoked)')
    expect(await store.shelf('departures').get('slack:T2:')).toContain('2026-12-21')
  })

  test.for(['uninstall', 'revokeTokens'] as const)(
    'by %s: the token goes at once, the records after 30 days',
    async (how) => {
      const peer = await slack(two, one)
      const store = await openStore('memory:')
      const bot = await botIn(peer, { keys, store, clock: day('2026-11-20') })
      await install(bot, peer, 'T2')
      await install(bot, peer, 'T1')
      await bot.people.command({ text: 'log 0.4 Yoga' })
      await bot.people.command({ text: 'log 0.4 Pilates', team: 'T1' })
      await bot.people[how]()
      await vi.waitFor(async () => {
        await bot.people.command({ text: 'status' })
        expect(said(peer)).toContain('I am not set up')
      })
      await bot.stop()
      await (await botIn(peer, { keys, store, clock: day('2026-12-19') })).stop()
      expect((await store.read('slack:T2:U9'))?.ledger.entries).toHaveLength(1)
      await (await botIn(peer, { keys, store, clock: day('2026-12-21') })).stop()
      expect(await store.read('slack:T2:U9')).toBeUndefined()
      expect((await store.read('slack:T1:U1'))?.ledger.entries).toHaveLength(1)
    },
  )

  test('and comes back in time finds its records', async () => {
    const peer = await slack(two, one)
    const store = await openStore('memory:')
    const bot = await botIn(peer, { keys, store, clock: () => DateTime.utc() })
    await install(bot, peer, 'T2')
    await bot.people.command({ text: 'log 0.4 Yoga' })
    await bot.people.uninstall()
    await vi.waitFor(async () => {
      expect(await store.shelf('departures').get('slack:T2:')).toBeDefined()
    })
    await install(bot, peer, 'T2')
    peer.pass(-3_600_000)
    const event = { type: 'tokens_revoked', tokens: { oauth: [], bot: ['UT2BOT'] } }
    await bot.people.event({ event }) // news of an hour ago
    await bot.stop()
    expect(await store.shelf('departures').get('slack:T2:')).toBeUndefined()
    await (await botIn(peer, { keys, store, clock: day('2027-02-20') })).stop()
    expect((await store.read('slack:T2:U9'))?.ledger.entries).toHaveLength(1)
  })

  test('and comes back while the store fails is not installed, as the page says', async () => {
    const peer = await slack(two)
    const store = await openStore('memory:')
    const first = await botIn(peer, { keys, store })
    await install(first, peer, 'T2')
    await first.people.uninstall()
    await vi.waitFor(async () => {
      expect(await store.shelf('departures').get('slack:T2:')).toBeDefined()
    })
    await first.stop()
    const bot = await botIn(peer, { keys, store: stubbornStore(store, 'departures') })
    const { status, page } = await install(bot, peer, 'T2')
    expect(status).toBe(400)
    expect(page).toContain('Nothing was kept')
    await bot.people.command({ text: 'status' })
    expect(said(peer)).toContain('I am not set up')
  })

  test('one workspace leaves, and the rest of its organisation keeps the records', async () => {
    const parts = [one, two].map((each) => ({ ...each, enterpriseId: 'E1', rotates: false }))
    const peer = await slack(...parts)
    const store = await openStore('memory:')
    const bot = await botIn(peer, { keys, store, clock: day('2026-11-20') })
    await install(bot, peer, 'T1')
    await install(bot, peer, 'T2')
    await bot.people.command({ text: 'log 0.4 Yoga' })
    await bot.people.uninstall()
    await vi.waitFor(async () => {
      await bot.people.command({ text: 'status' })
      expect(said(peer)).toContain('I am not set up')
    })
    expect(await store.shelf('departures').get('slack:E1:')).toBeUndefined()
    await bot.people.uninstall({ team: 'T2' })
    await vi.waitFor(async () => {
      expect(await store.shelf('departures').get('slack:E1:')).toBeDefined()
    })
  })

  test('an organisation takes it from one workspace: its own installation goes, no records do', async () => {
    const org = { ...one, enterpriseId: 'E1', isOrgWide: true, rotates: false }
    const part = { ...two, enterpriseId: 'E1' }
    const peer = await slack(org, part)
    const store = await openStore('memory:')
    const bot = await botIn(peer, { keys, store })
    await install(bot, peer, 'T1')
    await install(bot, peer, 'T2')
    await bot.people.command({ text: 'log 0.4 Yoga', team: 'T2' })
    const event = { type: 'team_access_revoked', team_ids: ['T2', 'T3'] }
    await bot.people.event({ event })
    await vi.waitFor(async () => {
      expect(await store.shelf('slack installations').get('T2')).toBeUndefined()
    })
    await bot.stop()
    expect(await store.shelf('slack installations').get('E1')).toBeDefined()
    expect(await store.shelf('departures').get('slack:E1:')).toBeUndefined()
    expect((await store.read('slack:E1:U9'))?.ledger.entries).toHaveLength(1)
  })

  test('an organisation that removes it everywhere leaves as a whole', async () => {
    const peer = await slack({ ...one, enterpriseId: 'E1', isOrgWide: true, rotates: false })
    const store = await openStore('memory:')
    const bot = await botIn(peer, { keys, store, clock: day('2026-11-20') })
    await install(bot, peer, 'T1')
    await bot.people.command({ text: 'log 0.4 Yoga' })
    await bot.people.uninstall()
    await vi.waitFor(async () => {
      expect(await store.shelf('departures').get('slack:E1:')).toContain('2026-12-20')
    })
    await bot.people.command({ text: 'status' })
    expect(said(peer)).toContain('I am not set up')
  })

  test('revoking the tokens of its people alone changes nothing', async () => {
    const peer = await slack(two)
    const bot = await botIn(peer, { keys })
    await install(bot, peer, 'T2')
    const event = { type: 'tokens_revoked', tokens: { oauth: ['U9'], bot: [] } }
    await bot.people.event({ event })
    await bot.people.command({ text: 'status' })
    expect(said(peer)).toContain('NASM-CPT')
  })

  test('in single-workspace mode too: the records are kept 30 days', async () => {
    const peer = await slack(two)
    const store = await openStore('memory:')
    const bot = await botIn(peer, { token: 'xoxb-two', store, clock: day('2026-11-20') })
    await bot.people.command({ text: 'log 0.4 Yoga' })
    await bot.people.uninstall()
    await vi.waitFor(async () => {
      expect(await store.shelf('departures').get('slack:T2:')).toContain('2026-12-20')
    })
  })

  test.for(['account_inactive', 'token_revoked'])(
    'in single-workspace mode a token that is dead (%s) is told once, and commands are answered',
    async (error) => {
      const peer = await slack(two)
      const { people, told, store, stop } = await botIn(peer, { token: 'xoxb-two' })
      const dead = ['users.info', 'views.open', 'chat.postMessage', 'auth.test']
      for (const method of dead) peer.faults.always(method, { kind: 'error', error })
      await people.command({ text: 'status' })
      expect(said(peer)).toContain('NASM-CPT')
      await people.command({ text: 'log' })
      await vi.waitFor(() => expect(said(peer)).toContain('did not open the form'))
      await people.command({ text: 'log 0.4 Yoga' })
      expect(said(peer)).toContain('Logged 0.4 CEUs')
      await stop()
      expect(told).toEqual([expect.stringContaining(`SLACK_BOT_TOKEN no more (${error}): install`)])
      expect((await store.read('slack:T2:U9'))?.ledger.entries).toHaveLength(1)
      expect(await store.shelf('departures').get('slack:T2:')).toBeUndefined()
    },
  )

  test('in single-workspace mode another part of the organisation takes nothing with it', async () => {
    const parts = [two, one].map((each) => ({ ...each, enterpriseId: 'E1', rotates: false }))
    const peer = await slack(...parts)
    const store = await openStore('memory:')
    const bot = await botIn(peer, { token: 'xoxb-two', store, clock: day('2026-11-20') })
    await bot.people.uninstall({ team: 'T1' })
    await bot.people.command({ text: 'status' })
    await bot.stop()
    expect(await store.shelf('departures').get('slack:E1:')).toBeUndefined()
  })

  test('in single-workspace mode news from before the bot was started is too old', async () => {
    const peer = await slack(two)
    const store = await openStore('memory:')
    const bot = await botIn(peer, { token: 'xoxb-two', store, clock: () => DateTime.utc() })
    peer.pass(-3_600_000)
    await bot.people.revokeTokens()
    await bot.people.command({ text: 'status' })
    await bot.stop()
    expect(await store.shelf('departures').get('slack:T2:')).toBeUndefined()
  })
})
