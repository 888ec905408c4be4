import { stemmer } from 'stemmer'
import model from '../answers/model.json' with { type: 'json' }
import { entries } from '../answers/vocabulary/lexicon.ts'
import { slang } from '../answers/vocabulary/slang.ts'

const words: ReadonlySet<string> = new Set([
  ...model.words,
  ...slang.keys(),
  ...entries.flatMap((entry) => entry.words.map((word) => word.replace('*', ''))),
])
const stems: ReadonlySet<string> = new Set(
  model.features.filter((name) => name.startsWith('w:')).map((name) => name.slice(2)),
)

/** What words of one family have in common. */
export const stemOf: (word: string) => string = stemmer

/** A word, in small letters without accents, that people use who ask about this field. */
export function isOurWord(word: string): boolean {
  return Array.from(word).length < 2 || words.has(word) || stems.has(stemmer(word))
}
