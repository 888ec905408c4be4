// npm run simulate -- --people 10000 --days 800 --seed 1: people through whole cycles in a time of their own, held against
// what was promised. --parts: how many threads share them. --write keeps the figures in docs.
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { added } from './added.ts'
import { crew, type Progress } from './crew.ts'
import { isSound, pageOf } from './page.ts'

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '1000' },
    days: { type: 'string', default: '800' },
    seed: { type: 'string', default: '1' },
    parts: { type: 'string', default: String(availableParallelism()) },
    write: { type: 'boolean', default: false },
  },
})
const wanted = {
  people: Number(values.people),
  days: Number(values.days),
  seed: Number(values.seed),
  parts: Number(values.parts),
}

const betweenWords = 5000 // ms
const seconds = () => Math.round(performance.now() / 1000)
let told = 0

function tell({ day, messages }: Progress): void {
  if (performance.now() - told < betweenWords) return
  told = performance.now()
  process.stderr.write(
    `day ${day} of ${wanted.days}, ${messages.toLocaleString('en-US')} messages, ${seconds()} s\n`,
  )
}

const sums = added(await crew(wanted, tell))
process.stdout.write(
  `${pageOf(sums)}\n\n${wanted.days} days, seed ${wanted.seed}, ${seconds()} s\n`,
)
for (const words of sums.words) process.stderr.write(`${words}\n`)
process.exitCode = isSound(sums) ? 0 : 1
