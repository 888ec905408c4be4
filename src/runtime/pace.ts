interface Rate {
  /** Milliseconds from one to the next, in the long run. */
  readonly apart: number
  /** How many may go at once after a pause. */
  readonly burst: number
}

/** Waits for its turn; each key has a bucket of its own. False when `signal` ends the waiting. */
export type Pace = (key: string, signal?: AbortSignal) => Promise<boolean>

const mostKeys = 10_000

/** A token bucket a key, in the order of asking. `paidUntil` is when a bucket is full again. */
export function paceOf({ apart, burst }: Rate): Pace {
  const paidUntil = new Map<string, number>()
  return async (key, signal) => {
    const now = performance.now()
    const paid = Math.max(paidUntil.get(key) ?? 0, now) + apart
    if (paidUntil.size > mostKeys) forgetFull(paidUntil, now)
    paidUntil.set(key, paid)
    const wait = paid - burst * apart - now
    return wait <= 0 || waited(wait, signal)
  }
}

async function waited(ms: number, signal?: AbortSignal): Promise<boolean> {
  if (signal?.aborted) return false
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const end = () => resolve(false)
  const timer = setTimeout(() => resolve(true), ms)
  signal?.addEventListener('abort', end)
  try {
    return await promise
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', end)
  }
}

/** A full bucket is as good as none. */
function forgetFull(paidUntil: Map<string, number>, now: number): void {
  for (const [key, until] of paidUntil) if (until <= now) paidUntil.delete(key)
}
