/** The memory of the bot at one moment. */
export interface Sample {
  /** Since its start. */
  readonly seconds: number
  /** Commands so far, in all lives. */
  readonly done: number
  readonly mb: number
}

/** One process from its start to its end. */
export interface Life {
  /** All that the system gave it. */
  readonly resident: Sample[]
  /** What was still in use after each full collection. */
  readonly heap: Sample[]
  /** The longest that its loop stood still in each 10 s, in milliseconds. */
  readonly stood: number[]
}

export interface Memory {
  readonly start: number
  readonly end: number
  readonly most: number
  /** MB for each thousand commands, by least squares. */
  readonly slope: number
}

/** What the bot needs to load its code and to fill its caches. */
const warmUp = 30 // s

/** After the warm-up; undefined for a life too short to say. */
export function memoryOf(samples: readonly Sample[]): Memory | undefined {
  const warm = samples.filter(({ seconds }) => seconds > warmUp)
  const [first, last] = [warm[0], warm.at(-1)]
  if (!first || !last || warm.length < 3) return undefined
  const most = Math.max(...warm.map(({ mb }) => mb))
  return { start: first.mb, end: last.mb, most, slope: slopeOf(warm) }
}

/** In what `--trace-gc` prints: milliseconds since the start, and MB before (committed) -> after. */
const collection = /(?<ms>\d+) ms: Mark-Compact[^>]*-> (?<mb>[\d.]+) \(/gu

export function heapsIn(printed: string): readonly Omit<Sample, 'done'>[] {
  return [...printed.matchAll(collection)].map(({ groups }) => ({
    seconds: Number(groups?.['ms']) / 1000,
    mb: Number(groups?.['mb']),
  }))
}

/** In what `watch.ts` prints. */
export function standstillsIn(printed: string): readonly number[] {
  return [...printed.matchAll(/loop stood (?<ms>\d+) ms/gu)].map(({ groups }) =>
    Number(groups?.['ms']),
  )
}

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length

function slopeOf(samples: readonly Sample[]): number {
  const x = mean(samples.map(({ done }) => done))
  const y = mean(samples.map(({ mb }) => mb))
  const up = samples.reduce((sum, { done, mb }) => sum + (done - x) * (mb - y), 0)
  const across = samples.reduce((sum, { done }) => sum + (done - x) ** 2, 0)
  return (1000 * up) / across
}
