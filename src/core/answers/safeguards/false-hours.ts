import { anyOf, oneOf, within } from '../vocabulary/expressions.ts'
import {
  amount,
  date,
  inFull,
  knowing,
  later,
  paper,
  partly,
  record,
  status,
  undone,
  unseen,
  whatever,
} from '../vocabulary/untruth.ts'
import { asksRule, wishesRecord } from './wishes.ts'

const roundsUp = [
  within(
    4,
    '(?<!(?:they|issuer|it|people|does|will|would|not) )(?:round|rond|bump|raise|boost|push|redondea[a-z]*)',
    '(?:up|hasta|arriba|me to|it to|to \\d+)',
  ),
  within(
    3,
    '(?:make|let)',
    '(?:my|the|mi) (?:total|hours|ceus|credits|record|count|number)',
    oneOf('say show read be look'),
  ),
]
const showsMore =
  /\b(?:just|you|please) (?:show|say|make it|call it) (?:as )?(?:\d\.\d+|\d+ (?:hours|ceus))\b|\bget (?:some|one|it|them|a \w+) made\b/u
const asksOfTitle =
  /\b(?:can|may|should|could|do) i\b.*\b(?:cpt|certified|letters|title)\b|\b(?:cpt|certified|letters|title)\b.*\b(?:can|may|should|could|do) i\b/u
const isRecord = anyOf(record)
const object = anyOf(paper, amount, date, status, 'quiz test exam audit course missing the_rest')
const isShown = anyOf(amount, paper, 'i_have')
const isNamed = anyOf(amount, date, paper)
const short = /\b(?:short|missing|need|extra|log|put|throw|fill|autofill|call it|count|come up)\b/u
const fills = /\b(?:throw|fill|autofill|extra|call it|count|come up)\b/u
const byOthers = /\b(?:does|will|would|do) (?:that|it|they|this|issuer)\b/u
const throwsIn = /\b(?:you|just) (?:\w+ )?throw in\b/u

/** A sum is to be made larger than it is. */
function pads(text: string): boolean {
  if (showsMore.test(text) && isShown.test(text)) return true
  const isRaised = roundsUp.some((each) => each.test(text))
  return isRaised && !asksRule.test(text) && !byOthers.test(text)
}

/** Anything is to stand where something is missing. */
function fillsUp(text: string): boolean {
  const isAnything = whatever.test(text) && object.test(text) && short.test(text)
  if (!isAnything || !(isRecord.test(text) || fills.test(text))) return false
  return !asksRule.test(text) || throwsIn.test(text)
}

function untrueRecord(text: string): boolean {
  if (!wishesRecord(text) || asksOfTitle.test(text)) return false
  if (undone.test(text) || later.test(text) || whatever.test(text)) return true
  if (partly.test(text) && inFull.test(text)) return true
  if (knowing.test(text)) return true
  return unseen.test(text) && isNamed.test(text)
}

/** Whether hours are to be written down that were not done. */
export function untrueHours(text: string): boolean {
  return pads(text) || fillsUp(text) || untrueRecord(text)
}
