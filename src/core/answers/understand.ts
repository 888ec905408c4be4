import type { Day } from '../day.ts'
import { classifierOf, type Guess, type Model } from './classifier.ts'
import { conceptsIn } from './concepts.ts'
import type { Earlier } from './earlier.ts'
import { type Facts, factsIn, merged } from './facts.ts'
import { featuresOf } from './features.ts'
import { commonConcepts, entries } from './vocabulary/lexicon.ts'
import model from './model.json' with { type: 'json' }
import { normalise } from './normalise.ts'
import { organisationIn } from './vocabulary/organisations.ts'
import { Spelling } from './spelling.ts'
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
const known = new Set([
  ...model.features.filter((name) => name.startsWith('w:')).map((name) => name.slice(2)),
  ...model.words,
])
const spelling = new Spelling(
  known,
  entries.flatMap(({ words }) => words.map((word) => word.replace('*', ''))),
)

export function understand(typed: string, today: Day, earlier?: Earlier): Understood {
  const plain = normalise(typed.slice(0, 1000)).split(' ')
  const words = plain.map((word, at) =>
    at < 80 && conceptsIn([word]).length === 0 ? spelling.put(word) : word,
  )
  const text = words.join(' ')
  const found = [...new Set(conceptsIn(words).map(({ concept }) => concept))]
  const alone = classify(featuresOf(words))
  const leans = earlier !== undefined && leaning(words, found, alone)
  const guesses = leans ? classify(featuresOf(words, earlier.concepts)) : alone
  const organisation = organisationIn(words)
  const own = factsIn(text, today)
  const ours = languageOf(words)
  return {
    words,
    own,
    leans,
    language: leans && words.length < 4 ? earlier.language : ours,
    concepts: found,
    guesses: gated(guesses, found, words, { leans: leans || tells(own), organisation }),
    facts: earlier ? merged(earlier.facts, own) : own,
    personal: words.some((word) => /^(?:my|mine|me|i|mi|mis|tengo|debo|puedo)$/u.test(word)),
    ...(organisation !== undefined && { organisation }),
  }
}

const beginnings =
  /^(?:and|ok|okay|y|but|so|what about|how about|what if|then|also|pero|entonces)\b/u
const pointing =
  /\b(?:it|that|them|those|these|this|then|mine|one|ones|same|eso|esos|esas|ellos|ese)\b/u

/** Too little is said for a question that stands alone. */
function leaning(
  words: readonly string[],
  concepts: readonly string[],
  [best]: readonly Guess[],
): boolean {
  const text = words.join(' ')
  const few = concepts.length <= 2 && words.length <= 9
  const points = beginnings.test(text) || pointing.test(text) || words.length <= 4
  return points && few && (best?.share ?? 0) < 0.75
}

/** A message with a date or an amount of somebody's own is hardly about something else. */
function tells({ expires, courseOn, applyOn, auditOn, cardExpires, have }: Facts): boolean {
  return [expires, courseOn, applyOn, auditOn, cardExpires, have].some((fact) => fact !== undefined)
}

const anywhere =
  /^(?:do_|greet|thanks|who|ability|trust|privacy|inject|emergency|forge|others_record|far|near_|status)/u

interface Signs {
  readonly leans: boolean
  readonly organisation: string | undefined
}

/** Talk in which nothing is of this field is not for us, whatever it resembles. */
function gated(
  guesses: readonly Guess[],
  concepts: readonly string[],
  words: readonly string[],
  { leans, organisation }: Signs,
): readonly Guess[] {
  const [best] = guesses
  if (!best) return guesses
  if (/^(?:greet|thanks)$/u.test(best.topic) && words.length > 5) return first('far', guesses)
  const others = organisation !== undefined && !concepts.includes('issuer')
  if (others && !best.topic.startsWith('near_') && !besides.has(best.topic))
    return first('near_org', guesses)
  const isOurs = leans || concepts.some((concept) => !commonConcepts.has(concept))
  if (isOurs) return guesses
  const strange = words.filter((word) => /^\p{L}{3,}$/u.test(word) && !known.has(word)).length
  const outside = guesses
    .filter(({ topic }) => topic === 'far')
    .reduce((sum, { share }) => sum + share, 0)
  if (best.topic.startsWith('do_'))
    return best.share < 0.6 || strange > 1 ? first('far', guesses) : guesses
  if (anywhere.test(best.topic)) return guesses
  const few = concepts.length < 2 && best.share < 0.6
  return few || strange > 1 || outside > 0.2 ? first('far', guesses) : guesses
}

/** Topics in which another organisation is only named: whose course was it? */
const besides = new Set([
  'is_approved',
  'own_only',
  'petition_what',
  'petition_how',
  'petition_fee',
  'petition_event',
  'do_log',
  'do_petition',
  'cpr_provider',
  'cpr_online',
  'do_cpr',
  'course_verdict',
  'emergency',
  'forge',
  'others_record',
  'inject',
  'cpr_extra',
  'do_edit',
  'do_undo',
])

function first(topic: string, guesses: readonly Guess[]): readonly Guess[] {
  return [{ topic, share: 1 }, ...guesses.filter((guess) => guess.topic !== topic)]
}
