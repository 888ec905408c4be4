import { setTimeout as sleep } from 'node:timers/promises'
import type { Queue } from 'bullmq'

interface Plan {
  /** As cron writes it. */
  readonly pattern: string
  /** How often it is seen that it is still planned. */
  readonly lookMs: number
  readonly onError: (error: Error) => void
  readonly signal: AbortSignal
}

const tick = 'tick'

/** Plans the ticks of a queue, and anew when Redis has lost what it held: else none came until the next start. */
export async function keepPlanned(queue: Queue, plan: Plan): Promise<void> {
  const { pattern, lookMs, onError, signal } = plan
  let isDue = true // the pattern may be another one than before
  while (!signal.aborted) {
    try {
      if (isDue || !(await queue.getJobScheduler(tick))) await planned(queue, pattern)
      isDue = false
    } catch (error) {
      if (!signal.aborted && error instanceof Error) onError(error)
    }
    await sleep(lookMs, undefined, { signal, ref: false }).catch(() => {}) // it is to end
  }
}

/** Planning twice is planning once. Of two ticks one waits, and of more the others are one. */
async function planned(queue: Queue, pattern: string): Promise<void> {
  await queue.setGlobalConcurrency(1)
  const opts = { removeOnComplete: true, removeOnFail: true } // the next tick does the same
  await queue.upsertJobScheduler(tick, { pattern }, { opts })
}
