import { setTimeout as sleep } from 'node:timers/promises'
import type { Chance } from './chance.ts'

/**
 * Bad moments with 1 to 3 s of calm between them. A gust may wait for `lull`, which takes 0.3 to
 * 1.5 s. Gives what ends them.
 */
export function wind(
  chance: Chance,
  gust: (lull: () => Promise<void>) => Promise<void>,
): () => Promise<void> {
  const stop = new AbortController()
  const pause = (ms: number) => sleep(ms, undefined, { signal: stop.signal }).catch(() => {})
  const blow = async (): Promise<void> => {
    while (!stop.signal.aborted) {
      await pause(1000 + chance() * 2000)
      await gust(() => pause(300 + chance() * 1200))
    }
  }
  const blowing = blow()
  return async () => {
    stop.abort()
    await blowing
  }
}
