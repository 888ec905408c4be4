import type { Guess } from './classifier.ts'
import { foremost } from './foremost.ts'
import { commonConcepts } from './vocabulary/lexicon.ts'

/** Topics in which another organisation is only named: whose course was it? */
const besides = new Set(
  'is_approved own_only petition_what petition_how petition_fee petition_event do_log do_petition cpr_provider cpr_online do_cpr course_verdict cpr_extra do_edit do_undo do_delete approved_list audit_docs course_cost'.split(
    ' ',
  ),
)

const isCourtesy = (name: string) => /^(?:greet|thanks)$/u.test(name)

export interface Signs {
  readonly concepts: readonly string[]
  readonly words: readonly string[]
  readonly isKnown: (word: string) => boolean
  /** It leans on the turn before, or tells of days and amounts. */
  readonly isOurs: boolean
  readonly organisation: string | undefined
}

/** Talk in which nothing is of this field is not for us, whatever it resembles. */
export function gated(guesses: readonly Guess[], signs: Signs): readonly Guess[] {
  const { concepts, words, organisation } = signs
  const [best] = guesses
  if (!best || best.topic === 'far') return guesses
  if (isCourtesy(best.topic) && words.length > 5 && !concepts.some(isCourtesy))
    return foremost('far', guesses)
  const others = organisation !== undefined && !concepts.includes('issuer')
  const text = words.join(' ')
  const isTheirs = organisation !== undefined && asksOf(organisation).test(text)
  const isTheirDay = others && best.topic === 'do_cpr' && !/\b(?:cpr|aed)\b/u.test(text)
  if ((isTheirs || isTheirDay) && best.topic !== 'near_org') return foremost('near_org', guesses)
  if (others && !best.topic.startsWith('near_') && !besides.has(best.topic))
    return foremost('near_org', guesses)
  if (best.topic === 'near_org' && organisation === undefined && strangeIn(signs) === 0)
    return gated(guesses.slice(1), signs)
  if (best.topic === 'near_org' && concepts.includes('issuer') && best.share < 0.6)
    return gated(guesses.slice(1), signs)
  const isBarePrice = concepts.includes('much') && contentOf(words).length === 1
  return !signs.isOurs && !isBarePrice && distance(guesses, signs) > 0
    ? foremost('far', guesses)
    : guesses
}

/** `what does ace want of me`: the rules of somebody else, whoever is named beside it. */
function asksOf(organisation: string): RegExp {
  return new RegExp(
    `\\b(?:does|do|will|did) (?:\\w+ ){0,3}?${organisation} (?:want|need|require|ask|expect|charge|accept|honor|recogni[sz]e)`,
    'u',
  )
}

/**
 * How far a message is from this field: above 0 it is outside. The weights are those of a logistic regression over
 * questions of files that the classifier had not seen, with four outside ones for each of ours.
 */
function distance(guesses: readonly Guess[], signs: Signs): number {
  const share = guesses.find(({ topic }) => topic === 'far')?.share ?? 0
  const far = Math.min(0.999, Math.max(0.001, share))
  const content = contentOf(signs.words).length
  const strange = strangeIn(signs)
  const ofField = signs.concepts.filter((concept) => !commonConcepts.has(concept)).length
  return (
    1.7 +
    0.72 * Math.log(far / (1 - far)) -
    0.23 * Math.min(3, strange) +
    (2.54 * strange) / Math.max(1, content) +
    (content < 3 && ofField === 0 ? 1.05 : 0) -
    (ofField > 0 ? 0.66 : 0) -
    (ofField > 1 ? 0.23 : 0)
  )
}

function strangeIn({ words, isKnown }: Signs): number {
  return contentOf(words).filter((word) => !isKnown(word)).length
}

function contentOf(words: readonly string[]): readonly string[] {
  return words.filter((word) => /^\p{L}{3,}$/u.test(word))
}
