import { z } from 'zod'
import { defineCommand } from '../core/command.ts'
import { type Day, dayOf, daySchema, formatDay } from '../core/day.ts'
import { type FeeItem, type Fees, feesOf } from '../core/fees.ts'
import { listed } from '../core/count.ts'
import { formatMoney, times } from '../core/money.ts'
import { nextSteps } from '../core/next-steps.ts'
import { type Phase, phaseOn } from '../core/phase.ts'
import type { Policy } from '../core/policy.ts'
import { type Block, fields, list, refusal, type Reply, text } from '../core/reply.ts'
import { type Deadlines, type Standing, standingOf } from '../core/standing.ts'
import { nextOf, sourceBlock } from '../core/standing-blocks.ts'
import { expiryFirst } from './deadlines.ts'

export const fees = defineCommand({
  name: 'fees',
  about: 'See what renewing costs today or on another day, and what nobody has stated',
  examples: ['fees', 'fees on:2027-02-20'],
  options: z.strictObject({
    on: daySchema
      .optional()
      .meta({ bare: true })
      .describe('The day you would apply; today if left out'),
  }),
  run({ on }, { member, policies, amounts, now }) {
    const standing = standingOf(member.ledger, policies, dayOf(now))
    const { deadlines, policy, rulesOf } = standing
    if (!deadlines) return { reply: expiryFirst(standing) }
    if (on && on < dayOf(now)) return { reply: isPast(on, dayOf(now)) }
    const phase = on ? phaseOn(deadlines.phases, on) : deadlines.feePhase
    if (!phase.apply) return { reply: tooLate(standing, deadlines, on) }
    const owed = feesOf(member.ledger, policy, phase.fees, amounts, rulesOf)
    return {
      reply: {
        outcome: owed.items.some(isReported) ? 'reported' : 'answered',
        title: `${titleOf(standing, phase, on)}: ${totalWords(owed, policy)}`,
        tone: 'plain',
        blocks: feeBlocks(owed, standing, deadlines, phase),
        ...nextOf(nextSteps(member.ledger, standing, amounts)),
      },
    }
  },
})

function isPast(on: Day, today: Day): Reply {
  return {
    ...refusal(
      `${formatDay(on)} is past, and nobody can apply then any more`,
      { text: `type /recert fees on:${today}` },
      text('Type fees alone for what it costs now.'),
    ),
    faults: [{ option: 'on', message: 'it is past' }],
  }
}

function titleOf({ policy, application }: Standing, phase: Phase, on: Day | undefined): string {
  const sent = application?.state === 'sent' ? application.on : undefined
  const day = on ?? sent
  const when = day ? `an application on ${formatDay(day)}` : 'renewing today'
  return `${policy.short}, ${when} (${phase.label})`
}

function isReported({ each, rule }: FeeItem): boolean {
  return !each && rule.reported.length > 0
}

function totalWords({ knownTotal, unknown }: Fees, { currency }: Policy): string {
  const sum = formatMoney(knownTotal, currency)
  if (unknown.length === 0) return `${sum} in all`
  const rest = `the amount of the ${listed(unknown)} is not stated`
  return knownTotal.high === 0 ? rest : `${sum} known; ${rest}`
}

function feeBlocks(owed: Fees, standing: Standing, deadlines: Deadlines, phase: Phase): Block[] {
  const { policy } = standing
  const notes = owed.items.flatMap(({ each, rule, owed: due }) =>
    (!each || due === 'disputed') && rule.note ? [rule.note] : [],
  )
  const reported = owed.items.filter(isReported).flatMap((item) => reportedWords(item, policy))
  return [
    {
      kind: 'table',
      headings: ['Fee', 'Amount', 'Says who'],
      rows: owed.items.map((item) => [
        item.owed === 'disputed' ? `${item.label} (perhaps)` : item.label,
        amountWords(item, policy),
        whoSays(item, policy),
      ]),
    },
    ...(notes.length > 0 ? [list(notes)] : []),
    ...(reported.length > 0
      ? [
          text('Reported elsewhere and unconfirmed; check with the issuer before you rely on it:'),
          list(reported),
        ]
      : []),
    ...risesAfter(standing, deadlines, phase),
    fields(['Ask', `${policy.issuer.name}, ${policy.issuer.phone}`]),
    ...owed.items.slice(0, 1).map(({ rule }) => sourceBlock(policy, rule)),
  ]
}

function amountWords({ each, count }: FeeItem, { currency }: Policy): string {
  if (!each) return 'not stated'
  const one = formatMoney(each, currency)
  return count === 1 ? one : `${count} × ${one} = ${formatMoney(times(each, count), currency)}`
}

function whoSays({ set, each, refundable, rule }: FeeItem, policy: Policy): string {
  if (set) return `set by ${set.by} on ${formatDay(set.on)}`
  if (!each) return `${policy.issuer.name}'s page gives no amount`
  const back = refundable === false ? ', nonrefundable' : ''
  return `${policy.sources[rule.source]?.title ?? rule.source}${back}`
}

function reportedWords({ label, rule }: FeeItem, policy: Policy): string[] {
  return rule.reported.map(({ value, source, note }) => {
    const {
      title = source,
      published = 'undated',
      trust = 'third party',
    } = policy.sources[source] ?? {}
    const how = note ? ` ${note}` : ''
    return `${label}: ${formatMoney(value, policy.currency)}${how}, reported by ${title} (${trust}, ${published}), not confirmed`
  })
}

function risesAfter({ today }: Standing, { phases }: Deadlines, phase: Phase): Block[] {
  const next = phases[phases.indexOf(phase) + 1]
  if (!next || phase.until === null || phase.until < today) return []
  const after = next.apply ? 'another fee is due' : 'no application is accepted'
  return [text(`This holds for applications until ${formatDay(phase.until)}; after that ${after}.`)]
}

function tooLate(
  { policy, today }: Standing,
  { applyUntil, cycle }: Deadlines,
  on: Day | undefined,
): Reply {
  return {
    outcome: 'not_in_source',
    title: `${policy.short}: no application is accepted on ${formatDay(on ?? today)}`,
    tone: 'warning',
    blocks: [
      text(
        `Your certification ${cycle.expires < today ? 'expired' : 'expires'} on ${formatDay(cycle.expires)}; the last day to apply ${applyUntil < today ? 'was' : 'is'} ${formatDay(applyUntil)}. The source does not say what it takes after that, or what it costs.`,
      ),
    ],
    next: {
      text: `Call ${policy.issuer.name} at ${policy.issuer.phone} and ask what is left to you.`,
    },
  }
}
