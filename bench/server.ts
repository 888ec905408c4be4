import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { z } from 'zod'

const ready = z.object({ port: z.int() })
const mark = z.object({
  /** Microseconds of CPU that the process has taken so far. */
  cpu: z.number(),
  residentMb: z.number(),
})

/** What was compiled is kept for the next start, as `npm start` keeps it. */
const compiled = join(import.meta.dirname, '..', 'node_modules', '.cache', 'recert')

export interface Server {
  /** 0 when it listens at none. */
  readonly port: number
  readonly mark: () => Promise<z.output<typeof mark>>
  readonly stop: () => Promise<void>
}

/** Starts one of the scripts below this folder, in a process of its own, and waits until it serves. */
export async function startServer(script: string, ...args: readonly string[]): Promise<Server> {
  const env = { ...process.env, NODE_COMPILE_CACHE: compiled }
  const child = fork(join(import.meta.dirname, script), args, { env })
  const { port } = ready.parse(await message(child, script))
  return {
    port,
    async mark() {
      child.send('mark')
      return mark.parse(await message(child, script))
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
