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
  if (/^\d+\.\d+$/u.test(word) && !perUnit.some(([name]) => name.test(words[at + 1] ?? '')))
    return '<decimal>'
  if (word === '90' && !/^(?:min|hour)/u.test(words[at + 1] ?? '')) return '<ninety>'
  return /^\d+(?:\.5)?$/u.test(word) ? stretchOf(Number(word), words[at + 1] ?? '') : word
}

const perUnit: readonly (readonly [RegExp, number])[] = [
  [/^d[ai][ya]s?$/u, 1],
  [/^(?:weeks?|semanas?)$/u, 7],
  [/^(?:months?|mes(?:es)?)$/u, 30.4],
  [/^(?:years?|anos?)$/u, 365],
]

/** A time is told by the stretch of the rules in which it ends, for the count itself is read elsewhere. */
function stretchOf(many: number, unit: string): string {
  const per = perUnit.find(([name]) => name.test(unit))?.[1]
  if (per === undefined) return '<number>'
  const days = many * per
  if (days < 92) return '<within>'
  return days < 365 ? '<beyond>' : '<years>'
}
