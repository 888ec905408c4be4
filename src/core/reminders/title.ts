import { inCredits } from '../amount-words.ts'
import { lapseOf } from '../card-lapse.ts'
import { count } from '../count.ts'
import { formatDay, fromToday } from '../day.ts'
import type { Deadlines, Standing } from '../standing.ts'
import type { Kind } from './settings.ts'

/** What a message is about, in one line that tells enough by itself. */
export function titleOf(kind: Kind, standing: Standing): string {
  const { policy, deadlines, remaining, audit, today } = standing
  switch (kind) {
    case 'audit':
      return auditTitle(audit?.due, today)
    case 'progress':
      return `${leftWords(deadlines)}: ${remaining > 0 ? `${inCredits(remaining, policy)} to go` : 'not everything is met'}`
    case 'deadline':
      return `${leftWords(deadlines)}: everything is there, only the application is missing`
    case 'late':
      return lateTitle(standing)
    case 'card': {
      const lapse = lapseOf(standing)
      return lapse
        ? `Your ${lapse.label} ends ${fromToday(today, lapse.expires)}`
        : 'Your card ends soon'
    }
    case 'confirmation':
      return `Has ${policy.issuer.name} confirmed your renewal?`
    case 'petition':
      return `Has ${policy.issuer.name} decided on your petition?`
    case 'evidence':
      return 'Do you know where your documents are?'
  }
}

function auditTitle(due: Standing['today'] | undefined, today: Standing['today']): string {
  if (due === undefined) return 'An audit is open'
  const verb = due < today ? 'were due' : 'are due'
  return `Audit: the documents ${verb} ${fromToday(today, due)}`
}

function leftWords(deadlines: Deadlines | undefined): string {
  if (!deadlines) return 'Your expiry is not known'
  const days = -deadlines.daysPast
  return days === 0 ? 'Your last day' : `${count(days, 'day')} left`
}

/** Each late phase has two days of its own: the last for courses and the last to apply. */
function lateTitle({ deadlines, complete, policy }: Standing): string {
  if (!deadlines) return `Your ${policy.short} has expired`
  const { daysPast, earnUntil, applyUntil, phase } = deadlines
  const ago = `Expired ${count(daysPast, 'day')} ago`
  if (!phase.apply) return `${ago}: applications were accepted until ${formatDay(applyUntil)}`
  const apply = `apply by ${formatDay(applyUntil)}`
  return complete || !phase.earn
    ? `${ago}: ${apply}`
    : `${ago}: complete courses by ${formatDay(earnUntil)}, ${apply}`
}
