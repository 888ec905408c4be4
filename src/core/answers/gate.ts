import type { Guess } from './classifier.ts'
import { commonConcepts } from './vocabulary/lexicon.ts'

const anywhere =
  /^(?:do_|greet|thanks|who|ability|trust|privacy|inject|emergency|forge|others_record|far|near_|status)/u

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

export interface Signs {
  readonly concepts: readonly string[]
  readonly words: readonly string[]
  /** Words that are known from questions of this field or of any other. */
  readonly isKnown: (word: string) => boolean
  /** It leans on the turn before, or tells of days and amounts. */
  readonly isOurs: boolean
  readonly organisation: string | undefined
}

/** Talk in which nothing is of this field is not for us, whatever it resembles. */
export function gated(guesses: readonly Guess[], signs: Signs): readonly Guess[] {
  const { concepts, words, organisation } = signs
  const [best] = guesses
  if (!best) return guesses
  if (/^(?:greet|thanks)$/u.test(best.topic) && words.length > 5) return first('far', guesses)
  if (best.topic === 'near_org' && organisation === undefined && strangeIn(signs) === 0)
    return gated(guesses.slice(1), signs)
  const others = organisation !== undefined && !concepts.includes('issuer')
  if (others && !best.topic.startsWith('near_') && !besides.has(best.topic))
    return first('near_org', guesses)
  if (signs.isOurs || concepts.some((concept) => !commonConcepts.has(concept))) return guesses
  const strange = strangeIn(signs)
  const outside = guesses.find(({ topic }) => topic === 'far')?.share ?? 0
  if (best.topic.startsWith('do_'))
    return best.share < 0.6 || (strange > 1 && best.share < 0.85) ? first('far', guesses) : guesses
  if (anywhere.test(best.topic)) return guesses
  const few = concepts.length < 2 && best.share < 0.6
  return few || strange > 1 || outside > 0.2 ? first('far', guesses) : guesses
}

function strangeIn({ words, isKnown }: Signs): number {
  return words.filter((word) => /^\p{L}{3,}$/u.test(word) && !isKnown(word)).length
}

export function first(topic: string, guesses: readonly Guess[]): readonly Guess[] {
  return [{ topic, share: 1 }, ...guesses.filter((guess) => guess.topic !== topic)]
}
