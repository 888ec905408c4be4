import { setTimeout as sleep } from 'node:timers/promises'
import { type App, type Logger, SocketModeReceiver } from '@slack/bolt'
import { guarded } from '../../runtime/guarded.ts'
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
/** What came over a connection is acknowledged within it; then a connection that Slack renews is closed. */
const lastWordsMs = 3000

/**
 * One connection of Socket Mode, opened again whenever it is lost. Ours and not the SDK's, which
 * waits 5 s before it does so and ends the process when Slack answers with an error.
 */
export class Connection {
  readonly #options: Options
  readonly #stop = new AbortController()
  #app: App | undefined
  /** The newest, and those that are being renewed. */
  readonly #receivers = new Set<SocketModeReceiver>()

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
    this.#receivers.add(receiver)
    this.#watch(receiver)
    if (this.#stop.signal.aborted) await this.close()
  }

  async close(): Promise<void> {
    this.#stop.abort()
    await Promise.all([...this.#receivers].map((receiver) => receiver.stop()))
  }

  /** One connection takes its place, whichever way it ends. */
  #watch(receiver: SocketModeReceiver): void {
    const replace = once((pause: number) => void this.#again(pause))
    receiver.client.once('disconnected', () => {
      this.#receivers.delete(receiver)
      replace(firstPause)
    })
    beforeItCloses(receiver.client, this.#options.report, () => {
      replace(0)
      setTimeout(() => {
        if (this.#receivers.has(receiver)) void receiver.stop()
      }, lastWordsMs).unref()
    })
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

function once(run: (pause: number) => void): (pause: number) => void {
  let isDone = false
  return (pause) => {
    if (isDone) return
    isDone = true
    run(pause)
  }
}

type Client = SocketModeReceiver['client']

/** Slack says before it renews a connection. The SDK would close it at once, and lose what is not acknowledged yet. */
function beforeItCloses(client: Client, report: Report, say: () => void): void {
  const read = client.listeners('ws_message')
  client.removeAllListeners('ws_message')
  const hear = async (...given: unknown[]) => {
    if (isDisconnect(given[0])) return say()
    // It rejects at what is no envelope, and nobody else would hear of it.
    for (const listener of read) await Promise.resolve<unknown>(listener.apply(client, given))
  }
  client.on('ws_message', guarded(report, hear))
}

function isDisconnect(text: unknown): boolean {
  if (typeof text !== 'string' || !text.includes('"disconnect"')) return false // most are not, and long
  try {
    const message: unknown = JSON.parse(text)
    return message instanceof Object && 'type' in message && message.type === 'disconnect'
  } catch {
    return false // the SDK says what is wrong with it
  }
}
