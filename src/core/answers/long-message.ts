import type { Guess } from './classifier.ts'

const long = 14 // words
const least = 4
const asks =
  /^(?:can|could|do|does|did|is|am|are|will|would|should|what|when|how|where|why|who|which|puedo|cuando|cuanto|cuantos|como|que)$/u

/** The question at the end of a long message, which has told a story before; undefined in a short one. */
export function lastAsked(words: readonly string[]): readonly string[] | undefined {
  if (words.length <= long) return undefined
  const at = words.findLastIndex((word, index) => asks.test(word) && words.length - index >= least)
  return at > 0 ? words.slice(at) : undefined
}

/** What a whole message and its question are about, each with half the weight. */
export function blended(whole: readonly Guess[], part: readonly Guess[]): Guess[] {
  const shares = new Map(part.map(({ topic, share }) => [topic, share]))
  return whole
    .map(({ topic, share }) => ({ topic, share: (share + (shares.get(topic) ?? 0)) / 2 }))
    .toSorted((a, b) => b.share - a.share)
}
