import type { CardFault } from './card-standing.ts'
import type { Verdict } from './counting.ts'
import { listed } from './count.ts'
import { formatDay } from './day.ts'
import type { CardRule } from './policy.ts'
import type { Standing } from './standing.ts'

/** Why an entry does not count, or what is unsure about it; empty when there is nothing to say. */
export function whyNot(verdict: Verdict, standing: Standing): string {
  const { entry, reason, doubt, repeats } = verdict
  const { deadlines } = standing
  switch (reason) {
    case 'before-cycle':
      return `completed before ${deadlines ? formatDay(deadlines.cycle.start) : 'its first day'}, when this cycle began as far as I can tell`
    case 'after-window':
      return `completed after ${deadlines ? formatDay(deadlines.earnUntil) : 'the last day'}, the last day for courses`
    case 'after-application':
      return 'completed after the application was sent'
    case 'not-yet':
      return 'its day has not come yet'
    case 'not-approved':
      return standing.policy.petition ? 'not approved; it needs a petition' : 'not approved'
    case 'petition-needed':
      return 'needs a petition, which is not sent yet'
    case 'petition-pending':
      return 'waits for its petition'
    case 'petition-denied':
      return 'its petition was denied'
    case 'duplicate':
      return `repeats #${repeats ?? '?'}: same title, same day`
    case 'over-entry':
      return 'over what one course may count'
    case 'over-category':
      return `over the limit for ${entry.category ?? 'its category'}`
    case 'over-total':
      return 'over the total that is needed'
    case undefined:
      break
  }
  if (doubt === 'approval-unknown') return 'approval not confirmed'
  if (doubt === 'category-unknown') return 'its category is not known'
  return doubt === 'date-unknown' ? 'opening balance, as you told it' : ''
}

/** What is wrong with a card, to follow its name and a colon. */
export function cardFaultWords(fault: CardFault, rule: CardRule): string {
  switch (fault) {
    case 'missing':
      return 'not on record'
    case 'expired':
      return 'no longer current'
    case 'not-yet':
      return 'from a course that is still to come'
    case 'lacks-cover':
      return `does not cover all of ${listed(rule.covers)}`
    case 'mode-refused':
      return 'of a kind that is not accepted'
  }
}
