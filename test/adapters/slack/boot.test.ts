import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { once } from 'node:events'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { readConfig } from '../../../src/runtime/config.ts'
import { openStore } from '../../../src/runtime/store.ts'
import { breakable, runMain, startMain } from '../../support/console-process.ts'
import { discord } from '../../support/discord-bot.ts'
import { said, slack } from '../../support/slack-bot.ts'
import { tempFolder } from '../../support/temp-store.ts'

const credentials = ['nasm-cpt']

const key = (number: number) => Buffer.alloc(32, number).toString('base64')
const oauth = {
  SLACK_CLIENT_ID: '1.2',
  SLACK_CLIENT_SECRET: 'hunter2',
  SLACK_SIGNING_SECRET: 'hunter2',
  SECRET_KEYS: key(1),
}

describe('the variables', () => {
  test('a token and a secret are HTTP, at port 3000 and with the real Slack', () => {
    const env = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 's' }
    expect(readConfig(env, credentials).slack).toEqual({
      botToken: 'xoxb-1',
      signingSecret: 's',
      appToken: undefined,
      oauth: undefined,
      port: 3000,
      apiUrl: 'https://slack.com/api/',
    })
  })

  test('without any there is no Slack', () => {
    expect(readConfig({}, credentials).slack).toBeUndefined()
    expect(readConfig({ SLACK_BOT_TOKEN: ' ' }, credentials).slack).toBeUndefined()
  })

  test.for([
    [{ SLACK_BOT_TOKEN: 'xoxb-1' }, /SLACK_SIGNING_SECRET: give it for HTTP/u],
    [{ SLACK_APP_TOKEN: 'xapp-1' }, /SLACK_BOT_TOKEN: give it too/u],
    [{ SLACK_SIGNING_SECRET: 'hunter2' }, /SLACK_BOT_TOKEN: give it too/u],
    [{ SLACK_BOT_TOKEN: 'hunter2' }, /SLACK_BOT_TOKEN: give the bot token/u],
    [
      { SLACK_BOT_TOKEN: 'xoxe.xoxb-hunter2', SLACK_SIGNING_SECRET: 's' },
      /^[^\n]*\n {2}SLACK_BOT_TOKEN: this one ends after 12 hours: install by OAuth[^\n]*$/u,
    ],
    [{ SLACK_APP_TOKEN: 'hunter2' }, /SLACK_APP_TOKEN: give the app-level token/u],
    [{ SLACK_PORT: 'hunter2' }, /SLACK_PORT: give a port/u],
    [{ SLACK_PORT: '65536' }, /SLACK_PORT: give a port/u],
    [{ SLACK_API_URL: 'hunter2' }, /SLACK_API_URL: give a URL/u],
    [{ SLACK_CLIENT_ID: '1.2' }, /SLACK_CLIENT_SECRET: give it too/u],
    [{ SLACK_CLIENT_SECRET: 'hunter2' }, /SLACK_CLIENT_ID: give it too/u],
    [{ ...oauth, SLACK_BOT_TOKEN: 'xoxb-1' }, /SLACK_BOT_TOKEN: leave it out/u],
    [{ ...oauth, SLACK_SIGNING_SECRET: '' }, /SLACK_SIGNING_SECRET: give it too/u],
    [{ ...oauth, SECRET_KEYS: '' }, /SECRET_KEYS: give keys of 32 bytes/u],
    [{ ...oauth, SECRET_KEYS: 'hunter2' }, /SECRET_KEYS: give keys of 32 bytes/u],
  ] as const)('%o is not enough or wrong', ([env, words]) => {
    expect(() => readConfig(env, credentials)).toThrow(words)
    expect(() => readConfig(env, credentials)).not.toThrow(/hunter2/u)
  })
})

test('with a client id any workspace may install it, and the newest key is the first', () => {
  const read = readConfig({ ...oauth, SECRET_KEYS: `${key(2)}, ${key(1)}` }, credentials)
  expect(read.slack).toMatchObject({
    botToken: undefined,
    oauth: {
      clientId: '1.2',
      secretKeys: [Buffer.alloc(32, 2), Buffer.alloc(32, 1)],
      authorizationUrl: 'https://slack.com/oauth/v2/authorize',
    },
  })
})

test('without Slack nothing of it is loaded', () => {
  const platforms = readFileSync('src/platforms.ts', 'utf8')
  expect(platforms).toContain("await import('./adapters/slack/start.ts')")
  expect(platforms).not.toMatch(/from '\.\/adapters\/slack/u)
})

const http = { SLACK_BOT_TOKEN: 'xoxb-one', SLACK_SIGNING_SECRET: 'secret', SLACK_PORT: '0' }
const sockets = { SLACK_BOT_TOKEN: 'xoxb-one', SLACK_APP_TOKEN: 'xapp-1-test' }

describe('the process', () => {
  test.for(['SIGTERM', 'SIGINT'] as const)('serves until %s, and loses nothing', async (signal) => {
    const peer = await slack()
    const folder = tempFolder()
    const run = startMain(folder, [], { ...http, SLACK_API_URL: peer.apiUrl })
    await run.until('recert: in Slack, at port ')
    const port = /port (?<port>\d+)/u.exec(run.out())?.groups?.['port'] ?? ''
    const people = peer.overHttp(`http://127.0.0.1:${port}/slack/events`)
    await people.command({ text: 'setup 2027-01-15' })
    expect(said(peer)).toContain('Saved: expires Jan 15, 2027')
    run.child.kill(signal)
    expect(await run.end()).toMatchObject({ code: 0, err: '' })
    const store = await openStore(`sqlite:${join(folder, 'data', 'recert.db')}`)
    expect((await store.read('slack:T1:U1'))?.ledger.expires).toBe('2027-01-15')
    await store.close()
    expect(readFileSync(join(folder, 'data', 'recert.log'), 'utf8')).toBe('')
  })

  test('a second wish to end is heard at once, whichever signal it comes by', async () => {
    const peer = await slack()
    const env = { ...http, SLACK_API_URL: peer.apiUrl, LEAVE_SECONDS: '300' }
    const run = startMain(tempFolder(), [], env)
    await run.until('recert: in Slack, at port ')
    const port = /port (?<port>\d+)/u.exec(run.out())?.groups?.['port'] ?? ''
    const health = () => fetch(`http://127.0.0.1:${port}/health`)
    run.child.kill('SIGTERM')
    await vi.waitFor(async () => expect((await health()).status).toBe(503))
    run.child.kill('SIGINT')
    await run.end()
    expect(run.child.signalCode).toBe('SIGINT')
  })

  test('ends also while another platform is still beginning', async () => {
    const peer = await slack()
    const other = await discord({ faults: { get_my_application: [{ kind: 'hang' }] } })
    const env = { DISCORD_BOT_TOKEN: other.token, DISCORD_API_URL: other.api }
    const folder = tempFolder()
    const run = startMain(folder, [], { ...http, SLACK_API_URL: peer.apiUrl, ...env })
    await run.until('recert: in Slack, at port ')
    await other.arrived('get_my_application')
    const begun = performance.now()
    run.child.kill('SIGTERM')
    expect(await run.end()).toMatchObject({ code: 0, err: '' })
    expect(performance.now() - begun).toBeLessThan(10_000) // then Docker kills
    expect(readFileSync(join(folder, 'data', 'recert.log'), 'utf8')).toBe('')
  })

  test('ends also where something in the process never does', async () => {
    const peer = await slack()
    const folder = tempFolder()
    const file = join(folder, 'lasting.mjs')
    writeFileSync(file, 'setInterval(() => {}, 60_000)')
    const env = { ...http, SLACK_API_URL: peer.apiUrl, NODE_OPTIONS: `--import=${file}` }
    const run = startMain(folder, [], env)
    await run.until('recert: in Slack, at port ')
    run.child.kill('SIGTERM')
    expect(await run.end()).toMatchObject({ code: 0, err: '' })
  })

  test('serves over Socket Mode too', async () => {
    const peer = await slack()
    const run = startMain(tempFolder(), [], { ...sockets, SLACK_API_URL: peer.apiUrl })
    await run.until('recert: in Slack\n')
    await peer.overSockets().command({ text: 'status' })
    expect(said(peer)).toContain('NASM-CPT')
    const begun = performance.now()
    run.child.kill('SIGTERM')
    expect(await run.end()).toMatchObject({ code: 0, err: '' })
    expect(performance.now() - begun).toBeLessThan(5000)
  })

  test('tells the operator of a bad app token, and serves on when nobody reads that', async () => {
    const peer = await slack()
    const env = { ...sockets, SLACK_API_URL: peer.apiUrl }
    const [read, unread] = [startMain(tempFolder(), [], env), startMain(tempFolder(), [], env)]
    await Promise.all([read, unread].map((run) => run.until('recert: in Slack\n')))
    await peer.sockets.connected(4)
    unread.child.stdout.destroy()
    peer.faults.always('apps.connections.open', { kind: 'error', error: 'token_revoked' })
    for (const left of [3, 2, 1]) {
      peer.sockets.kill()
      await peer.sockets.connected(left)
    }
    await read.until('recert: Slack takes SLACK_APP_TOKEN no more (token_revoked, ticket R-')
    await peer.called('apps.connections.open', 10)
    expect((await peer.overSockets().command({ text: 'status' })).inTime).toBe(true)
    for (const run of [read, unread]) {
      run.child.kill('SIGTERM')
      expect(await run.end()).toMatchObject({ code: 0, err: '' })
    }
  })

  test('serves any workspace that installs it', async () => {
    const peer = await slack()
    const env = { ...oauth, SLACK_PORT: '0', SLACK_API_URL: peer.apiUrl }
    const run = startMain(tempFolder(), [], env)
    await run.until('recert: in Slack, at port ')
    const port = /port (?<port>\d+)/u.exec(run.out())?.groups?.['port'] ?? ''
    const page = await (await fetch(`http://127.0.0.1:${port}/slack/install`)).text()
    expect(page).toContain('Add to Slack')
    run.child.kill('SIGTERM')
    expect(await run.end()).toMatchObject({ code: 0, err: '' })
  })

  test.for(['Promise.reject(fault)', 'queueMicrotask(() => { throw fault })'])(
    'ends, when nobody caught %s, with a ticket and what was begun finished',
    async (code) => {
      const peer = await slack()
      const folder = tempFolder()
      const env = { ...http, ...breakable(folder, code), SLACK_API_URL: peer.apiUrl }
      const run = startMain(folder, [], env)
      await run.until('recert: in Slack, at port ')
      const port = /port (?<port>\d+)/u.exec(run.out())?.groups?.['port'] ?? ''
      const people = peer.overHttp(`http://127.0.0.1:${port}/slack/events`)
      peer.faults.next('users.info', { kind: 'slow', ms: 200 })
      const typed = people.command({ text: 'setup 2027-01-15' })
      await peer.arrived('users.info')
      run.child.kill('SIGUSR2')
      expect((await typed).status).toBe(200)
      const { code: status, err } = await run.end()
      expect(status).toBe(1)
      expect(err).toMatch(/^recert: something broke on my side; [^\n]*R-\w{6}\n$/u)
      const log = readFileSync(join(folder, 'data', 'recert.log'), 'utf8')
      expect(log).toContain(/R-\w{6}/u.exec(err)?.[0])
      expect(log).toContain('deep')
      expect(log).not.toContain('hunter2')
    },
  )

  test('exec works beside the variables, and asks Slack nothing', async () => {
    const peer = await slack()
    const env = { ...http, SLACK_API_URL: peer.apiUrl }
    const { code, out } = await runMain(tempFolder(), ['exec'], 'status\n', env)
    expect({ code, lines: out.trim().split('\n').length }).toEqual({ code: 0, lines: 1 })
    expect(peer.calls).toEqual([])
  })
})

/** What it says when it ends without having begun. */
async function ended(env: Record<string, string>): Promise<string> {
  const folder = tempFolder()
  const { code, out, err } = await runMain(folder, [], '', env)
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toMatch(/^recert: [^\n]*\n$/u)
  expect(existsSync(join(folder, 'data', 'recert.db'))).toBe(true)
  return err
}

describe('what cannot begin is one message and no stack', () => {
  test('Slack cannot be reached', async () => {
    const url = 'http://127.0.0.1:9/api/'
    expect(await ended({ ...http, SLACK_API_URL: url })).toContain('Slack cannot be reached at')
    expect(await ended({ ...sockets, SLACK_API_URL: url })).toContain('Slack cannot be reached at')
  })

  test('Slack fails for a moment: it is asked again', async () => {
    const peer = await slack()
    peer.faults.next('auth.test', { kind: 'status', status: 500 }, { kind: 'lost' })
    const run = startMain(tempFolder(), [], { ...http, SLACK_API_URL: peer.apiUrl })
    await run.until('recert: in Slack')
    run.child.kill('SIGTERM')
    expect((await run.end()).code).toBe(0)
  })

  test('Slack does not take the token', async () => {
    const peer = await slack()
    const err = await ended({ ...http, SLACK_BOT_TOKEN: 'xoxb-no', SLACK_API_URL: peer.apiUrl })
    expect(err).toContain('Slack does not take SLACK_BOT_TOKEN (invalid_auth)')
    expect(err).not.toContain('xoxb-no')
  })

  test('a proxy answers in its place', async () => {
    const peer = await slack()
    peer.faults.always('auth.test', { kind: 'html' })
    expect(await ended({ ...http, SLACK_API_URL: peer.apiUrl })).toContain('cannot be reached')
  })

  test('Slack does not take the app token', async () => {
    const peer = await slack()
    const env = { ...sockets, SLACK_APP_TOKEN: 'xapp-no', SLACK_API_URL: peer.apiUrl }
    expect(await ended(env)).toContain(
      'Socket Mode cannot begin with SLACK_APP_TOKEN: invalid_auth',
    )
  })

  test('another program has the port', async () => {
    const peer = await slack()
    const taken = createServer().listen(0)
    await once(taken, 'listening')
    const address = taken.address()
    const port = address && typeof address === 'object' ? String(address.port) : ''
    const err = await ended({ ...http, SLACK_PORT: port, SLACK_API_URL: peer.apiUrl })
    expect(err).toContain(`SLACK_PORT ${port} cannot be listened at`)
    taken.close()
  })
})
