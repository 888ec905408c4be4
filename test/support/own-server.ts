import { type ChildProcess, execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { onTestFinished } from 'vitest'
import { freePort } from '../../bench/hour/free-port.ts'
import { openEngine } from '../../src/runtime/open-engine.ts'

/** A database server of our own, which may be killed and started again. */
export interface OwnServer {
  readonly url: string
  /** Resolves when it takes connections. */
  readonly start: () => Promise<void>
  /** Ends it, and all that belongs to it, with no warning. */
  readonly kill: () => Promise<void>
  /** It stands still: it takes what is sent and answers nothing. */
  readonly freeze: () => void
}

/** Begins a program that serves at a port. */
export type Program = (port: number) => ChildProcess

/** Killed when the test ends. */
export async function ownServer(
  program: Program,
  urlOf: (port: number) => string,
): Promise<OwnServer> {
  const port = await freePort()
  const url = urlOf(port)
  let child: ChildProcess | undefined
  const start = async () => {
    child = program(port)
    await untilOpen(url)
  }
  const kill = async () => {
    if (child?.exitCode !== null || child.signalCode !== null) return
    const closed = once(child, 'close')
    signal(child, 'SIGKILL')
    await closed
  }
  onTestFinished(kill)
  await start()
  return { url, start, kill, freeze: () => child && signal(child, 'SIGSTOP') }
}

/** To it and to its own children. */
function signal({ pid = 0 }: ChildProcess, name: 'SIGKILL' | 'SIGSTOP'): void {
  for (const each of [pid, ...childrenOf(pid)]) {
    try {
      process.kill(each, name)
    } catch {
      // It ended by itself meanwhile.
    }
  }
}

function childrenOf(pid: number): readonly number[] {
  try {
    return execFileSync('pgrep', ['-P', String(pid)])
      .toString()
      .trim()
      .split('\n')
      .map(Number)
  } catch {
    return [] // there are none
  }
}

const mostTries = 400
const betweenMs = 50

async function untilOpen(url: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      const engine = await openEngine(url)
      return await engine.close()
    } catch (error) {
      if (tries === mostTries) throw error
      await pause(betweenMs)
    }
  }
}
