import { setTimeout as pause } from 'node:timers/promises'
import type { Queue, Worker } from 'bullmq'
import { InFlight } from './in-flight.ts'
import { type Jobs, minutely, type Work } from './jobs.ts'
import { type QueueAddress, queueOf, type Run, runnerOf } from './queues.ts'
import { quietReport } from './quiet-report.ts'
import type { Report } from './report.ts'
import { within } from './within.ts'

export interface QueueTools extends QueueAddress {
  readonly report: Report
  /** As cron writes it: how often `everyMinute` is, where nobody waits a minute. */
  readonly minute?: string
  /** In milliseconds: a job whose process died is begun by another one after so long. */
  readonly lockMs?: number
}

/** As cron writes it, with seconds. */
const nightly = '30 17 3 * * *'
/** A job is not given up because processes died over it: a rolling restart ends several in a row. */
const mostDeaths = 10
const usualLockMs = 30_000
/** Closing needs no longer; where Redis is away it would never be over. */
const closingMs = 1000
const tick = 'tick'

/**
 * Runs jobs by BullMQ, for all processes over one Redis together: each tick is run by one of them, and no
 * two of the same name at a time.
 */
export class QueuedJobs implements Jobs {
  readonly #tools: QueueTools
  /** Of the engine itself. A Redis that is away breaks on every connection, each second. */
  readonly #onError: (error: Error) => void
  readonly #stop = new AbortController()
  readonly #inFlight = new InFlight()
  readonly #queues: Queue[] = []
  readonly #runners: Worker[] = []

  constructor(tools: QueueTools) {
    this.#tools = tools
    const quietly = quietReport(tools.report)
    this.#onError = (error) => void quietly(error, 'keeping jobs in Redis')
  }

  everyMinute(name: string, work: Work): void {
    this.#at(this.#tools.minute ?? minutely, name, work)
  }

  everyNight(name: string, work: Work): void {
    this.#at(nightly, name, work)
  }

  /** What runs longer than `ms` is begun again elsewhere, when its lock has ended. */
  async stop(ms: number): Promise<void> {
    this.#stop.abort()
    await within(closingMs, Promise.all(this.#runners.map((runner) => runner.pause(true))))
    await this.#inFlight.drained(ms)
    const runners = this.#runners.map((runner) => runner.close(true))
    await within(closingMs, Promise.allSettled([...runners, ...this.#queues.flatMap(ended)]))
  }

  #at(pattern: string, name: string, work: Work): void {
    const queue = queueOf(this.#tools, name, this.#onError)
    this.#queues.push(queue)
    this.#runners.push(runnerOf(this.#tools, name, this.#run(name, work)))
    void this.#keepPlanned(queue, pattern)
  }

  /** Looks again and again: a Redis that was begun anew, or that threw out what it held, knows of no tick any more. */
  async #keepPlanned(queue: Queue, pattern: string): Promise<void> {
    const { signal } = this.#stop
    for (let looks = 0; !signal.aborted; looks += 1) {
      try {
        if (looks === 0 || !(await queue.getJobScheduler(tick))) await planned(queue, pattern)
      } catch (error) {
        if (!signal.aborted) this.#onError(error instanceof Error ? error : new Error('no reason'))
      }
      await pause(this.#lockMs, undefined, { signal, ref: false }).catch(() => {})
    }
  }

  #run(name: string, work: Work): Run {
    return {
      work: () => this.#tracked(work(this.#stop.signal)),
      onError: this.#onError,
      onFailed: (error) => void this.#tools.report(error, { during: name }),
      lockDuration: this.#lockMs,
      stalledInterval: this.#lockMs,
      maxStalledCount: mostDeaths,
    }
  }

  get #lockMs(): number {
    return this.#tools.lockMs ?? usualLockMs
  }

  async #tracked(work: Promise<unknown>): Promise<void> {
    await this.#inFlight.track(work.catch(() => {}))
    await work
  }
}

/** Where Redis never came, disconnecting waits for it, and where it went away, closing does: each ends what the other cannot. */
function ended(queue: Queue): readonly Promise<void>[] {
  return [queue.disconnect(), queue.close()]
}

/** Planning twice is planning once. Of two ticks one waits, and of more the others are one. */
async function planned(queue: Queue, pattern: string): Promise<void> {
  await queue.setGlobalConcurrency(1)
  const opts = { removeOnComplete: true, removeOnFail: true } // the next tick does the same
  await queue.upsertJobScheduler(tick, { pattern }, { opts })
}
