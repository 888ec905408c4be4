import { Worker } from 'node:worker_threads'
import type { News } from './part.ts'
import type { Wanted } from './simulate.ts'
import type { Sums } from './tally.ts'

/** How far those have come who work side by side. */
export interface Progress {
  /** Of the slowest. */
  readonly day: number
  /** Of all together. */
  readonly messages: number
}

/** Shares the people among threads, for each person's life is their own. */
export async function crew(
  wanted: Omit<Wanted, 'part'>,
  onProgress: (progress: Progress) => void,
): Promise<readonly Sums[]> {
  const latest = Array.from({ length: wanted.parts }, () => ({ day: 0, messages: 0 }))
  const all = latest.map((_, part) =>
    worked({ ...wanted, part }, (progress) => {
      latest[part] = progress
      onProgress({
        day: Math.min(...latest.map(({ day }) => day)),
        messages: latest.reduce((sum, { messages }) => sum + messages, 0),
      })
    }),
  )
  return Promise.all(all)
}

async function worked(wanted: Wanted, onDay: (progress: Progress) => void): Promise<Sums> {
  const worker = new Worker(new URL('part.ts', import.meta.url), { workerData: wanted })
  const { promise, resolve, reject } = Promise.withResolvers<Sums>()
  worker.on('message', (news: News) => {
    if (news.kind === 'end') resolve(news.sums)
    else onDay(news)
  })
  worker.on('error', reject)
  worker.on('exit', () => reject(new Error('a part ended before its time')))
  return promise
}
