import { distance } from 'fastest-levenshtein'
import { conceptsIn } from './concepts.ts'
import { fieldWords } from './vocabulary/lexicon.ts'
import { spokenWords } from './vocabulary/slang.ts'

/** Puts slips of the finger right, by the words that are known here. */
export class Spelling {
  readonly #known: ReadonlySet<string>
  readonly #byStart: ReadonlyMap<string, readonly string[]>
  readonly #bySkeleton = new Map<string, string>()

  /** What is `known` stays as it is; a slip is put right only towards a word of the field. */
  constructor(known: ReadonlySet<string>, field: readonly string[], spoken: readonly string[]) {
    this.#known = known
    const long = [...new Set(field)].filter((word) => word.length >= 4)
    this.#byStart = Map.groupBy(long, (word) => word.slice(0, 1))
    for (const word of spoken.toReversed()) this.#bySkeleton.set(skeleton(word), word)
  }

  /** Every word as it was meant; words that mean something in this field are left alone. */
  of(words: readonly string[]): string[] {
    return words.map((word, at) =>
      at < 80 && conceptsIn([word]).length === 0 ? this.put(word) : word,
    )
  }

  /** The word that was meant, or the word itself where none is near. */
  put(word: string): string {
    if (word.length < 2 || word.length > 20 || this.#known.has(word) || !/^\p{L}+$/u.test(word))
      return word
    return this.#nearest(word) ?? this.#withoutVowels(word) ?? word
  }

  #nearest(word: string): string | undefined {
    if (word.length < 4) return undefined
    const allowed = word.length < 8 ? 1 : 2
    let best: { word: string; steps: number } | undefined
    for (const each of this.#byStart.get(word.slice(0, 1)) ?? []) {
      if (Math.abs(each.length - word.length) > allowed) continue
      const steps = swapped(word, each) ? 1 : distance(word, each)
      if (steps <= allowed && steps < (best?.steps ?? Infinity)) best = { word: each, steps }
    }
    // Four letters have too many neighbours for anything but two of them changing places.
    return best && (word.length > 4 || swapped(word, best.word)) ? best.word : undefined
  }

  /** `mny` is `many`, `ned` is `need`. */
  #withoutVowels(word: string): string | undefined {
    const meant = this.#bySkeleton.get(skeleton(word))
    if (meant === undefined || !meant.startsWith(word.charAt(0)) || calendar.test(word))
      return undefined
    const isClose = !/[aeiou]/u.test(word) || distance(word, meant) === 1
    const left = meant.length - word.length
    return isClose && left > 0 && left < 4 ? meant : undefined
  }
}

const calendarWords =
  'yesterday tomorrow january february march april august september october november december monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  )
const calendar =
  /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thurs?|fri|sat|sun)$/u

function skeleton(word: string): string {
  return word.replaceAll(/[aeiou]/gu, '').replaceAll(/(?<letter>.)\k<letter>/gu, '$<letter>')
}

export function spellingOf(known: Iterable<string>): Spelling {
  return new Spelling(new Set(known), [...fieldWords, ...calendarWords], spokenWords)
}

/** Two letters beside each other in the wrong order: `wiaver`. */
function swapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  const differ = a.split('').flatMap((letter, at) => (letter === b[at] ? [] : [at]))
  const [first = 0, second = 0] = differ
  return (
    differ.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first]
  )
}
