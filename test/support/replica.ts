import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { startMain } from './console-process.ts'
import { tempFolder } from './temp-store.ts'

export type Replica = Awaited<ReturnType<typeof startReplica>>

/** A copy of the bot as an operator runs it, in a process of its own. */
export async function startReplica(env: Record<string, string>) {
  const folder = tempFolder()
  const run = startMain(folder, [], env)
  await run.until('recert: in ')
  await run.until('\n')
  return {
    /** 0 when it listens at none. */
    port: Number(/port (?<port>\d+)/u.exec(run.out())?.groups?.['port'] ?? 0),
    /** With no warning. */
    async kill(): Promise<void> {
      run.child.kill('SIGKILL')
      await run.end()
    },
    /** As a supervisor does; nothing may have broken meanwhile. */
    async end(): Promise<void> {
      run.child.kill('SIGTERM')
      expect(await run.end()).toMatchObject({ code: 0, err: '' })
      expect(readFileSync(join(folder, 'data', 'recert.log'), 'utf8')).toBe('')
    },
  }
}
