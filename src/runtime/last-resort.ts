import type { Report } from './report.ts'

/** Longer than finishing what was begun ever takes. */
const longestEnd = 30_000 // ms

/** A fault of ours, in words for the operator. */
export class Broken extends Error {
  constructor(ticket: string) {
    super(`something broke on my side; the log has it as ticket ${ticket}`)
  }
}

/**
 * Settles at the first fault that nobody caught, which is written down. Whoever hears of it finishes
 * what was begun and ends the process, whose state nobody knows any more, so that a supervisor starts
 * it again; when that takes too long it is ended here.
 */
export function lastResort(report: Report): Promise<Broken> {
  const { promise, resolve } = Promise.withResolvers<Broken>()
  const hear = (error: unknown) => {
    resolve(new Broken(report(error, { during: 'something that nobody waited for' })))
    setTimeout(() => process.exit(1), longestEnd).unref()
  }
  process.on('uncaughtException', hear)
  process.on('unhandledRejection', hear)
  return promise
}
