import type { Server } from 'node:http'
import type { App, HTTPReceiver, HTTPReceiverOptions, Logger, Receiver } from '@slack/bolt'
import { keepAliveTimeout, Readiness } from '../../runtime/readiness.ts'
import type { Report } from '../../runtime/report.ts'
import type { SlackConfig } from '../../runtime/slack-config.ts'
import { errorCode } from './clients.ts'
import { connectionFailures } from './connection-failures.ts'
import { httpReceiver } from './http.ts'
import { Connection } from './socket.ts'

interface Tools {
  readonly logger: Logger
  readonly report: Report
  /** One line to the operator. */
  readonly tell: (words: string) => void
  readonly pages?: Partial<HTTPReceiverOptions> | undefined
}

/** While Slack renews one of them, requests come over the other. */
const connectionCount = 2

/** Every way that Slack reaches us, as one receiver of Bolt. */
export class Transport implements Receiver {
  readonly #config: SlackConfig
  readonly #http: HTTPReceiver | undefined
  readonly #connections: readonly Connection[]
  readonly #failed: (error: unknown) => void
  readonly #readiness = new Readiness()
  #server: Server | undefined

  constructor(config: SlackConfig, tools: Tools) {
    const { signingSecret, appToken, apiUrl } = config
    this.#config = config
    const failed = connectionFailures(tools.report, tools.tell)
    this.#failed = failed
    const readiness = this.#readiness
    this.#http =
      signingSecret === undefined ? undefined : httpReceiver({ signingSecret, readiness, ...tools })
    this.#connections =
      appToken === undefined
        ? []
        : Array.from(
            { length: connectionCount },
            () => new Connection({ appToken, apiUrl, failed, ...tools }),
          )
  }

  init(app: App): void {
    for (const connection of this.#connections) connection.init(app)
    this.#http?.init(app)
  }

  /** Rejects in plain words. Gives the port, when it listens at one. */
  async start(): Promise<number | undefined> {
    await this.#connect()
    if (!this.#http) return undefined
    const { port } = this.#config
    this.#server = await this.#http.start(port, { keepAliveTimeout }).catch((error: unknown) => {
      const why = error instanceof Error ? error.message : 'no reason given'
      throw new Error(`SLACK_PORT ${port} cannot be listened at: ${why}`)
    })
    const address = this.#server.address()
    return typeof address === 'object' ? address?.port : undefined
  }

  /** One connection is enough to begin with; the others follow. Rejects in plain words when there is none. */
  async #connect(): Promise<void> {
    const opening = this.#connections.map(async (connection) => {
      try {
        await connection.open()
        return []
      } catch (error) {
        return [{ connection, error }]
      }
    })
    const failures = (await Promise.all(opening)).flat()
    const [first] = failures
    if (first && failures.length === opening.length) throw new Error(whyNot(first.error))
    for (const { connection, error } of failures) {
      this.#failed(error)
      void connection.openAgain()
    }
  }

  /** A load balancer is to send nothing more; what comes all the same is answered. */
  leave(): void {
    this.#readiness.leave()
  }

  /** No new request over HTTP; what has come is still answered. Settles with the last connection. */
  async pause(): Promise<void> {
    this.leave()
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

/** In words that the operator can do something about. */
function whyNot(error: unknown): string {
  const code = errorCode(error)
  const why = code ?? (error instanceof Error ? error.message.slice(0, 200) : 'no reason given')
  return `Socket Mode cannot begin with SLACK_APP_TOKEN: ${why}`
}
