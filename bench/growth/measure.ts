// Fills an empty store and measures it: node bench/growth/measure.ts <url> <members>. Prints JSON.
import { Keyv } from 'keyv'
import { anyChange } from '../../src/runtime/agenda.ts'
import { pageSize } from '../../src/runtime/bulk.ts'
import { type Engine, recordsNamespace } from '../../src/runtime/engine.ts'
import { openEngine } from '../../src/runtime/open-engine.ts'
import { botAt } from '../bot.ts'
import { latencyOf, residentMb } from '../measure.ts'
import { sampleId, sampleMember } from '../sample-member.ts'
import type { Growth } from './measured.ts'
import { sizeOf } from './size.ts'

const statusCalls = 4000
const logCalls = 1000
const looks = 200
const later = Date.parse('2099-01-01T00:00:00Z')

async function load(engine: Engine, members: number): Promise<number> {
  const keyv = new Keyv({ store: engine.pairs(recordsNamespace), namespace: recordsNamespace })
  const start = performance.now()
  for (let first = 0; first < members; first += pageSize) {
    const length = Math.min(pageSize, members - first)
    const ids = Array.from({ length }, (_, at) => first + at)
    const entries = ids.map(async (at) => {
      const value = String(await keyv.encode({ value: sampleMember(at) }))
      return { key: sampleId(at), value }
    })
    await engine.bulk.put(recordsNamespace, await Promise.all(entries))
    await engine.bulk.putRows(
      ids.map((at) => ({ id: sampleId(at), at: later + at, change: anyChange(), note: null })),
    )
  }
  return members / ((performance.now() - start) / 1000)
}

async function measured(url: string, members: number): Promise<Growth> {
  const before = await sizeOf(url)
  const engine = await openEngine(url)
  const loadPerSecond = await load(engine, members)
  await engine.close()
  const sizeMb = (await sizeOf(url)) - before
  const bot = await botAt(url)
  const anybody = () => sampleId(Math.floor(Math.random() * members))
  await latencyOf(500, () => bot.say(anybody(), 'status')) // warm code
  const status = await latencyOf(statusCalls, () => bot.say(anybody(), 'status'))
  const log = await latencyOf(logCalls, (at) => bot.say(anybody(), `log 0.1 Course ${at}`))
  await bot.close()
  const again = await openEngine(url)
  const look = await latencyOf(looks, () => again.agenda.due('slack', Date.now(), 256))
  await again.close()
  return { members, loadPerSecond, sizeMb, status, log, look, residentMb: residentMb() }
}

const [url = '', members = '0'] = process.argv.slice(2)
console.log(JSON.stringify(await measured(url, Number(members))))
