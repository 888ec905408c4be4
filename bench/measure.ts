import type { Latency } from './latency.ts'

/** One call after the other, as one person at a time would make them. */
export async function latencyOf(
  times: number,
  call: (at: number) => Promise<unknown>,
): Promise<Latency> {
  const taken: number[] = []
  for (let at = 0; at < times; at += 1) {
    const start = performance.now()
    await call(at)
    taken.push(performance.now() - start)
  }
  return latencyIn(taken)
}

/** `taken` is in milliseconds. */
export function latencyIn(taken: readonly number[]): Latency {
  return { p50: quantile(taken, 0.5), p99: quantile(taken, 0.99) }
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** The median run, quantile by quantile: one noisy run does not show. */
export function medianOf(runs: readonly Latency[]): Latency {
  return { p50: median(runs.map(({ p50 }) => p50)), p99: median(runs.map(({ p99 }) => p99)) }
}

/** The resident memory of this process in MB. */
export function residentMb(): number {
  return Math.round(process.memoryUsage.rss() / 1e6)
}
