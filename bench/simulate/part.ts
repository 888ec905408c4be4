// One process's share of the people; started by run.ts.
import { parentPort, workerData } from 'node:worker_threads'
import { simulate, type Wanted } from './simulate.ts'
import type { Sums } from './tally.ts'

export type News =
  | { readonly kind: 'day'; readonly day: number; readonly messages: number }
  | { readonly kind: 'end'; readonly sums: Sums }

function tell(news: News): void {
  parentPort?.postMessage(news)
}

const sums = await simulate(workerData as Wanted, (day, messages) =>
  tell({ kind: 'day', day, messages }),
)
tell({ kind: 'end', sums })
