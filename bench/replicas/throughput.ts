// node bench/replicas/throughput.ts STORE_URL|redis [seconds a round, 10]: two bots in Slack over one store against one, in turns, in about two minutes.
// The store is to be an empty one; `redis` starts one of its own. Needs quiet: nothing else may want the processor.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { openStore } from '../../src/runtime/store.ts'
import { ownRedis } from '../../test/support/redis-server.ts'
import { latencyIn, median } from '../measure.ts'
import { sampleMember } from '../sample-member.ts'
import { startServer } from '../server.ts'
import { type Round, table } from './table.ts'

const people = 1000
const drivers = 2
const atOnce = 10 // by each driver
/** How many bots share the load, round by round: what grows meanwhile hits both alike. */
const rounds = [1, 2, 2, 1, 1, 2, 2, 1]

const [wanted = '', given = '10'] = process.argv.slice(2)
const seconds = Number(given)
const [atStart = 0] = loadavg()
const endings: (() => Promise<void>)[] = []
const url = wanted === 'redis' ? await startedRedis() : wanted

async function startedRedis(): Promise<string> {
  const redis = await ownRedis((ending) => void endings.push(ending))
  redis.start()
  return redis.url
}

async function settle(): Promise<void> {
  const store = await openStore(url)
  for (let number = 0; number < people; number += 1) {
    const member = sampleMember(number)
    await store.change(member.id, () => ({ member }))
  }
  await store.close()
}

/** What each command took, from a process of its own. */
async function drive(ports: readonly number[], ...more: readonly string[]): Promise<number[]> {
  const args = [ports.join(','), people, atOnce, seconds, ...more].map(String)
  const child = spawn(process.execPath, [join(import.meta.dirname, 'drive.ts'), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [said] = await Promise.all([text(child.stdout), once(child, 'exit')])
  return JSON.parse(said) as number[]
}

/** Microseconds of all cores in which they worked. */
function worked(): number {
  return cpus().reduce((sum, { times }) => sum + times.user + times.nice + times.sys, 0) * 1000
}

await settle()
const slack = await startServer('slack/loopback.ts')
const start = () => startServer('slack/ours.ts', url, String(slack.port))
const bots = [await start(), await start()]
const spent = async () => (await Promise.all(bots.map((bot) => bot.mark()))).map(({ cpu }) => cpu)

/** Each driver asks a bot of its own, as far as there are so many. */
async function measure(replicas: number): Promise<Round> {
  const ports = bots.slice(0, replicas).map(({ port }) => port)
  const [before, workedBefore, begun] = [await spent(), worked(), performance.now()]
  const driven = Array.from({ length: drivers }, (_, at) => drive([ports[at % replicas] ?? 0]))
  const taken = (await Promise.all(driven)).flat()
  const wall = (performance.now() - begun) / 1000
  const after = await spent()
  const cpu = after.reduce((sum, each, at) => sum + each - (before[at] ?? 0), 0)
  const busy = (worked() - workedBefore) / 1e6 / wall
  return {
    replicas,
    perSecond: taken.length / seconds,
    ...latencyIn(taken),
    cpu: cpu / taken.length,
    busy,
  }
}

await drive(
  bots.map(({ port }) => port),
  'all', // by now they know everybody's zone
)
for (const replicas of [1, 2]) await measure(replicas) // the compiler learns
const found: Round[] = []
for (const replicas of rounds) found.push(await measure(replicas))
const { length } = rounds
const about = `${length} rounds of ${seconds} s, ${drivers * atOnce} at a time from ${drivers} processes`
process.stdout.write(
  `${wanted.split(':')[0]}: ${about}; the load average before was ${atStart.toFixed(1)}\n`,
)
process.stdout.write(table(found, median))
for (const each of [...bots, slack]) await each.stop()
for (const ending of endings) await ending()
