import { within } from './within.ts'

/** Counts what is being done, because Bolt stops without waiting for it. */
export class InFlight {
  readonly #running = new Set<Promise<unknown>>()

  /** `work` must not reject. */
  async track(work: Promise<unknown>): Promise<void> {
    this.#running.add(work)
    try {
      await work
    } finally {
      this.#running.delete(work)
    }
  }

  /** Settles when nothing is being done any more, or after `ms`. */
  async drained(ms: number): Promise<void> {
    await within(ms, this.#empty())
  }

  async #empty(): Promise<void> {
    while (this.#running.size > 0) await Promise.allSettled(this.#running)
  }
}
