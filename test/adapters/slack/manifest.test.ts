import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { manifest } from '../../../src/adapters/slack/manifest.ts'
import { printManifest } from '../../../src/adapters/slack/print-manifest.ts'
import { commands } from '../../../src/commands/catalog.ts'

const schema: unknown = JSON.parse(
  readFileSync(
    new URL('../../support/slack-spec/manifest.schema.2.0.0.json', import.meta.url),
    'utf8',
  ),
)

/** By Slack's own schema: https://github.com/slackapi/manifest-schema at c50cfa8. */
function faultsOf(value: unknown): unknown {
  const ajv = new Ajv({ strict: false, validateFormats: false, logger: false })
  const check = ajv.compile(schema as object)
  return check(value) ? [] : check.errors
}

const url = 'https://bot.example.org'
const overHttp = manifest(commands, { name: 'recert', url, socketMode: false })
const overSocket = manifest(commands, { name: 'recert', socketMode: true })

describe('the manifest', () => {
  test.for([
    ['over HTTP', overHttp],
    ['with Socket Mode', overSocket],
    [
      'for any workspace',
      manifest(commands, { name: 'recert', url, socketMode: false, oauth: true }),
    ],
    ['with a long name', manifest(commands, { name: 'recert '.repeat(20), socketMode: true })],
    [
      'with far more commands',
      manifest(Array.from({ length: 20 }, () => commands).flat(), {
        name: 'recert',
        socketMode: true,
      }),
    ],
    ['with few commands', manifest(commands.slice(0, 1), { name: 'recert', socketMode: true })],
  ] as const)('%s is one by the schema of Slack', ([, each]) => {
    expect(faultsOf(each)).toEqual([])
  })

  test('with a fault is none', () => {
    expect(faultsOf({ ...overHttp, display_information: { name: '' } })).not.toEqual([])
  })

  test('names one address for everything, and none with Socket Mode', () => {
    const { features, settings } = overHttp
    const addresses = [
      features.slash_commands[0]?.url,
      'request_url' in settings.interactivity && settings.interactivity.request_url,
      'request_url' in settings.event_subscriptions && settings.event_subscriptions.request_url,
    ]
    expect(addresses).toEqual(Array.from({ length: 3 }, () => `${url}/slack/events`))
    expect(JSON.stringify(overSocket)).not.toContain('"request_url"')
    expect(JSON.stringify(overSocket)).not.toContain('"url"')
  })

  test('for any workspace says where people come back to, and has its tokens renewed', () => {
    const any = manifest(commands, { name: 'recert', url, socketMode: true, oauth: true })
    expect(any.oauth_config).toMatchObject({ redirect_urls: [`${url}/slack/oauth_redirect`] })
    expect(any.settings).toMatchObject({ org_deploy_enabled: true, token_rotation_enabled: true })
    expect(overHttp.settings).toMatchObject({
      org_deploy_enabled: false,
      token_rotation_enabled: false,
    })
    const without = { name: 'recert', socketMode: true, oauth: true }
    expect(() => manifest(commands, without)).toThrow('address')
  })

  test('asks for no more than it needs', () => {
    expect(overHttp.oauth_config.scopes).toEqual({
      bot: ['commands', 'chat:write', 'users:read', 'im:history'],
      bot_optional: ['im:write', 'files:write'],
    })
  })

  test('names every command', () => {
    const { usage_hint: hint } = overHttp.features.slash_commands[0] ?? {}
    for (const { name } of commands) {
      expect(hint).toMatch(new RegExp(`\\b${name}\\b`, 'u'))
      expect(overHttp.display_information.long_description).toContain(`• ${name}: `)
    }
  })

  test('needs an address without Socket Mode', () => {
    expect(() => manifest(commands, { name: 'recert', socketMode: false })).toThrow('address')
  })

  test('names its shortcuts after a command that has a form', () => {
    const named = overHttp.features.shortcuts.map(({ callback_id }) => callback_id.split('_')[0])
    const forms = commands.filter(({ form }) => form.length > 0).map(({ name }) => name)
    expect(forms).toEqual(expect.arrayContaining(named))
  })
})

describe('printing it', () => {
  test('gives the one with Socket Mode unless an address is given', () => {
    expect(JSON.parse(printManifest(commands, []))).toEqual(JSON.parse(JSON.stringify(overSocket)))
    expect(JSON.parse(printManifest(commands, ['--url', url]))).toEqual(
      JSON.parse(JSON.stringify(overHttp)),
    )
  })

  test('takes a name, and no argument that it does not know', () => {
    const printed: unknown = JSON.parse(printManifest(commands, ['--name', 'gym']))
    expect(printed).toMatchObject({ features: { bot_user: { display_name: 'gym' } } })
    expect(() => printManifest(commands, ['--nmae', 'gym'])).toThrow('--nmae')
  })

  test.for([
    [['--oauth'], '--url https://your.host --oauth'],
    [['--url', 'your.host'], '--url https://your.host'],
    [['--url', 'http://your.host', '--oauth'], '--url https://your.host'],
    [['--nmae', 'gym'], '[--name NAME]'],
    [['--url'], '[--url https://your.host]'],
  ] as const)('%o is one line with what to type instead, and no stack', ([args, words]) => {
    const options = { encoding: 'utf8', timeout: 10_000 } as const
    const script = ['scripts/slack-manifest.ts', ...args]
    const { stdout, stderr, status: code } = spawnSync(process.execPath, script, options)
    expect({ stdout, code }).toEqual({ stdout: '', code: 1 })
    expect(stderr).toMatch(/^slack:manifest: [^\n]*\n$/u)
    expect(stderr).toContain('npm run --silent slack:manifest -- ')
    expect(stderr).toContain(words)
  })
})
