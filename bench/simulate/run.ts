// npm run simulate -- --people 10000 --days 800 --seed 1: people through whole cycles in a time of their own, held against
// what was promised. --threads says how many share the work.
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
    threads: { type: 'string', default: String(availableParallelism()) },
  },
})

const peopleAPart = 250 // so that progress shows, and memory stays small
const threads = Number(values.threads)
const people = Number(values.people)
const wanted = {
  people,
  days: Number(values.days),
  seed: Number(values.seed),
  parts: Math.max(Math.ceil(people / peopleAPart), Math.min(threads, people)),
}

const betweenWords = 5000 // ms
const seconds = () => Math.round(performance.now() / 1000)
let told = 0

function tell({ partsDone, days, messages }: Progress): void {
  if (performance.now() - told < betweenWords) return
  told = performance.now()
  const percent = ((100 * days) / (wanted.days * wanted.parts)).toFixed(1)
  process.stderr.write(
    `${percent} %, ${partsDone} of ${wanted.parts} parts done, ${messages.toLocaleString('en-US')} messages, ${seconds()} s\n`,
  )
}

const sums = added(await crew(wanted, threads, tell))
process.stdout.write(
  `${pageOf(sums)}\n\n${wanted.days} days, seed ${wanted.seed}, ${seconds()} s\n`,
)
for (const words of sums.words) process.stderr.write(`${words}\n`)
process.exitCode = isSound(sums) ? 0 : 1
