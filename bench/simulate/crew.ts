import { Worker } from 'node:worker_threads'
import type { News } from './part.ts'
import type { Wanted } from './simulate.ts'
import type { Sums } from './tally.ts'

/** How far all have come together. */
export interface Progress {
  readonly partsDone: number
  /** Of all parts, those that nobody has begun included. */
  readonly days: number
  readonly messages: number
}

/** Shares the people among threads, each of which takes the next part when it is done with one. */
export async function crew(
  wanted: Omit<Wanted, 'part'>,
  threads: number,
  onProgress: (progress: Progress) => void,
): Promise<readonly Sums[]> {
  const latest = Array.from({ length: wanted.parts }, () => ({ day: 0, messages: 0 }))
  const done: Sums[] = []
  const tell = () =>
    onProgress({
      partsDone: done.length,
      days: latest.reduce((sum, { day }) => sum + day, 0),
      messages: latest.reduce((sum, { messages }) => sum + messages, 0),
    })
  const parts = latest.keys() // one iterator that all threads take from
  const work = Array.from({ length: threads }, async () => {
    for (const part of parts) {
      const sums = await worked({ ...wanted, part }, (news) => {
        latest[part] = news
        tell()
      })
      latest[part] = { day: wanted.days, messages: sums.messages }
      done.push(sums)
      tell()
    }
  })
  await Promise.all(work)
  return done
}

async function worked(
  wanted: Wanted,
  onDay: (news: { readonly day: number; readonly messages: number }) => void,
): Promise<Sums> {
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
