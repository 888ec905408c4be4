import { stemmer } from 'stemmer'
import model from '../answers/model.json' with { type: 'json' }
import { entries } from '../answers/vocabulary/lexicon.ts'
import { slang } from '../answers/vocabulary/slang.ts'
import { commonNames } from './names.ts'

/** Both are made at the first use, for few messages need them. */
const words = once(
  () =>
    new Set([
      ...model.words.split('\n').filter((word) => !isName(word)), // each in two lines of training at least
      ...slang.keys(),
      ...entries.flatMap((entry) => entry.words.map((word) => word.replace('*', ''))),
    ]),
)
/** Of those words alone: what only one line of training has may be a name. */
const stems = once(() => new Set([...words()].map(stemmer)))

/** `kevin`, and `kevins` of who leaves the apostrophe out. */
function isName(word: string): boolean {
  return commonNames.has(word) || commonNames.has(word.replace(/s$/u, ''))
}

function once<T>(make: () => T): () => T {
  let made: { readonly it: T } | undefined
  return () => (made ??= { it: make() }).it
}

/** What words of one family have in common. */
export const stemOf: (word: string) => string = stemmer

/** A word, in small letters without accents, that people use who ask about this field. */
export function isOurWord(word: string): boolean {
  return Array.from(word).length < 2 || words().has(word) || stems().has(stemmer(word))
}
