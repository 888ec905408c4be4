import { tellsCard } from './card-told.ts'
import { amountsTold } from './facts/facts.ts'
import type { Context } from './context.ts'
import { asksIfMissed } from './missed-asked.ts'
import { openPoint } from './open-points.ts'
import { asksEnough, asksLeftover, asksShortfall, asksWhereNow } from './sum-asked.ts'

const besideAmounts =
  /^(?:convert|req_total|min_cap|approved_list|is_approved|own_only|cpr_needed)$/u
const ofAmounts =
  /^(?:do_log|convert|req_total|pace|still_earn|still_apply|last_course|course_day|course_verdict|entries_mine|after_90|carry|status|min_cap|before_cycle|course_cost)$/u
const lastDayAsked =
  /\b(?:is|was) (?:today|tomorrow|it|this|that)\b.*\b(?:last|final) (?:day|chance)\b/u
/** What a further amount is added to. */
const ofStanding = /^(?:remaining|status|pace|entries_mine)$/u
const addsTo = /^(?:and|plus|what if|so|then|ok|okay|also|y|pero|entonces)\b/u
/** Near a plan by its words; what it would come to is meant. */
const besidePlans =
  /^(?:still_earn|last_course|min_cap|req_total|carry|entries_mine|course_verdict|before_cycle)$/u
const overAsked =
  /\b(?:how (?:much|many|far)(?: \p{L}+)? (?:am i|are we|is it) over|over by how (?:much|many)|surplus|too much)\b/u
const ofMoney = /^(?:owe|cost_|apply_day|carry)/u
const ofRecord =
  /^(?:petition_what|is_approved|approved_list|course_verdict|req_total|min_cap|convert)$/u
/** Of time, which a rate is measured against. */
const ofTime = /^(?:remaining|days_left|last_course|req_when|dates_mine|expired)$/u
/** Told to be in time, so that nothing hangs on the day. */
const onTime =
  /\b(?:on time|not late|in time|before (?:my|the|it) (?:date|expir\w*|deadline)|early|a tiempo|antes de que venza)\b/u

/** `issa wants 20 hours, does nasm want that too`: ours is asked, beside somebody else's. */
const compared =
  /\b(?:same|different|too|as well|also|alike|that many|copy|like that|igual|tambien)\b/u
const ofOurs = /\b(?:hours?|ceus?|credits?|years?|yrs|points|every|cycle|horas|creditos|anos)\b/u

/** `somebody says the late fee is 50`: the amount is to be confirmed. */
const heardAmount =
  /\b(?:late fee|penalty|fine|recargo|multa) (?:\p{L}+ ){0,2}?(?:is|was|costs?|of|es|de|at) (?:\$ ?)?\d{2,3}\b(?! (?:days?|dias?|weeks?))/u

/** Words of the page that somebody wants explained, by what they belong to. */
const terms: readonly (readonly [RegExp, string])[] = [
  [/\b(?:not )?pre ?approved\b|\bpreaprobad[oa]s?\b/u, 'approved_list'],
  [/\bsupporting (?:documents?|documentation|papers)\b/u, 'audit_docs'],
  [/\badministrative\b|\bnon ?refundable\b|\bno reembolsable\b/u, 'petition_refund'],
]
const keeps =
  /\b(?:maintain\w*|keep\w*|stay\w*|hang on|hold on|upkeep|retain|not lose|conservar\w*|mantener\w*|perder\w*)\b/u
const passed = /\b(?:passed|just got|new|newly|brand new|fresh|aprob\w*|recien)\b/u

/** What is asked in truth, where the likeliest reading is of the matter and not of the question; else undefined. */
export function askedOtherwise(id: string, context: Context): string | undefined {
  const { words, own, standing, concepts } = context
  const text = words.join(' ')
  const tellsDay = own.courseOn ?? own.cardExpires ?? own.otherDay
  if (/^(?:cpr_|card_)/u.test(id) && tellsDay && tellsCard(text)) return 'do_cpr'
  const open = openPoint(id, context)
  if (open !== undefined) return open
  const term = terms.find(([said]) => said.test(text))?.[1]
  if (term !== undefined && /^(?:contact_hour|ceu_meaning)$/u.test(id)) return term
  if (/^(?:near_exam|languages|claim)$/u.test(id) && passed.test(text) && keeps.test(text))
    return 'req_total'
  if (id === 'near_org' && concepts.includes('issuer') && compared.test(text) && ofOurs.test(text))
    return 'req_total'
  const isTold = amountsTold(own) !== undefined
  if (id === 'cutoff_time' && standing.deadlines && lastDayAsked.test(text)) return 'last_apply'
  const before = addsTo.test(text) ? context.situation.earlier?.topic : undefined
  if (own.planned && context.hasRecord && besidePlans.test(id)) return 'remaining'
  if (isTold && ofStanding.test(before ?? '') && ofAmounts.test(id)) return 'remaining'
  if (context.hasRecord && overAsked.test(text) && ofMoney.test(id)) return 'remaining'
  if (context.hasRecord && asksWhereNow(text) && ofRecord.test(id)) return 'remaining'
  const isOfAmounts = ofAmounts.test(id) || besideAmounts.test(id)
  if (isOfAmounts && asksShortfall(text, own.planned !== undefined, isTold)) return 'remaining'
  if (own.rate && (isOfAmounts || ofTime.test(id))) return 'pace'
  if (isTold && isOfAmounts && asksEnough(text)) return 'remaining'
  if (isTold && besideAmounts.test(id) && asksLeftover(text)) return 'remaining'
  if (id === 'fee_refund' && concepts.includes('petition')) return 'petition_refund'
  if (id === 'is_approved' && concepts.includes('notapproved')) return 'own_only'
  if (id === 'apply_day' && heardAmount.test(text)) return 'cost_late'
  if (id === 'audit_deadline' && own.expires) return 'expired'
  if (id === 'claim' && asksIfMissed(text)) return 'expired'
  return id === 'owe' && !standing.deadlines && onTime.test(text) ? 'cost_standard' : undefined
}
