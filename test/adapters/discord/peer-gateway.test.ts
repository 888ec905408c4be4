import { Client, Events, GatewayIntentBits, Partials } from 'discord.js'
import { describe, expect, onTestFinished, test } from 'vitest'
import { startDiscordPeer } from '../../support/discord/peer.ts'
import type { PeerSettings } from '../../support/discord/settings.ts'
import { commands, startSmallApp } from '../../support/discord/small-app.ts'
import { packetSocket } from '../../support/discord/packet-socket.ts'

async function newPeer(settings: PeerSettings = {}) {
  const peer = await startDiscordPeer({ commands, ...settings })
  onTestFinished(() => peer.stop())
  return peer
}

async function begin(settings: PeerSettings = {}) {
  const peer = await newPeer(settings)
  const app = await startSmallApp(peer)
  onTestFinished(() => app.stop())
  return { peer, people: peer.people, ...app }
}

const status = { name: 'recert', sub: 'status' }

describe('a connection that ends', () => {
  test.for([
    ['by a cut wire', (peer) => peer.gateway.kill()],
    ['by op 7', (peer) => peer.gateway.reconnect()],
    ['by op 9 that can be resumed', (peer) => peer.gateway.invalidate(true)],
    ['by close 4000', (peer) => peer.gateway.close(4000)],
  ] as const satisfies readonly (readonly [
    string,
    (peer: Awaited<ReturnType<typeof newPeer>>) => void,
  ])[])('%s is resumed, and what was missed is told', async ([, end]) => {
    const { peer, people, heard } = await begin()
    end(peer)
    const became = await people.command(status)
    expect(became.answer).toBe('reply')
    await peer.gateway.resumedTimes(1)
    expect(peer.gateway.counts()).toEqual({ identifies: 1, resumes: 1 })
    expect(heard).toEqual(['recert'])
    expect(peer.violations).toEqual([])
  })

  test('begins a new session when the old one is void', async () => {
    const { peer, client } = await begin()
    peer.gateway.forgetSessions()
    const ready = new Promise((done) => client.once(Events.ShardReady, done))
    peer.gateway.kill()
    await ready
    expect(peer.gateway.counts()).toEqual({ identifies: 2, resumes: 0 })
  })
})

/** A client that is alone with its token and its intents, and what became of it. */
async function loginOf(
  settings: PeerSettings,
  options: { token?: string; intents?: readonly GatewayIntentBits[] },
) {
  const peer = await newPeer(settings)
  const { token = peer.token, intents = [] } = options
  const client = new Client({
    intents: [...intents],
    partials: [Partials.Channel],
    rest: { api: peer.api },
  })
  onTestFinished(() => client.destroy())
  const codes: number[] = []
  client.on(Events.ShardDisconnect, ({ code }) => codes.push(code))
  client.on(Events.Error, () => {})
  client.on(Events.ShardError, () => {})
  const failure = await client.login(token).then(
    () => 'none',
    (error: unknown) => String(error),
  )
  return { peer, client, codes, failure }
}

describe('an identify', () => {
  test('with a wrong token fails before and at the gateway', async () => {
    const { failure } = await loginOf({}, { token: 'MTA.other.token' })
    expect(failure).toContain('invalid token')
  })

  test('with an intent that was not granted is closed for good', async () => {
    const { failure, peer } = await loginOf({}, { intents: [GatewayIntentBits.MessageContent] })
    expect(failure).toContain('disallowed intents')
    expect(peer.gateway.closes).toEqual([4014])
  })

  test('with a granted privileged intent is welcome', async () => {
    const settings = { gateway: { privileged: GatewayIntentBits.MessageContent } }
    const { failure } = await loginOf(settings, { intents: [GatewayIntentBits.MessageContent] })
    expect(failure).toBe('none')
  })

  test.for([
    ['a wrong token', { token: 'other' }, 4004],
    ['an intent nobody knows', { intents: 2 ** 30 }, 4013],
    ['a shard beyond the last', { shard: [2, 2] }, 4010],
    ['no properties', { properties: {} }, 4002],
  ] as const)('with %s is closed', async ([, changes, code]) => {
    const socket = await packetSocket(await newPeer())
    socket.identify(changes)
    expect(await socket.closed).toBe(code)
  })

  test('of too few shards is closed', async () => {
    const socket = await packetSocket(await newPeer({ gateway: { shards: 2 } }))
    socket.identify()
    expect(await socket.closed).toBe(4011)
  })

  test('too soon after another is refused', async () => {
    const peer = await newPeer({ gateway: { maxConcurrency: 1 } })
    const [one, two] = [await packetSocket(peer), await packetSocket(peer)]
    one.identify({ shard: [0, 2] })
    await one.next(0)
    two.identify({ shard: [1, 2] })
    expect(await two.next(9)).toEqual({ op: 9, d: false })
    one.close()
    two.close()
  })

  test('of each of two shards: a guild has one, direct messages have the first', async () => {
    const guilds = [
      { id: '613425648685547541', channels: ['613425648685547545'] as const },
      { id: '613425648689741845', channels: ['613425648689741846'] as const },
    ] as const
    const peer = await newPeer({ guilds, gateway: { shards: 2 } })
    const app = await startSmallApp(peer, { shards: 'auto' })
    onTestFinished(() => app.stop())
    await peer.gateway.connected(2)
    expect(peer.gateway.shards()).toEqual([0, 1])
    const shards: number[] = []
    app.client.on(Events.Raw, ({ t }: { t: string }, shard: number) => {
      if (t === 'INTERACTION_CREATE') shards.push(shard)
    })
    for (const { channels } of guilds) await peer.people.command({ ...status, in: channels[0] })
    await peer.people.command({ ...status, in: 'dm' })
    const expected = guilds.map(({ id }) => Number((BigInt(id) >> 22n) % 2n))
    expect(new Set(expected)).toEqual(new Set([0, 1]))
    expect(shards).toEqual([...expected, 0])
  })
})

describe('a payload', () => {
  test.for([
    ['before identify', { op: 3, d: {} }, 4003],
    ['that is no JSON', 'hello', 4002],
    ['over 4096 bytes', { op: 1, d: 'a'.repeat(4096) }, 4002],
    [
      'that resumes with another token',
      { op: 6, d: { token: 'other', session_id: '1', seq: 0 } },
      4004,
    ],
  ] as const)('%s is closed', async ([, packet, code]) => {
    const socket = await packetSocket(await newPeer())
    socket.send(packet)
    expect(await socket.closed).toBe(code)
  })

  test('that identifies twice, or that nobody knows, is closed', async () => {
    const peer = await newPeer()
    const [one, two] = [await packetSocket(peer), await packetSocket(peer)]
    for (const each of [one, two]) {
      each.identify()
      await each.next(0)
    }
    one.identify()
    two.send({ op: 99, d: null })
    expect(await Promise.all([one.closed, two.closed])).toEqual([4005, 4001])
    expect(peer.violations.map(({ error }) => error).toSorted()).toEqual(['4001', '4005'])
  })

  test('that resumes from a number beyond the last is closed', async () => {
    const peer = await newPeer()
    const one = await packetSocket(peer)
    one.identify()
    const { session_id } = (await one.next(0))['d'] as { session_id: string }
    one.close()
    const two = await packetSocket(peer)
    two.send({ op: 6, d: { token: peer.token, session_id, seq: 99 } })
    expect(await two.closed).toBe(4007)
  })

  test('over 120 in a minute is closed', async () => {
    const socket = await packetSocket(await newPeer())
    for (let turn = 0; turn < 121; turn += 1) socket.send({ op: 1, d: null })
    expect(await socket.closed).toBe(4008)
  })

  test.for(['v=9&encoding=json', 'v=10&encoding=etf'])(
    'of %s is not spoken here',
    async (query) => {
      const socket = await packetSocket(await newPeer(), query)
      expect(await socket.closed).toBe(4012)
    },
  )
})

describe('a heartbeat', () => {
  test('is answered', async () => {
    const socket = await packetSocket(await newPeer())
    socket.send({ op: 1, d: null })
    expect(await socket.next(11)).toEqual({ op: 11 })
    socket.close()
  })

  test('that stays away ends the session', async () => {
    const peer = await newPeer({ gateway: { heartbeatMs: 50 } })
    const socket = await packetSocket(peer)
    socket.identify()
    expect(await socket.closed).toBe(4009)
  })

  test('without an answer makes the client come again', async () => {
    const { peer } = await begin({ gateway: { heartbeatMs: 100 } })
    peer.gateway.fallSilent()
    await peer.gateway.resumedTimes(1)
    expect(peer.gateway.shards()).toEqual([0])
  })
})

describe('an intent', () => {
  test('for direct messages is needed to hear them', async () => {
    const { peer } = await loginOf({}, {})
    expect((await peer.people.say({ text: 'hello' })).heard).toBe(false)
    const { peer: other } = await loginOf({}, { intents: [GatewayIntentBits.DirectMessages] })
    expect((await other.people.say({ text: 'hello' })).heard).toBe(true)
  })

  test('for content is needed in a guild, unless the bot is named', async () => {
    const { peer, client } = await loginOf(
      {},
      { intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages] },
    )
    await new Promise((done) =>
      client.isReady() ? done(0) : client.once(Events.ClientReady, done),
    )
    const read: string[] = []
    client.on(Events.MessageCreate, ({ content }) => read.push(content))
    await peer.people.say({ text: 'hello', in: 'guild' })
    const heard = new Promise((done) =>
      client.on(Events.MessageCreate, ({ content }) => content && done(0)),
    )
    await peer.people.say({ text: `<@${peer.appId}> hello`, in: 'guild' })
    await heard
    expect(read).toEqual(['', `<@${peer.appId}> hello`])
  })
})
