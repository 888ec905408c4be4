import { always, type Model } from '../src/core/answers/classifier.ts'
import { featuresOf } from '../src/core/answers/features.ts'
import { actions } from '../src/core/answers/actions/catalog.ts'
import { topics as topicBook } from '../src/core/answers/topics/catalog.ts'
import { normalise } from '../src/core/answers/normalise.ts'

interface Sample {
  readonly topic: number
  readonly rows: readonly number[]
}

const rounds = 30
const pull = 0.00002 // L2, on each weight that a sample touches

/** Learns the topics of the lines under each `# topic`, in the same order every time. */
export function trained(texts: readonly string[]): Model {
  const lines = [...texts.flatMap(linesOf), ...labels]
  const topics = [...new Set(lines.map(({ topic }) => topic))].toSorted()
  const seen = lines.map(({ topic, words }) => ({ topic, found: featuresOf(words) }))
  const counts = new Map<string, number>()
  for (const { found } of seen)
    for (const each of found) counts.set(each, (counts.get(each) ?? 0) + 1)
  const kept = [...counts]
    .filter(([name, many]) => many > (/^[bp]:/u.test(name) ? 2 : 1))
    .map(([name]) => name)
  const features = [always, ...kept.toSorted()]
  const rowOf = new Map(features.map((name, at) => [name, at]))
  const samples = seen.map(({ topic, found }): Sample => ({
    topic: topics.indexOf(topic),
    rows: [always, ...found].flatMap((name) => rowOf.get(name) ?? []),
  }))
  const words = [...new Set(lines.flatMap((line) => line.words))]
    .filter((word) => /^\p{L}{3,}$/u.test(word))
    .toSorted()
  return packed(topics, features, words, weightsOf(samples, features.length, topics.length))
}

/** The questions on buttons lead back to their own topic. */
const labels = [
  ...topicBook.values(),
  ...Object.entries(actions).map(([id, { ask }]) => ({ id, ask })),
].flatMap(({ id, ask }) =>
  [ask.en, ask.es].map((text) => ({ topic: id, words: normalise(text).split(' ') })),
)

function linesOf(text: string): { topic: string; words: readonly string[] }[] {
  let topic = ''
  return text.split('\n').flatMap((line) => {
    if (line.startsWith('# ')) topic = line.slice(2).trim()
    const isLine = line.trim() !== '' && !line.startsWith('#')
    return isLine ? [{ topic, words: normalise(line).split(' ') }] : []
  })
}

/** Stochastic gradient descent. The samples come in an order that a fixed step through them gives. */
function weightsOf(samples: readonly Sample[], features: number, topics: number): Float64Array {
  const weights = new Float64Array(features * topics)
  const scores = new Float64Array(topics)
  for (let round = 0; round < rounds; round += 1) {
    const rate = 3 / (1 + round / 12)
    for (let turn = 0; turn < samples.length; turn += 1) {
      const sample = samples[(turn * 7919 + round * 31) % samples.length]
      if (sample) learn(weights, scores, sample, rate)
    }
  }
  return weights
}

function learn(
  weights: Float64Array,
  scores: Float64Array,
  { topic, rows }: Sample,
  rate: number,
): void {
  const topics = scores.length
  const scale = 1 / Math.sqrt(rows.length)
  scores.fill(0)
  for (const row of rows) {
    for (let at = 0; at < topics; at += 1)
      scores[at] = (scores[at] ?? 0) + (weights[row * topics + at] ?? 0) * scale
  }
  const top = Math.max(...scores)
  let all = 0
  for (let at = 0; at < topics; at += 1) all += scores[at] = Math.exp((scores[at] ?? 0) - top)
  for (let at = 0; at < topics; at += 1) {
    const miss = (scores[at] ?? 0) / all - (at === topic ? 1 : 0)
    for (const row of rows) {
      const place = row * topics + at
      const weight = weights[place] ?? 0
      weights[place] = weight - rate * (miss * scale + pull * weight)
    }
  }
}

function packed(
  topics: readonly string[],
  features: readonly string[],
  words: readonly string[],
  weights: Float64Array,
): Model {
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0)
  const step = largest / 127
  const bytes = Int8Array.from(weights, (weight) => Math.round(weight / step))
  return { topics, features, words, weights: Buffer.from(bytes.buffer).toString('base64'), step }
}
