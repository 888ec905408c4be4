import type { DiscordConfig } from '../../runtime/discord-config.ts'
import type { Bot } from './bot.ts'
import { converse } from './conversation.ts'
import { Gateway } from './gateway.ts'
import { handle } from './handle.ts'
import { Endpoint } from './http.ts'
import { httpWay } from './http-way.ts'
import { restWay } from './rest-way.ts'

/** Every way that Discord reaches us. */
export class Transport {
  readonly #config: DiscordConfig
  readonly #gateway: Gateway | undefined
  readonly #endpoint: Endpoint | undefined

  constructor(config: DiscordConfig, bot: Bot, ended: (error: Error) => void) {
    const { botToken: token, apiUrl, shards, publicKey } = config
    const { report, clients, inFlight } = bot
    this.#config = config
    this.#gateway =
      shards === 0
        ? undefined
        : new Gateway(
            { token, apiUrl, shards },
            {
              report,
              interaction: (each) => void handle(bot, each, restWay(clients, each)),
              message: (each) => void inFlight.track(converse(bot, each)),
              ended,
            },
          )
    this.#endpoint =
      publicKey === undefined
        ? undefined
        : new Endpoint({
            publicKey,
            report,
            receive: (each, response) => void handle(bot, each, httpWay(clients, each, response)),
          })
  }

  /** Rejects in plain words. Gives the port, when it listens at one. */
  async open(): Promise<number | undefined> {
    await this.#gateway?.open()
    return this.#endpoint?.open(this.#config.port)
  }

  /** A load balancer is to send nothing more; what comes all the same is answered. */
  leave(): void {
    this.#endpoint?.leave()
  }

  /** Nothing new comes any more; what has come is still answered. */
  async pause(): Promise<void> {
    this.#endpoint?.pause()
    await this.#gateway?.close()
  }

  async close(): Promise<void> {
    await this.#endpoint?.close()
  }
}
