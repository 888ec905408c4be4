// node bench/replicas/run.ts STORE_URL [replicas 2] [people 20000]: so many reminders due at once, sent by so many
// processes, of which the sending one is killed, and Redis is killed and started again, on the way. Needs redis-server.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { join } from 'node:path'
import { openStore } from '../../src/runtime/store.ts'
import { remindedMember } from '../../test/support/reminded-member.ts'
import { ownRedis } from '../../test/support/redis-server.ts'

const [storeUrl = '', replicas = '2', people = '20000'] = process.argv.slice(2)
const patienceMs = 300_000

const endings: (() => unknown)[] = []
const redis = await ownRedis((ending: () => unknown) => void endings.push(ending))
redis.start()
const url = storeUrl === 'redis' ? redis.url : storeUrl

async function settle(): Promise<void> {
  const store = await openStore(url)
  for (let from = 0; from < Number(people); from += 500) {
    const many = Array.from({ length: Math.min(500, Number(people) - from) }, async (_, at) => {
      const member = remindedMember(`test:U${from + at}`)
      await store.change(member.id, () => ({ member }))
    })
    await Promise.all(many)
  }
  await store.close()
}

const sent = new Map<string, number>()
let latest = -1

/** Clocks of different hosts: each is a minute further off, before or behind. */
function start(at: number): ChildProcess {
  const skewMs = (at % 2 === 0 ? 60_000 : -60_000) * at
  const script = join(import.meta.dirname, 'replica.ts')
  const child = spawn(process.execPath, [script, url, redis.url, String(skewMs), String(begun)], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line === 'begins') return
    sent.set(line, (sent.get(line) ?? 0) + 1)
    latest = at
  })
  endings.push(() => child.kill('SIGKILL'))
  return child
}

async function until(name: string, isSo: () => boolean): Promise<void> {
  const end = performance.now() + patienceMs
  while (!isSo()) {
    if (performance.now() > end) throw new Error(`never: ${name}`)
    await pause(20)
  }
}

/** Until all are sent, or nothing came for so long that nothing will. */
async function settled(quietMs: number): Promise<void> {
  let last = sent.size
  let since = performance.now()
  while (sent.size < Number(people) && performance.now() - since < quietMs) {
    await pause(100)
    if (sent.size > last) [last, since] = [sent.size, performance.now()]
  }
}

await settle()
const begun = Date.now()
const processes = Array.from({ length: Number(replicas) }, (_, at) => start(at))
const total = Number(people)
await until('a third is sent', () => sent.size > total / 3)
const killed = latest
const killedAt = Date.now() - begun
processes[killed]?.kill('SIGKILL')
const atKill = sent.size
await until('another one goes on', () => latest !== killed)
const tookOverMs = Date.now() - begun - killedAt
await until('two thirds are sent', () => sent.size > (total * 2) / 3)
await redis.kill()
await pause(1000)
redis.start()
await settled(120_000)
await pause(15_000) // for what comes twice: a claim of the killed one lasts ten seconds
const twice = [...sent.values()].filter((times) => times > 1).length
const seconds = Math.round((Date.now() - begun) / 1000)
process.stdout.write(
  `${replicas} replicas, ${total} due: ${total - sent.size} lost, ${twice} twice, in ${seconds} s` +
    ` (one killed after ${atKill}, taken over ${tookOverMs} ms later)\n`,
)
const living = processes.filter((_, at) => at !== killed)
for (const child of living) child.kill('SIGTERM')
for (const child of living) if (child.exitCode === null) await once(child, 'exit')
for (const ending of endings.toReversed()) await ending()
