import { askedOtherwise } from './asked-otherwise.ts'
import type { Context } from './context.ts'
import { amountsTold } from './facts/facts.ts'
import { ofExpiry } from './expiry-asked.ts'
import { groupOf } from './topics/catalog.ts'
import { asksDayBefore } from './personal/day-before.ts'

const amountAsked =
  /\bhow (?:much|many|big|bad|steep|high|expensive)\b|\b(?:amount|dollars?|bucks|price|cost|costs|size|cuanto|rate|tab|bill|damage|sum|figure|set me back|charge me|what do they charge)\b|\$|what is the|\d{2}/u

const dueAsked =
  /\b(?:deadline|due|how long|how many days|how much time|when do|by when|until when|last day|days left|que dia|cuanto tiempo|cuando|plazo)\b/u
/** What is asked is not to be recorded, whatever days it names. */
const isDoing = /^do_(?:expiry|cpr|apply|audit|petition|renew)$/u
const asksFirst =
  /^(?:(?:can|could|may|should|will|would) i|do|does|did|is|are|am|was|what|when|how|why|where|which|who|if|cuando|como|cuanto|cuantos|que|puedo|hay|es)\b/u
/** Asked of the bot, however politely: `could you record that?` */
const asksToDo =
  /\b(?:please|can you|could you|will you|would you|mind|puedes|podrias|log|record|save|note|put|mark|set|add|change|update|file|submit|start|open|track|anota|apunta|guarda|registra|pon)\b/u
/** A question after what is told: `my card ends on the 4th, does that matter`, `it lapsed in june, ok?` */
const asksThen =
  /[.,;!] (?:and |so |but |then |y )?(?:(?:(?:can|could|may|should|will|would) (?:i|it|that|they)|do i|does|did (?:it|that|i)|is (?:it|that|this|there)|are (?:they|those)|am i|what|when|how|why|where|which|puedo|cuando|como|hay) .+|(?:is that |am i |still )?(?:ok|okay|right|correct|fine|good|late|problem|cierto|verdad) \?)$/u
const unitsAsked =
  /\bhow many (?:ceus|credits|hours|units)$|\bhow many (?:ceus|credits|hours|units) (?:is|are|would|does) (?:that|it)\b|\b(?:that is|is that|thats) how many\b/u
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
  const isAsked = /^(?:did|have|has) (?:i|you)\b/u.test(words.join(' '))
  const text = words.join(' ')
  const isQuestion =
    asksFirst.test(text) || asksThen.test(text) || (text.endsWith('?') && !asksToDo.test(text))
  const id = isDoing.test(best) && isQuestion && !isAsked ? askedBeside(best, context) : best
  if (
    own.lacks &&
    !told &&
    /^(?:req_total|remaining)$/u.test(id) &&
    unitsAsked.test(words.join(' '))
  )
    return 'convert'
  if (id === 'do_log' && isAsked) return 'entries_mine'
  if (id === 'entries_mine' && asksToLog.test(words.join(' '))) return 'do_log'
  if (/^(?:do_expiry|req_cycle)$/u.test(id) && own.certifiedOn) return 'days_left'
  const other = askedOtherwise(id, context)
  if (other !== undefined) return other
  if (id === 'days_left' && own.cardExpires && !own.expires) return 'card_mine'
  if (unitsAsked.test(words.join(' ')) && told && notCounted.test(id)) return 'convert'
  if (!id.startsWith('do_') && asksDayBefore(context)) return 'day_before'
  if (id === 'petition_time' && !concepts.includes('petition')) return nextTopic(id, guesses)
  if (id === 'do_log' && told && standAsked.test(words.join(' '))) return 'remaining'
  if (id === 'do_log' && told && sumAsked.test(words.join(' '))) return 'convert'
  if (id === 'do_cpr' && unitsAsked.test(words.join(' '))) return 'cpr_needed'
  if (budgetAsked.test(words.join(' ')) && concepts.includes('petition')) return 'petition_fee'
  if (coursesAsked.test(words.join(' ')) && told && notCounted.test(id)) return 'convert'
  if (own.auditOn && !own.expires && ofWindows.test(id)) return 'audit_deadline'
  if (id === 'process_time' && standing.application && inTimeAsked.test(text)) return 'apply_day'
  if (/^do_(?:log|cpr|edit|expiry|petition)$/u.test(id) && untrue.test(words.join(' ')))
    return 'forge'
  if (id === 'do_audit' && dueAsked.test(words.join(' '))) return 'audit_deadline'
  if (id === 'remaining' && told && inUnits.test(words.join(' '))) return 'convert'
  const isToldOf = told ?? own.lacks
  if (id === 'remaining' && !isToldOf && whatFollows.test(words.join(' '))) return 'expired'
  if (/^(?:apply|course)_day$/u.test(id) && ofCard.test(words.join(' '))) return 'cpr_currency'
  return byDays(id, context)
}

/** What somebody asks who tells a day and would have it recorded too, as it seemed. */
function askedBeside(best: string, { guesses, own }: Context): string {
  if (best === 'do_cpr' && own.cardExpires) return 'cpr_currency'
  const isTold = best === 'do_expiry' && own.expires !== undefined
  if (isTold && amountsTold(own)) return 'remaining'
  const isNext = (topic: string) =>
    !topic.startsWith('do_') && groupOf(topic) !== 'safety' && (!isTold || ofExpiry.has(topic))
  return guesses.find(({ topic }) => isNext(topic))?.topic ?? best
}

/** Nothing of a petition is said, so the next reading is meant. */
function nextTopic(id: string, guesses: Context['guesses']): string {
  return guesses.find(({ topic }) => topic !== id)?.topic ?? id
}

const timeForCourses =
  /\b(?:remain\w*|left|have|time|quedan?)\b.*\b(?:class(?:es)?|courses?|education|cursos|clases|learning)\b/u

/** Which day a question is about, by the days that it counts or names. */
function byDays(id: string, context: Context): string {
  const { words, own, standing } = context
  const isPast = (standing.deadlines?.daysPast ?? -1) > 0
  if (id === 'days_left' && isPast && timeForCourses.test(words.join(' '))) return 'last_course'
  const isCounted = own.dayAfter !== undefined && !own.expires && !standing.deadlines
  if (isCounted && /^(?:still_apply|expired|grace|after_90|after_year)$/u.test(id))
    return 'apply_day'
  const isOther = own.dayAfter !== undefined && own.dayAfter !== Number(context.values['lateDays'])
  if (isOther && /^(?:last_course|last_apply|expired|after_year|dates_mine)$/u.test(id))
    return 'apply_day'
  const isBoth = own.courseAfter !== undefined && (own.applyAfter ?? own.dayAfter) !== undefined
  if (isBoth && /^(?:course_day|still_earn|last_course)$/u.test(id)) return 'apply_day'
  if (isCounted && id === 'still_earn') return 'course_day'
  if (id === 'cost_late' && !amountAsked.test(words.join(' '))) return 'apply_day'
  const named = own.courseOn ?? (own.applyOn ? undefined : own.otherDay)
  const dated = named !== undefined
  const isTiming = /^(?:is_approved|course_verdict|still_earn|last_course|before_cycle)$/u.test(id)
  const { deadlines } = standing
  const isAfter = dated && deadlines !== undefined && named > deadlines.cycle.expires
  const isTold = own.expires !== undefined && named !== undefined && named > own.expires
  if (isTold && /^(?:after_year|expired|grace|new_expiry)$/u.test(id)) return 'apply_day'
  return dated && isTiming && (isPast || isAfter) ? 'course_day' : id
}
