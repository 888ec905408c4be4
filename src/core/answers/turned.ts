import { askedOtherwise } from './asked-otherwise.ts'
import type { Context } from './context.ts'
import { byDays } from './asked-of-days.ts'
import { asksOfRecord, deedOrQuestion } from './deed-or-question.ts'
import { amountsTold } from './facts/facts.ts'
import { asksDayBefore } from './personal/day-before.ts'

const dueAsked =
  /\b(?:deadline|due|how long|how many days|how much time|when do|by when|until when|last day|days left|que dia|cuanto tiempo|cuando|plazo)\b/u
const unitsAsked =
  /\bhow many (?:ceus|credits|hours|units)$|\bhow many (?:ceus|credits|hours|units) (?:is|are|would|does) (?:that|it)\b|\b(?:that is|is that|thats) how many\b|\bwhat (?:number|figure) (?:do i|goes|should|belongs)\b|\b(?:ceu|credit) (?:value|figure|amount|number)\b/u
const sumAsked =
  /\b(?:together|altogether|in (?:all|total)|total|sum|in (?:units|ceus|credits)|en total|juntos?)\b/u
const standAsked =
  /\b(?:where (?:does|do|would|will) (?:this|that|it|i) (?:leave|stand|put|get)|what (?:is|stays|remains) (?:left|short|missing)|what (?:stays|remains)|cuanto me (?:falta|queda))\b/u
/** How many courses of the size that is told. */
const coursesAsked =
  /\b(?:how many|number of)\b.{0,40}\b(?:courses?|class(?:es)?|workshops?|webinars?|seminars?|lessons?|sessions?|modules?|videos?|lectures?|talks?|of (?:them|those|these)|must i (?:take|do)|do i (?:take|need))|\bcuant[oa]s (?:cursos|clases|talleres|charlas|sesiones|lecciones)\b/u
/** `100 dollars for petitions, how many is that`. */
const budgetAsked =
  /(?:\$ ?\d|\d (?:dollars?|bucks|usd)\b).*\bhow many\b|\bhow many\b.*(?:\$ ?\d|\d (?:dollars?|bucks|usd)\b)/u
const notCounted = /^(?:min_cap|req_total|pace|course_verdict|contact_hour|remaining)$/u
const untrue =
  /\b(?:never (?:took|did|went|attended|finished|happened)|(?:did|do|have) not (?:actually |really )?(?:take|took|do|done|did|attend|go|went|finish)\b(?! (?:yet|it yet))|without (?:taking|doing|going|attending)|skipped|fake|nobody (?:checks|will know)|no (?:lo )?hice|no fui|sin (?:hacer|ir|tomar)lo?)/u
const inUnits = /\bin (?:contact |clock )?hours?\b|\ben horas\b|\bin ceus\b|\bto (?:hours|ceus)\b/u

const asksToLog =
  /^(?:(?:please|can you|could you|hey|hi) )*(?:log|record|add|enter|anota|apunta|registra) (?:my|a|the|this|that|mi|el|un) (?:\p{L}+ )?(?:course|class|workshop|webinar|seminar|training|curso|clase|taller)\b|\b(?:put|log|add|write|enter) (?:it|that|this|them) (?:in|down|on)?\b/u
/** The card of a day is asked about, and not the day. */
const ofCard =
  /\b(?:does|do|is|will|would|are) (?:my |the )?(?:cpr|aed|card)(?: card)?\b|\b(?:esta|sirve|vale) (?:mi |la )?(?:rcp|cpr|tarjeta)\b/u
const ofWindows = /^(?:expired|grace|days_left|last_apply|still_apply|after_90|last_course)$/u
const inTimeAsked = /\b(?:on time|in time|too late|late|soon enough|a tiempo)\b/u
const whatFollows = /\bwhat (?:happens|becomes)\b.*\bexpir/u

/** Whether there is a late fee is stated; how much it is, is not. A day of a course asks whether it is in time. */
export function turned(best: string, context: Context): string {
  const { words, own, guesses, concepts, standing } = context
  const told = amountsTold(own)
  const text = words.join(' ')
  const id = deedOrQuestion(best, context)
  if (own.lacks && !told && /^(?:req_total|remaining)$/u.test(id) && unitsAsked.test(text))
    return 'convert'
  if (id === 'do_log' && asksOfRecord(text)) return 'entries_mine'
  if (id === 'entries_mine' && asksToLog.test(text)) return 'do_log'
  if (/^(?:do_expiry|req_cycle)$/u.test(id) && own.certifiedOn) return 'days_left'
  const other = askedOtherwise(id, context)
  if (other !== undefined) return other
  if (id === 'days_left' && own.cardExpires && !own.expires) return 'card_mine'
  if (unitsAsked.test(text) && told && notCounted.test(id)) return 'convert'
  if (!id.startsWith('do_') && asksDayBefore(context)) return 'day_before'
  if (id === 'petition_time' && !concepts.includes('petition')) return nextTopic(id, guesses)
  if (id === 'do_log' && told && standAsked.test(text)) return 'remaining'
  if (id === 'do_log' && told && sumAsked.test(text)) return 'convert'
  if (id === 'do_cpr' && unitsAsked.test(text)) return 'cpr_needed'
  if (budgetAsked.test(text) && concepts.includes('petition')) return 'petition_fee'
  if (coursesAsked.test(text) && told && notCounted.test(id)) return 'convert'
  if (own.auditOn && !own.expires && ofWindows.test(id)) return 'audit_deadline'
  if (id === 'process_time' && standing.application && inTimeAsked.test(text)) return 'apply_day'
  if (/^do_(?:log|cpr|edit|expiry|petition)$/u.test(id) && untrue.test(text)) return 'forge'
  if (id === 'do_audit' && dueAsked.test(text)) return 'audit_deadline'
  if (id === 'remaining' && told && inUnits.test(text)) return 'convert'
  const isToldOf = told ?? own.lacks
  if (id === 'remaining' && !isToldOf && whatFollows.test(text)) return 'expired'
  if (/^(?:apply|course)_day$/u.test(id) && ofCard.test(text)) return 'cpr_currency'
  return byDays(id, context)
}

/** Nothing of a petition is said, so the next reading is meant. */
function nextTopic(id: string, guesses: Context['guesses']): string {
  return guesses.find(({ topic }) => topic !== id)?.topic ?? id
}
