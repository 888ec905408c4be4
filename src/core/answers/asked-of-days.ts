import type { Context } from './context.ts'

const amountAsked =
  /\bhow (?:much|many|big|bad|steep|high|expensive)\b|\b(?:amount|dollars?|bucks|price|cost|costs|size|cuanto|rate|tab|bill|damage|sum|figure|set me back|charge me|what do they charge)\b|\$|what is the|\d{2}/u
const timeForCourses =
  /\b(?:remain\w*|left|have|time|quedan?)\b.*\b(?:class(?:es)?|courses?|education|cursos|clases|learning)\b/u

/** Which day a question is about, by the days that it counts or names. */
export function byDays(id: string, context: Context): string {
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
  const isOfCard = /\b(?:cpr|aed)\b/u.test(words.join(' '))
  return dated && isTiming && (isPast || (isAfter && !isOfCard)) ? 'course_day' : id
}
