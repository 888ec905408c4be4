import { setTimeout as sleep } from 'node:timers/promises'
import type { App, SocketModeReceiver } from '@slack/bolt'
import { guarded } from '../../runtime/guarded.ts'
import type { Report } from '../../runtime/report.ts'
import { goodbyeIn } from './goodbye.ts'
import { greeted, type Reached } from './greeting.ts'

interface Options extends Reached {
  readonly report: Report
  /** Why it could not be opened again, which may go on for long. */
  readonly failed: (error: unknown) => void
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

  /** Rejects when it cannot be opened; once open, it is kept so. */
  async open(): Promise<void> {
    const receiver = await greeted(this.#options, this.#app, this.#stop.signal)
    this.#receivers.add(receiver)
    this.#watch(receiver)
    if (this.#stop.signal.aborted) await this.close()
  }

  /** After a pause and as often as it takes. Never rejects. */
  async openAgain(pause = firstPause): Promise<void> {
    for (let wait = pause; await this.#waited(wait); wait = longer(wait)) {
      try {
        return await this.open()
      } catch (error) {
        if (!this.#stop.signal.aborted) this.#options.failed(error)
      }
    }
  }

  async close(): Promise<void> {
    this.#stop.abort()
    await Promise.all([...this.#receivers].map((receiver) => receiver.stop()))
  }

  /** One connection takes its place, whichever way it ends. */
  #watch(receiver: SocketModeReceiver): void {
    const replace = once((pause: number) => void this.openAgain(pause))
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

  /** False when it was woken to stop. */
  async #waited(ms: number): Promise<boolean> {
    await sleep(ms, undefined, { signal: this.#stop.signal }).catch(() => {})
    return !this.#stop.signal.aborted
  }
}

function longer(pause: number): number {
  return Math.min(Math.max(pause * 2, firstPause), longestPause)
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
    if (goodbyeIn(given[0]) !== undefined) return say()
    // It rejects at what is no envelope, and nobody else would hear of it.
    for (const listener of read) await Promise.resolve<unknown>(listener.apply(client, given))
  }
  client.on('ws_message', guarded(report, hear))
}
