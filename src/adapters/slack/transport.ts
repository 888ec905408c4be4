import type { Server } from 'node:http'
import type { App, HTTPReceiver, HTTPReceiverOptions, Logger, Receiver } from '@slack/bolt'
import type { Report } from '../../runtime/report.ts'
import type { SlackConfig } from '../../runtime/slack-config.ts'
import { errorCode } from './clients.ts'
import { httpReceiver } from './http.ts'
import { Connection } from './socket.ts'

interface Tools {
  readonly logger: Logger
  readonly report: Report
  readonly pages?: Partial<HTTPReceiverOptions> | undefined
}

/** While Slack renews one of them, requests come over the other. */
const connectionCount = 2

/** Every way that Slack reaches us, as one receiver of Bolt. */
export class Transport implements Receiver {
  readonly #config: SlackConfig
  readonly #http: HTTPReceiver | undefined
  readonly #connections: readonly Connection[]
  #server: Server | undefined

  constructor(config: SlackConfig, tools: Tools) {
    const { signingSecret, appToken, apiUrl } = config
    this.#config = config
    this.#http = signingSecret === undefined ? undefined : httpReceiver({ signingSecret, ...tools })
    this.#connections =
      appToken === undefined
        ? []
        : Array.from(
            { length: connectionCount },
            () => new Connection({ appToken, apiUrl, ...tools }),
          )
  }

  init(app: App): void {
    for (const connection of this.#connections) connection.init(app)
    this.#http?.init(app)
  }

  /** Rejects in plain words. Gives the port, when it listens at one. */
  async start(): Promise<number | undefined> {
    await Promise.all(this.#connections.map(opened))
    if (!this.#http) return undefined
    this.#server = await this.#http.start(this.#config.port).catch((error: unknown) => {
      const why = error instanceof Error ? error.message : 'no reason given'
      throw new Error(`SLACK_PORT ${this.#config.port} cannot be listened at: ${why}`)
    })
    const address = this.#server.address()
    return typeof address === 'object' ? address?.port : undefined
  }

  /** No new request over HTTP; what has come is still answered. Settles with the last connection. */
  async pause(): Promise<void> {
    if (!this.#server) return
    const stopped = this.#http?.stop()
    this.#server.closeIdleConnections()
    await stopped
  }

  /** After what was being done: the connections carry its acknowledgements. */
  async stop(): Promise<void> {
    await Promise.all(this.#connections.map((connection) => connection.close()))
    this.#server?.closeAllConnections()
  }
}

async function opened(connection: Connection): Promise<void> {
  await connection.open().catch((error: unknown) => {
    const code = errorCode(error)
    const why = code ?? (error instanceof Error ? error.message.slice(0, 200) : 'no reason given')
    throw new Error(`Socket Mode cannot begin with SLACK_APP_TOKEN: ${why}`)
  })
}
