import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

const main = join(import.meta.dirname, '..', '..', 'src', 'start.ts')

/** Starts the bot as a process in a folder of its own; killed when the test ends. */
export function startMain(
  folder: string,
  args: readonly string[],
  env: Record<string, string> = {},
) {
  const child = spawn(process.execPath, [main, ...args], {
    cwd: folder,
    env: { PATH: process.env['PATH'], TZ: 'Pacific/Chatham', ...env },
  })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  const closed = once(child, 'close')
  let [out, err] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
  return {
    child,
    stdin: child.stdin,
    out: () => out,
    /** Waits until it has written the words; rejects when it ends without. */
    async until(words: string): Promise<void> {
      while (!out.includes(words)) {
        const isOver = child.exitCode !== null || child.signalCode !== null
        await Promise.race([once(child.stdout, 'data'), closed])
        if (isOver && !out.includes(words)) throw new Error(`it ended without ${words}: ${err}`)
      }
    },
    async end(typed = '') {
      child.stdin.end(typed)
      await closed
      return { code: child.exitCode, out, err }
    },
  }
}

/** What has the process run `code` on SIGUSR2, where `fault` is an error about hunter2 with a cause. */
export function breakable(folder: string, code: string): Record<string, string> {
  const file = join(folder, 'breakable.mjs')
  const fault = `const fault = new Error('no "hunter2" here', { cause: new Error('deep') })`
  writeFileSync(file, `${fault}; process.on('SIGUSR2', () => { ${code} })`)
  return { NODE_OPTIONS: `--import=${file}` }
}

/** Runs it to its end with this input. */
export async function runMain(
  folder: string,
  args: readonly string[],
  typed = '',
  env: Record<string, string> = {},
) {
  return startMain(folder, args, env).end(typed)
}
