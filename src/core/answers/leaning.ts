import { credits } from '../credits.ts'
import type { Guess } from './classifier.ts'
import type { Earlier } from './earlier.ts'
import type { Facts } from './facts/facts.ts'
import { groupOf } from './topics/catalog.ts'

const beginnings =
  /^(?:and|ok|okay|y|but|so|what about|how about|what if|then|also|pero|entonces|for|with|even|still|which|or)\b/u
const pointing =
  /\b(?:it|that|them|those|these|this|then|mine|one|ones|same|eso|esos|esas|ellos|ese)\b|\bi (?:am|do|did|have|already have)$/u

/** Too little is said for a question that stands alone. */
export function isLeaning(
  words: readonly string[],
  concepts: readonly string[],
  [best]: readonly Guess[],
): boolean {
  const text = words.join(' ')
  if (beginnings.test(text) && words.length < 8 && words.some((word) => /^\d/u.test(word)))
    return true
  const few = concepts.length <= 2 && words.length <= 10
  const points = beginnings.test(text) || pointing.test(text) || words.length <= 4
  return points && few && (best?.share ?? 0) < 0.75
}

/** Guesses with those that a thing speaks for made likelier. */
export function weighed(
  guesses: readonly Guess[],
  speaksFor: (topic: string) => boolean,
): readonly Guess[] {
  const all = guesses.map(({ topic, share }) => ({
    topic,
    share: speaksFor(topic) ? 3 * share : share,
  }))
  const sum = all.reduce((total, { share }) => total + share, 0)
  return all
    .map(({ topic, share }) => ({ topic, share: share / sum }))
    .toSorted((one, other) => other.share - one.share)
}

/** What belongs to the matter of the turn before is likelier than it would be by itself. */
export function leant(
  guesses: readonly Guess[],
  { topic: before }: Earlier,
  { concepts, isNumber }: { readonly concepts: readonly string[]; readonly isNumber: boolean },
): readonly Guess[] {
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
