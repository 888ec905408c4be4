import type { Queue, Worker } from 'bullmq'
import { InFlight } from './in-flight.ts'
import { type Jobs, minutely, type Work } from './jobs.ts'
import { type QueueAddress, queueOf, type Run, runnerOf } from './queues.ts'
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

/**
 * Runs jobs by BullMQ, for all processes over one Redis together: each tick is run by one of them, and no
 * two of the same name at a time.
 */
export class QueuedJobs implements Jobs {
  readonly #tools: QueueTools
  readonly #stop = new AbortController()
  readonly #inFlight = new InFlight()
  readonly #queues: Queue[] = []
  readonly #runners: Worker[] = []

  constructor(tools: QueueTools) {
    this.#tools = tools
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
    const onError = (error: unknown) => void this.#tools.report(error, { during: name })
    const queue = queueOf(this.#tools, name, onError)
    this.#queues.push(queue)
    this.#runners.push(runnerOf(this.#tools, name, this.#run(work, onError)))
    void this.#inFlight.track(planned(queue, pattern).catch(onError))
  }

  #run(work: Work, onError: (error: unknown) => void): Run {
    const { lockMs = 30_000 } = this.#tools
    return {
      work: () => this.#tracked(work(this.#stop.signal)),
      onError,
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

/** Planning twice is planning once. Of two ticks one waits, and of more the others are one. */
async function planned(queue: Queue, pattern: string): Promise<void> {
  await queue.setGlobalConcurrency(1)
  const opts = { removeOnComplete: true, removeOnFail: true } // the next tick does the same
  await queue.upsertJobScheduler('tick', { pattern }, { opts })
}
