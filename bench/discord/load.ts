// `/recert status` in Discord against a minimal discord.js bot: node bench/discord/load.ts <file> <members> <runs>.
// Prints JSON.
import { writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { closedLoop } from '../closed-loop.ts'
import { costs, inTurns, latencies } from '../in-turns.ts'
import { median } from '../measure.ts'
import { openLoop } from '../open-loop.ts'
import { startServer } from '../server.ts'
import { shuffled } from '../shuffled.ts'
import { startLoopback } from './loopback.ts'
import { personId } from './person.ts'

const levels = [1, 32] // interactions at a time
const callsALevel = 2_000
const callsApart = 1_000
const perSecond = 100
const settleMs = 5_000

const [path = '', members = '0', runs = '1'] = process.argv.slice(2)
const everybody = Array.from({ length: Number(members) }, (_, at) => personId(at))
const anybody = (count: number) => shuffled(everybody).slice(0, count)

/** A bot in a process of its own, and the loopback Discord that it is alone in. */
async function startApp(script: string, ...args: readonly string[]) {
  const discord = await startLoopback()
  const server = await startServer(script, discord.api, ...args)
  const stop = async () => {
    await server.stop()
    await discord.stop()
  }
  return { server, ask: discord.ask, stop }
}

type App = Awaited<ReturnType<typeof startApp>>

const messageFile = `${path}.message.json`
const startOurs = () => startApp('discord/ours.ts', path)
const startMinimal = () => startApp('discord/minimal.ts', messageFile)

const closed = ({ server, ask }: App, calls: number, atOnce: number) =>
  closedLoop(server, anybody(calls), atOnce, ask)

/** The resident memory of a bot that has logged in and has nothing to do. */
async function idleMb(start: () => Promise<App>): Promise<number> {
  const app = await start()
  await sleep(settleMs)
  const { residentMb } = await app.server.mark()
  await app.stop()
  return residentMb
}

/** The answer of middling size among some that our bot gave: what the minimal bot says to everybody. */
async function prepared({ ask }: App): Promise<string> {
  const answers: string[] = []
  for (const each of anybody(101)) answers.push(await ask(each))
  return answers.toSorted((a, b) => a.length - b.length)[50] ?? ''
}

const ours = await startOurs()
const answer = await prepared(ours)
const { data } = JSON.parse(answer) as { readonly data: { readonly allowed_mentions: object } }
const { allowed_mentions: allowedMentions, ...message } = data
writeFileSync(messageFile, JSON.stringify({ ...message, allowedMentions }))
const minimal = await startMinimal()
const bytes = { ours: answer.length, minimal: (await minimal.ask(personId(0))).length }

const both = inTurns({ ours, minimal }, Number(runs))
// The compiler goes on improving what it has seen for some thousand commands.
for (const app of [ours, minimal]) await closed(app, 10_000, 10)
const loops = []
for (const atOnce of levels) {
  loops.push({ atOnce, ...costs(await both((app) => closed(app, callsALevel, atOnce))) })
}
const open = await both(({ ask }) => openLoop(anybody(callsApart), perSecond, ask))
for (const app of [ours, minimal]) await app.stop()
const idle = await inTurns({ ours: startOurs, minimal: startMinimal }, Number(runs))(idleMb)
console.log(
  JSON.stringify({
    members: Number(members),
    perSecond,
    bytes,
    closed: loops,
    open: latencies(open),
    idleMb: { ours: median(idle.ours), minimal: median(idle.minimal) },
  }),
)
