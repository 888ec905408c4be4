import { DateTime } from 'luxon'
import type { SetAmounts } from './core/fees.ts'
import type { Config } from './runtime/config.ts'
import type { Broken } from './runtime/last-resort.ts'
import type { Report } from './runtime/report.ts'
import type { Store } from './runtime/store.ts'

/** What a process has before it serves anybody. */
export interface Parts {
  readonly config: Config
  readonly amounts: SetAmounts
  readonly report: Report
  readonly store: Store
  /** Settles when the process has to end because nobody caught a fault. */
  readonly broken: Promise<Broken>
}

/** In all. Docker kills after 10 s what has not ended by itself. */
export const drainMs = 8000

export const wallClock = () => DateTime.utc()

/** Milliseconds since the process began. */
export const timer = () => performance.now()

export function machineZone(): string {
  return DateTime.local().zoneName
}

const wishes = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** Aborted by the first wish to end, or when something broke; a second wish, the same or another, ends the process at once. */
export function stopSignal(broken: Promise<Broken>): AbortSignal {
  const stop = new AbortController()
  const hear = () => {
    stop.abort()
    for (const name of wishes) process.off(name, hear)
  }
  void broken.then(() => stop.abort())
  for (const name of wishes) process.on(name, hear)
  return stop.signal
}
