import { webApi } from '@slack/bolt'
import { describe, expect, onTestFinished, test } from 'vitest'
import { startSlackPeer, type SlackPeer } from '../../support/slack/peer.ts'
import type { PeerSettings, PeerTeam } from '../../support/slack/settings.ts'
import { silent, startOverHttp, startOverSockets } from '../../support/slack/small-app.ts'
import { registerAll } from '../../support/slack/small-listeners.ts'

const signingSecret = 'a secret'
const first: PeerTeam = {
  id: 'T1',
  botToken: 'xoxb-1',
  channels: ['C1'],
  users: [{ id: 'U1', name: 'ana', tz: 'America/Denver', locale: 'de-DE' }, { id: 'U2' }],
}
const second: PeerTeam = { id: 'T2', botToken: 'xoxb-2', users: [{ id: 'U9' }] }
const teams = [first, second] as const

async function newPeer(settings: Partial<PeerSettings> = {}): Promise<SlackPeer> {
  const peer = await startSlackPeer({ signingSecret, teams, ...settings })
  onTestFinished(() => peer.stop())
  return peer
}

async function overHttp(peer: SlackPeer) {
  const app = await startOverHttp(peer, teams, signingSecret, registerAll)
  onTestFinished(() => app.stop())
  return { slack: peer.overHttp(app.url), heard: app.heard }
}

async function overSockets(peer: SlackPeer, receivers = 1) {
  const apps = await Promise.all(
    Array.from({ length: receivers }, () => startOverSockets(peer, teams, registerAll)),
  )
  onTestFinished(async () => {
    await Promise.all(apps.map((app) => app.stop()))
  })
  await peer.sockets.connected(receivers)
  return { slack: peer.overSockets(), heard: () => apps.flatMap((app) => app.heard) }
}

function clientOf(peer: SlackPeer, token: string | undefined, timeout = 500) {
  return new webApi.WebClient(token, {
    slackApiUrl: peer.apiUrl,
    timeout,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: silent,
  })
}

/** How a call failed, told in words. */
async function failure(call: Promise<unknown>): Promise<string> {
  try {
    await call
    return 'none'
  } catch (error) {
    return String(error)
  }
}

const plain = (text: string) => ({ type: 'plain_text' as const, text })
const section = (text: string) => ({ type: 'section' as const, text: plain(text) })
const modal = (title = 'Log') => ({ type: 'modal' as const, title: plain(title), blocks: [] })

/** A trigger as a command brings it, from an app that only acknowledges. */
async function triggerOf(peer: SlackPeer): Promise<string> {
  const { slack } = await overHttp(peer)
  const { payload } = await slack.command({ text: 'status' })
  return String(payload['trigger_id'])
}

describe.for(['HTTP', 'Socket Mode'])('over %s', (transport) => {
  async function begin(settings: Partial<PeerSettings> = {}) {
    const peer = await newPeer(settings)
    const { slack, heard } = transport === 'HTTP' ? await overHttp(peer) : await overSockets(peer)
    return { peer, slack, heard: () => (typeof heard === 'function' ? heard() : heard) }
  }

  test('a command is answered in its ack, for one person only', async () => {
    const { peer, slack } = await begin()
    const answer = await slack.command({ text: 'status' })
    expect(answer).toMatchObject({ status: 200, inTime: true })
    expect(answer.body).toMatchObject({ text: 'You said status' })
    expect(peer.messages).toMatchObject([{ channel: 'D1', onlyFor: 'U1', text: 'You said status' }])
    expect(peer.calls.filter(({ method }) => method !== 'apps.connections.open')).toEqual([])
    expect(peer.violations).toEqual([])
  })

  test('a command nobody acknowledges is not answered in time', async () => {
    const { slack } = await begin({ patienceMs: 3100 })
    expect(await slack.command({ text: 'mute' })).toMatchObject({ inTime: false })
  })

  test('a modal stays open with its errors until it is filled in well', async () => {
    const { peer, slack, heard } = await begin()
    await slack.command({ text: 'form' })
    await peer.called('views.open')
    const refused = await slack.submit({ values: { hours: 'two' } })
    expect(refused.body).toEqual({
      response_action: 'errors',
      errors: { hours: 'A number, please' },
    })
    expect(peer.modalsOf('T1', 'U1')).toHaveLength(1)
    await slack.submit({ values: { hours: '2' } })
    expect(peer.modalsOf('T1', 'U1')).toEqual([])
    const [posted] = await peer.called('chat.postMessage')
    expect(posted).toMatchObject({ authorization: 'Bearer xoxb-1', team: 'T1' })
    expect(peer.messages).toMatchObject([{ channel: 'D1', text: 'Logged 2' }])
    expect(heard()).toEqual(['T1 form', 'hours two of cpt', 'hours 2 of cpt'])
    expect(peer.violations).toEqual([])
  })

  test('a closed modal is told of when the app asked for it', async () => {
    const { peer, slack, heard } = await begin()
    await slack.command({ text: 'form' })
    await peer.called('views.open')
    expect(await slack.close()).toMatchObject({ status: 200 })
    expect(heard()).toEqual(['T1 form', 'closed'])
  })

  test('a button of an ephemeral answer is answered by its response_url', async () => {
    const { peer, slack, heard } = await begin()
    await slack.command({ text: 'status' })
    const pressed = await slack.press({ action: 'again' })
    expect(pressed).toMatchObject({ status: 200, inTime: true })
    expect(pressed.payload).not.toHaveProperty('message')
    await peer.called('response_url')
    expect(peer.messages.map(({ text }) => text)).toEqual(['You said status', 'Once more'])
    await slack.pressOld({ action: 'gone' })
    expect(heard()).toEqual(['T1 status', 'pressed again', 'pressed gone'])
  })

  test('a direct message is answered, the Home is drawn', async () => {
    const { peer, slack } = await begin()
    await slack.say({ text: 'hello' })
    await peer.called('chat.postMessage')
    expect(peer.messages.map(({ text }) => text)).toEqual(['You wrote hello'])
    await slack.openHome({ user: 'U2' })
    await peer.called('views.publish')
    expect(peer.homeOf('T1', 'U2')?.content).toMatchObject({ type: 'home' })
    expect(peer.homeOf('T1', 'U1')).toBeUndefined()
  })

  test('one event comes twice, the second time as a retry', async () => {
    const { peer, slack, heard } = await begin()
    const once = await slack.say({ text: 'hello', eventId: 'Ev1' })
    await once.again('http_timeout')
    await peer.arrived('chat.postMessage', 2)
    expect(heard()).toEqual(['Ev1 0', 'Ev1 1 http_timeout'])
  })

  test('shortcuts and the end of an installation reach their listeners', async () => {
    const { slack, heard } = await begin()
    await slack.shortcut({ callback: 'open' })
    await slack.messageShortcut({ callback: 'keep', text: 'CPR on 3 May' })
    await slack.revokeTokens()
    await slack.uninstall()
    expect(heard()).toEqual(['shortcut open', 'message_action keep', 'revoked', 'uninstalled'])
  })
})

describe('a signature', () => {
  test.for([
    ['forged', { signature: 'forged' }, 401],
    ['missing', { signature: 'missing' }, 401],
    ['of another secret', { signature: 'other secret' }, 401],
    ['six minutes old', { skewSeconds: -360 }, 401],
    ['four minutes old', { skewSeconds: -240 }, 200],
    ['from tomorrow passes in Bolt', { skewSeconds: 86_400 }, 200],
    ['under a body over the limit', { padding: 5_000_000 }, 413],
    ['with a charset', { contentType: 'application/x-www-form-urlencoded; charset=utf-8' }, 400],
  ] as const)('%s', async ([, manner, status]) => {
    const peer = await newPeer()
    const { slack, heard } = await overHttp(peer)
    expect(await slack.command({ text: 'status' }, manner)).toMatchObject({ status })
    expect(heard).toHaveLength(status === 200 ? 1 : 0)
  })

  test('an address is verified by its challenge', async () => {
    const { slack } = await overHttp(await newPeer())
    expect((await slack.verifyUrl('abc')).body).toEqual({ challenge: 'abc' })
  })
})

describe('a connection', () => {
  test.for(['refresh', 'warn', 'kill'] as const)(
    '%s: with two receivers no command is lost',
    async (trouble) => {
      const peer = await newPeer()
      const { slack, heard } = await overSockets(peer, 2)
      const answers = []
      for (let turn = 0; turn < 40; turn += 1) {
        if (turn === 10) {
          peer.sockets[trouble]()
          await peer.sockets.connected(1)
        }
        answers.push(await slack.command({ text: `turn ${turn}` }))
      }
      expect(answers.filter(({ inTime }) => !inTime)).toEqual([])
      expect(new Set(heard()).size).toBe(40)
      await peer.sockets.connected(2)
      expect(peer.violations).toEqual([])
    },
  )

  test('that breaks takes with it what is not acknowledged yet', async () => {
    const peer = await newPeer()
    const { slack } = await overSockets(peer)
    const answer = slack.command({ text: 'mute' })
    peer.sockets.kill()
    expect(await answer).toMatchObject({ status: 0, body: 'the connection broke', inTime: false })
  })

  test('is refused without the token of the app', async () => {
    const peer = await newPeer()
    const open = (token: string | undefined) =>
      failure(clientOf(peer, token).apps.connections.open())
    expect(await open('xapp-other')).toContain('invalid_auth')
    expect(await open('xoxb-1')).toContain('not_allowed_token_type')
    expect(await open(undefined)).toContain('not_authed')
  })

  test('opens once with each address, and ten times at most', async () => {
    const peer = await newPeer()
    const client = clientOf(peer, peer.appToken)
    const told: string[] = []
    const connect = async (url: string) => {
      const socket = new WebSocket(url)
      socket.addEventListener('message', ({ data }) => told.push(String(data)))
      await new Promise((done) => {
        socket.addEventListener('message', done)
        socket.addEventListener('error', done)
      })
    }
    const urls = await Promise.all(
      Array.from({ length: 11 }, async () => (await client.apps.connections.open()).url ?? ''),
    )
    for (const url of urls) await connect(url)
    expect(told.filter((each) => each.includes('hello'))).toHaveLength(10)
    expect(told.at(-1)).toContain('too_many_websockets')
    await connect(urls[0] ?? '')
    expect(told).toHaveLength(11)
  })

  test('gets each envelope alone', async () => {
    const peer = await newPeer({ chance: () => 0.99 })
    const { slack, heard } = await overSockets(peer, 3)
    await Promise.all(Array.from({ length: 5 }, () => slack.command({ text: 'status' })))
    expect(heard()).toHaveLength(5)
  })

  test('is needed: without one a command has no answer', async () => {
    const peer = await newPeer()
    const answer = await peer.overSockets().command({ text: 'status' })
    expect(answer).toMatchObject({ status: 0, inTime: false })
  })
})

describe('a fault reaches the client', () => {
  test.for([
    [{ kind: 'rate', retryAfterSeconds: 7 }, 'WebAPIRateLimitedError'],
    [{ kind: 'rate' }, 'Retry header did not contain a valid timeout'],
    [{ kind: 'status', status: 500 }, 'WebAPIHTTPError'],
    [{ kind: 'hang' }, 'timeout'],
    [{ kind: 'html' }, '<!doctype html>'],
    [{ kind: 'error', error: 'account_inactive' }, 'account_inactive'],
    [{ kind: 'slow', ms: 2000 }, 'timeout'],
    [{ kind: 'lost' }, 'WebAPIRequestError'],
  ] as const)('%j', async ([fault, words]) => {
    const peer = await newPeer({ faults: { 'chat.postMessage': [fault] } })
    const post = () =>
      clientOf(peer, 'xoxb-1', 300).chat.postMessage({ channel: 'U1', text: 'hello' })
    expect(await failure(post())).toContain(words)
    const isDone = fault.kind === 'slow' || fault.kind === 'lost'
    expect(peer.messages).toHaveLength(isDone ? 1 : 0)
    peer.pass(1000)
    expect(await failure(post())).toBe('none')
  })

  test('for as long as the test wants', async () => {
    const peer = await newPeer()
    const call = () => failure(clientOf(peer, 'xoxb-1').auth.test())
    peer.faults.always('auth.test', { kind: 'error', error: 'fatal_error' })
    expect(await Promise.all([call(), call()])).toEqual([
      expect.stringContaining('fatal_error'),
      expect.stringContaining('fatal_error'),
    ])
    peer.faults.clear()
    expect(await call()).toBe('none')
  })
})

describe('a token', () => {
  test('of nobody, of another team, or revoked opens nothing', async () => {
    const peer = await newPeer()
    const info = (token: string | undefined) =>
      failure(clientOf(peer, token).users.info({ user: 'U1' }))
    expect(await info('xoxb-1')).toBe('none')
    expect(await info(undefined)).toContain('not_authed')
    expect(await info('xoxb-?')).toContain('invalid_auth')
    expect(peer.violations).toEqual([])
    expect(await info('xoxb-2')).toContain('invalid_auth')
    expect(peer.violations).toMatchObject([{ where: 'users.info', error: 'invalid_auth' }])
    peer.revoke('T1')
    expect(await info('xoxb-1')).toContain('token_revoked')
  })

  test('does only what its scopes allow', async () => {
    const peer = await newPeer({ teams: [{ ...first, scopes: ['users:read'] }] })
    const client = clientOf(peer, 'xoxb-1')
    expect(await failure(client.users.info({ user: 'U1' }))).toBe('none')
    const posted = failure(client.chat.postMessage({ channel: 'U1', text: 'hello' }))
    expect(await posted).toContain('missing_scope')
  })

  test('hears with every answer which scopes it has', async () => {
    const peer = await newPeer({ teams: [{ ...first, scopes: ['users:read', 'chat:write'] }] })
    const { response_metadata: told } = await clientOf(peer, 'xoxb-1').auth.test()
    expect(told?.scopes).toEqual(['users:read', 'chat:write'])
    const open = await newPeer()
    const { response_metadata: untold } = await clientOf(open, 'xoxb-1').auth.test()
    expect(untold?.scopes).toBeUndefined()
  })

  test('of the right team goes with each call of a bot in two teams', async () => {
    const peer = await newPeer()
    const { slack } = await overHttp(peer)
    await slack.say({ text: 'hello' })
    await slack.say({ team: 'T2', text: 'hello' })
    const posts = await peer.called('chat.postMessage', 2)
    expect(posts.map(({ authorization }) => authorization)).toEqual([
      'Bearer xoxb-1',
      'Bearer xoxb-2',
    ])
    expect(peer.violations).toEqual([])
  })

  test('is given for a code, once', async () => {
    const peer = await newPeer()
    const client = clientOf(peer, undefined)
    const about = { client_id: 'client', client_secret: 'secret', code: peer.code('T2') }
    expect(await client.oauth.v2.access(about)).toMatchObject({
      access_token: 'xoxb-2',
      team: { id: 'T2' },
    })
    expect(await failure(client.oauth.v2.access(about))).toContain('invalid_code')
  })
})

describe('people and files', () => {
  test('a person has the zone and the language the test gave', async () => {
    const client = clientOf(await newPeer(), 'xoxb-1')
    const { user } = await client.users.info({ user: 'U1', include_locale: true })
    expect(user).toMatchObject({ tz: 'America/Denver', locale: 'de-DE' })
    expect((await client.users.info({ user: 'U2' })).user).not.toHaveProperty('tz')
    const opened = await client.conversations.open({ users: 'U2' })
    expect(opened.channel?.id).toBe('D2')
  })

  test('a file is uploaded in three steps, none left out', async () => {
    const client = clientOf(await newPeer(), 'xoxb-1')
    const begun = await client.files.getUploadURLExternal({ filename: 'a.png', length: 3 })
    const files = [{ id: begun.file_id ?? '', title: 'a.png' }] as [{ id: string; title: string }]
    const complete = () => failure(client.files.completeUploadExternal({ files }))
    expect(await complete()).toContain('file_not_found')
    const sent = await fetch(begun.upload_url ?? '', { method: 'POST', body: 'png' })
    expect(sent.status).toBe(200)
    expect(await complete()).toBe('none')
    const whole = { filename: 'b.png', file: Buffer.from('png') }
    expect(await failure(client.filesUploadV2(whole))).toBe('none')
  })

  test('a file stands as a message where it is shared, which a person is not', async () => {
    const peer = await newPeer()
    const client = clientOf(peer, 'xoxb-1')
    const share = (channel_id: string) =>
      failure(client.filesUploadV2({ filename: 'a.png', file: Buffer.from('png'), channel_id }))
    expect(await share('U1')).toContain('invalid_arguments')
    expect(await share('D7')).toContain('channel_not_found')
    expect(peer.messages).toEqual([])
    expect(await share('D1')).toBe('none')
    expect(peer.messages).toMatchObject([{ channel: 'D1', files: ['a.png'] }])
  })
})

describe('time', () => {
  test('a trigger opens one modal, within three seconds', async () => {
    const peer = await newPeer()
    const client = clientOf(peer, 'xoxb-1')
    const open = (trigger: string) =>
      failure(client.views.open({ trigger_id: trigger, view: modal() }))
    const trigger = await triggerOf(peer)
    expect(await open(trigger)).toBe('none')
    expect(await open(trigger)).toContain('exchanged_trigger_id')
    const late = await triggerOf(peer)
    peer.pass(3001)
    expect(await open(late)).toContain('expired_trigger_id')
    expect(await open('made up')).toContain('invalid_trigger_id')
  })

  test('a channel takes one message a second', async () => {
    const peer = await newPeer()
    const post = (channel: string) =>
      failure(clientOf(peer, 'xoxb-1').chat.postMessage({ channel, text: 'hello' }))
    expect(await post('C1')).toBe('none')
    expect(await post('C1')).toContain('WebAPIRateLimitedError')
    expect(await post('U1')).toBe('none')
    peer.pass(1000)
    expect(await post('C1')).toBe('none')
  })

  test('a workspace takes what its rate says, and another one its own', async () => {
    let now = 0 // moved by hand, for posts take time
    const rates = { 'chat.postMessage': { perSecond: 2, burst: 2 } }
    const peer = await newPeer({ rates, now: () => now })
    const post = (token: string, channel: string) =>
      failure(clientOf(peer, token).chat.postMessage({ channel, text: 'hello' }))
    expect(await post('xoxb-1', 'C1')).toBe('none')
    expect(await post('xoxb-1', 'U1')).toBe('none')
    expect(await post('xoxb-1', 'U2')).toContain('WebAPIRateLimitedError')
    expect(await post('xoxb-2', 'U9')).toBe('none')
    now += 499
    expect(await post('xoxb-1', 'U2')).toContain('WebAPIRateLimitedError')
    now += 1
    expect(await post('xoxb-1', 'U2')).toBe('none')
  })

  test('a response_url takes five posts, within thirty minutes', async () => {
    const peer = await newPeer()
    const { slack } = await overHttp(peer)
    const urlOf = async () => String((await slack.command({ text: 'a' })).payload['response_url'])
    const post = async (url: string, body: object = { text: 'hello' }) =>
      (await fetch(url, { method: 'POST', body: JSON.stringify(body), headers })).status
    const headers = { 'content-type': 'application/json' }
    const url = await urlOf()
    const statuses: number[] = []
    for (let turn = 0; turn < 6; turn += 1) statuses.push(await post(url))
    expect(statuses).toEqual([200, 200, 200, 200, 200, 404])
    const late = await urlOf()
    peer.pass(30 * 60_000 + 1)
    expect(await post(late)).toBe(410)
    expect(peer.violations).toEqual([])
    expect(await post(await urlOf(), { blocks: [{ type: 'sectoin' }] })).toBe(400)
    expect(peer.violations).toHaveLength(1)
  })
})

describe('a message', () => {
  const many = (count: number) => Array.from({ length: count }, () => section('a'))
  const button = { type: 'button', action_id: 'a', text: plain('Go') }
  const actions = { type: 'actions', elements: [button] }
  const table = { type: 'table', rows: [[{ type: 'raw_text', text: 'a' }]] }

  test.for([
    ['of 50 blocks passes', many(50), 'none'],
    ['of 51 blocks', many(51), 'no more than 50 items'],
    ['with a section of 3000 passes', [section('a'.repeat(3000))], 'none'],
    ['with a section of 3001', [section('a'.repeat(3001))], 'less than 3001'],
    ['with an empty section', [{ type: 'section' }], 'one of text, fields'],
    ['with a block nobody knows', [{ type: 'sectoin' }], 'unsupported type: sectoin'],
    ['with an alert, which is for modals', [{ type: 'alert', text: plain('a') }], 'unsupported'],
    ['with a stray field', [{ ...section('a'), txt: 1 }], 'additional property: txt'],
    ['with one action_id twice', [actions, actions], '`action_id` already exists'],
    [
      'with a block_id twice',
      [
        { ...section('a'), block_id: 'b' },
        { ...section('a'), block_id: 'b' },
      ],
      '`block_id` already exists',
    ],
    [
      'with a long button',
      [{ ...actions, elements: [{ ...button, text: plain('a'.repeat(76)) }] }],
      'less than 76',
    ],
    ['with two tables', [table, table], 'only one table'],
    [
      'with too much markdown',
      [
        { type: 'markdown', text: 'a'.repeat(6001) },
        { type: 'markdown', text: 'a'.repeat(6000) },
      ],
      'over 12000',
    ],
    ['with a header of 151', [{ type: 'header', text: plain('a'.repeat(151)) }], 'less than 151'],
    ['with an image of no source', [{ type: 'image', alt_text: 'a' }], 'exactly one'],
  ] as const)('%s', async ([, blocks, words]) => {
    const peer = await newPeer()
    const about = { channel: 'U1', text: 'a', blocks }
    const call = clientOf(peer, 'xoxb-1').apiCall('chat.postMessage', about)
    const error: unknown = await call.then(
      () => 'none',
      (thrown: unknown) => thrown,
    )
    expect(JSON.stringify(error)).toContain(words)
    expect(peer.violations.flatMap(({ messages }) => messages)).toHaveLength(
      words === 'none' ? 0 : 1,
    )
  })

  const cells = [{ type: 'raw_text', text: 'a' }]
  const points = [{ label: 'Jan', value: 1 }]
  const chart = {
    type: 'bar',
    series: [{ name: 'Hours', data: points }],
    axis_config: { categories: ['Jan'] },
  }

  test.for([
    { type: 'header', text: plain('a') },
    { type: 'divider' },
    { type: 'context', elements: [plain('a'), { type: 'mrkdwn', text: 'a' }] },
    actions,
    { type: 'image', alt_text: 'a', image_url: 'https://example.com/a.png' },
    { type: 'card', title: { type: 'mrkdwn', text: 'a' }, actions: [button] },
    { type: 'markdown', text: '# a' },
    { type: 'table', rows: [cells], column_settings: [{ align: 'right' }] },
    { type: 'data_table', caption: 'a', rows: [cells, cells] },
    { type: 'data_visualization', title: 'a', chart },
    { type: 'container', title: plain('a'), child_blocks: [section('a')] },
    {
      type: 'plan',
      title: 'a',
      tasks: [{ type: 'task_card', task_id: 'a', title: 'a', status: 'complete' }],
    },
    {
      type: 'rich_text',
      elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'a' }] }],
    },
  ])('may hold $type', async (block) => {
    const peer = await newPeer()
    const about = { channel: 'U1', text: 'a', blocks: [block] }
    await clientOf(peer, 'xoxb-1').apiCall('chat.postMessage', about)
    expect(peer.violations).toEqual([])
  })

  test('can be changed while it stands, by those who wrote it', async () => {
    const peer = await newPeer()
    const client = clientOf(peer, 'xoxb-1')
    const { ts = '' } = await client.chat.postMessage({ channel: 'U1', text: 'a' })
    await client.chat.update({ channel: 'D1', ts, text: 'b' })
    expect(peer.messages.map(({ text }) => text)).toEqual(['b'])
    const lost = client.chat.update({ channel: 'D1', ts: '1.1', text: 'b' })
    expect(await failure(lost)).toContain('message_not_found')
    await client.chat.postEphemeral({ channel: 'C1', user: 'U2', text: 'c' })
    expect(peer.messages.at(-1)).toMatchObject({ channel: 'C1', onlyFor: 'U2' })
  })
})

describe('a view', () => {
  const input = { type: 'input', label: plain('Hours'), element: { type: 'plain_text_input' } }

  test.for([
    ['with a title of 24 passes', modal('a'.repeat(24)), 'none'],
    ['with a title of 25', modal('a'.repeat(25)), 'less than 25'],
    ['with an input but no submit', { ...modal(), blocks: [input] }, 'missing `submit`'],
    ['with metadata of 3001', { ...modal(), private_metadata: 'a'.repeat(3001) }, 'less than 3001'],
    [
      'with 101 blocks',
      { ...modal(), blocks: Array.from({ length: 101 }, () => ({ type: 'divider' })) },
      '100 items',
    ],
    [
      'over 250 kB',
      { ...modal(), blocks: Array.from({ length: 90 }, () => section('a'.repeat(3000))) },
      'over 250 kB',
    ],
    ['that is a Home', { type: 'home', blocks: [] }, 'must be a modal'],
  ] as const)('%s', async ([, view, words]) => {
    const peer = await newPeer()
    const trigger_id = await triggerOf(peer)
    const call = clientOf(peer, 'xoxb-1', 2000).apiCall('views.open', { trigger_id, view })
    const error: unknown = await call.then(
      () => 'none',
      (thrown: unknown) => thrown,
    )
    expect(JSON.stringify(error)).toContain(words)
    expect(peer.violations).toHaveLength(words === 'none' ? 0 : 1)
  })

  test('is changed only by those who saw its last state', async () => {
    const peer = await newPeer()
    const client = clientOf(peer, 'xoxb-1')
    const opened = await client.views.open({ trigger_id: await triggerOf(peer), view: modal() })
    const { id: view_id = '', hash = '' } = opened.view ?? {}
    await client.views.update({ view_id, hash, view: modal('b') })
    const late = client.views.update({ view_id, hash, view: modal('c') })
    expect(await failure(late)).toContain('hash_conflict')
  })

  test('is one of three at most', async () => {
    const peer = await newPeer()
    const client = clientOf(peer, 'xoxb-1')
    await client.views.open({ trigger_id: await triggerOf(peer), view: modal() })
    const push = async () => client.views.push({ trigger_id: await triggerOf(peer), view: modal() })
    await push()
    await push()
    expect(await failure(push())).toContain('push_limit_reached')
  })
})

test('a form keeps the person in it as Slack itself would', async () => {
  const peer = await newPeer()
  const { slack } = await overHttp(peer)
  await slack.command({ text: 'form' })
  await peer.called('views.open')
  expect(await failure(slack.submit())).toContain('hours is left empty')
  expect(await failure(slack.submit({ values: { hours: '123456' } }))).toContain('over 5')
  expect(await failure(slack.submit({ values: { minutes: '1' } }))).toContain('no input minutes')
})

test('a call to a method we do not have is a violation', async () => {
  const peer = await newPeer()
  expect(await failure(clientOf(peer, 'xoxb-1').apiCall('stars.add'))).toContain('unknown_method')
  expect(peer.violations).toMatchObject([{ where: 'stars.add' }])
})
