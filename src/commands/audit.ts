import { z } from 'zod'
import { changed } from '../core/change.ts'
import { defineCommand, type Outcome, type Situation } from '../core/command.ts'
import { count } from '../core/count.ts'
import { type Day, dayOf, daysBetween, daySchema, formatDay } from '../core/day.ts'
import { inForce } from '../core/fact.ts'
import { notYet } from '../core/not-yet.ts'
import type { Ledger } from '../core/member.ts'
import {
  type Block,
  buttons,
  fields,
  type Next,
  refusal,
  type Reply,
  text,
  warning,
} from '../core/reply.ts'
import { type Standing, standingOf } from '../core/standing.ts'
import { dayWords, sourceBlock } from '../core/standing-blocks.ts'

export const audit = defineCommand({
  name: 'audit',
  about: 'Start the clock when you are audited, and see which documents are missing',
  examples: ['audit', 'audit on:2026-11-05', 'audit answered:today'],
  options: z.strictObject({
    on: daySchema
      .optional()
      .meta({ bare: true, past: true })
      .describe('The day of the audit notice'),
    answered: daySchema.optional().meta({ past: true }).describe('The day you sent all documents'),
  }),
  run({ on, answered }, situation) {
    const { member, policies, now } = situation
    const today = dayOf(now)
    const standing = standingOf(member.ledger, policies, today)
    if (!standing.policy.audit) return { reply: noAudits(standing) }
    if (on === undefined && answered === undefined) return { reply: shown(standing, member.ledger) }
    const notice = on ?? standing.audit?.notice
    const fault = faultIn(notice, answered, today)
    if (fault || notice === undefined) return { reply: fault ?? noNotice() }
    return recorded(notice, answered ?? null, situation)
  },
})

function noAudits({ policy }: Standing): Reply {
  return {
    outcome: 'not_in_source',
    title: `The rules of ${policy.short} say nothing about audits`,
    tone: 'plain',
    blocks: [],
    next: { text: `Ask ${policy.issuer.name} at ${policy.issuer.phone}.` },
  }
}

function noNotice(): Reply {
  return {
    ...refusal(
      'I know of no audit notice yet',
      { text: 'Tell me its day first, such as /recert audit on:2026-11-05' },
      text('Nothing was saved.'),
    ),
    faults: [{ option: 'on', message: 'the day of the audit notice' }],
  }
}

function faultIn(
  notice: Day | undefined,
  answered: Day | undefined,
  today: Day,
): Reply | undefined {
  const future = [notice, answered].find((each) => each !== undefined && each > today)
  const reversed = notice !== undefined && answered !== undefined && answered < notice
  const how = 'Type the day again, such as /recert audit on:2026-11-05'
  const option = reversed || future === answered ? 'answered' : 'on'
  const fault = { option, message: 'type the day again' }
  if (future !== undefined) return notYet(future, today, how, fault)
  if (!reversed) return undefined
  return {
    ...refusal(
      'The documents cannot go out before the notice came',
      { text: how },
      text(`Today is ${formatDay(today)} where you are. Nothing was saved.`),
    ),
    faults: [fault],
  }
}

function recorded(
  notice: Day,
  answered: Day | null,
  { member, policies, now }: Situation,
): Outcome {
  const ledger = { ...member.ledger, audit: { notice, answered } }
  const standing = standingOf(ledger, policies, dayOf(now))
  const due = standing.audit?.due
  const about = answered ? `audit answered on ${answered}` : `audit notice of ${notice}`
  return {
    member: changed(member, ledger, about, now),
    reply: {
      outcome: 'action',
      title: answered ? `Recorded: audit answered on ${formatDay(answered)}` : auditTitle(standing),
      tone: answered && due && answered <= due ? 'good' : 'warning',
      blocks: [
        ...answeredLate(standing),
        ...checklist(standing, ledger),
        buttons(
          ...(answered ? [] : [{ label: 'I have sent everything', line: 'audit answered:today' }]),
          { label: 'Undo', line: `undo change:${member.nextChange}`, danger: true },
        ),
      ],
      next: nextIn(standing, ledger),
    },
  }
}

/** Of an audit that is not answered yet. */
function auditTitle({ audit: open, today }: Standing): string {
  if (!open) return 'Audit: the source does not state by when'
  const late = daysBetween(open.due, today)
  return late > 0
    ? `Audit overdue by ${count(late, 'day')}: documents were due on ${formatDay(open.due)}`
    : `Audit: all documents are due by ${formatDay(open.due)}`
}

function answeredLate({ audit: closed, policy }: Standing): Block[] {
  if (!closed?.answered || closed.answered <= closed.due) return []
  const { name, phone } = policy.issuer
  return [
    warning(
      `That is after ${formatDay(closed.due)}, when the documents were due. Call ${name} at ${phone}.`,
    ),
  ]
}

function shown(standing: Standing, ledger: Ledger): Reply {
  const { policy, rulesOf, audit: open } = standing
  const rule = policy.audit && inForce(policy.audit.rule, rulesOf)
  const title = !open
    ? 'No audit is on record'
    : open.answered
      ? `Audit answered on ${formatDay(open.answered)}`
      : auditTitle(standing)
  return {
    outcome: 'answered',
    title,
    tone: open && !open.answered ? 'warning' : 'plain',
    blocks: [
      ...(rule?.value ? [text(rule.value)] : []),
      ...checklist(standing, ledger),
      ...(rule ? [sourceBlock(policy, rule)] : []),
    ],
    next: nextIn(standing, ledger),
  }
}

const missing = 'MISSING'

function checklist(standing: Standing, { entries, cards }: Ledger): Block[] {
  const { audit: open, policy, rulesOf } = standing
  const note = policy.audit && inForce(policy.audit.answerDays, rulesOf).note
  const rows = [
    ...entries.map((each) => [`#${each.number}`, each.title, documentOf(each)]),
    ...cards.map((each) => [
      `#${each.number}`,
      `card until ${each.expires}`,
      each.evidence ?? missing,
    ]),
  ]
  return [
    ...(open
      ? [
          fields(
            ['Notice', formatDay(open.notice)],
            ['Due', open.answered ? formatDay(open.due) : dayWords(standing.today, open.due)],
          ),
        ]
      : []),
    ...(open && note ? [text(note)] : []),
    ...(rows.length > 0
      ? [{ kind: 'table' as const, headings: ['#', 'What', 'Document'], rows }]
      : [text('There is nothing on record that would need a document.')]),
  ]
}

/** An opening balance stands for several courses, each with its own certificate. */
function documentOf({ evidence, on }: Ledger['entries'][number]): string {
  return evidence ?? (on === null ? `${missing}; log its courses one by one` : missing)
}

function nextIn({ audit: open, policy, today }: Standing, { entries, cards }: Ledger): Next {
  const { name, phone } = policy.issuer
  const all = [...entries, ...cards]
  const bare = all.find(({ evidence }) => evidence === null)
  if (open && open.answered === null && open.due < today) {
    return { text: `Call ${name} at ${phone} today, and send what you have.` }
  }
  if (bare) {
    const line = `edit ${bare.number} evidence:"blue folder"`
    return { text: `Note where a document is, such as /recert ${line}` }
  }
  if (all.length === 0) return { text: 'Record your courses and card first.', line: 'log' }
  if (open && open.answered === null) {
    return {
      text: `Send all of them to the ${name} Recertification Department, then record it`,
      line: 'audit answered:today',
    }
  }
  return { text: 'See where you stand.', line: 'status' }
}
