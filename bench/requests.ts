// A request against its floor: node bench/requests.ts <folder> <runs>. Prints JSON.
import { join } from 'node:path'
import { Keyv } from 'keyv'
import { SqlitePairs } from '../src/runtime/sqlite/pairs.ts'
import { SqliteFile } from '../src/runtime/sqlite/file.ts'
import { botOn } from './bot.ts'
import type { Latency } from './latency.ts'
import { latencyOf, medianOf } from './measure.ts'
import { sampleId, sampleMember } from './sample-member.ts'

const people = 500
const calls = 2_000
const [folder = '', runs = '1'] = process.argv.slice(2)

/** The same people in two files with the same settings: one for the bot, one for bare reads and writes. */
async function filled(name: string): Promise<string> {
  const path = join(folder, name)
  const file = new SqliteFile(path)
  const keyv = new Keyv({ store: new SqlitePairs(file), namespace: 'member' })
  for (let at = 0; at < people; at += 1) await keyv.set(sampleId(at), sampleMember(at))
  file.close()
  return path
}

const bare = new SqliteFile(await filled('bare.db'))
const keyv = new Keyv<Record<string, unknown>>({
  store: new SqlitePairs(bare),
  namespace: 'member',
})
const bot = await botOn(await filled('bot.db'))
let written = 0

/** What no bot can go below: read a record by its key and write it back, changed, durably. */
async function floor(at: number): Promise<void> {
  const id = sampleId(at % people)
  const record = await keyv.get(id)
  written += 1
  await keyv.set(id, { ...record, nextChange: written })
}

const read = async (at: number) => keyv.get(sampleId(at % people))
const status = async (at: number) => bot.say(sampleId(at % people), 'status')
const log = async (at: number) => bot.say(sampleId(at % people), `log 0.1 Course ${at}`)

const taken: Record<'floor' | 'read' | 'status' | 'log', Latency[]> = {
  floor: [],
  read: [],
  status: [],
  log: [],
}
for (const warm of [floor, status, log]) await latencyOf(people, warm)
for (let run = 0; run < Number(runs); run += 1) {
  taken.floor.push(await latencyOf(calls, floor))
  taken.read.push(await latencyOf(calls, read))
  taken.status.push(await latencyOf(calls, status))
  taken.log.push(await latencyOf(people, log))
}
await bot.close()
bare.close()
console.log(
  JSON.stringify({
    floor: medianOf(taken.floor),
    read: medianOf(taken.read),
    status: medianOf(taken.status),
    log: medianOf(taken.log),
  }),
)
