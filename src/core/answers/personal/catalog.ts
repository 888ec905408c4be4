import { cardCurrency } from './card.ts'
import { auditDeadline, convert, petitionFee } from './computed.ts'
import { dayBefore } from './day-before.ts'
import { datesMine } from './dates-mine.ts'
import { applyDay, courseDay } from './days.ts'
import { owe } from './owe.ts'
import { pace } from './pace.ts'
import { remaining } from './remaining.ts'
import { status } from './status.ts'
import { courseVerdict, entriesMine } from './verdict.ts'
import * as window from './window.ts'

/** Which topics have an answer of the person's own. */
export const personal: Readonly<Record<string, window.Personal>> = {
  remaining: remaining,
  status: status,
  convert: convert,
  pace: pace,
  petition_fee: petitionFee,
  audit_deadline: auditDeadline,
  course_verdict: courseVerdict,
  cpr_currency: cardCurrency,
  card_mine: cardCurrency,
  entries_mine: entriesMine,
  expired: window.expired,
  grace: window.expired,
  last_course: window.lastCourse,
  last_apply: window.lastApply,
  after_90: window.expired,
  still_apply: window.stillApply,
  still_earn: window.stillEarn,
  course_day: courseDay,
  apply_day: applyDay,
  after_year: window.expired,
  dates_mine: datesMine,
  req_when: window.reqWhen,
  days_left: window.daysLeft,
  day_before: dayBefore,
  owe: owe,
}
