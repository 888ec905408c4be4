import { stemmer } from 'stemmer'
import { conceptsIn } from './concepts.ts'

/** What the classifier sees of a message: stems, neighbours, concepts, and pairs of concepts. */
export function featuresOf(words: readonly string[], earlier: readonly string[] = []): string[] {
  const plain = words.filter((word) => !/^[.,;!]$/u.test(word)).map(shapeOf)
  const stems = plain.map((word) => (word.startsWith('<') ? word : stemmer(word)))
  const concepts = [
    ...new Set([...conceptsIn(words).map(({ concept }) => concept), ...earlier]),
  ].toSorted()
  const features = [
    ...stems.map((stem) => `w:${stem}`),
    ...stems.slice(1).map((stem, at) => `b:${stems[at] ?? ''} ${stem}`),
    ...concepts.map((concept) => `c:${concept}`),
    ...concepts.flatMap((one, at) => concepts.slice(at + 1).map((other) => `p:${one} ${other}`)),
  ]
  return [...new Set(features)]
}

/** Numbers and dates are told apart by kind, for their values are read elsewhere. */
function shapeOf(word: string): string {
  if (/^\d{1,4}[/-]/u.test(word)) return '<date>'
  if (/^\d+\.\d+$/u.test(word)) return '<decimal>'
  return /^\d+$/u.test(word) ? (word === '90' ? '<ninety>' : '<number>') : word
}
