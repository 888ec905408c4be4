import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { z } from 'zod'

const ready = z.object({ port: z.int() })
const mark = z.object({ cpu: z.number() })

export interface Server {
  readonly port: number
  /** Microseconds of CPU that its process has taken so far. */
  readonly cpu: () => Promise<number>
  readonly stop: () => Promise<void>
}

/** Starts one of the scripts beside this one, in a process of its own, and waits until it listens. */
export async function startServer(script: string, ...args: readonly string[]): Promise<Server> {
  const child = fork(join(import.meta.dirname, script), args)
  const { port } = ready.parse(await message(child, script))
  return {
    port,
    async cpu() {
      child.send('mark')
      const { cpu } = mark.parse(await message(child, script))
      return cpu
    },
    async stop() {
      const gone = once(child, 'exit')
      child.disconnect()
      await gone
    },
  }
}

async function message(child: ChildProcess, script: string): Promise<unknown> {
  const over = new AbortController()
  const { signal } = over
  const ended = once(child, 'exit', { signal }).then(() => {
    throw new Error(`${script} ended before it answered`)
  })
  try {
    const said: unknown[] = await Promise.race([once(child, 'message', { signal }), ended])
    return said[0]
  } finally {
    ended.catch(() => {}) // it only says that the wait was ended below
    over.abort()
  }
}
