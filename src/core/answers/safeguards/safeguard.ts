import type { Guess } from '../classifier.ts'
import { foremost } from '../foremost.ts'
import { peaceWanted } from '../vocabulary/peace.ts'
import { ailments, ofRenewal } from '../vocabulary/ailments.ts'
import { isInDanger, isOver } from '../vocabulary/danger.ts'
import { wordsOf } from '../vocabulary/expressions.ts'
import { change, crooked, produce, record } from '../vocabulary/untruth.ts'
import { isIssuer, people } from '../vocabulary/persons.ts'
import { legal, threats } from '../vocabulary/threats.ts'
import { groupOf } from '../topics/catalog.ts'
import { isAskedAbout } from './asked-about.ts'
import { forges, isSign } from './forgery.ts'
import { ordersAround } from './orders.ts'
import { asksOfOwn, wantsOthers } from './others.ts'
import { pretendsStatus } from './pretence.ts'
import { sendsStandIn, wantsUnearned } from './stand-in.ts'

/** The issuer by what it is, for no rule here is of one issuer. */
function textOf(words: readonly string[]): string {
  return words.map((word) => (isIssuer(word) ? 'issuer' : word)).join(' ')
}

/** What must not be complied with, by its meaning and not by its likeness to a wording; undefined where nothing is. */
function wrongIn(words: readonly string[]): string | undefined {
  const text = textOf(words)
  if (threats.some((threat) => threat.test(text))) return 'harm'
  if (ordersAround(text)) return 'inject'
  if (isAskedAbout(text)) return undefined
  if (forges(text) || pretendsStatus(text) || sendsStandIn(text) || wantsUnearned(text))
    return 'forge'
  if (wantsOthers(text)) return 'others_record'
  return elsewhere(text)
}

/** Matters of a doctor or a court: no wrong, and none of ours. */
function elsewhere(text: string): string | undefined {
  if (legal.test(text)) return 'near_issuer'
  const isAiling = ailments.some((ailment) => ailment.test(text))
  return isAiling && !ofRenewal.test(text) ? 'near_health' : undefined
}

/** Words that only a wrong is told by, and that no slip is to be put right into. */
export const guardedWords: readonly string[] = wordsOf(
  people,
  crooked,
  record,
  change,
  produce,
  'clave cuenta contrasena printing making creating editing faking convincing realistic believable',
)

/** When a likeness to one of these is none: who asks about it or for themselves, or it is slight and no word gives it away. */
const isOnlyNear: Readonly<Record<string, (text: string, share: number) => boolean>> = {
  forge: (text, share) => isAskedAbout(text) || (share < 0.8 && !isSign(text)),
  others_record: (text, share) => share < 0.6 || isAskedAbout(text) || asksOfOwn(text),
  inject: (text) =>
    /\b(?:has|have|did) (?:issuer|they) (?:\w+ )?(?:approved?|accepted?)\b/u.test(text),
  emergency: (text, share) => share < 0.6 || isOver(text),
  harm: (_, share) => share < 0.7,
  near_health: (_, share) => share < 0.5,
}

/** Readings of a message without those that are only near by their words. */
function withoutLookAlikes(guesses: readonly Guess[], words: readonly string[]): readonly Guess[] {
  const text = textOf(words)
  const left = guesses.filter(({ topic, share }) => isOnlyNear[topic]?.(text, share) !== true)
  return left.length > 0 && groupOf(guesses[0]?.topic ?? '') === 'safety' ? left : guesses
}

/** Guesses with what must not be complied with in front; a life in danger goes before that. */
export function guarded(
  guesses: readonly Guess[],
  words: readonly string[],
  gate: (guesses: readonly Guess[]) => readonly Guess[],
): readonly Guess[] {
  const wrong = isInDanger(words) ? undefined : (peaceWanted(words) ?? wrongIn(words))
  const [best] = guesses
  const isTold = wrong === 'near_health' && /^(?:hardship|do_)/u.test(best?.topic ?? '')
  const isOfHealth = wrong === 'forge' && best?.topic === 'near_health' && best.share > 0.9
  if (wrong === undefined || isTold || isOfHealth) return gate(withoutLookAlikes(guesses, words))
  return foremost(wrong, guesses)
}
