// `/recert status` in Slack against a minimal Bolt app: node bench/slack/load.ts <file> <members> <runs>. Prints JSON.
import { writeFileSync } from 'node:fs'
import { costs, inTurns, latencies } from '../in-turns.ts'
import { closedLoop } from '../closed-loop.ts'
import { openLoop } from '../open-loop.ts'
import { sampleId } from '../sample-member.ts'
import { type Server, startServer } from '../server.ts'
import { shuffled } from '../shuffled.ts'
import { type Send, sender } from './send.ts'
import { type StatusRequest, statusRequest } from './status-request.ts'

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

/** Over so many connections, which are closed afterwards. */
async function over<Found>(
  { port }: Server,
  connections: number,
  measure: (send: Send) => Promise<Found>,
): Promise<Found> {
  const { send, close } = sender(port, connections)
  const found = await measure(send)
  close()
  return found
}

const closedFor = (server: Server, requests: readonly StatusRequest[], connections: number) =>
  over(server, connections, (send) => closedLoop(server, requests, connections, send))
/** More connections than can be waiting at once at this rate, unless the server stands still. */
const openFor = (server: Server, requests: readonly StatusRequest[]) =>
  over(server, 50, (send) => openLoop(requests, perSecond, send))

const slack = await startServer('slack/loopback.ts')
const ours = await startServer('slack/ours.ts', `sqlite:${path}`, String(slack.port))
const answer = await prepared(ours)
writeFileSync(`${path}.answer.json`, answer)
const minimal = await startServer('slack/minimal.ts', `${path}.answer.json`)

const both = inTurns({ ours, minimal }, Number(runs))
const warmUp = requestsOf(strangers.splice(0, 1_000))
for (const server of [ours, minimal]) await closedFor(server, warmUp, 10)
const cold = await both((server) =>
  closedFor(server, requestsOf(strangers.splice(0, strangersARun)), 10),
)
// The compiler goes on improving what it has seen for some thousand commands.
for (let round = 0; round < Math.min(3, Number(runs)); round += 1) {
  for (const server of [ours, minimal]) await closedFor(server, anybody(regulars), 10)
}
const closed = []
for (const connections of levels) {
  const found = await both((server) => closedFor(server, anybody(callsALevel), connections))
  closed.push({ connections, ...costs(found) })
}
const open = await both((server) => openFor(server, anybody(callsApart)))
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
