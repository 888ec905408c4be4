import { ask } from './actions/card.ts'
import type { Answer } from './answer.ts'
import type { Context } from './context.ts'
import { gistOf } from './gist.ts'
import { asksIfMissed } from './missed-asked.ts'
import { isSilentPoint } from './silent-points.ts'
import type { Topic } from './topic.ts'
import { filled, say } from './words.ts'

/** Topics whose answer for oneself is counted from the expiry. */
export const ofExpiry = new Set(
  'owe last_course last_apply pace days_left dates_mine still_apply still_earn expired grace after_90 after_year remaining status course_day apply_day'.split(
    ' ',
  ),
)

const always = new Set([
  'days_left',
  'owe',
  'status',
  'remaining',
  'card_mine',
  'entries_mine',
  'dates_mine',
])
const whenPersonal = new Set(['last_course', 'last_apply', 'pace'])
const dayAsked =
  /\b(?:when|whens|what (?:day|date|is)|which|last day|deadline|date|by|until|cuando|dia|fecha|can i)\b/u
const stretchAsked = /\bhow (?:long|many|late|much)\b|\bcuant\w+/u

const noticeSaid =
  /\b(?:my|mine|got|received|came|arrived|letter|notice|e ?mail|picked|selected|when|me|aviso|carta)\b/u
const lengthAsked =
  /\bhow (?:long|many days|much time)\b|\b(?:limit|if i am|if i get|if they|cuanto tiempo)\b/u
const lateAsked =
  /\bhow (?:late|overdue|far past|long overdue) (?:am i|is mine|is my|are we)|\bam i (?:late|expired|overdue|past|too late|out of time|still (?:in|within|ok))|\bhow long (?:ago did|since|have i)|\b(?:running|falling) (?:behind|late)\b/u

/** The rule alone is no answer to somebody who asks for a day of their own. */
export function hangsOnExpiry(id: string, { words, standing }: Context): boolean {
  const text = words.join(' ')
  const mine = words.some((word) => /^(?:my|mine|mi|mis)$/u.test(word))
  if (id === 'audit_deadline' && isSilentPoint(id, words)) return false
  if (id === 'audit_deadline')
    return (
      noticeSaid.test(gistOf(words).join(' ')) &&
      !lengthAsked.test(text) &&
      !/\bwhich (?:department|team|office|address)\b|\bwhere\b/u.test(text)
    )
  if ((lateAsked.test(text) || asksIfMissed(text)) && ofExpiry.has(id)) return true
  const asksDay = id === 'pace' || (dayAsked.test(text) && !stretchAsked.test(text))
  return always.has(id) || (whenPersonal.has(id) && mine && asksDay && !standing.deadlines)
}

/** The rule for everybody, and the one thing that is needed to say more. */
export function expiryAsked(topic: Topic, context: Context): Answer {
  const question =
    topic.id === 'card_mine'
      ? say(
          'Until which day is your CPR/AED card good?',
          '¿Hasta qué día vale tu tarjeta de RCP/AED (CPR)?',
        )
      : topic.id === 'audit_deadline'
        ? say('Which day did the audit notice come?', '¿Qué día llegó el aviso de auditoría?')
        : topic.id === 'remaining'
          ? say(
              'How many {units} or hours do you have so far, and when do you expire?',
              '¿Cuántos {units} u horas llevas, y cuándo vences?',
            )
          : say('When does your {short} expire?', '¿Cuándo vence tu {short}?')
  const line = topic.id === 'audit_deadline' ? 'audit on:2026-11-05' : 'setup 2027-01-15'
  const asked = ask(context, question, {}, [], line)
  return {
    ...asked,
    lines: [...asked.lines, ...topic[context.language].map((each) => filled(each, context.values))],
  }
}
