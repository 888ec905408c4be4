interface Rate {
  /** Milliseconds from one to the next, in the long run. */
  readonly apart: number
  /** How many may go at once after a pause. */
  readonly burst: number
}

/** Waits for its turn; each key has a bucket of its own. */
export type Pace = (key: string) => Promise<void>

const mostKeys = 10_000

/** A token bucket a key, in the order of asking. `paidUntil` is when a bucket is full again. */
export function paceOf({ apart, burst }: Rate): Pace {
  const paidUntil = new Map<string, number>()
  return async (key) => {
    const now = performance.now()
    const paid = Math.max(paidUntil.get(key) ?? 0, now) + apart
    if (paidUntil.size > mostKeys) forgetFull(paidUntil, now)
    paidUntil.set(key, paid)
    const wait = paid - burst * apart - now
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
  }
}

/** A full bucket is as good as none. */
function forgetFull(paidUntil: Map<string, number>, now: number): void {
  for (const [key, until] of paidUntil) if (until <= now) paidUntil.delete(key)
}
