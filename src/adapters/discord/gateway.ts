import {
  Client,
  Events,
  GatewayCloseCodes,
  GatewayDispatchEvents,
  GatewayIntentBits,
  Options,
  Partials,
} from 'discord.js'
import type { APIInteraction } from 'discord.js'
import { late, within } from '../../runtime/within.ts'
import type { Report } from '../../runtime/report.ts'
import type { Incoming } from './conversation.ts'
import { quietReport } from '../../runtime/quiet-report.ts'

interface Setting {
  readonly token: string
  readonly apiUrl: string
  readonly shards: number | 'auto'
}

interface Ears {
  readonly report: Report
  readonly interaction: (interaction: APIInteraction) => void
  readonly message: (message: Incoming) => void
  /** Told once when the gateway will not come back. */
  readonly ended: (error: Error) => void
}

const patienceMs = 30_000

/**
 * The connection to Discord's gateway. It hears interactions, which need no intent, and direct
 * messages, whose intent is not privileged; it takes both as they come, and keeps no servers.
 */
export class Gateway {
  readonly #setting: Setting
  readonly #client: Client
  readonly #ended = Promise.withResolvers<Error>()

  constructor(setting: Setting, ears: Ears) {
    this.#setting = setting
    this.#client = clientOf(setting)
    this.#listen(ears)
  }

  /** Rejects in plain words. */
  async open(): Promise<void> {
    const ready = Promise.withResolvers<undefined>()
    this.#client.once(Events.ClientReady, () => ready.resolve(undefined))
    const login = this.#client.login(this.#setting.token).then(
      () => ready.promise,
      (error: unknown) => notReached(this.#setting.apiUrl, error),
    )
    const trouble = await within(patienceMs, Promise.race([login, this.#ended.promise]))
    if (trouble === late) throw new Error('Discord’s gateway did not answer within 30 s')
    if (trouble) throw trouble
  }

  async close(): Promise<void> {
    await this.#client.destroy()
  }

  #listen({ report, interaction, message, ended }: Ears): void {
    const client = this.#client
    // As Discord sent them: the same that come over HTTP.
    client.ws.on(GatewayDispatchEvents.InteractionCreate, interaction)
    client.ws.on(GatewayDispatchEvents.MessageCreate, message)
    const quietly = quietReport(report)
    const during = 'speaking with Discord'
    client.on(Events.Error, (error) => quietly(error, during))
    client.on(Events.ShardError, (error) => quietly(error, during))
    client.on(Events.ShardDisconnect, ({ code }) => {
      const error = new Error(whyEnded(code))
      this.#ended.resolve(error)
      ended(error)
    })
  }
}

function clientOf({ apiUrl, shards }: Setting): Client {
  return new Client({
    intents: [GatewayIntentBits.DirectMessages],
    partials: [Partials.Channel],
    rest: { api: apiUrl },
    allowedMentions: { parse: [] },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      UserManager: { maxSize: 100, keepOverLimit: ({ id, client }) => id === client.user.id },
    }),
    ...(shards === 'auto' ? { shards: 'auto' as const } : { shardCount: shards }),
  })
}

const shardsWanted = 'Discord wants another DISCORD_SHARDS, such as auto'
const notAllowed = 'Discord does not allow this bot to hear direct messages'

/** https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes */
const endings: ReadonlyMap<number, string> = new Map([
  [GatewayCloseCodes.AuthenticationFailed, 'Discord does not take DISCORD_BOT_TOKEN'],
  [GatewayCloseCodes.InvalidShard, shardsWanted],
  [GatewayCloseCodes.ShardingRequired, shardsWanted],
  [GatewayCloseCodes.InvalidIntents, notAllowed],
  [GatewayCloseCodes.DisallowedIntents, notAllowed],
])

function whyEnded(code: number): string {
  const why = endings.get(code) ?? 'Discord ended the connection for good'
  return `${why} (${code}); docs/discord.md says what to do`
}

function notReached(apiUrl: string, error: unknown): Error {
  const why = error instanceof Error ? error.message.slice(0, 200) : 'no reason given'
  return new Error(`Discord’s gateway cannot be reached through ${apiUrl}: ${why}`)
}
