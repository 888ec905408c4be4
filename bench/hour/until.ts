import { setTimeout as sleep } from 'node:timers/promises'

const often = 20 // ms

/** Whether it became so within the time. */
export async function until(holds: () => boolean, ms: number): Promise<boolean> {
  const end = performance.now() + ms
  while (!holds()) {
    if (performance.now() > end) return false
    await sleep(often)
  }
  return true
}
