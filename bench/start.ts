// From starting the console to its first prompt: node bench/start.ts <folder> <runs>. Prints JSON.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { median } from './measure.ts'

const main = join(import.meta.dirname, '..', 'src', 'start.ts')
const prompt = 'recert> '
const [folder = '', runs = '1'] = process.argv.slice(2)

/** Milliseconds until the prompt, and the resident memory then. The first start of a database makes it. */
async function start() {
  const env = {
    ...process.env,
    STORE_URL: `sqlite:${join(folder, 'start.db')}`,
    LOG_FILE: join(folder, 'start.log'),
  }
  const begun = performance.now()
  const child = spawn(process.execPath, [main], { env, stdio: ['pipe', 'pipe', 'inherit'] })
  const closed = once(child, 'close')
  let words = ''
  for await (const chunk of child.stdout) {
    words += String(chunk)
    if (words.includes(prompt)) break
  }
  if (!words.includes(prompt)) throw new Error('the console ended before its first prompt')
  const ms = performance.now() - begun
  const mb = residentMbOf(child.pid ?? 0)
  child.kill()
  await closed
  return { ms, mb }
}

/** As Linux tells it. */
function residentMbOf(pid: number): number {
  const kb = /VmRSS:\s+(?<kb>\d+) kB/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.groups?.[
    'kb'
  ]
  return Number(kb) / 1000
}

await start()
const starts: Awaited<ReturnType<typeof start>>[] = []
for (let run = 0; run < Number(runs); run += 1) starts.push(await start())
const slowest = Math.max(...starts.map(({ ms }) => ms))
console.log(
  JSON.stringify({
    ms: median(starts.map(({ ms }) => ms)),
    slowest,
    residentMb: median(starts.map(({ mb }) => mb)),
  }),
)
