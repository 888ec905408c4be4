import { stemmer } from 'stemmer'
import { conceptsIn } from './concepts.ts'
import { gistOf } from './gist.ts'

/**
 * What the classifier sees of a message: stems, neighbours, concepts, and how many of its words were never seen.
 * Of what came before only the concepts are known.
 */
export function featuresOf(
  typed: readonly string[],
  isKnown: (stem: string) => boolean,
  earlier: readonly string[] = [],
): string[] {
  const words = gistOf(typed)
  const stems = stemsOf(words)
  const concepts = [...conceptsIn(words).map(({ concept }) => concept), ...earlier]
  return [
    ...new Set([
      ...stems.map((stem) => `w:${stem}`),
      ...stems.slice(1).map((stem, at) => `b:${stems[at] ?? ''} ${stem}`),
      ...concepts.map((concept) => `c:${concept}`),
      ...strangeness(stems, isKnown),
    ]),
  ]
}

export function stemsOf(words: readonly string[]): string[] {
  const plain = words.filter((word) => !/^[.,;!]$/u.test(word)).map(shapeOf)
  return plain.map((word) => (word.startsWith('<') ? word : stemmer(word)))
}

function strangeness(stems: readonly string[], isKnown: (stem: string) => boolean): string[] {
  const content = stems.filter((stem) => /^\p{L}{3}/u.test(stem))
  const strange = content.filter((stem) => !isKnown(stem)).length
  return [
    ...[1, 2, 3].filter((many) => strange >= many).map((many) => `strange:${many}`),
    ...(strange > 0 && strange * 2 >= content.length ? ['strange:half'] : []),
  ]
}

/** Numbers and dates are told apart by kind, for their values are read elsewhere. */
function shapeOf(word: string, at: number, words: readonly string[]): string {
  if (/^\d{1,4}[/-]|^\d+th$/u.test(word)) return '<date>'
  if (/^\d+\.\d+$/u.test(word)) return '<decimal>'
  if (word === '90' && !/^(?:min|hour)/u.test(words[at + 1] ?? '')) return '<ninety>'
  return /^\d+$/u.test(word) ? '<number>' : word
}
