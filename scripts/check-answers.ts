// How well questions of one file are understood by a model of all the others: node scripts/check-answers.ts [file …]
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { day } from '../src/core/day.ts'
import { topics } from '../src/core/answers/topics/catalog.ts'
import { understanding } from '../src/core/answers/understand.ts'
import { trained } from './train-model.ts'

const folder = join(import.meta.dirname, '..', 'training')
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .toSorted()
const texts = new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
const today = day('2026-11-20')
const asked = process.argv.slice(2)

/** Questions of one kind, and how many of them were taken for what they are. */
interface Score {
  all: number
  topic: number
  outcome: number
  kind: number
}

const kindOf = (topic: string) =>
  topic === 'far' || topic.startsWith('near_') ? topic.replace(/_.*/u, '') : 'ours'
const outcomeOf = (topic: string) => topics.get(topic)?.outcome ?? 'action'
const scores = new Map<string, Score>()

for (const held of names.filter((name) => asked.length === 0 || asked.includes(name))) {
  const others = [...texts].filter(([name]) => name !== held).map(([, text]) => text)
  const understand = understanding(trained(others))
  let topic = ''
  for (const line of (texts.get(held) ?? '').split('\n')) {
    if (line.startsWith('# ')) topic = line.slice(2).trim()
    if (line.trim() === '' || line.startsWith('#')) continue
    const found = understand(line, today).guesses[0]?.topic ?? 'far'
    for (const row of [held, kindOf(topic), 'all']) count(row, topic, found)
  }
}

function count(row: string, topic: string, found: string): void {
  const score = scores.get(row) ?? { all: 0, topic: 0, outcome: 0, kind: 0 }
  score.all += 1
  score.topic += Number(topic === found)
  score.outcome += Number(outcomeOf(topic) === outcomeOf(found))
  // Another organisation's rules and small talk are both sent away.
  score.kind += Number((kindOf(topic) === 'ours') === (kindOf(found) === 'ours'))
  scores.set(row, score)
}

const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`
for (const [row, { all, topic, outcome, kind }] of scores)
  process.stdout.write(
    `${row.padEnd(20)} ${String(all).padStart(5)}  topic ${percent(topic, all)}  outcome ${percent(outcome, all)}  ours or not ${percent(kind, all)}\n`,
  )
