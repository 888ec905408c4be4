// Fills a database: node bench/load.ts <file> <members> [discord]. Prints what it took as JSON.
import { statSync } from 'node:fs'
import { Keyv } from 'keyv'
import { SqlitePairs } from '../src/runtime/sqlite/pairs.ts'
import { SqliteFile } from '../src/runtime/sqlite/file.ts'
import { addressOf } from '../src/adapters/discord/addresses.ts'
import { personId } from './discord/person.ts'
import { sampleId, sampleMember } from './sample-member.ts'

/** Members to a transaction. */
const batch = 500

const [path = '', count = '0', surface = 'slack'] = process.argv.slice(2)
const idOf = surface === 'discord' ? (at: number) => addressOf(personId(at)) : sampleId
const members = Number(count)
const file = new SqliteFile(path)
const keyv = new Keyv({ store: new SqlitePairs(file), namespace: 'member' })
const start = performance.now()
for (let first = 0; first < members; first += batch) {
  const numbers = Array.from({ length: Math.min(batch, members - first) }, (_, at) => first + at)
  await keyv.setMany(numbers.map((at) => ({ key: idOf(at), value: sampleMember(at, idOf(at)) })))
}
const seconds = (performance.now() - start) / 1000
file.close()
const bytes = JSON.stringify({ value: sampleMember(1) }).length
console.log(
  JSON.stringify({
    seconds,
    perSecond: members / seconds,
    fileMb: statSync(path).size / 1e6,
    bytes,
  }),
)
