import { setTimeout as sleep } from 'node:timers/promises'

interface Pace {
  readonly count: number
  /** How many a second, as long as there is room. */
  readonly perSecond: number
  /** So many at once and no more. */
  readonly atOnce: number
}

/** Begins one after another in that pace. `at` is told each number before it begins. */
export async function crowd(
  { count, perSecond, atOnce }: Pace,
  at: (number: number) => void,
  begin: () => Promise<void>,
): Promise<void> {
  const running = new Set<Promise<void>>()
  let due = performance.now()
  for (let number = 0; number < count; number += 1) {
    while (running.size >= atOnce) await Promise.race(running)
    due = Math.max(due + 1000 / perSecond, performance.now() - 100)
    const early = due - performance.now()
    if (early > 5) await sleep(early)
    at(number)
    const one = begin().finally(() => running.delete(one))
    running.add(one)
  }
  await Promise.all(running)
}
