import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { once } from 'node:events'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readConfig } from '../../../src/runtime/config.ts'
import { openStore } from '../../../src/runtime/store.ts'
import { runMain, startMain } from '../../support/console-process.ts'
import { discord, recordOf, said } from '../../support/discord-bot.ts'
import type { DiscordPeer } from '../../support/discord/peer.ts'
import { slack } from '../../support/slack-bot.ts'
import { tempFolder } from '../../support/temp-store.ts'

const credentials = ['nasm-cpt']
const key = 'ab'.repeat(32)

describe('the variables', () => {
  test('a token is the gateway, with one connection and the real Discord', () => {
    expect(readConfig({ DISCORD_BOT_TOKEN: 'one' }, credentials).discord).toEqual({
      botToken: 'one',
      applicationId: undefined,
      publicKey: undefined,
      port: 3001,
      shards: 1,
      register: false,
      apiUrl: 'https://discord.com/api',
    })
  })

  test('a public key is HTTP beside it, and without connections HTTP alone', () => {
    const env = { DISCORD_BOT_TOKEN: 'one', DISCORD_PUBLIC_KEY: key, DISCORD_SHARDS: '0' }
    expect(readConfig(env, credentials).discord).toMatchObject({ publicKey: key, shards: 0 })
    const auto = { ...env, DISCORD_SHARDS: 'auto', DISCORD_REGISTER: 'start' }
    expect(readConfig(auto, credentials).discord).toMatchObject({ shards: 'auto', register: true })
  })

  test('without any there is no Discord', () => {
    expect(readConfig({}, credentials).discord).toBeUndefined()
    expect(readConfig({ DISCORD_BOT_TOKEN: ' ' }, credentials).discord).toBeUndefined()
  })

  test.for([
    [{ DISCORD_PUBLIC_KEY: key }, /DISCORD_BOT_TOKEN: give it too/u],
    [{ DISCORD_REGISTER: 'start' }, /DISCORD_BOT_TOKEN: give it too/u],
    [{ DISCORD_BOT_TOKEN: 'one', DISCORD_SHARDS: '0' }, /DISCORD_PUBLIC_KEY: give it/u],
    [{ DISCORD_BOT_TOKEN: 'hunter2 hunter2' }, /DISCORD_BOT_TOKEN: give the bot token/u],
    [{ DISCORD_PUBLIC_KEY: 'hunter2' }, /DISCORD_PUBLIC_KEY: give the public key/u],
    [{ DISCORD_APPLICATION_ID: 'hunter2' }, /DISCORD_APPLICATION_ID: give the application id/u],
    [{ DISCORD_SHARDS: 'hunter2' }, /DISCORD_SHARDS: give a number/u],
    [{ DISCORD_REGISTER: 'hunter2' }, /DISCORD_REGISTER: give start/u],
    [{ DISCORD_PORT: '65536' }, /DISCORD_PORT: give a port/u],
    [{ DISCORD_API_URL: 'hunter2' }, /DISCORD_API_URL: give a URL/u],
  ] as const)('%o is not enough or wrong', ([env, words]) => {
    expect(() => readConfig(env, credentials)).toThrow(words)
    expect(() => readConfig(env, credentials)).not.toThrow(/hunter2/u)
  })
})

test('without Discord nothing of it is loaded', () => {
  const platforms = readFileSync('src/platforms.ts', 'utf8')
  expect(platforms).toContain("await import('./adapters/discord/start.ts')")
  expect(platforms).not.toMatch(/from '\.\/adapters\/discord/u)
})

const gateway = (peer: DiscordPeer) => ({
  DISCORD_BOT_TOKEN: peer.token,
  DISCORD_API_URL: peer.api,
})
const setup = { name: 'recert', sub: 'setup', options: { expires: '2027-01-15' } }

describe('the process', () => {
  test.for(['SIGTERM', 'SIGINT'] as const)('serves until %s, and loses nothing', async (signal) => {
    const peer = await discord()
    const folder = tempFolder()
    const run = startMain(folder, [], gateway(peer))
    await run.until('recert: in Discord\n')
    await peer.people.command(setup)
    expect(said(peer)).toContain('Saved: expires Jan 15, 2027')
    run.child.kill(signal)
    expect(await run.end()).toMatchObject({ code: 0, err: '' })
    const store = await openStore(`sqlite:${join(folder, 'data', 'recert.db')}`)
    expect((await recordOf(store))?.ledger.expires).toBe('2027-01-15')
    await store.close()
    expect(readFileSync(join(folder, 'data', 'recert.log'), 'utf8')).toBe('')
  })

  test('serves over HTTP without a gateway, and ends soon', async () => {
    const peer = await discord()
    const env = { ...gateway(peer), DISCORD_PUBLIC_KEY: peer.publicKey, DISCORD_PORT: '0' }
    const run = startMain(tempFolder(), [], { ...env, DISCORD_SHARDS: '0' })
    await run.until('recert: in Discord, at port ')
    const port = /port (?<port>\d+)/u.exec(run.out())?.groups?.['port'] ?? ''
    const people = peer.overHttp(`http://127.0.0.1:${port}/discord/interactions`)
    await people.command(setup)
    expect(said(peer)).toContain('Saved: expires Jan 15, 2027')
    expect(peer.gateway.counts().identifies).toBe(0)
    const begun = performance.now()
    run.child.kill('SIGTERM')
    expect(await run.end()).toMatchObject({ code: 0, err: '' })
    expect(performance.now() - begun).toBeLessThan(5000)
  })

  test('serves Slack and Discord at once, and stops both', async () => {
    const peer = await discord()
    const team = await slack()
    const run = startMain(tempFolder(), [], {
      ...gateway(peer),
      SLACK_BOT_TOKEN: 'xoxb-one',
      SLACK_APP_TOKEN: 'xapp-1-test',
      SLACK_API_URL: team.apiUrl,
    })
    await run.until('recert: in Discord\n')
    await peer.people.command(setup)
    await team.overSockets().command({ text: 'status' })
    expect(said(peer)).toContain('Saved')
    expect(team.messages.at(-1)?.text).toContain('expiry not known yet')
    run.child.kill('SIGTERM')
    expect(await run.end()).toMatchObject({ code: 0, err: '' })
  })

  test('registers the commands at the start when that is wanted, and only if they differ', async () => {
    const peer = await discord({ commands: [] })
    const env = { ...gateway(peer), DISCORD_REGISTER: 'start' }
    for (const times of [1, 1]) {
      const run = startMain(tempFolder(), [], env)
      await run.until('recert: in Discord\n')
      expect(peer.callsTo('bulk_set_application_commands')).toHaveLength(times)
      run.child.kill('SIGTERM')
      expect((await run.end()).code).toBe(0)
    }
    expect(peer.commands().map(({ name }) => name)).toEqual(['recert', 'Log as a course'])
  })

  test('exec works beside the variables, and asks Discord nothing', async () => {
    const peer = await discord()
    const { code, out } = await runMain(tempFolder(), ['exec'], 'status\n', gateway(peer))
    expect({ code, lines: out.trim().split('\n').length }).toEqual({ code: 0, lines: 1 })
    expect(peer.calls).toEqual([])
  })

  test.for([4004, 4014])(
    'ends with one message when Discord closes for good with %i',
    async (code) => {
      const peer = await discord()
      const run = startMain(tempFolder(), [], gateway(peer))
      await run.until('recert: in Discord\n')
      peer.gateway.close(code, 0)
      const { code: status, err } = await run.end()
      expect(status).toBe(1)
      expect(err).toMatch(
        new RegExp(`^recert: [^\\n]*\\(${code}\\); docs/discord.md[^\\n]*\\n$`, 'u'),
      )
    },
  )

  test('ends with one message when the token is taken back', async () => {
    const peer = await discord()
    const run = startMain(tempFolder(), [], gateway(peer))
    await run.until('recert: in Discord\n')
    peer.faults.next('create_message', { kind: 'error', code: 401 })
    await peer.people.say({ text: 'status' })
    const { code, err } = await run.end()
    expect(code).toBe(1)
    expect(err).toMatch(/^recert: Discord does not take DISCORD_BOT_TOKEN \(401\)[^\n]*\n$/u)
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
  test('Discord cannot be reached', async () => {
    const url = 'http://127.0.0.1:9/api'
    expect(await ended({ DISCORD_BOT_TOKEN: 'one', DISCORD_API_URL: url })).toContain(
      'Discord cannot be reached at',
    )
  })

  test('Discord fails for a moment: it is asked again', async () => {
    const peer = await discord()
    peer.faults.next('get_my_application', { kind: 'status', status: 500 }, { kind: 'lost' })
    const run = startMain(tempFolder(), [], gateway(peer))
    await run.until('recert: in Discord')
    run.child.kill('SIGTERM')
    expect((await run.end()).code).toBe(0)
  })

  test('Discord does not take the token', async () => {
    const peer = await discord()
    const err = await ended({ ...gateway(peer), DISCORD_BOT_TOKEN: 'hunter2' })
    expect(err).toContain('Discord does not take DISCORD_BOT_TOKEN (401)')
    expect(err).not.toContain('hunter2')
  })

  test('Discord has no gateway for us', async () => {
    const peer = await discord()
    peer.faults.always('get_bot_gateway', { kind: 'status', status: 500 })
    expect(await ended(gateway(peer))).toContain('gateway cannot be reached')
  })

  test('Discord allows no more connections today', async () => {
    const peer = await discord({ gateway: { identifies: 0 } })
    expect(await ended(gateway(peer))).toContain('only 0 remaining; resets at')
    expect(peer.gateway.counts().identifies).toBe(0)
  })

  test('a proxy answers in its place', async () => {
    const peer = await discord()
    peer.faults.always('get_my_application', { kind: 'html' })
    expect(await ended(gateway(peer))).toContain('cannot be reached')
  })

  test('another program has the port', async () => {
    const peer = await discord()
    const taken = createServer().listen(0)
    await once(taken, 'listening')
    const address = taken.address()
    const port = address && typeof address === 'object' ? String(address.port) : ''
    const http = { DISCORD_PUBLIC_KEY: key, DISCORD_PORT: port }
    expect(await ended({ ...gateway(peer), ...http })).toContain(
      `DISCORD_PORT ${port} cannot be listened at`,
    )
    taken.close()
  })
})
