import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { heapsIn, type Life, standstillsIn } from './memory.ts'

const main = join(import.meta.dirname, '..', '..', 'src', 'start.ts')
const watched = ['--expose-gc', '--trace-gc', '--import', join(import.meta.dirname, 'watch.ts')]
const sampleMs = 1000

export interface End {
  readonly code: number | null
  readonly ms: number
}

/** The real bot as a process in a folder of its own, which may be ended and begun again. */
export class BotProcess {
  readonly #folder: string
  readonly #env: Readonly<Record<string, string>>
  readonly #done: () => number
  #child: ChildProcess | undefined
  #sampling: NodeJS.Timeout | undefined
  /** The memory of each life. */
  readonly lives: Life[] = []
  /** All that it wrote to its standard error. */
  errors = ''

  /** `done` says how many commands there were so far. */
  constructor(folder: string, env: Readonly<Record<string, string>>, done: () => number) {
    this.#folder = folder
    this.#env = env
    this.#done = done
  }

  async start(ready: string): Promise<void> {
    const env = { PATH: process.env['PATH'], ...this.#env }
    const child = spawn(process.execPath, [...watched, main], {
      cwd: this.#folder,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#child = child
    process.once('exit', () => child.kill('SIGKILL')) // when the hour breaks off
    const life: Life = { resident: [], heap: [], stood: [] }
    this.lives.push(life)
    let out = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => (this.errors += text))
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (!out.includes(ready)) out += text
      const done = this.#done()
      life.heap.push(...heapsIn(text).map((heap) => ({ ...heap, done })))
      life.stood.push(...standstillsIn(text))
    })
    const closed = once(child, 'close')
    while (!out.includes(ready)) {
      if (child.exitCode !== null) throw new Error(`the bot ended: ${this.errors}`)
      await Promise.race([once(child.stdout, 'data'), closed])
    }
    this.#sample(child, life)
  }

  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<End> {
    const child = this.#child
    if (!child) throw new Error('it is not running')
    const begun = performance.now()
    clearInterval(this.#sampling)
    const closed = once(child, 'close')
    child.kill(signal)
    await closed
    return { code: child.exitCode, ms: performance.now() - begun }
  }

  #sample({ pid = 0 }: ChildProcess, { resident }: Life): void {
    const begun = performance.now()
    this.#sampling = setInterval(() => {
      const mb = residentMbOf(pid)
      const seconds = (performance.now() - begun) / 1000
      if (mb > 0) resident.push({ seconds, done: this.#done(), mb })
    }, sampleMs)
  }
}

/** As Linux tells it; 0 once the process is gone. */
function residentMbOf(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Number(/VmRSS:\s+(?<kb>\d+) kB/u.exec(status)?.groups?.['kb'] ?? 0) / 1000
  } catch {
    return 0
  }
}
