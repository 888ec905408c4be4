// Questions answered in process: node bench/answers.ts. Prints JSON.
import { readdirSync, readFileSync } from 'node:fs'
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { DateTime } from 'luxon'
import { newMember } from '../src/core/member.ts'
import { policies } from '../src/core/policies/catalog.ts'
import { latencyIn } from './measure.ts'

// As the bot starts; the first run fills it, and is not to be counted.
enableCompileCache(join(import.meta.dirname, '..', 'node_modules', '.cache', 'recert'))

const folder = join(import.meta.dirname, '..', 'training')
const questions = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
  .filter((line) => line !== '' && !line.startsWith('#'))

// What the bot loads anyway is not counted.
await import('../src/commands/log.ts')
await import('../src/commands/setup.ts')
await import('../src/commands/status.ts')
await import('../src/commands/fees.ts')
const memoryBefore = process.memoryUsage().rss
const begun = performance.now()
const { answer } = await import('../src/core/answers/answers.ts')
const startMs = performance.now() - begun
const situation = {
  member: newMember('bench', 'nasm-cpt'),
  policies,
  amounts: new Map(),
  commands: [],
  now: DateTime.utc(2026, 11, 20),
}
const first = performance.now()
answer('when do i have to renew', situation)
const firstMs = performance.now() - first
const times = questions.map((question) => {
  const start = performance.now()
  answer(question, situation)
  return performance.now() - start
})
const residentMb = (process.memoryUsage().rss - memoryBefore) / 1e6
console.log(JSON.stringify({ startMs, firstMs, residentMb, latency: latencyIn(times) }))
