import { type Minute, ZoneClock } from './zone-clock.ts'

/** The clocks of all zones for a stretch of time, each made once. */
export class Clocks {
  readonly #from: Minute
  readonly #until: Minute
  readonly #made = new Map<string, ZoneClock>()

  constructor(from: Minute, until: Minute) {
    this.#from = from
    this.#until = until
  }

  of(zone: string): ZoneClock {
    const known = this.#made.get(zone)
    if (known) return known
    const clock = new ZoneClock(zone, this.#from, this.#until)
    this.#made.set(zone, clock)
    return clock
  }
}
