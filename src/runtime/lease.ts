import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Pairs } from './pairs.ts'

export const leaseNamespace = 'lease'

/**
 * What one of several processes may hold at a time, by a time of the store's own clock. A holder that stands
 * still for longer than its time may find another one there: what it writes needs a condition of its own.
 */
export interface Lease {
  /** True when it is held by this owner for so long from now; to be asked again before that ends. */
  take(owner: string, ms: number): Promise<boolean>
  /** So that the next one need not wait; nothing when somebody else has it. */
  release(owner: string): Promise<void>
}

/** The same name is the same lease. */
export type LeaseFor = (name: string) => Lease

export function leaseIn(pairs: Pairs, name: string): Lease {
  return {
    take: (owner, ms) => pairs.hold(name, owner, ms),
    async release(owner) {
      await pairs.letGo(name, owner)
    },
  }
}

const betweenTries = 200 // ms

/** Does the work when nobody else is at it any more; a holder that died is waited for until its `ms` are over. */
export async function inLine<Result>(
  lease: Lease,
  ms: number,
  work: () => Promise<Result>,
): Promise<Result> {
  const owner = randomUUID()
  while (!(await lease.take(owner, ms))) await sleep(betweenTries)
  try {
    return await work()
  } finally {
    await lease.release(owner)
  }
}
