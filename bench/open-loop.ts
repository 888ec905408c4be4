import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises'
import type { Latency } from './latency.ts'
import { latencyIn } from './measure.ts'

/**
 * One request after the other at fixed moments, whether or not those before are answered, as people
 * ask. Each is timed from its moment, so that what a slow answer holds up counts too.
 */
export async function openLoop<Request>(
  requests: readonly Request[],
  perSecond: number,
  send: (request: Request) => Promise<unknown>,
): Promise<Latency> {
  const start = performance.now() + 50
  const taken = await Promise.all(
    requests.map(async (each, at) => {
      const moment = start + (at * 1000) / perSecond
      await until(moment)
      await send(each)
      return performance.now() - moment
    }),
  )
  return latencyIn(taken)
}

/** A timer is up to two milliseconds late, which is longer than an answer takes. */
async function until(moment: number): Promise<void> {
  await sleep(Math.max(0, moment - performance.now() - 2))
  while (performance.now() < moment) await nextTurn()
}
