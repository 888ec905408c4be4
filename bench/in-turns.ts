import type { Cost } from './closed-loop.ts'
import type { Latency } from './latency.ts'
import { median, medianOf } from './measure.ts'

type Both<Value> = Readonly<Record<'ours' | 'minimal', Value>>

/** Measures two apps turn by turn, and who begins changes, so that noise hits both. */
export function inTurns<App>({ ours, minimal }: Both<App>, runs: number) {
  return async <Figure>(measure: (app: App) => Promise<Figure>): Promise<Both<Figure[]>> => {
    const found: Both<Figure[]> = { ours: [], minimal: [] }
    for (let run = 0; run < runs; run += 1) {
      if (run % 2 === 1) found.minimal.push(await measure(minimal))
      found.ours.push(await measure(ours))
      if (run % 2 === 0) found.minimal.push(await measure(minimal))
    }
    return found
  }
}

const cost = (rounds: readonly Cost[]): Cost => ({
  cpu: median(rounds.map(({ cpu }) => cpu)),
  perSecond: median(rounds.map((each) => each.perSecond)),
})

export function costs({ ours, minimal }: Both<readonly Cost[]>): Both<Cost> {
  return { ours: cost(ours), minimal: cost(minimal) }
}

export function latencies({ ours, minimal }: Both<readonly Latency[]>): Both<Latency> {
  return { ours: medianOf(ours), minimal: medianOf(minimal) }
}
