// `status` among many: node bench/crowd.ts <file> <members> <runs>. Prints JSON.
import { botOn } from './bot.ts'
import { latencyOf, medianOf, residentMb } from './measure.ts'
import { sampleId } from './sample-member.ts'

const calls = 5_000
const [path = '', members = '0', runs = '1'] = process.argv.slice(2)
const atStart = residentMb()
const bot = await botOn(path)
const anybody = () => sampleId(Math.floor(Math.random() * Number(members)))
const first = await latencyOf(calls, () => bot.say(anybody(), 'status'))
const later = []
for (let run = 0; run < Number(runs); run += 1) {
  later.push(await latencyOf(calls, () => bot.say(anybody(), 'status')))
}
const log = await latencyOf(calls, (at) => bot.say(anybody(), `log 0.1 Course ${at}`))
await bot.close()
console.log(
  JSON.stringify({ first, status: medianOf(later), log, atStart, residentMb: residentMb() }),
)
