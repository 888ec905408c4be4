import { credits } from '../credits.ts'
import type { Guess } from './classifier.ts'
import type { Earlier } from './earlier.ts'
import type { Facts } from './facts/facts.ts'
import { groupOf } from './topics/catalog.ts'

const beginnings =
  /^(?:and|ok|okay|y|but|so|what about|how about|what if|then|also|pero|entonces|for|with|even|still|which|or)\b/u
const pointing =
  /\b(?:it|that|them|those|these|this|then|mine|one|ones|same|eso|esos|esas|ellos|ese)\b|\bi (?:am|do|did|have|already have)$/u

const timeOfThat =
  /\b(?:how (?:long|many days|much time)|by when|until when|cuanto tiempo|hasta cuando)\b.*\b(?:then|for (?:that|it|this)|after that|entonces|para eso)\b/u
const amends =
  /^(?:(?:no|sorry|wait|oops|actually|oh|perdon|mejor) ,? ?)*(?:make (?:it|that)|i meant|change (?:it|that) to|should be|it should be|que sean|quise decir)\b/u

/** Of the card that was spoken of, and not of the certification. */
const thatEnds =
  /\b(?:it|that|mine|card) (?:has |is |was |just |already )*(?:expired?|expires|expiring|lapsed|lapses|ran out|runs out|ends|ended|is up)\b/u

/** Too little is said for a question that stands alone. */
export function isLeaning(
  words: readonly string[],
  concepts: readonly string[],
  [best]: readonly Guess[],
): boolean {
  const text = words.join(' ')
  if (timeOfThat.test(text) || amends.test(text)) return true
  if (beginnings.test(text) && words.length < 8 && words.some((word) => /^\d/u.test(word)))
    return true
  const few = concepts.length <= 2 && words.length <= 10
  const points = beginnings.test(text) || pointing.test(text) || words.length <= 4
  return points && few && (best?.share ?? 0) < 0.75
}

/**
 * What a message is surely about, by the turn before: `how long do i have then` of an audit, `make it 4 hours` of what
 * was to be done.
 */
function sameMatter(
  words: readonly string[],
  { topic: before }: Pick<Earlier, 'topic'>,
  guesses: readonly Guess[],
): string | undefined {
  const text = words.join(' ')
  if (amends.test(text) && before.startsWith('do_')) return before
  if (/^c(?:pr|ard)_/u.test(before) && thatEnds.test(text)) return 'cpr_currency'
  const group = groupOf(before)
  if (group === undefined || group === 'meta' || !timeOfThat.test(text)) return undefined
  return guesses.find(({ topic, share }) => groupOf(topic) === group && share > 0.03)?.topic
}

/** Guesses with those that a thing speaks for made likelier. */
export function weighed(
  guesses: readonly Guess[],
  speaksFor: (topic: string) => boolean,
): readonly Guess[] {
  const weights = guesses.map(({ topic, share }) => (speaksFor(topic) ? 3 * share : share))
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return guesses
    .map(({ topic }, at) => ({ topic, share: (weights[at] ?? 0) / sum }))
    .toSorted((one, other) => other.share - one.share)
}

/** What belongs to the matter of the turn before is likelier than it would be by itself. */
export function leant(
  guesses: readonly Guess[],
  { topic: before }: Earlier,
  {
    concepts,
    isNumber,
    words,
  }: {
    readonly concepts: readonly string[]
    readonly isNumber: boolean
    readonly words: readonly string[]
  },
): readonly Guess[] {
  const same = sameMatter(words, { topic: before }, guesses)
  if (same !== undefined) return surely(same, guesses)
  if (isNumber && before.startsWith('petition')) return surely('petition_fee', guesses)
  const group = groupOf(before)
  const likely = weighed(guesses, (topic) => group !== undefined && groupOf(topic) === group)
  const isLost = concepts.length === 0 ? isUnsure(likely, 0.7) : isUnsure(likely, 0.15)
  return isLost && group !== undefined && group !== 'meta' ? surely(before, likely) : likely
}

function surely(topic: string, guesses: readonly Guess[]): readonly Guess[] {
  return [{ topic, share: 1 }, ...guesses.filter((guess) => guess.topic !== topic)]
}

/** `whats the catch`: asks for more of what was just said, in words that mean nothing by themselves. */
function isUnsure([best]: readonly Guess[], least: number): boolean {
  return best === undefined || best.share < least || (best.topic === 'far' && best.share < 0.7)
}

/** A number that stands alone counts what the turn before counted. */
export function numbered(own: Facts, { topic, facts }: Earlier): Facts {
  const { number, dayAfter } = own
  if (dayAfter !== undefined && own.courseAfter === undefined && own.applyAfter === undefined)
    return {
      ...own,
      ...(facts.courseAfter === undefined ? { applyAfter: dayAfter } : { courseAfter: dayAfter }),
    }
  if (number === undefined) return own
  if (topic.startsWith('petition') || facts.many !== undefined) return { ...own, many: number }
  if (!/^(?:remaining|convert|req_total|status|pace|course|do_log)/u.test(topic)) return own
  const unit = facts.have?.[0]?.unit === 'hour' || number > 2.5 ? 'hour' : 'credit'
  return { ...own, have: [{ amount: credits(number), unit }] }
}
