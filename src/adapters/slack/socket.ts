import { setTimeout as sleep } from 'node:timers/promises'
import { type App, type Logger, SocketModeReceiver } from '@slack/bolt'
import type { Report } from '../../runtime/report.ts'
import { optionsOf } from './clients.ts'

interface Options {
  readonly appToken: string
  readonly apiUrl: string
  readonly logger: Logger
  readonly report: Report
}

/** How long after a loss a connection is opened again; doubled while that fails. */
const firstPause = 250 // ms
const longestPause = 30_000 // ms

/**
 * One connection of Socket Mode, opened again whenever it is lost. Ours and not the SDK's, which
 * waits 5 s before it does so and ends the process when Slack answers with an error.
 */
export class Connection {
  readonly #options: Options
  readonly #stop = new AbortController()
  #app: App | undefined
  #receiver: SocketModeReceiver | undefined

  constructor(options: Options) {
    this.#options = options
  }

  init(app: App): void {
    this.#app = app
  }

  /**
   * Rejects when it cannot be opened; once open, it is kept so. A receiver of its own each time:
   * the SDK would acknowledge over the new connection what came over the old one, which no one expects.
   */
  async open(): Promise<void> {
    const { appToken, apiUrl, logger } = this.#options
    const receiver = new SocketModeReceiver({
      appToken,
      logger,
      autoReconnectEnabled: false,
      installerOptions: { clientOptions: optionsOf({ apiUrl, logger }, 10_000) },
    })
    if (this.#app) receiver.init(this.#app)
    await receiver.client.start()
    this.#receiver = receiver
    receiver.client.once('disconnected', () => void this.#again(firstPause))
    if (this.#stop.signal.aborted) await receiver.stop()
  }

  async close(): Promise<void> {
    this.#stop.abort()
    await this.#receiver?.stop()
  }

  /** Never rejects. */
  async #again(pause: number): Promise<void> {
    await sleep(pause, undefined, { signal: this.#stop.signal }).catch(() => {}) // woken to stop
    if (this.#stop.signal.aborted) return
    try {
      await this.open()
    } catch (error) {
      this.#options.report(error, { during: 'opening a connection to Slack again' })
      await this.#again(Math.min(pause * 2, longestPause))
    }
  }
}
