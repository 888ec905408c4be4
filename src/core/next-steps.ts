import { inBoth } from './amount-words.ts'
import { missingWords } from './missing-words.ts'
import type { Reason } from './counting.ts'
import type { Policy } from './policy.ts'
import { lapseOf } from './card-lapse.ts'
import { count, listed } from './count.ts'
import { type Day, formatDay, latest } from './day.ts'
import { inForce } from './fact.ts'
import type { Entry, Ledger } from './member.ts'
import { feeWords, petitionFee, type SetAmounts } from './fees.ts'
import { cardFaultWords } from './reason-words.ts'
import type { Deadlines, Standing } from './standing.ts'

/** One thing that can still be done, and by when. */
export interface Step {
  readonly text: string
  /** The line that does it or records it. */
  readonly line?: string
  readonly label?: string
  readonly by?: Day
}

/** What is still possible today, the most urgent first. Never empty until a renewal is done. */
export function nextSteps(
  ledger: Ledger,
  standing: Standing,
  amounts: SetAmounts = new Map(),
): readonly Step[] {
  const { deadlines } = standing
  if (!deadlines) return [tellExpiry(standing), ...cardSteps(standing, undefined)]
  if (standing.application?.state === 'sent') return afterSending(ledger, standing)
  if (!deadlines.phase.apply) return [...auditSteps(standing), windowClosed(standing, deadlines)]
  const steps = [
    ...auditSteps(standing),
    ...courseSteps(standing, deadlines),
    ...cardSteps(standing, deadlines),
    ...petitionSteps(standing, deadlines, amounts),
    ...(standing.complete ? [applyStep(standing, deadlines)] : []),
    ...tidySteps(ledger, standing),
  ]
  return steps.toSorted((a, b) => (a.by ?? '9999').localeCompare(b.by ?? '9999'))
}

function tellExpiry({ policy }: Standing): Step {
  return {
    text: `Tell me when your ${policy.short} expires`,
    line: 'setup',
    label: 'Set up',
  }
}

/** Without the expiry the deadlines of a phase are unknown, so no day is given. */
function cardSteps(standing: Standing, deadlines: Deadlines | undefined): Step[] {
  const { card, today } = standing
  if (!card) return []
  const { rule, fault } = card
  const shared = { line: 'cpr', label: rule.label }
  const lapse = lapseOf(standing)
  if (lapse) {
    const text = `Renew your ${rule.label} before it ends on ${formatDay(lapse.expires)}, or apply before then`
    return [{ text, ...shared, by: lapse.expires }]
  }
  if (!fault) return []
  const what = fault === 'missing' ? 'Record' : 'Renew'
  const text = `${what} your ${rule.label} (${listed(rule.covers)}): ${cardFaultWords(fault, rule)}`
  return [{ text, ...shared, ...(deadlines && { by: applyBy(deadlines, today) }) }]
}

/** The last day before it costs more: of the phase it is today. */
function applyBy({ phase, applyUntil }: Deadlines, today: Day): Day {
  return latest(today, phase.until ?? applyUntil)
}

function courseSteps(standing: Standing, deadlines: Deadlines): Step[] {
  const { courses, policy, rulesOf, today } = standing
  const { remaining, gaps } = courses
  const gapSteps = gaps.map((gap): Step => ({ text: `You also need ${gap}` }))
  if (remaining === 0) return gapSteps
  const amount = inBoth(remaining, policy, rulesOf)
  const { phase, earnUntil } = deadlines
  if (!phase.earn) {
    const text = `${amount} of courses are missing, and courses had to be completed by ${formatDay(earnUntil)}. Log what you completed by then; for anything else ask ${policy.issuer.name} at ${policy.issuer.phone}`
    return [{ text, line: 'log', label: 'Log a course', by: today }]
  }
  const by = applyBy(deadlines, today)
  const later = earnUntil > by ? ` (or until ${formatDay(earnUntil)}, at extra cost)` : ''
  return [
    {
      text: `Complete ${amount} of courses by ${formatDay(by)}${later}`,
      line: 'log',
      label: 'Log a course',
      by,
    },
    ...gapSteps,
  ]
}

function petitionSteps(
  { courses, policy, rulesOf, today }: Standing,
  deadlines: Deadlines,
  amounts: SetAmounts,
): Step[] {
  const fee = petitionFee(policy, amounts, rulesOf, 1)
  if (!fee) return []
  const entriesWith = (reason: Reason) =>
    courses.verdicts.filter((each) => each.reason === reason).map(({ entry }) => entry)
  const pending = entriesWith('petition-pending')
  const by = applyBy(deadlines, today)
  return [
    ...entriesWith('petition-needed').map((entry): Step => ({
      text: `Send the petition for ${named(entry)} (${feeWords(fee, policy)}) in ${policy.issuer.portal}`,
      line: `petition entry:${entry.number}`,
      label: `Petition #${entry.number} sent`,
      by,
    })),
    ...(pending.length > 0
      ? [
          {
            text: `Wait for the petition for ${listed(pending.map(named))}, and tell me how it ended`,
            line: 'petition',
          },
        ]
      : []),
  ]
}

function applyStep({ policy, today }: Standing, deadlines: Deadlines): Step {
  const by = applyBy(deadlines, today)
  return {
    text: `Everything is there. Apply in ${policy.issuer.portal} by ${formatDay(by)} (${afterwards(deadlines)})`,
    line: 'apply',
    label: 'Apply',
    by,
  }
}

/** What the end of the present phase changes for somebody who has only to apply. */
function afterwards({ phase, phases }: Deadlines): string {
  const next = phases[phases.indexOf(phase) + 1]
  if (!next?.apply) return 'the last day'
  if (phase.from === null) return 'no late fee until then'
  return next.fees.length > phase.fees.length ? 'the fee rises after it' : 'other fees after it'
}

function windowClosed({ policy, today }: Standing, { applyUntil }: Deadlines): Step {
  return {
    text: `Applications were accepted until ${formatDay(applyUntil)}. The source does not say what comes after; call ${policy.issuer.name} at ${policy.issuer.phone}`,
    by: today,
  }
}

function afterSending(ledger: Ledger, standing: Standing): Step[] {
  const { policy, complete } = standing
  const { name, phone } = policy.issuer
  const short: Step = {
    text: `By this record ${missingWords(standing)} are missing: log what is not here yet, or call ${name} at ${phone}`,
    line: 'entries',
    label: 'Entries',
  }
  const renewed = {
    text: `When ${name} confirms, tell me the new expiry`,
    line: 'renew',
    label: 'Renewed',
  }
  return [...auditSteps(standing), ...(complete ? [] : [short]), renewed, ...evidenceSteps(ledger)]
}

function auditSteps({ audit, today, policy }: Standing): Step[] {
  if (!audit || audit.answered !== null) return []
  const text = auditWords(audit.due, today, policy)
  return [{ text, line: 'audit', label: 'Audit list', by: audit.due }]
}

function auditWords(due: Day, today: Day, { issuer }: Policy): string {
  return due < today
    ? `The audit documents were due on ${formatDay(due)}: call ${issuer.name} at ${issuer.phone} and send them`
    : `Send all audit documents by ${formatDay(due)}`
}

function tidySteps(
  ledger: Ledger,
  { courses, card, policy, rulesOf, application, today }: Standing,
): Step[] {
  const unsure = courses.verdicts.filter(({ doubt }) => doubt === 'approval-unknown')
  const online = card?.doubts.includes('mode-unsettled')
  return [
    ...(application && application.on < today
      ? [
          {
            text: `You planned to apply on ${formatDay(application.on)}: tell me if you did`,
            line: 'apply',
            label: 'Apply',
          },
        ]
      : []),
    ...(online && inForce(card?.rule.modes.online ?? [], rulesOf).value === null
      ? [
          {
            text: `Ask ${policy.issuer.name} at ${policy.issuer.phone} whether an online-only card counts, or take a hands-on course`,
          },
        ]
      : []),
    ...(unsure.length > 0
      ? [
          {
            text: `Check that ${listed(unsure.map(({ entry }) => named(entry)))} ${unsure.length === 1 ? 'is' : 'are'} on ${policy.issuer.providers}`,
            line: 'entries',
            label: 'Entries',
          },
        ]
      : []),
    ...evidenceSteps(ledger),
  ]
}

/** An audit asks for every document, so each is kept where it can be found. */
function evidenceSteps({ entries, cards }: Ledger): Step[] {
  const without = [...entries, ...cards].filter(({ evidence }) => evidence === null)
  if (without.length === 0) return []
  const text = `Note where you keep ${count(without.length, 'document')}, for an audit`
  return [{ text, line: 'audit', label: 'Audit list' }]
}

function named({ number, title }: Entry): string {
  return `#${number} ${title}`
}
