import type { Queue, Worker } from 'bullmq'
import { InFlight } from './in-flight.ts'
import { type Jobs, minutely, type Work } from './jobs.ts'
import { keepPlanned } from './planned-tick.ts'
import { type QueueAddress, queueOf, type Run, runnerOf } from './queues.ts'
import { type QuietReport, quietReport } from './quiet-report.ts'
import type { Report } from './report.ts'
import { within } from './within.ts'

export interface QueueTools extends QueueAddress {
  readonly report: Report
  /** As cron writes it: how often `everyMinute` is, where nobody waits a minute. */
  readonly minute?: string
  /** In milliseconds: a job whose process died is begun by another one after so long. */
  readonly lockMs?: number
  /** In milliseconds: how often it is seen that Redis has not forgotten the ticks. */
  readonly lookMs?: number
}

/** As cron writes it, with seconds. */
const nightly = '30 17 3 * * *'
/** A job is not given up because processes died over it: a rolling restart ends several in a row. */
const mostDeaths = 10

/**
 * Runs jobs by BullMQ, for all processes over one Redis together: each tick is run by one of them, and no
 * two of the same name at a time.
 */
export class QueuedJobs implements Jobs {
  readonly #tools: QueueTools
  /** A Redis that is away makes the same error many times a second. */
  readonly #quietly: QuietReport
  readonly #stop = new AbortController()
  readonly #inFlight = new InFlight()
  readonly #queues: Queue[] = []
  readonly #runners: Worker[] = []

  constructor(tools: QueueTools) {
    this.#tools = tools
    this.#quietly = quietReport(tools.report)
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
    await within(ms, Promise.all(this.#runners.map((runner) => runner.pause(true))))
    await this.#inFlight.drained(ms)
    await within(ms, Promise.all(this.#runners.map((runner) => runner.close(true))))
    await within(ms, Promise.all(this.#queues.map((queue) => queue.disconnect())))
  }

  #at(pattern: string, name: string, work: Work): void {
    const { signal } = this.#stop
    const { lookMs = 60_000 } = this.#tools
    const onError = (error: Error) => void this.#quietly(error, name)
    const queue = queueOf(this.#tools, name, onError)
    this.#queues.push(queue)
    this.#runners.push(runnerOf(this.#tools, name, this.#run(name, work, onError)))
    void this.#inFlight.track(keepPlanned(queue, { pattern, onError, lookMs, signal }))
  }

  #run(name: string, work: Work, onError: (error: Error) => void): Run {
    const { lockMs = 30_000, report } = this.#tools
    return {
      work: () => this.#tracked(work(this.#stop.signal)),
      onError,
      onBroken: (error) => void report(error, { during: name }),
      lockDuration: lockMs,
      stalledInterval: lockMs,
      maxStalledCount: mostDeaths,
    }
  }

  async #tracked(work: Promise<unknown>): Promise<void> {
    await this.#inFlight.track(work.catch(() => {}))
    await work
  }
}
