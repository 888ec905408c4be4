import { once } from 'node:events'
import { Agent, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { onTestFinished } from 'vitest'
import { listen } from './peer/listen.ts'

const betweenChecks = 150 // ms

/**
 * A load balancer on this machine: each request goes to the next process whose /health is fine, over a connection that is
 * kept, and to no second one. Stopped when the test ends.
 */
export async function balancer() {
  const agent = new Agent({ keepAlive: true })
  const known = new Set<number>()
  const fine = new Set<number>()
  const served: number[] = []
  const next = () => [...fine][served.length % fine.size] ?? 0
  const { host, stop } = await listen({
    serve: async (asked, answer) => {
      const port = next()
      served.push(port)
      await passOn(agent, port, asked, answer)
    },
    upgrade: (_request, wire) => wire.destroy(),
  })
  const ending = new AbortController()
  const watching = watch(known, fine, ending.signal)
  onTestFinished(async () => {
    ending.abort()
    await watching
    agent.destroy()
    await stop()
  })
  return {
    url: `http://${host}`,
    /** The port that each request went to, oldest first. */
    served,
    /** Resolves when people may be sent there. */
    async add(port: number): Promise<void> {
      known.add(port)
      while (!fine.has(port)) await pause(10)
    },
  }
}

async function watch(known: Set<number>, fine: Set<number>, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    for (const port of known) {
      if (await isFine(port)) fine.add(port)
      else fine.delete(port)
    }
    await pause(betweenChecks, undefined, { signal }).catch(() => {})
  }
}

async function isFine(port: number): Promise<boolean> {
  try {
    const headers = { connection: 'close' }
    const { ok } = await fetch(`http://127.0.0.1:${port}/health`, { headers })
    return ok
  } catch {
    return false // it listens no more
  }
}

/** What breaks on the way is 502, as behind any of them. */
async function passOn(
  agent: Agent,
  port: number,
  asked: IncomingMessage,
  answer: ServerResponse,
): Promise<void> {
  const { method, url: path, headers } = asked
  const sent = request({ agent, host: '127.0.0.1', port, method, path, headers })
  asked.pipe(sent)
  try {
    const [got] = (await once(sent, 'response')) as [IncomingMessage]
    answer.writeHead(got.statusCode ?? 502, { ...got.headers, connection: 'close' })
    got.pipe(answer)
  } catch {
    answer.writeHead(502).end()
  }
}
