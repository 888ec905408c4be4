import { always, characterOf, type Model } from '../src/core/answers/classifier.ts'
import { featuresOf, stemsOf } from '../src/core/answers/features.ts'
import { gistOf } from '../src/core/answers/gist.ts'
import { spellingOf } from '../src/core/answers/spelling.ts'
import { actions } from '../src/core/answers/actions/catalog.ts'
import { topics as topicBook } from '../src/core/answers/topics/catalog.ts'
import { normalise } from '../src/core/answers/normalise.ts'

interface Sample {
  readonly topic: number
  readonly rows: readonly number[]
}

const rounds = 30
const settled = 12 // rounds that are forgotten
const pull = 0.0001 // L2, on each weight that a sample touches
const dropped = 0.5 // of the features of a line each time it is learned from, so that none is relied upon
const balance = 0.5 // how far a topic of few lines makes up for them; 1 is all the way

/** Learns the topics of the lines under each `# topic`, in the same order every time. */
export function trained(texts: readonly string[]): Model {
  const typed = [...texts.flatMap(linesOf), ...labels]
  const words = oftenSaid(typed)
  const spelling = spellingOf(words)
  const lines = typed.map(({ topic, words: each }) => ({ topic, words: spelling.of(each) }))
  const topics = [...new Set(lines.map(({ topic }) => topic))].toSorted()
  const stems = countsOf(lines.map((line) => [...new Set(stemsOf(gistOf(line.words)))]))
  // What only one line says is as strange to the others as a word that nobody said.
  const isKnown = (stem: string) => (stems.get(stem) ?? 0) > 1
  const seen = lines.map(({ words: each }) => featuresOf(each, isKnown))
  const kept = [...countsOf(seen)]
    .filter(([name, many]) => many > (name.startsWith('b:') ? 2 : 0))
    .map(([name]) => name)
  const features = [always, ...kept.toSorted()]
  const rowOf = new Map(features.map((name, at) => [name, at]))
  const samples = lines.map(({ topic }, at): Sample => {
    const rows = [always, ...(seen[at] ?? [])].flatMap((name) => rowOf.get(name) ?? [])
    return { topic: topics.indexOf(topic), rows }
  })
  return packed(topics, features, words, weightsOf(samples, features.length, topics.length))
}

function countsOf(lists: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const each of lists.flat()) counts.set(each, (counts.get(each) ?? 0) + 1)
  return counts
}

/** Words that more than one line has; a word of one line may be a slip. */
function oftenSaid(lines: readonly Line[]): string[] {
  return [...countsOf(lines.map(({ words }) => [...new Set(words)]))]
    .filter(([word, many]) => many > 1 && /^\p{L}{2,}$/u.test(word))
    .map(([word]) => word)
    .toSorted()
}

/** The questions on buttons lead back to their own topic. */
const labels = [
  ...topicBook.values(),
  ...Object.entries(actions).map(([id, { ask }]) => ({ id, ask })),
].flatMap(({ id, ask }) =>
  [ask.en, ask.es].map((text) => ({ topic: id, words: normalise(text).split(' ') })),
)

interface Line {
  readonly topic: string
  readonly words: readonly string[]
}

function linesOf(text: string): Line[] {
  let topic = ''
  return text.split('\n').flatMap((line) => {
    if (line.startsWith('# ')) topic = line.slice(2).trim()
    const isLine = line.trim() !== '' && !line.startsWith('#')
    return isLine ? [{ topic, words: normalise(line).split(' ') }] : []
  })
}

/** The mean of some runs, for one run alone is right or wrong about near wordings by chance. */
function weightsOf(samples: readonly Sample[], features: number, topics: number): Float64Array {
  const runs = seeds.map((seed) => weightsFrom(seed, samples, features, topics))
  return new Float64Array(features * topics).map(
    (_, at) => runs.reduce((sum, run) => sum + (run[at] ?? 0), 0) / runs.length,
  )
}

const seeds = [12_345, 23_456, 34_567, 45_678, 56_789]

/** Stochastic gradient descent. The samples come in an order that a fixed step through them gives. */
function weightsFrom(
  seed: number,
  samples: readonly Sample[],
  features: number,
  topics: number,
): Float64Array {
  const weights = new Float64Array(features * topics)
  const scores = new Float64Array(topics)
  const counts = countsOf(samples.map(({ topic }) => [String(topic)]))
  const weigh = (topic: number) =>
    (samples.length / topics / (counts.get(String(topic)) ?? 1)) ** balance
  const chance = chanceFrom(seed)
  const mean = new Float64Array(features * topics)
  for (let round = 0; round < rounds; round += 1) {
    const rate = 3 / (1 + round / 12)
    for (let turn = 0; turn < samples.length; turn += 1) {
      const sample = samples[(turn * 7919 + round * 31 + seed) % samples.length]
      if (!sample) continue
      const rows = sample.rows.filter((_, at) => at === 0 || chance() > dropped)
      learn(weights, scores, { ...sample, rows }, rate, weigh(sample.topic))
    }
    // Late rounds are averaged: what was dropped last then matters no more than what was dropped before.
    if (round >= settled)
      for (let at = 0; at < mean.length; at += 1)
        mean[at] = (mean[at] ?? 0) + (weights[at] ?? 0) / (rounds - settled)
  }
  return mean
}

/** The same numbers between 0 and 1 every time. */
function chanceFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return state / 0x7fffffff
  }
}

function learn(
  weights: Float64Array,
  scores: Float64Array,
  { topic, rows }: Sample,
  rate: number,
  weight: number,
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
  for (let at = 0; at < topics; at += 1)
    scores[at] = ((scores[at] ?? 0) / all - (at === topic ? 1 : 0)) * scale * weight
  for (const row of rows) {
    for (let at = 0; at < topics; at += 1) {
      const place = row * topics + at
      const old = weights[place] ?? 0
      weights[place] = old - rate * ((scores[at] ?? 0) + pull * old)
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
  return {
    topics,
    features: features.join('\n'),
    words: words.join('\n'),
    weights: Array.from(weights, (weight) => characterOf(Math.round(weight / step))).join(''),
    step,
  }
}
