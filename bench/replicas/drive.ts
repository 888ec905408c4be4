// Asks bots in Slack for so many seconds: node bench/replicas/drive.ts <ports> <people> <at once> <seconds> [all]. Four times
// `status`, then once `log`, by people picked at random; with `all`, `status` once by each at each port. Prints what each took, in ms.
import { randomUUID } from 'node:crypto'
import { sampleId } from '../sample-member.ts'
import { sender } from '../slack/send.ts'
import { commandRequest } from '../slack/status-request.ts'

const [ports = '', people = '0', atOnce = '0', seconds = '0', whom = 'some'] = process.argv.slice(2)
const lines = ['status', 'status', 'status', 'status', 'log 0.1 "Group personal training"']
const taken: number[] = []
const senders = ports.split(',').map((port) => sender(Number(port), Number(atOnce)))

async function ask(id: string, line: string, at: number): Promise<void> {
  const request = commandRequest(id, line, randomUUID())
  const begun = performance.now()
  await senders[at % senders.length]?.send(request)
  taken.push(performance.now() - begun)
}

async function keepAsking(lane: number, end: number): Promise<void> {
  for (let at = lane; performance.now() < end; at += 1) {
    const id = sampleId(Math.trunc(Math.random() * Number(people)))
    await ask(id, lines[at % lines.length] ?? '', lane)
  }
}

const waiting = Array.from({ length: Number(people) }, (_, at) => sampleId(at)).values()
async function meetEverybody(): Promise<void> {
  for (const id of waiting) for (const at of senders.keys()) await ask(id, 'status', at)
}

const end = performance.now() + Number(seconds) * 1000
const lanes = Array.from({ length: Number(atOnce) }, (_, lane) =>
  whom === 'all' ? meetEverybody() : keepAsking(lane, end),
)
await Promise.all(lanes)
for (const { close } of senders) close()
process.stdout.write(JSON.stringify(taken))
