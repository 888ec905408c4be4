import { listed } from './count.ts'
import { missingWords } from './missing-words.ts'
import { lapseOf } from './card-lapse.ts'
import { applicationTrouble } from './application-trouble.ts'
import { daysBetween, formatDay } from './day.ts'
import { inForce } from './fact.ts'
import { inCredits } from './amount-words.ts'
import { shortOf, sum } from './credits.ts'
import type { Standing } from './standing.ts'

/** What a person should know before it costs them something, the gravest first. */
export function warningsOf(standing: Standing): readonly string[] {
  return [
    ...lapsed(standing),
    ...farCycle(standing),
    ...appliedBadly(standing),
    ...cardWarningsOf(standing),
    ...shortApplication(standing),
    ...notCounted(standing),
  ]
}

function appliedBadly(standing: Standing): string[] {
  const trouble = applicationTrouble(standing)
  return trouble === undefined ? [] : [trouble]
}

/** Renewed a year early at most, or mistyped. */
function farCycle({ deadlines, today }: Standing): string[] {
  if (!deadlines || daysBetween(today, deadlines.cycle.start) <= 366) return []
  return [
    `Your cycle begins only on ${formatDay(deadlines.cycle.start)}; check the year of your expiry.`,
  ]
}

/** Those of the card alone. */
export function cardWarningsOf(standing: Standing): readonly string[] {
  return [...cardLapses(standing), ...cardDoubts(standing), ...lateCard(standing)]
}

function lapsed({ policy, deadlines }: Standing): string[] {
  if (!deadlines || deadlines.daysPast <= 0) return []
  const since = formatDay(deadlines.cycle.expires)
  return [
    `Your ${policy.short} expired on ${since} and is not valid until ${policy.issuer.name} has renewed it.`,
  ]
}

function cardLapses(standing: Standing): string[] {
  const lapse = lapseOf(standing)
  if (!lapse) return []
  return [
    `Your ${lapse.label} ends on ${formatDay(lapse.expires)}, before ${lapse.what} (${formatDay(lapse.needed)}). Apply before it ends, or renew it first.`,
  ]
}

function cardDoubts({ card, rulesOf }: Standing): string[] {
  if (!card) return []
  const { rule, doubts } = card
  const unsettled = doubts.includes('mode-unsettled') && inForce(rule.modes.online, rulesOf).note
  return [
    ...(unsettled ? [`${unsettled}${rule.advice ? ` ${rule.advice}` : ''}`] : []),
    ...(doubts.includes('cover-unknown')
      ? [`I count your ${rule.label} as covering ${listed(rule.covers)}; check that it does.`]
      : []),
  ]
}

/** The source dates courses and asks for a current card; whether a card course may come later is left open. */
function lateCard({ card, deadlines, policy }: Standing): string[] {
  const completed = card?.card?.completed
  if (!completed || !deadlines || card.fault || completed <= deadlines.earnUntil) return []
  return [
    `Your ${card.rule.label} is from a course after ${formatDay(deadlines.earnUntil)}, the last day for courses. I count it, because the source asks for a current card; ask ${policy.issuer.name} whether it does.`,
  ]
}

/** Before the expiry is known an empty record says only that nothing was told. */
function shortApplication(standing: Standing): string[] {
  const { application, complete, deadlines, policy } = standing
  if (application?.state !== 'sent' || complete || !deadlines) return []
  return [
    `By this record your application went out with ${missingWords(standing)} missing. Call ${policy.issuer.name} at ${policy.issuer.phone}.`,
  ]
}

/** A surplus is no reason to worry, so only what fell short for another reason is told. */
function notCounted({ courses, policy }: Standing): string[] {
  const lost = courses.verdicts.filter(({ reason }) => reason && reason !== 'over-total')
  if (lost.length === 0) return []
  const earned = sum(lost.map((each) => each.earned))
  const counted = sum(lost.map((each) => each.counted))
  const left = shortOf(earned, counted)
  return left === 0 ? [] : [`${inCredits(left, policy)} you earned do not count; entries says why.`]
}
