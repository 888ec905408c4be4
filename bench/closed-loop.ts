import type { Server } from './server.ts'

/** What an answer cost: CPU of the server's process in microseconds, and how many were given a second. */
export interface Cost {
  readonly cpu: number
  readonly perSecond: number
}

/** So many at a time, each of which asks again as soon as it is answered. */
export async function closedLoop<Request>(
  server: Server,
  requests: readonly Request[],
  atOnce: number,
  send: (request: Request) => Promise<unknown>,
): Promise<Cost> {
  const waiting = requests.values()
  const asking = async () => {
    for (const each of waiting) await send(each)
  }
  const before = await server.mark()
  const start = performance.now()
  await Promise.all(Array.from({ length: atOnce }, asking))
  const seconds = (performance.now() - start) / 1000
  const after = await server.mark()
  return {
    cpu: (after.cpu - before.cpu) / requests.length,
    perSecond: requests.length / seconds,
  }
}
