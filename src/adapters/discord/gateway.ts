import { REST } from '@discordjs/rest'
import { CloseCodes, type SessionInfo, WebSocketManager, WebSocketShardEvents } from '@discordjs/ws'
import {
  type APIInteraction,
  GatewayCloseCodes,
  GatewayDispatchEvents,
  type GatewayDispatchPayload,
  GatewayIntentBits,
} from 'discord-api-types/v10'
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
  readonly #sockets: WebSocketManager
  readonly #rest: REST
  readonly #ended = Promise.withResolvers<Error>()

  constructor(setting: Setting, ears: Ears) {
    this.#setting = setting
    this.#rest = new REST({ api: setting.apiUrl }).setToken(setting.token)
    this.#sockets = socketsOf(setting, this.#rest)
    this.#listen(ears)
  }

  /** Rejects in plain words. */
  async open(): Promise<void> {
    const login = this.#sockets.connect().then(
      () => undefined,
      (error: unknown) => notReached(this.#setting.apiUrl, error),
    )
    const trouble = await within(patienceMs, Promise.race([login, this.#ended.promise]))
    if (trouble === late) throw new Error('Discord’s gateway did not answer within 30 s')
    if (trouble) throw trouble
  }

  async close(): Promise<void> {
    await this.#sockets.destroy({ code: CloseCodes.Normal })
    this.#rest.clearHashSweeper()
    this.#rest.clearHandlerSweeper()
  }

  #listen({ report, interaction, message, ended }: Ears): void {
    const sockets = this.#sockets
    // As Discord sent them: the same that come over HTTP.
    sockets.on(WebSocketShardEvents.Dispatch, ({ data }: { data: GatewayDispatchPayload }) => {
      if (data.t === GatewayDispatchEvents.InteractionCreate) interaction(data.d)
      if (data.t === GatewayDispatchEvents.MessageCreate) message(data.d)
    })
    const quietly = quietReport(report)
    sockets.on(WebSocketShardEvents.Error, ({ error }) => quietly(error, 'speaking with Discord'))
    sockets.on(WebSocketShardEvents.Closed, ({ code }) => {
      const why = endings.get(code)
      if (why === undefined) return
      const error = new Error(`${why} (${code}); docs/discord.md says what to do`)
      this.#ended.resolve(error)
      ended(error)
    })
  }
}

function socketsOf({ token, shards }: Setting, rest: REST): WebSocketManager {
  const sessions = new Map<number, SessionInfo | null>() // the package's own is one for all in a process
  return new WebSocketManager({
    token,
    rest,
    intents: GatewayIntentBits.DirectMessages,
    shardCount: shards === 'auto' ? null : shards,
    retrieveSessionInfo: (shard) => sessions.get(shard) ?? null,
    updateSessionInfo: (shard, session) => void sessions.set(shard, session),
  })
}

const shardsWanted = 'Discord wants another DISCORD_SHARDS, such as auto'
const notAllowed = 'Discord does not allow this bot to hear direct messages'

/**
 * The connection does not come back after these.
 * https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes
 */
const endings: ReadonlyMap<number, string> = new Map([
  [GatewayCloseCodes.AuthenticationFailed, 'Discord does not take DISCORD_BOT_TOKEN'],
  [GatewayCloseCodes.InvalidShard, shardsWanted],
  [GatewayCloseCodes.ShardingRequired, shardsWanted],
  [GatewayCloseCodes.InvalidAPIVersion, 'Discord does not speak this version any more'],
  [GatewayCloseCodes.InvalidIntents, notAllowed],
  [GatewayCloseCodes.DisallowedIntents, notAllowed],
])

function notReached(apiUrl: string, error: unknown): Error {
  const why = error instanceof Error ? error.message.slice(0, 200) : 'no reason given'
  return new Error(`Discord’s gateway cannot be reached through ${apiUrl}: ${why}`)
}
