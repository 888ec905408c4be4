import { once } from 'node:events'
import { type IncomingMessage, request as open } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { openStore } from '../../../src/runtime/store.ts'
import type { Perform } from '../../../src/runtime/perform.ts'
import { late, within } from '../../../src/runtime/within.ts'
import { botIn, said, slack, team, type Way } from '../../support/slack-bot.ts'

const ways: readonly Way[] = ['HTTP', 'Socket Mode']

/** Rejections that nobody heard, from now until the test ends: each would end the process. */
function unheard() {
  const rejected = vi.fn<(error: unknown) => void>()
  process.on('unhandledRejection', rejected)
  onTestFinished(() => void process.off('unhandledRejection', rejected))
  return rejected
}

/** As if the store took so long. */
const slowed =
  (ms: number) =>
  (perform: Perform): Perform =>
  async (request) => {
    await sleep(ms)
    return perform(request)
  }

const broken = () => async () => {
  throw new Error('broken promise')
}

describe.for(ways)('over %s', (way) => {
  test('work that takes long is acknowledged in time and answered later', async () => {
    const peer = await slack()
    const { people } = await botIn(peer, { way, around: slowed(2600) })
    const { inTime, ms } = await people.command({ text: 'status' })
    expect(inTime).toBe(true)
    expect(ms).toBeLessThan(2500)
    expect(peer.messages).toEqual([])
    await peer.called('response_url')
    expect(said(peer)).toContain('NASM-CPT')
  })

  test('a form that takes long closes in time, and its answer follows', async () => {
    const peer = await slack()
    const { people } = await botIn(peer, { way, around: slowed(2600) })
    await people.command({ text: 'log' })
    const sent = await people.submit({ values: { ceus: '0.4', title: 'Yoga' } })
    expect(sent.inTime).toBe(true)
    await peer.called('response_url')
    expect(said(peer)).toContain('Logged 0.4 CEUs')
  })

  test('what breaks before the acknowledgement is an apology with the ticket of the log', async () => {
    const peer = await slack()
    const { people, logged } = await botIn(peer, { way, around: broken })
    const { status, inTime } = await people.command({ text: 'status' })
    expect({ status, inTime }).toEqual({ status: 200, inTime: true })
    const ticket = /R-\w{6}/u.exec(said(peer))?.[0] ?? 'none'
    expect(logged.join('')).toContain(ticket)
  })

  test('what breaks after it is an apology too', async () => {
    const peer = await slack()
    const { people, logged } = await botIn(peer, { way, around: broken })
    expect((await people.pressOld({ action: 'run:0', value: 'status' })).status).toBe(200)
    await peer.called('response_url')
    expect(said(peer)).toContain('Something broke on my side')
    await people.say({ text: 'status' })
    await peer.called('chat.postMessage')
    expect(said(peer)).toContain('Something broke on my side')
    await people.command({ text: 'log' })
    await people.submit({ values: { ceus: '0.4', title: 'Yoga' } })
    await peer.called('response_url', 2)
    expect(said(peer)).toContain('Something broke on my side')
    expect(logged).toHaveLength(3)
  })
})

describe('when Slack fails', () => {
  test('a form that does not open in time is said so, and what to type instead', async () => {
    const peer = await slack()
    const { people, logged } = await botIn(peer)
    peer.faults.next('views.open', { kind: 'hang' })
    expect((await people.command({ text: 'log' })).inTime).toBe(true)
    await peer.called('response_url')
    expect(said(peer)).toContain('Slack did not open the form')
    expect(said(peer)).toContain('/recert log ')
    expect(logged.length).toBeGreaterThan(0)
  })

  test.for([
    { kind: 'error', error: 'expired_trigger_id' },
    { kind: 'status', status: 500 },
    { kind: 'html' },
    { kind: 'rate', retryAfterSeconds: 30 },
    { kind: 'rate' },
  ] as const)('a form refused with %o is said so at once', async (fault) => {
    const peer = await slack()
    const { people } = await botIn(peer)
    peer.faults.next('views.open', fault)
    await people.command({ text: 'log' })
    expect(said(peer)).toContain('Slack did not open the form')
    expect(peer.callsTo('views.open')).toHaveLength(1)
  })

  test('a 429 in the background does not delay a form', async () => {
    const peer = await slack()
    const { people } = await botIn(peer)
    peer.faults.next('views.publish', { kind: 'rate', retryAfterSeconds: 2 })
    peer.faults.next('chat.postMessage', { kind: 'rate', retryAfterSeconds: 2 })
    await people.openHome()
    await people.say({ text: 'status' })
    await peer.called('views.publish')
    await peer.called('chat.postMessage')
    const { ms } = await people.command({ text: 'log' })
    expect(ms).toBeLessThan(1000)
    expect(peer.callsTo('views.open')).toHaveLength(1)
    await peer.called('views.publish', 2)
    await peer.called('chat.postMessage', 2)
    expect(said(peer)).toContain('NASM-CPT')
  })

  test('a limit that Slack tells of without its status is waited for as well', async () => {
    const peer = await slack()
    const { people, logged } = await botIn(peer)
    peer.faults.next('chat.postMessage', { kind: 'error', error: 'ratelimited' })
    peer.faults.next('views.publish', { kind: 'error', error: 'ratelimited' })
    await people.say({ text: 'status' })
    await people.openHome()
    await peer.called('chat.postMessage', 2)
    await peer.called('views.publish', 2)
    expect(said(peer)).toContain('NASM-CPT')
    expect(logged).toEqual([])
  })

  test('a limit without the time to wait is waited for as well', async () => {
    const peer = await slack()
    const { people, logged } = await botIn(peer)
    peer.faults.next('chat.postMessage', { kind: 'rate' })
    await people.say({ text: 'status' })
    await peer.called('chat.postMessage', 2)
    expect(said(peer)).toContain('NASM-CPT')
    expect(logged).toEqual([])
  })

  test('a page of a proxy is no code, and is not written down whole', async () => {
    const peer = await slack()
    const { people, logged } = await botIn(peer, { way: 'Socket Mode' })
    await peer.sockets.connected(2)
    peer.faults.next('chat.postMessage', { kind: 'html' })
    peer.faults.next('apps.connections.open', { kind: 'html' })
    await people.say({ text: 'status' })
    await peer.called('chat.postMessage')
    peer.sockets.kill()
    await peer.called('apps.connections.open', 3)
    await vi.waitFor(() => expect(logged.length).toBeGreaterThan(1))
    for (const line of logged) expect(line).not.toContain('</html>')
  })

  test('a response_url that never answers is given up, and holds up nothing', async () => {
    const peer = await slack()
    const { people, logged, stop } = await botIn(peer)
    peer.faults.next('response_url', { kind: 'hang' })
    await people.pressOld({ action: 'run:0', value: 'status' })
    await peer.arrived('response_url')
    expect((await people.command({ text: 'status' })).ms).toBeLessThan(1000)
    await stop()
    expect(logged.join('')).toContain('TimeoutError')
  })

  test('many people whose zone Slack does not tell for now are one line in the log', async () => {
    const users = Array.from({ length: 30 }, (_, at) => ({ id: `U${at + 1}` }))
    const peer = await slack({ ...team, users })
    const { people, logged } = await botIn(peer)
    peer.faults.always('users.info', { kind: 'rate', retryAfterSeconds: 30 })
    for (const { id } of users) await people.command({ text: 'status', user: id })
    expect(logged).toHaveLength(1)
    expect(peer.callsTo('users.info')).toHaveLength(1)
    expect(said(peer)).toContain('NASM-CPT')
  })

  test('blocks that Slack does not take are said in words', async () => {
    const peer = await slack()
    const { people } = await botIn(peer)
    peer.faults.next('chat.postMessage', { kind: 'error', error: 'invalid_blocks' })
    await people.say({ text: 'status' })
    await peer.called('chat.postMessage', 2)
    expect(said(peer)).toContain('NASM-CPT')
    expect(peer.messages.at(-1)?.blocks).toEqual([])
  })

  test('a message is not sent again when it may have arrived', async () => {
    const peer = await slack()
    const { people, logged } = await botIn(peer)
    peer.faults.next('chat.postMessage', { kind: 'lost' })
    await people.say({ text: 'status' })
    await peer.called('chat.postMessage')
    await sleep(300)
    expect(peer.callsTo('chat.postMessage')).toHaveLength(1)
    expect(logged.length).toBeGreaterThan(0)
  })

  test.for([{ kind: 'hang' }, { kind: 'status', status: 500 }, { kind: 'html' }] as const)(
    'no zone, because of %o, and still an answer at once',
    async (fault) => {
      const peer = await slack()
      const { people } = await botIn(peer)
      peer.faults.always('users.info', fault)
      const { ms } = await people.command({ text: 'status' })
      expect(ms).toBeLessThan(1000)
      expect(said(peer)).toContain('NASM-CPT')
      expect((await people.command({ text: 'status' })).ms).toBeLessThan(500)
      expect(peer.callsTo('users.info')).toHaveLength(1)
    },
  )

  test('a response_url that is used up or broken is written down, and nothing else happens', async () => {
    const peer = await slack()
    const { people, logged } = await botIn(peer)
    peer.faults.next('response_url', { kind: 'status', status: 500 }, { kind: 'lost' })
    await people.pressOld({ action: 'run:0', value: 'status' })
    await people.pressOld({ action: 'run:0', value: 'status' })
    await peer.called('response_url', 2)
    await sleep(100)
    expect(logged).toHaveLength(2)
    expect((await people.command({ text: 'status' })).status).toBe(200)
  })

  test.for([
    ['after half an hour', 410],
    ['when Slack does not know it', 404],
  ] as const)(
    'a response_url that is gone %s is answered in the direct messages',
    async ([, status]) => {
      const peer = await slack()
      const { people, logged } = await botIn(peer)
      await people.command({ text: 'log' })
      if (status === 404) peer.faults.next('response_url', { kind: 'status', status })
      else peer.pass(31 * 60_000)
      await people.submit({ values: { ceus: '0.4', title: 'Yoga' } })
      await peer.called('chat.postMessage')
      expect(said(peer)).toContain('Logged 0.4 CEUs')
      expect(peer.messages.at(-1)?.channel).toBe('D1')
      expect(logged).toEqual([])
    },
  )

  test('the log holds nothing of what a person wrote', async () => {
    const peer = await slack()
    const { people, logged } = await botIn(peer)
    peer.faults.next('response_url', { kind: 'status', status: 500 })
    peer.faults.next('chat.postMessage', { kind: 'status', status: 500 })
    await people.pressOld({ action: 'run:0', value: 'log 0.4 Hunter2' })
    await people.say({ text: 'log 0.4 Hunter2' })
    await peer.called('response_url')
    await peer.called('chat.postMessage')
    await sleep(100)
    expect(logged.length).toBeGreaterThan(1)
    expect(logged.join('')).not.toMatch(/hunter2|xoxb-one/iu)
  })
})

describe('what is not from Slack', () => {
  test.for([
    ['a forged signature', { signature: 'forged' }],
    ['no signature', { signature: 'missing' }],
    ['the signature of another app', { signature: 'other secret' }],
    ['a signature of ten minutes ago', { skewSeconds: -600 }],
    ['a signature of tomorrow', { skewSeconds: 86_400 }],
    ['a signature of ten minutes from now', { skewSeconds: 600 }],
  ] as const)('%s is refused', async ([, manner]) => {
    const peer = await slack()
    const { people, store } = await botIn(peer)
    const { status, body } = await people.command({ text: 'log 0.4 Yoga' }, manner)
    expect({ status, body }).toEqual({ status: 401, body: '' })
    expect(await store.read('slack:T1:U1')).toBeUndefined()
  })

  test('a look at the certificate is answered unsigned, and nothing that comes with it is done', async () => {
    const peer = await slack()
    const { people, store } = await botIn(peer)
    const raw = 'ssl_check=1&command=%2Frecert&text=log+0.4+Yoga&team_id=T1&user_id=U1'
    const { status, body } = await people.command({}, { raw, signature: 'missing' })
    expect({ status, body }).toEqual({ status: 200, body: '' })
    expect(await store.read('slack:T1:U1')).toBeUndefined()
  })

  test.for(['/slack/events?x=1', '/slack/./events', '/health/../slack/events', '//x/slack/events'])(
    'at %s nothing unsigned is done',
    async (path) => {
      const peer = await slack()
      const { url, store } = await botIn(peer)
      const body = 'command=%2Frecert&text=log+0.4+Yoga&team_id=T1&user_id=U1'
      const headers = { 'content-type': 'application/x-www-form-urlencoded' }
      const { hostname, port } = new URL(url)
      const sent = open({ hostname, port, path, method: 'POST', headers }) // fetch would tidy the path
      sent.end(body)
      const [response] = (await once(sent, 'response')) as [IncomingMessage]
      response.resume()
      expect(response.statusCode).toBe(401)
      expect(await store.read('slack:T1:U1')).toBeUndefined()
    },
  )

  test('clocks a minute apart are no matter', async () => {
    const peer = await slack()
    const { people } = await botIn(peer)
    for (const skewSeconds of [-60, 60]) {
      expect((await people.command({ text: 'status' }, { skewSeconds })).status).toBe(200)
    }
  })

  test('a form whose type names its letters too is read all the same', async () => {
    const peer = await slack()
    const { people } = await botIn(peer)
    const contentType = 'application/x-www-form-urlencoded; charset=utf-8'
    expect((await people.command({ text: 'status' }, { contentType })).status).toBe(200)
    expect(said(peer)).toContain('NASM-CPT')
  })

  test('a body of 5 MB is refused', async () => {
    const peer = await slack()
    const { people } = await botIn(peer)
    const { status } = await people.command({ text: 'status' }, { padding: 5_000_000 })
    expect([0, 413]).toContain(status) // 0 when the connection is closed before all was sent
    expect((await people.command({ text: 'status' })).status).toBe(200)
  })

  test.for([
    'null',
    '[]',
    '7',
    '"hunter2"',
    'true',
    '',
    '{"hunter2',
    ' null',
    'payload=null',
    'payload=%5B%5D',
    'payload=',
    'payload=%22hunter2%22',
    'command=%2Frecert&payload=7',
    'p%61yload=null',
  ])('%j signed as Slack signs is refused at once, and not sent again', async (raw) => {
    const peer = await slack()
    const { people, logged } = await botIn(peer)
    const rejected = unheard()
    const isForm = raw.includes('=')
    const { status, ms, headers } = await (isForm
      ? people.command({}, { raw })
      : people.event({ event: {} }, { raw }))
    expect(status).toBe(400)
    expect(ms).toBeLessThan(1000)
    expect(headers['x-slack-no-retry']).toBe('1')
    expect((await people.command({ text: 'status' })).status).toBe(200)
    expect(rejected).not.toHaveBeenCalled()
    expect(logged.join('')).not.toContain('hunter2')
  })

  test('a body that breaks off is nothing that anybody waits for', async () => {
    const peer = await slack()
    const { url, people } = await botIn(peer)
    const rejected = unheard()
    const headers = { 'content-length': '100' }
    const half = open(`${url}/slack/events`, { method: 'POST', headers, agent: false })
    half.on('error', () => {}) // it is we who hang up
    half.write('half of it')
    await sleep(50)
    half.destroy()
    await sleep(50)
    expect((await people.command({ text: 'status' })).status).toBe(200)
    expect(rejected).not.toHaveBeenCalled()
  })

  test('any other path is not there, and /health is', async () => {
    const peer = await slack()
    const { url, logged } = await botIn(peer)
    expect((await fetch(`${url}/health`)).status).toBe(200)
    expect((await fetch(`${url}/slack/install`)).status).toBe(404)
    expect((await fetch(`${url}/slack/events`)).status).toBe(404)
    expect((await fetch(`${url}//`)).status).toBe(400)
    expect((await fetch(`${url}//`, { method: 'POST' })).status).toBe(400)
    expect(logged).toEqual([])
  })

  test('Slack may ask whether the address is ours', async () => {
    const peer = await slack()
    const { people } = await botIn(peer)
    const { body } = await people.verifyUrl('word')
    expect(body).toMatchObject({ challenge: 'word' })
  })
})

describe('two workspaces', () => {
  const other = { ...team, id: 'T2', botToken: 'xoxb-two', users: [{ id: 'U9' }], channels: ['C9'] }

  test('never share a token', async () => {
    const peer = await slack(team, other)
    const one = await botIn(peer)
    const two = await botIn(peer, { token: 'xoxb-two' })
    await Promise.all([
      ...[1, 2, 3].map(() => one.people.say({ text: 'status' })),
      ...[1, 2, 3].map(() => two.people.say({ text: 'status', team: 'T2' })),
      one.people.openHome(),
      two.people.openHome({ team: 'T2' }),
    ])
    await vi.waitFor(() => expect(peer.messages).toHaveLength(6), 10_000)
    await peer.called('views.publish', 2)
    const tokens = (who: RegExp) => [
      ...new Set(
        peer.calls
          .filter(({ args }) =>
            who.test(String(args['channel'] ?? args['user_id'] ?? args['user'])),
          )
          .map(({ authorization }) => authorization),
      ),
    ]
    expect(tokens(/1$/u)).toEqual(['Bearer xoxb-one'])
    expect(tokens(/9$/u)).toEqual(['Bearer xoxb-two'])
  })

  test('a request of the one does nothing with the token of the other', async () => {
    const peer = await slack(team, other)
    const { people, store } = await botIn(peer)
    const calls = peer.calls.length
    await people.command({ text: 'log 0.4 Yoga', team: 'T2' })
    expect(said(peer)).toContain('I am not set up in this workspace')
    await people.say({ text: 'log 0.4 Yoga', team: 'T2' })
    await people.openHome({ team: 'T2' })
    await people.shortcut({ callback: 'log', team: 'T2' })
    await people.pressOld({ action: 'run:0', value: 'log 0.4 Yoga', team: 'T2' })
    await peer.called('response_url') // which takes no token
    await sleep(100)
    expect(peer.calls).toHaveLength(calls + 1)
    expect(await store.read('slack:T2:U9')).toBeUndefined()
  })
})

describe('stopping', () => {
  test('finishes what was begun, and then answers no more', async () => {
    const peer = await slack()
    const store = await openStore('memory:')
    const bot = await botIn(peer, { store, around: slowed(500) })
    await bot.people.pressOld({ action: 'run:0', value: 'log 0.4 Yoga' })
    const typed = bot.people.command({ text: 'log 0.4 Pilates' })
    await sleep(100)
    await bot.stop()
    expect((await typed).status).toBe(200)
    expect(peer.callsTo('response_url')).toHaveLength(1)
    expect((await store.read('slack:T1:U1'))?.ledger.entries).toHaveLength(2)
    expect((await bot.people.command({ text: 'status' })).status).toBe(0)
  })

  test('waits no longer than it may, whatever hangs', async () => {
    const peer = await slack()
    const hung = Promise.withResolvers<void>()
    const around =
      (perform: Perform): Perform =>
      async (request) => {
        await hung.promise
        return perform(request)
      }
    const bot = await botIn(peer, { around })
    await bot.people.pressOld({ action: 'run:0', value: 'log 0.4 Yoga' })
    const ended = bot.stop(500)
    expect(await within(4000, ended)).not.toBe(late)
    hung.resolve()
    await ended
  })

  test('over Socket Mode acknowledges first', async () => {
    const peer = await slack()
    const bot = await botIn(peer, { way: 'Socket Mode', around: slowed(500) })
    const typed = bot.people.command({ text: 'log 0.4 Yoga' })
    await sleep(100)
    await bot.stop()
    expect((await typed).inTime).toBe(true)
    expect(said(peer)).toContain('Logged 0.4 CEUs')
    await peer.sockets.connected(0)
  })
})

describe('Socket Mode', () => {
  test('keeps two connections, and loses nothing while Slack renews one', async () => {
    const peer = await slack()
    const { people } = await botIn(peer, { way: 'Socket Mode' })
    await peer.sockets.connected(2, 1000)
    const answers: Promise<{ inTime: boolean }>[] = []
    for (let at = 0; at < 60; at += 1) {
      if (at === 20) peer.sockets.refresh()
      answers.push(people.command({ text: 'status' }))
      await sleep(20)
    }
    const lost = (await Promise.all(answers)).filter(({ inTime }) => !inTime)
    expect(lost).toEqual([])
    await peer.sockets.connected(2)
  })

  test.for(['refresh', 'warn'] as const)(
    'acknowledges what was begun before Slack renews the connection (%s)',
    async (news) => {
      const peer = await slack()
      const { people } = await botIn(peer, { way: 'Socket Mode', around: slowed(500) })
      await peer.sockets.connected(2)
      const typed = [1, 2, 3, 4].map(() => people.command({ text: 'status' }))
      await sleep(100)
      peer.sockets[news]()
      peer.sockets[news]()
      expect((await Promise.all(typed)).map(({ inTime }) => inTime)).toEqual(typed.map(() => true))
      await peer.sockets.connected(2)
    },
  )

  test('opens a connection again that was cut, also after Slack failed for a while', async () => {
    const peer = await slack()
    const { people } = await botIn(peer, { way: 'Socket Mode' })
    const fault = { kind: 'status', status: 500 } as const
    peer.faults.next('apps.connections.open', fault, { kind: 'html' }, fault)
    peer.sockets.kill()
    await peer.sockets.connected(1)
    await peer.sockets.connected(2, 10_000)
    expect((await people.command({ text: 'status' })).inTime).toBe(true)
  })

  test('a connection over which Slack never says hello is given up for another', async () => {
    const peer = await slack()
    const { people, logged } = await botIn(peer, { way: 'Socket Mode' })
    await peer.sockets.connected(2)
    peer.sockets.silence(1)
    peer.sockets.kill()
    await peer.sockets.connected(1)
    await peer.sockets.connected(2, 10_000)
    expect((await people.command({ text: 'status' })).inTime).toBe(true)
    expect(logged.join('')).toContain('Slack did not say hello within 6 s')
  })

  test('one connection is enough to begin with', async () => {
    const peer = await slack()
    peer.sockets.crowd(9)
    const { people, logged } = await botIn(peer, { way: 'Socket Mode' })
    await peer.sockets.connected(1)
    expect((await people.command({ text: 'status' })).inTime).toBe(true)
    expect(logged.join('')).toContain('stop another process of the bot')
    peer.sockets.crowd(0)
    await peer.sockets.connected(2, 10_000)
  })

  test('without room for any the bot does not begin, and says why', async () => {
    const peer = await slack()
    peer.sockets.crowd(10)
    await expect(botIn(peer, { way: 'Socket Mode' })).rejects.toThrow(
      /SLACK_APP_TOKEN: Slack hung up at once: too_many_websockets, because 10 connections/u,
    )
  })

  test('an app token that goes bad is told to the operator, once, and no log is filled', async () => {
    const peer = await slack()
    const { logged, told } = await botIn(peer, { way: 'Socket Mode' })
    await peer.sockets.connected(2)
    peer.faults.always('apps.connections.open', { kind: 'error', error: 'token_revoked' })
    peer.sockets.refresh()
    peer.sockets.kill()
    await peer.called('apps.connections.open', 6)
    await vi.waitFor(() => expect(told).toHaveLength(1))
    expect(told[0]).toMatch(/SLACK_APP_TOKEN no more \(token_revoked, ticket R-\w{6}\)/u)
    const ours = logged.filter((line) => line.includes('opening a connection to Slack'))
    expect(ours).toHaveLength(1)
    expect(logged.length).toBeLessThan(6) // the SDK has words of its own
  })

  test('a connection that Slack renews while it fails is not asked for without a pause', async () => {
    const peer = await slack()
    await botIn(peer, { way: 'Socket Mode' })
    await peer.sockets.connected(2)
    const before = peer.callsTo('apps.connections.open').length
    peer.faults.always('apps.connections.open', { kind: 'status', status: 500 })
    peer.sockets.refresh()
    await sleep(1000)
    expect(peer.callsTo('apps.connections.open').length - before).toBeLessThan(6)
  })

  test.for([null, [], 'hunter2', {}, { type: 'events_api' }, { type: 'events_api', payload: {} }])(
    'goes on after %j, which is no envelope',
    async (message) => {
      const peer = await slack()
      const rejected = unheard()
      const { people, logged } = await botIn(peer, { way: 'Socket Mode' })
      peer.sockets.babble(message)
      await sleep(50)
      expect((await people.command({ text: 'status' })).inTime).toBe(true)
      expect(rejected).not.toHaveBeenCalled() // it would end the process
      expect(logged.join('')).not.toContain('hunter2')
    },
  )

  test('an answer whose connection is gone comes through the response_url', async () => {
    const peer = await slack()
    const { people } = await botIn(peer, { way: 'Socket Mode', around: slowed(400) })
    const typed = people.command({ text: 'status' })
    await sleep(100)
    peer.sockets.kill()
    await peer.sockets.connected(1)
    peer.sockets.kill()
    expect((await typed).status).toBe(0)
    await peer.called('response_url')
    expect(said(peer)).toContain('NASM-CPT')
    await peer.sockets.connected(2)
  })
})
