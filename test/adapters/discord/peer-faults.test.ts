import { REST, Routes } from 'discord.js'
import { describe, expect, onTestFinished, test } from 'vitest'
import { startDiscordPeer } from '../../support/discord/peer.ts'
import { anybody, type PeerSettings, somebody } from '../../support/discord/settings.ts'
import { commands, startSmallApp } from '../../support/discord/small-app.ts'
import { told } from '../../support/discord/told.ts'

async function begin(settings: PeerSettings = {}) {
  const peer = await startDiscordPeer({ commands, ...settings })
  onTestFinished(() => peer.stop())
  const rest = new REST({ api: peer.api, timeout: 300, retries: 0, version: '10' }).setToken(
    peer.token,
  )
  const open = () => rest.post(Routes.userChannels(), { body: { recipient_id: somebody.id } })
  const { id } = (await open()) as { id: string }
  const post = (content = 'a') => rest.post(Routes.channelMessages(id), { body: { content } })
  return { peer, rest, open, post, channel: id }
}

/** How a call failed, told in words. */
async function failure(call: Promise<unknown>): Promise<string> {
  try {
    await call
    return 'none'
  } catch (error) {
    return `${String(error)} ${error instanceof Error && 'code' in error ? String(error.code) : ''}`
  }
}

describe('a fault reaches the client', () => {
  test.for([
    [{ kind: 'status', status: 500 }, 'Internal Server Error'],
    [{ kind: 'status', status: 503 }, 'Service Unavailable'],
    [{ kind: 'hang' }, 'AbortError'],
    [{ kind: 'slow', ms: 1000 }, 'AbortError'],
    [{ kind: 'lost' }, 'other side closed'],
    [{ kind: 'error', code: 50_007 }, 'Cannot send messages to this user'],
    [{ kind: 'error', code: 50_278 }, 'no mutual guilds'],
    [{ kind: 'error', code: 50_001 }, 'Missing Access'],
    [{ kind: 'error', code: 40_003 }, 'opening direct messages too fast'],
    [{ kind: 'error', code: 20_026 }, 'anti-spam'],
    [{ kind: 'error', code: 10_062 }, 'Unknown interaction'],
    [{ kind: 'error', code: 40_060 }, 'already been acknowledged'],
    [{ kind: 'error', code: 50_001, status: 400 }, 'Missing Access'],
  ] as const)('%j', async ([fault, words]) => {
    const { peer, post } = await begin({ faults: { create_message: [fault] } })
    expect(await failure(post())).toContain(words)
    const isDone = fault.kind === 'slow' || fault.kind === 'lost'
    expect(peer.messages).toHaveLength(isDone ? 1 : 0)
    expect(await failure(post())).toBe('none')
    expect(peer.violations).toEqual([])
  })

  test('as a page where JSON should be', async () => {
    const { peer, channel } = await begin({ faults: { create_message: [{ kind: 'html' }] } })
    const { status, text } = await told(peer, 'POST', `/channels/${channel}/messages`, {
      content: 'a',
    })
    expect([status, text]).toEqual([200, expect.stringContaining('<!doctype html>')])
  })

  test('as a token that is void', async () => {
    const { peer, post } = await begin()
    peer.faults.next('create_message', { kind: 'error', code: 401 })
    expect(await failure(post())).toContain('401')
    expect(await failure(post())).toContain('Expected token to be set')
  })

  test('for as long as the test wants', async () => {
    const { peer, open } = await begin()
    peer.faults.always('create_dm', { kind: 'error', code: 40_003 })
    expect(await failure(open())).toContain('40003')
    expect(await failure(open())).toContain('40003')
    peer.faults.clear()
    expect(await failure(open())).toBe('none')
  })

  test('at the first answer too', async () => {
    const { peer } = await begin()
    const app = await startSmallApp(peer)
    onTestFinished(() => app.stop())
    peer.faults.next('create_interaction_response', { kind: 'error', code: 10_062 })
    const { answer } = await peer.people.command({ name: 'recert', sub: 'status' }, { ageMs: 2700 })
    expect(answer).toBeUndefined()
    expect(app.heard).toEqual(['recert', expect.stringContaining('Unknown interaction')])
  })
})

const place = (channel: string) => `/channels/${channel}/messages`

describe('a limit', () => {
  test('of a channel is told ahead and kept', async () => {
    const { peer, channel } = await begin()
    const post = (id = channel) => told(peer, 'POST', place(id), { content: 'a' })
    const first = await post()
    expect(Object.fromEntries(first.headers)).toMatchObject({
      'x-ratelimit-limit': '5',
      'x-ratelimit-remaining': '4',
      'x-ratelimit-reset-after': expect.stringMatching(/^[45]/u) as string,
      'x-ratelimit-bucket': expect.stringMatching(/^[0-9a-f]{32}$/u) as string,
    })
    for (let turn = 0; turn < 4; turn += 1) expect((await post()).status).toBe(200)
    const refused = await post()
    expect(refused).toMatchObject({ status: 429, body: { global: false } })
    expect(refused.headers.get('x-ratelimit-scope')).toBe('user')
    expect(Number(refused.body['retry_after'])).toBeGreaterThan(0)
    const { body } = await told(peer, 'POST', '/users/@me/channels', { recipient_id: anybody.id })
    expect((await post(String(body['id']))).status).toBe(200)
    peer.pass(5000)
    expect((await post()).status).toBe(200)
  })

  test('is obeyed by the real client, so that it never sees 429', async () => {
    const { peer, post } = await begin()
    peer.limits.set('create_message', 2, 300)
    await Promise.all(['a', 'b', 'c', 'd', 'e'].map(post))
    expect(peer.messages.map(({ text }) => text)).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect(peer.invalidRequests()).toBe(0)
  })

  test('that comes by surprise is waited for', async () => {
    const { peer, post } = await begin()
    peer.faults.next('create_message', { kind: 'rate', retryAfterSeconds: 0.2 })
    expect(await failure(post())).toBe('none')
    expect(peer.callsTo('create_message').map(({ answer }) => answer?.status)).toEqual([429, 200])
    expect(peer.invalidRequests()).toBe(1)
  })

  test('of the whole bot does not hold for interactions', async () => {
    const { peer } = await begin({ patienceMs: 1 })
    peer.pass(1000)
    peer.limits.setGlobal(2)
    const me = () => told(peer, 'GET', '/users/@me')
    expect([(await me()).status, (await me()).status]).toEqual([200, 200])
    const refused = await me()
    expect(refused).toMatchObject({ status: 429, body: { global: true } })
    expect(refused.headers.get('x-ratelimit-global')).toBe('true')
    expect((await told(peer, 'POST', '/interactions/1/a/callback', { type: 5 })).status).toBe(404)
    expect((await told(peer, 'GET', `/webhooks/${peer.appId}/a/messages/@original`)).status).toBe(
      404,
    )
    peer.pass(1000)
    expect((await me()).status).toBe(200)
  })

  test('of fifty a second holds for the whole bot', async () => {
    const { peer } = await begin()
    peer.pass(1000)
    const paths = ['/users/@me', '/gateway/bot', '/applications/@me']
    const statuses: number[] = []
    for (let turn = 0; turn < 51; turn += 1)
      statuses.push((await told(peer, 'GET', paths[turn % 3] ?? '')).status)
    expect(statuses.filter((each) => each === 429).length).toBeLessThanOrEqual(1)
    expect(statuses.slice(0, 50)).not.toContain(429)
  })

  test('of invalid requests shuts the address out', async () => {
    const { peer } = await begin()
    peer.limits.setInvalid(2)
    const wrong = () => told(peer, 'GET', '/users/@me', undefined, 'other')
    expect([(await wrong()).status, (await wrong()).status]).toEqual([401, 401])
    const shut = await told(peer, 'GET', '/users/@me')
    expect([shut.status, shut.text]).toEqual([429, 'error code: 1015'])
    expect(shut.headers.has('via')).toBe(false)
    peer.pass(600_000)
    expect((await told(peer, 'GET', '/users/@me')).status).toBe(200)
  })
})
