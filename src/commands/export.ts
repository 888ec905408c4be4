import { z } from 'zod'
import { defineCommand } from '../core/command.ts'
import { count } from '../core/count.ts'
import { formatCredits } from '../core/credits.ts'
import { csv } from '../core/csv.ts'
import { type Day, dayOf } from '../core/day.ts'
import type { Card, Entry, Member, Petition } from '../core/member.ts'
import { whyNot } from '../core/reason-words.ts'
import { type FileBlock, list, type Reply, text } from '../core/reply.ts'
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
  withDesk: true,
  run({ format }, { member, policies, now, desk }) {
    const today = dayOf(now)
    const file =
      format === 'json'
        ? asJson(member, today)
        : asCsv(member, standingOf(member.ledger, policies, today))
    return { reply: exported(file, member, desk?.wanted() ?? []) }
  },
})

function exported(file: FileBlock, { ledger, opinions }: Member, wanted: readonly string[]): Reply {
  const past = ledger.past.reduce((sum, cycle) => sum + cycle.entries.length, 0)
  return {
    outcome: 'answered',
    title: `Your record: ${count(ledger.entries.length, 'entry', 'entries')}, ${count(ledger.cards.length, 'card')}, ${count(past, 'entry', 'entries')} of past cycles`,
    tone: 'plain',
    blocks: [
      file,
      text(remindersWords(ledger, file)),
      ...(opinions ? [text(opinionWords(file))] : []),
      ...(wanted.length > 0 ? [text('You wanted to be told the answers to:'), list(wanted)] : []),
    ],
    next: { text: 'To have it all erased here, type /recert delete.' },
  }
}

function opinionWords({ mime }: FileBlock): string {
  return `What you thought of answers is in the ${mime === 'application/json' ? 'file' : 'copy as JSON'}.`
}

function remindersWords({ reminders }: Member['ledger'], { mime }: FileBlock): string {
  if (!reminders) return 'You have set no reminders.'
  const state = reminders.on ? 'on' : 'off'
  return mime === 'application/json'
    ? `Your reminders are ${state}; what you set is in the file.`
    : `Your reminders are ${state}; what you set is in the copy as JSON.`
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
  const rows = [
    ...standing.courses.verdicts.map((verdict) =>
      entryRow(cycle, verdict.entry, formatCredits(verdict.counted), whyNot(verdict, standing)),
    ),
    ...ledger.cards.map((card) => cardRow(cycle, card)),
    ...ledger.petitions.map((petition) => petitionRow(cycle, petition)),
    ...ledger.past.flatMap(({ expires, entries, renewedOn }) =>
      entries.map((entry) => entryRow(expires ?? '', entry, '', `renewed ${renewedOn}`)),
    ),
  ]
  const content = csv(headings, rows)
  return { kind: 'file', name: `recert-${standing.today}.csv`, mime: 'text/csv', content }
}

function entryRow(cycle: string, entry: Entry, counted: string, note: string): string[] {
  const { number, title, on, stated, provider, approval, evidence } = entry
  const said = [String(stated.amount / 1000), stated.unit === 'hour' ? 'hours' : 'credits']
  const about = [counted, note, provider ?? '', approval, evidence ?? '']
  return [cycle, String(number), 'course', title, on ?? '', ...said, ...about]
}

function cardRow(cycle: string, { number, expires, mode, evidence }: Card): string[] {
  const blank = ['', '', '']
  return [
    cycle,
    String(number),
    'card',
    'CPR/AED',
    expires,
    ...blank,
    mode ?? '',
    '',
    '',
    evidence ?? '',
  ]
}

function petitionRow(cycle: string, { number, title, on, state }: Petition): string[] {
  return [cycle, String(number), 'petition', title, on, '', '', '', state, '', '', '']
}
