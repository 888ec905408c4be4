import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { onTestFinished } from 'vitest'

export interface Child {
  /** The next line that it writes; rejects when it ends first. */
  readonly line: () => Promise<string>
  /** Ends it with no warning, and gives the lines not yet read. */
  readonly kill: () => Promise<string[]>
  /** The lines not yet read, once it has ended by itself; rejects when it failed. */
  readonly end: () => Promise<string[]>
}

/** Starts another process of ours: a file of this folder. It is killed when the test ends. */
export function startChild(script: string, ...args: readonly string[]): Child {
  const child = spawn(process.execPath, [join(import.meta.dirname, script), ...args])
  const words: string[] = []
  child.stderr.on('data', (chunk: Buffer) => words.push(chunk.toString()))
  const closed = once(child, 'close')
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return {
    async line() {
      const next = await lines.next()
      if (next.done) throw new Error(`${script} ended: ${words.join('')}`)
      return next.value
    },
    async kill() {
      child.kill('SIGKILL')
      await closed
      return rest(lines)
    },
    async end() {
      await closed
      if (child.exitCode !== 0) throw new Error(`${script} failed: ${words.join('')}`)
      return rest(lines)
    },
  }
}

async function rest(lines: AsyncIterator<string, undefined>): Promise<string[]> {
  const left: string[] = []
  for (let next = await lines.next(); !next.done; next = await lines.next()) left.push(next.value)
  return left
}
