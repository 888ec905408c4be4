import { z } from 'zod'
import { otherThemes, themed } from '../core/answers/themed.ts'
import { themeNames } from '../core/answers/topics/themes.ts'
import { inBoth } from '../core/amount-words.ts'
import { defineCommand } from '../core/command.ts'
import { count, listed } from '../core/count.ts'
import { dayOf, formatDay } from '../core/day.ts'
import { type Dated, inForce } from '../core/fact.ts'
import type { SetAmounts } from '../core/fees.ts'
import { exactly, formatMoney } from '../core/money.ts'
import type { Policy } from '../core/policy.ts'
import { type Block, list, type Reply, text } from '../core/reply.ts'
import { policyOf, standingOf } from '../core/standing.ts'
import { sourceBlock } from '../core/standing-blocks.ts'
import type { Day } from '../core/day.ts'

export const policy = defineCommand({
  name: 'policy',
  about: 'See the rules, where each comes from and when it was last read',
  examples: ['policy', 'policy fees'],
  options: z.strictObject({
    about: z
      .enum(themeNames, `give one of ${themeNames.join(', ')}`)
      .optional()
      .meta({ bare: true })
      .describe('What to see in sentences; all rules in a table if left out'),
  }),
  withoutRecord: true,
  run({ about }, { member, policies, amounts, now }) {
    const rules = policyOf(member.ledger, policies)
    const on = standingOf(member.ledger, policies, dayOf(now)).rulesOf
    return { reply: about ? themed(about, rules, amounts, on) : shown(rules, amounts, on) }
  },
})

type Row = readonly [rule: string, value: string, dated: Dated<unknown>]

function shown(rules: Policy, amounts: SetAmounts, on: Day): Reply {
  const { currency } = rules
  const fees = Object.entries(rules.fees).map(([fee, { label, amount }]): Row => {
    const { value } = inForce(amount, on)
    const set = amounts.get(`${rules.id}/${fee}`)
    const own = set && `${formatMoney(exactly(set.cents), currency)}, set by ${set.by}`
    return [
      label,
      own ?? (value ? formatMoney(value, currency) : 'not stated'),
      inForce(amount, on),
    ]
  })
  const rows = [...creditRows(rules, on), ...timeRows(rules, on), ...fees]
  return {
    outcome: 'answered',
    title: `The rules of ${rules.short}, as I know them`,
    tone: 'plain',
    blocks: [
      {
        kind: 'table',
        headings: ['Rule', 'Value', 'Status', 'Last read'],
        rows: rows.map(([rule, value, dated]) => [
          rule,
          value,
          dated.status,
          rules.sources[dated.source]?.read ?? 'not known',
        ]),
      },
      text(inForce(rules.ownCourses, on).value ?? ''),
      ...notes(rows),
      ...(rules.silent.length > 0
        ? [text('The source does not say:'), list(rules.silent.map((each) => each.text))]
        : []),
      sourceBlock(rules, inForce(rules.courses.amount, on)),
      text(`The source is ${ageOf(rules, on)}.`),
      otherThemes(),
    ],
    next: { text: `For what is not here, call ${rules.issuer.name} at ${rules.issuer.phone}.` },
  }
}

function creditRows(rules: Policy, on: Day): Row[] {
  const amount = inForce(rules.courses.amount, on)
  const worth = rules.card && inForce(rules.card.worth, on)
  const hour = inForce(rules.perHour, on)
  return [
    [
      'courses in a cycle',
      amount.value === null ? 'not known' : inBoth(amount.value, rules, on),
      amount,
    ],
    ...(rules.card && worth
      ? [
          [
            `${rules.card.label} (${listed(rules.card.covers)})`,
            worth.value === null ? 'not known' : inBoth(worth.value, rules, on),
            worth,
          ] as const,
        ]
      : []),
    ...cardRows(rules, on),
    ['one contact hour', hour.value === null ? 'not known' : inBoth(hour.value, rules, on), hour],
  ]
}

function cardRows({ card }: Policy, on: Day): Row[] {
  if (!card) return []
  const day = inForce(card.currentOn, on)
  const modes = Object.entries(card.modes).map(([mode, accepted]): Row => {
    const { value } = inForce(accepted, on)
    const words = value === null ? 'not known' : value ? 'accepted' : 'not accepted'
    return [`${card.label}, ${mode} course`, words, inForce(accepted, on)]
  })
  return [[`${card.label} must be current on`, 'the day of the application', day], ...modes]
}

function timeRows(rules: Policy, on: Day): Row[] {
  const cycle = inForce(rules.cycle, on)
  const phases = inForce(rules.phases, on)
  const audit = rules.audit && inForce(rules.audit.answerDays, on)
  return [
    ['cycle', cycleWords(cycle.value), cycle],
    ...(phases.value ?? []).map((phase): Row => {
      const may = [...(phase.earn ? ['complete courses'] : []), ...(phase.apply ? ['apply'] : [])]
      return [phase.label, may.length > 0 ? `you may ${may.join(' and ')}` : 'nothing more', phases]
    }),
    ...(audit ? [['audit, time to answer', count(audit.value ?? 0, 'day'), audit] as const] : []),
  ]
}

function cycleWords(
  rule: Dated<{ readonly kind: string; readonly years?: number }>['value'],
): string {
  if (!rule) return 'not known'
  if (rule.years === undefined) return 'the same days for everybody'
  return `${count(rule.years, 'year')}${rule.kind === 'year-end' ? ', to the end of a year' : ''}`
}

function notes(rows: readonly Row[]): Block[] {
  const all = new Set(rows.flatMap(([, , { note }]) => (note ? [note] : [])))
  return all.size > 0 ? [text('Notes:'), list([...all])] : []
}

function ageOf(rules: Policy, on: Day): string {
  const source = rules.sources[inForce(rules.courses.amount, on).source]
  return source ? `${source.published}, last read on ${formatDay(source.read)}` : 'not named'
}
