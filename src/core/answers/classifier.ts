/** Weights of a multinomial logistic regression, a byte each, made by `npm run answers:train`. */
export interface Model {
  readonly topics: readonly string[]
  /** A line each, for one long text is read far faster than its parts. */
  readonly features: string
  /** Every word of the lines it was made from, for putting slips right; a line each. */
  readonly words: string
  /** Base64 of one signed byte for each feature and topic, a row a feature. */
  readonly weights: string
  /** What one step of a byte is worth. */
  readonly step: number
}

export interface Guess {
  readonly topic: string
  /** Between 0 and 1; all guesses together make 1. */
  readonly share: number
}

export type Classify = (features: readonly string[]) => Guess[]

/** The bias is a feature that every message has. */
export const always = 'always'

export function classifierOf({ topics, features, weights, step }: Model): Classify {
  const rows = new Map(features.split('\n').map((feature, at) => [feature, at * topics.length]))
  const bytes = bytesOf(weights)
  return (found) => {
    const known = [always, ...found].flatMap((feature) => rows.get(feature) ?? [])
    const scale = step / Math.sqrt(known.length)
    const scores = new Float64Array(topics.length)
    for (const row of known)
      for (let at = 0; at < scores.length; at += 1)
        scores[at] = (scores[at] ?? 0) + (bytes[row + at] ?? 0) * scale
    return shares(topics, scores)
  }
}

function shares(topics: readonly string[], scores: Float64Array): Guess[] {
  const top = Math.max(...scores)
  const raised = scores.map((score) => Math.exp(score - top))
  const all = raised.reduce((sum, each) => sum + each, 0)
  return topics
    .map((topic, at) => ({ topic, share: (raised[at] ?? 0) / all }))
    .toSorted((a, b) => b.share - a.share)
}

function bytesOf(base64: string): Int8Array {
  return new Int8Array(Buffer.from(base64, 'base64'))
}
