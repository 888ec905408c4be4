// `/recert status` in Slack against a minimal Bolt app: node bench/slack/load.ts <file> <members> <runs>. Prints JSON.
import { writeFileSync } from 'node:fs'
import type { Latency } from '../latency.ts'
import { median, medianOf } from '../measure.ts'
import { sampleId } from '../sample-member.ts'
import { closedLoop, type Cost } from './closed-loop.ts'
import { openLoop } from './open-loop.ts'
import { sender } from './send.ts'
import { type Server, startServer } from './server.ts'
import { statusRequest } from './status-request.ts'

const levels = [1, 10, 50] // connections
const callsALevel = 2_000
const callsApart = 600
const perSecond = 100
/** Our bot remembers the zones of 10,000 people, so these are known to it once they have asked. */
const regulars = 3_000
const strangersARun = 500

const [path = '', members = '0', runs = '1'] = process.argv.slice(2)
const everybody = shuffled(Array.from({ length: Number(members) }, (_, at) => sampleId(at)))
const known = everybody.slice(0, regulars)
const strangers = everybody.slice(regulars)

function shuffled<Item>(items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, at: Math.random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item)
}

function requestsOf(people: readonly string[]) {
  return people.map(statusRequest)
}

function anybody(count: number) {
  return requestsOf(shuffled(known).slice(0, count))
}

/** The answer of middling size among some that our bot gave: what the minimal app says to everybody. */
async function prepared({ port }: Server): Promise<string> {
  const { send, close } = sender(port, 1)
  const answers: string[] = []
  for (const each of requestsOf(known.slice(0, 101))) answers.push(await send(each))
  close()
  return answers.toSorted((a, b) => a.length - b.length)[50] ?? ''
}

type Both<Figure> = Record<'ours' | 'minimal', Figure[]>
type Measure<Figure> = (server: Server) => Promise<Figure>

const slack = await startServer('loopback.ts')
const ours = await startServer('ours.ts', path, String(slack.port))
const answer = await prepared(ours)
writeFileSync(`${path}.answer.json`, answer)
const minimal = await startServer('minimal.ts', `${path}.answer.json`)

/** Turn by turn, and who begins changes, so that noise hits both. */
async function both<Figure>(measure: Measure<Figure>): Promise<Both<Figure>> {
  const found: Both<Figure> = { ours: [], minimal: [] }
  for (let run = 0; run < Number(runs); run += 1) {
    if (run % 2 === 1) found.minimal.push(await measure(minimal))
    found.ours.push(await measure(ours))
    if (run % 2 === 0) found.minimal.push(await measure(minimal))
  }
  return found
}

const cost = (rounds: readonly Cost[]): Cost => ({
  cpu: median(rounds.map(({ cpu }) => cpu)),
  perSecond: median(rounds.map((each) => each.perSecond)),
})
const costs = (found: Both<Cost>) => ({ ours: cost(found.ours), minimal: cost(found.minimal) })
const latencies = (found: Both<Latency>) => ({
  ours: medianOf(found.ours),
  minimal: medianOf(found.minimal),
})

const warmUp = requestsOf(strangers.splice(0, 1_000))
for (const server of [ours, minimal]) await closedLoop(server, warmUp, 10)
const cold = await both((server) =>
  closedLoop(server, requestsOf(strangers.splice(0, strangersARun)), 10),
)
// The compiler goes on improving what it has seen for some thousand commands.
for (let round = 0; round < 3; round += 1) {
  for (const server of [ours, minimal]) await closedLoop(server, anybody(regulars), 10)
}
const closed = []
for (const connections of levels) {
  const found = await both((server) => closedLoop(server, anybody(callsALevel), connections))
  closed.push({ connections, ...costs(found) })
}
const open = await both((server) => openLoop(server, anybody(callsApart), perSecond))
console.log(
  JSON.stringify({
    members: Number(members),
    perSecond,
    bytes: answer.length,
    cold: costs(cold),
    closed,
    open: latencies(open),
  }),
)
for (const server of [ours, minimal, slack]) await server.stop()
