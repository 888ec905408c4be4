import { Cron } from 'croner'
import { InFlight } from './in-flight.ts'
import type { LeaseFor } from './lease.ts'
import { chances, oncePerNight } from './nightly.ts'
import type { Report } from './report.ts'

/**
 * The one door for work that nobody asked for. A job engine that runs `work` by these names once a
 * minute or once a day can take the place of this one.
 */
export interface Jobs {
  everyMinute(name: string, work: Work): void
  /** At a quiet hour of the machine; of several processes over one store one does it. */
  everyNight(name: string, work: Work): void
  /** Nothing new begins; what runs is told to end and waited for, for so long. */
  stop(ms: number): Promise<void>
}

export type Work = (signal: AbortSignal) => Promise<unknown>

/** As cron writes it, with seconds. */
export const minutely = '0 * * * * *'

/** Runs jobs in this process, by croner; a job that is still running is not begun again. */
export class Ticker implements Jobs {
  readonly #report: Report
  readonly #leaseFor: LeaseFor
  readonly #stop = new AbortController()
  readonly #crons: Cron[] = []
  readonly #inFlight = new InFlight()

  constructor(report: Report, leaseFor: LeaseFor) {
    this.#report = report
    this.#leaseFor = leaseFor
  }

  everyMinute(name: string, work: Work): void {
    this.#at(minutely, name, work)
  }

  everyNight(name: string, work: Work): void {
    this.#at(chances, name, oncePerNight(this.#leaseFor(`night ${name}`), work))
  }

  async stop(ms: number): Promise<void> {
    this.#stop.abort()
    for (const cron of this.#crons) cron.stop()
    await this.#inFlight.drained(ms)
  }

  #at(pattern: string, name: string, work: Work): void {
    this.#crons.push(new Cron(pattern, { protect: true }, () => this.#run(name, work)))
  }

  async #run(name: string, work: Work): Promise<void> {
    await this.#inFlight.track(this.#tried(name, work))
  }

  async #tried(name: string, work: Work): Promise<void> {
    try {
      await work(this.#stop.signal)
    } catch (error) {
      this.#report(error, { during: name })
    }
  }
}
