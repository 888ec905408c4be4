import { anyOf, oneOf, within } from '../vocabulary/expressions.ts'
import { aim, amount, change, date, knowing, paper, unseen } from '../vocabulary/untruth.ts'
import { asksRule, wished, wishesChange } from './wishes.ts'

const movesDate = [
  within(
    6,
    wished(
      'move moving shift set change put make adjust push pull bump cambia* adelant* corr* pon*',
    ).source.slice(0, -2),
    oneOf(
      'date dates it webinar course class seminar workshop entry completion finish* expiry expiration fecha completion_day',
    ),
    '(?:earlier|before (?:the|my|it)|by a|back (?:a|by|to)|a (?:week|day|month|year) (?:earlier|later|before|back)|inside|within|antes)',
  ),
  /\b(?:i|we) (?:can|could) (?:just )?(?:move|change|shift|tweak|adjust|nudge) (?:the|my) (?:\w+ )?dates?\b|\bdates? (?:tweaks?|adjustments?|magic)\b/u,
]
const when =
  '(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\w*(?: \\d+)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|day \\d+|(?:the )?\\d+(?:th)?|yesterday|last (?:week|month)|\\d+/\\d+)'
/** It came too late, and another day is to stand there. */
const tooLate =
  /\b(?:miss\w* (?:the|my|it)|too late|(?:cut ?off|deadline|window|plazo) (?:was|closed|ended|passed|era)|days? (?:too )?(?:late|over|past|after)|after my \d+|finished (?:it )?(?:on )?(?:sunday|after)|day 9[1-9])\b/u
const saysDay = [
  within(
    2,
    '(?:put|write|make it|set|enter|call it|log|let us agree|is fine to write|pon|escribe)',
    when,
  ),
  within(1, when, '(?:is )?(?:fine|ok|good) to (?:write|put|say)'),
]
const asSent =
  /\b(?:show|appear|count|stand|be (?:shown|logged|recorded)|have) (?:it )?as (?:if |though )?(?:\w+ )?(?:sent|submitted|done|completed|finished|taken)\b(?!.*\b(?:get|certificate came)\b)|\b(?:earlier|older) date\b.*\b(?:on|paper|certificate|pay|put|understand)|\b(?:certificate|paper|card)\b.*\b(?:earlier|older) date\b|\bwriting the \d+\w* instead\b|\bcould be made to read\b|\b(?:any|whatever) date (?:i|you|we) (?:want|need|like|tell|say)\b|\b(?:document|paper|certificate|card|letter|proof) dated (?:before|earlier|in|for|prior)\b/u
const notMine =
  /\b(?:remind\w*|deadline|extension|extend|exam|issuer (?:move|push|change)|do they|does issuer|will issuer)\b/u
const isChange = anyOf(change)
const isNamed = anyOf(date, amount, paper)

/** Whether something is to stand on another day than its own. */
export function untrueDate(text: string): boolean {
  if (movesDate.some((each) => each.test(text)) && !notMine.test(text)) return true
  if (asSent.test(text)) return true
  if (tooLate.test(text) && saysDay.some((each) => each.test(text)) && !asksRule.test(text))
    return true
  return (
    isNamed.test(text) &&
    wishesChange(text) &&
    !notMine.test(text) &&
    (aim.test(text) || knowing.test(text) || (isChange.test(text) && unseen.test(text)))
  )
}
