import { randomUUID } from 'node:crypto'
import type { Lease } from './lease.ts'

/** As cron writes them, with seconds: when a night's work may begin, or begin again where its process died. */
export const chances = '30 17 3-6 * * *'

const minute = 60_000 // ms
/** A process that died over it is given up before the next chance, clocks of two hosts two minutes apart. */
const workMs = 50 * minute
/** Longer than the chances of a night, shorter than a day. */
const doneMs = 12 * 60 * minute

/** The work, once in a night: by whoever comes first, in this process or another. What was told to end is left to the next chance. */
export function oncePerNight(
  lease: Lease,
  work: (signal: AbortSignal) => Promise<unknown>,
): (signal: AbortSignal) => Promise<void> {
  return async (signal) => {
    const owner = randomUUID()
    if (!(await lease.take(owner, workMs))) return
    try {
      await work(signal)
    } finally {
      if (signal.aborted) await lease.release(owner)
      else await lease.take(owner, doneMs)
    }
  }
}
