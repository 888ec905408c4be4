/** Weights of a multinomial logistic regression, a character each, made by `npm run answers:train`. */
export interface Model {
  readonly topics: readonly string[]
  /** A line each, for one long text is read far faster than its parts. */
  readonly features: string
  /** Every word of the lines it was made from, for putting slips right; a line each. */
  readonly words: string
  /** A character for each feature and topic, a row a feature; it is read where it stands, so nothing is unpacked. */
  readonly weights: string
  /** What one step of a weight is worth. */
  readonly step: number
}

export interface Guess {
  readonly topic: string
  /** Between 0 and 1; all guesses together make 1. */
  readonly share: number
}

export interface Classifier {
  readonly knows: (feature: string) => boolean
  readonly classify: (features: readonly string[]) => Guess[]
}

/** The bias is a feature that every message has. */
export const always = 'always'

export function classifierOf({ topics, features, weights, step }: Model): Classifier {
  const rows = new Map(features.split('\n').map((feature, at) => [feature, at * topics.length]))
  // One for all messages, which come one after the other.
  const scores = new Float64Array(topics.length)
  const classify = (found: readonly string[]) => {
    const known = [always, ...found.filter((feature) => rows.has(feature))]
    const scale = step / Math.sqrt(known.length)
    scores.fill(0)
    for (const feature of known) {
      const row = rows.get(feature) ?? 0
      for (let at = 0; at < scores.length; at += 1)
        scores[at] = (scores[at] ?? 0) + weightOf(weights.charCodeAt(row + at)) * scale
    }
    return shares(topics, scores)
  }
  return { knows: (feature) => rows.has(feature), classify }
}

function shares(topics: readonly string[], scores: Float64Array): Guess[] {
  const top = Math.max(...scores)
  const raised = topics.map((_, at) => Math.exp((scores[at] ?? 0) - top))
  const all = raised.reduce((sum, each) => sum + each, 0)
  return topics
    .map((topic, at) => ({ topic, share: (raised[at] ?? 0) / all }))
    .toSorted((a, b) => b.share - a.share)
}

/** The character of 0, so that nearly all weights, which are small, are plain letters and signs. */
const naught = 80

/** The character for a weight from -127 to 127; those below -80 come after the others. */
export function characterOf(weight: number): string {
  return String.fromCharCode((weight + naught) & 0xff)
}

function weightOf(code: number): number {
  return code < 208 ? code - naught : code - naught - 256
}
