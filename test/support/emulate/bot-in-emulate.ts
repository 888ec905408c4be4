import { expect, onTestFinished } from 'vitest'
import { manifest } from '../../../src/adapters/slack/manifest.ts'
import { commands } from '../../../src/commands/catalog.ts'
import { botIn, signingSecret } from '../slack-bot.ts'
import { recordIn } from '../peer/json.ts'
import { newWorld } from '../slack/world.ts'
import { app, botToken, startEmulator } from './emulator.ts'
import { startFront } from './front.ts'
import { newPeople } from './people.ts'

const asked = manifest(commands, { name: 'recert', socketMode: true }).oauth_config.scopes

export const optionalScopes: readonly string[] = asked.bot_optional
/** All that the manifest asks for. */
export const scopes: readonly string[] = [...asked.bot, ...optionalScopes]

interface Settings {
  /** Left out, those of the manifest. */
  readonly scopes?: readonly string[]
  readonly zone?: string
}

/** The real bot, whose Slack is emulate. No answer of it may break a rule that our own Slack knows. */
export async function botInEmulate(settings: Settings = {}) {
  const emulator = await startEmulator(settings.scopes ?? scopes)
  onTestFinished(emulator.stop)
  const people = ['ana', 'ben'].map((name) => ({ id: emulator.idOf(name), name }))
  const ids = { id: emulator.team, botId: app.bot_id, botUserId: app.bot_user_id }
  const teams = [{ ...ids, botToken, users: people }] as const
  const world = newWorld({ signingSecret, appId: app.app_id, teams })
  const front = await startFront(world, emulator.url)
  onTestFinished(() => front.stop())
  const slack = {
    apiUrl: front.apiUrl,
    appToken: '',
    overHttp: (url: string) => newPeople(world, emulator, url),
    overSockets: () => {
      throw new Error('emulate has no Socket Mode')
    },
  }
  const { zone = 'UTC' } = settings
  const bot = await botIn(slack, { token: botToken, zone })
  onTestFinished(() => expect(world.journal.violations).toEqual([]))
  const ana = emulator.idOf('ana')
  return {
    ...bot,
    emulator,
    ana,
    /** The record of ana. */
    ledger: async () => (await bot.store.read(`slack:${emulator.team}:${ana}`))?.ledger,
    /** Calls of the bot, once so many are answered. */
    called: (method: string, count?: number) => world.journal.called(method, count),
    /** What ana alone was told: with the acknowledgement, or through a response_url. */
    told: (back = 1) => world.messages.all.at(-back)?.text ?? '',
    /** What emulate did not do, and the scope that it asks for. */
    refusals: () =>
      world.journal.calls
        .map(({ method, answer }) => ({ method, ...recordIn(answer?.body) }))
        .filter((each) => 'ok' in each && each.ok === false)
        .map(({ method, ...body }) => ({ method, ...only(body) })),
  }
}

function only(body: object): { readonly error?: unknown; readonly needed?: unknown } {
  const { error, needed } = recordIn(body)
  return { error, needed }
}
