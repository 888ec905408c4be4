import { z } from 'zod'
import { defineCommand } from '../core/command.ts'
import { formatCredits } from '../core/credits.ts'
import { csv } from '../core/csv.ts'
import { type Day, dayOf } from '../core/day.ts'
import type { Member } from '../core/member.ts'
import { whyNot } from '../core/reason-words.ts'
import type { FileBlock, Reply } from '../core/reply.ts'
import { type Standing, standingOf } from '../core/standing.ts'

const formats = ['csv', 'json'] as const

export const exportData = defineCommand({
  name: 'export',
  about: 'Get everything I keep about you: entries as CSV, or the whole record as JSON',
  examples: ['export', 'export json'],
  options: z.strictObject({
    format: z
      .enum(formats, `give one of ${formats.join(', ')}`)
      .default('csv')
      .meta({ bare: true })
      .describe('csv for a spreadsheet, json for everything'),
  }),
  run({ format }, { member, policies, now }) {
    const today = dayOf(now)
    const file =
      format === 'json'
        ? asJson(member, today)
        : asCsv(member, standingOf(member.ledger, policies, today))
    return { reply: exported(file, member) }
  },
})

function exported(file: FileBlock, { ledger }: Member): Reply {
  const past = ledger.past.reduce((sum, cycle) => sum + cycle.entries.length, 0)
  return {
    outcome: 'answered',
    title: `Your record: ${ledger.entries.length} entries, ${ledger.cards.length} cards, ${past} entries of past cycles`,
    tone: 'plain',
    blocks: [file],
    next: { text: 'To have it all erased here, type /recert delete.' },
  }
}

function asJson(member: Member, today: Day): FileBlock {
  const content = `${JSON.stringify(member, null, 2)}\n`
  return { kind: 'file', name: `recert-${today}.json`, mime: 'application/json', content }
}

const headings = [
  'cycle',
  'number',
  'kind',
  'title',
  'day',
  'amount',
  'unit',
  'counted',
  'note',
  'provider',
  'approval',
  'evidence',
]

function asCsv({ ledger }: Member, standing: Standing): FileBlock {
  const cycle = ledger.expires ?? ''
  const entries = standing.courses.verdicts.map((verdict) => [
    ...entryCells(cycle, verdict.entry),
    formatCredits(verdict.counted),
    whyNot(verdict, standing),
    verdict.entry.provider ?? '',
    verdict.entry.approval,
    verdict.entry.evidence ?? '',
  ])
  const cards = ledger.cards.map(({ number, expires, mode, evidence }) => [
    cycle,
    String(number),
    'card',
    'CPR/AED',
    expires,
    '',
    '',
    '',
    mode ?? '',
    '',
    '',
    evidence ?? '',
  ])
  const petitions = ledger.petitions.map(({ number, title, on, state }) => [
    cycle,
    String(number),
    'petition',
    title,
    on,
    '',
    '',
    '',
    state,
    '',
    '',
    '',
  ])
  const past = ledger.past.flatMap((each) =>
    each.entries.map((entry) => [
      ...entryCells(each.expires ?? '', entry),
      '',
      `renewed ${each.renewedOn}`,
      entry.provider ?? '',
      entry.approval,
      entry.evidence ?? '',
    ]),
  )
  const content = csv(headings, [...entries, ...cards, ...petitions, ...past])
  return { kind: 'file', name: `recert-${standing.today}.csv`, mime: 'text/csv', content }
}

function entryCells(
  cycle: string,
  { number, title, on, stated }: Member['ledger']['entries'][number],
): string[] {
  const unit = stated.unit === 'hour' ? 'hours' : 'credits'
  return [cycle, String(number), 'course', title, on ?? '', String(stated.amount / 1000), unit]
}
