import type { Day } from '../day.ts'
import { classifierOf, type Guess, type Model } from './classifier.ts'
import { conceptsIn } from './concepts.ts'
import type { Earlier } from './earlier.ts'
import { type Facts, factsIn, merged } from './facts/facts.ts'
import { featuresOf } from './features.ts'
import { gated } from './gate.ts'
import { isLeaning, leant, numbered } from './leaning.ts'
import model from './model.json' with { type: 'json' }
import { normalise } from './normalise.ts'
import { organisationIn } from './vocabulary/organisations.ts'
import { spellingOf } from './spelling.ts'
import { type Language, languageOf } from './words.ts'

export interface Understood {
  readonly words: readonly string[]
  readonly language: Language
  readonly concepts: readonly string[]
  /** The likeliest first. */
  readonly guesses: readonly Guess[]
  readonly facts: Facts
  /** What this message says by itself, without the turn before. */
  readonly own: Facts
  readonly leans: boolean
  /** Speaks of the asker: `my`, `mine`, `mis`. */
  readonly personal: boolean
  readonly organisation?: string
}

const classify = classifierOf(model satisfies Model)
const stems = new Set(
  model.features.filter((name) => name.startsWith('w:')).map((name) => name.slice(2)),
)
const known = new Set(model.words)
const spelling = spellingOf(known)
const isKnown = (stem: string) => stems.has(stem)

export function understand(typed: string, today: Day, earlier?: Earlier): Understood {
  const words = spelling.of(normalise(typed.slice(0, 1000)).split(' '))
  const text = words.join(' ')
  const found = [...new Set(conceptsIn(words).map(({ concept }) => concept))]
  const alone = classify(featuresOf(words, isKnown))
  const leans = earlier !== undefined && isLeaning(words, found, alone)
  const guesses = leans
    ? leant(classify(featuresOf(words, isKnown, earlier.concepts)), earlier)
    : alone
  const organisation = organisationIn(words)
  const said = factsIn(text, today)
  const own = leans ? numbered(said, earlier) : said
  const ours = languageOf(words)
  const isOurs = leans || tells(own)
  return {
    words,
    own,
    leans,
    language: leans && words.length < 4 ? earlier.language : ours,
    concepts: found,
    guesses: gated(guesses, {
      concepts: found,
      words,
      isKnown: (word) => known.has(word),
      isOurs,
      organisation,
    }),
    facts: earlier ? merged(earlier.facts, own) : own,
    personal: words.some((word) => /^(?:my|mine|me|i|mi|mis|tengo|debo|puedo)$/u.test(word)),
    ...(organisation !== undefined && { organisation }),
  }
}

/** A message with a date or an amount of somebody's own is hardly about something else. */
function tells({ expires, courseOn, applyOn, auditOn, cardExpires, have, lacks }: Facts): boolean {
  return [expires, courseOn, applyOn, auditOn, cardExpires, have, lacks].some(
    (fact) => fact !== undefined,
  )
}
