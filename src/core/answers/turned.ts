import { askedOtherwise } from './asked-otherwise.ts'
import type { Context } from './context.ts'
import { asksDayBefore } from './personal/day-before.ts'

const amountAsked =
  /\bhow (?:much|many|big|bad|steep|high|expensive)\b|\b(?:amount|dollars?|bucks|price|cost|costs|size|cuanto|rate|tab|bill|damage|sum|figure|set me back|charge me|what do they charge)\b|\$|what is the|\d{2}/u

const dueAsked =
  /\b(?:deadline|due|how long|how many days|how much time|when do|by when|until when|last day|days left|que dia|cuanto tiempo|cuando|plazo)\b/u
/** What is asked is not to be recorded, whatever days it names. */
const isDoing = /^do_(?:expiry|cpr|apply|audit|petition|renew)$/u
const asksFirst =
  /^(?:(?:can|could|may|should|will|would) i|do|does|did|is|are|am|was|what|when|how|why|where|which|who|if|cuando|como|cuanto|cuantos|que|puedo|hay|es)\b/u
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

const whatFollows = /\bwhat (?:happens|becomes)\b.*\bexpir/u

/** Whether there is a late fee is stated; how much it is, is not. A day of a course asks whether it is in time. */
export function turned(best: string, context: Context): string {
  const { words, own, guesses, concepts } = context
  const isAsked = /^(?:did|have|has) (?:i|you)\b/u.test(words.join(' '))
  const id =
    isDoing.test(best) && asksFirst.test(words.join(' ')) && !isAsked
      ? (guesses.find(({ topic }) => !topic.startsWith('do_'))?.topic ?? best)
      : best
  if (
    own.lacks &&
    !own.have &&
    /^(?:req_total|remaining)$/u.test(id) &&
    unitsAsked.test(words.join(' '))
  )
    return 'convert'
  if (id === 'do_log' && isAsked) return 'entries_mine'
  if (/^(?:do_expiry|req_cycle)$/u.test(id) && own.certifiedOn) return 'days_left'
  const other = askedOtherwise(id, context)
  if (other !== undefined) return other
  if (id === 'days_left' && own.cardExpires && !own.expires) return 'card_mine'
  if (unitsAsked.test(words.join(' ')) && own.have && notCounted.test(id)) return 'convert'
  if (!id.startsWith('do_') && asksDayBefore(context)) return 'day_before'
  if (id === 'petition_time' && !concepts.includes('petition')) return nextTopic(id, guesses)
  if (id === 'do_log' && own.have && standAsked.test(words.join(' '))) return 'remaining'
  if (id === 'do_log' && own.have && sumAsked.test(words.join(' '))) return 'convert'
  if (id === 'do_cpr' && unitsAsked.test(words.join(' '))) return 'cpr_needed'
  if (budgetAsked.test(words.join(' ')) && concepts.includes('petition')) return 'petition_fee'
  if (coursesAsked.test(words.join(' ')) && own.have && notCounted.test(id)) return 'convert'
  if (/^do_(?:log|cpr|edit|expiry|petition)$/u.test(id) && untrue.test(words.join(' ')))
    return 'forge'
  if (id === 'do_audit' && dueAsked.test(words.join(' '))) return 'audit_deadline'
  if (id === 'remaining' && own.have && inUnits.test(words.join(' '))) return 'convert'
  const isToldOf = own.have ?? own.lacks
  if (id === 'remaining' && !isToldOf && whatFollows.test(words.join(' '))) return 'expired'
  return byDays(id, context)
}

/** Nothing of a petition is said, so the next reading is meant. */
function nextTopic(id: string, guesses: Context['guesses']): string {
  return guesses.find(({ topic }) => topic !== id)?.topic ?? id
}

const timeForCourses =
  /\b(?:remain\w*|left|have|time|quedan?)\b.*\b(?:class(?:es)?|courses?|education|cursos|clases|learning)\b/u

/** Which day a question is about, by the days that it counts or names. */
function byDays(id: string, { words, own, standing }: Context): string {
  const isPast = (standing.deadlines?.daysPast ?? -1) > 0
  if (id === 'days_left' && isPast && timeForCourses.test(words.join(' '))) return 'last_course'
  const isCounted = own.dayAfter !== undefined && !own.expires && !standing.deadlines
  if (isCounted && /^(?:still_apply|expired|grace|after_90|after_year)$/u.test(id))
    return 'apply_day'
  const isBoth = own.courseAfter !== undefined && (own.applyAfter ?? own.dayAfter) !== undefined
  if (isBoth && /^(?:course_day|still_earn|last_course)$/u.test(id)) return 'apply_day'
  if (isCounted && id === 'still_earn') return 'course_day'
  if (id === 'cost_late' && !amountAsked.test(words.join(' '))) return 'apply_day'
  const dated = own.courseOn !== undefined || (own.otherDay !== undefined && !own.applyOn)
  const isTiming = /^(?:is_approved|course_verdict|still_earn|last_course|before_cycle)$/u.test(id)
  return dated && isTiming && isPast ? 'course_day' : id
}
