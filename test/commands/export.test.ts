import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { memberSchema } from '../../src/core/member.ts'
import { at, say } from '../support/world.ts'
import { settled, typed } from './typed.ts'

function fileOf(line: string, lines: readonly string[] = []) {
  const { reply } = typed(line, lines)
  const file = reply.blocks.find((block) => block.kind === 'file')
  if (!file) throw new Error('no file')
  return file
}

function rowsOf(lines: readonly string[]): readonly Record<string, string>[] {
  const { content } = fileOf('export', lines)
  return Papa.parse<Record<string, string>>(content.replace('\u{feff}', ''), {
    header: true,
    skipEmptyLines: true,
  }).data
}

const full = [
  'setup 2027-01-15 ceus:1.2 cpr:2027-12-01 timezone:Asia/Tokyo',
  'log 3h "Yoga, hot" on:2026-06-01 provider:NASM evidence:"blue folder"',
  'petition "Kettlebell basics"',
  'apply on:today',
]

describe('export', () => {
  test('every course, card and petition is a row with its number', () => {
    expect(rowsOf(full).map(({ number, kind, title }) => [number, kind, title])).toEqual([
      ['1', 'course', 'Opening balance'],
      ['3', 'course', 'Yoga, hot'],
      ['2', 'card', 'CPR/AED'],
      ['4', 'petition', 'Kettlebell basics'],
    ])
  })

  test('a row holds what the certificate says, what counts and why', () => {
    expect(rowsOf([...settled, 'log 3h Yoga on:2025-01-14'])).toMatchObject([
      { cycle: '2027-01-15', day: '2025-01-14', amount: '3', unit: 'hours', counted: '0.0' },
    ])
    expect(rowsOf([...settled, 'log 3h Yoga on:2025-01-14'])[0]?.['note']).toContain('before')
  })

  test('courses of past cycles are there too', () => {
    const rows = rowsOf([...settled, 'log 0.4 Yoga on:2026-06-01', 'renew 2029-01-15'])
    expect(rows).toMatchObject([{ cycle: '2027-01-15', title: 'Yoga', note: 'renewed 2026-11-20' }])
  })

  test.each(['=1+1', '+1 yoga', '-2+3', '@SUM(A1)', '=HYPERLINK(1)'])(
    'a cell that begins as %s cannot run as a formula in a spreadsheet',
    (cell) => {
      const lines = [...settled, `log 0.4 "${cell}" provider:"${cell}" evidence:"${cell}"`]
      const [row] = rowsOf(lines)
      for (const field of ['title', 'provider', 'evidence']) expect(row?.[field]).toBe(`'${cell}`)
      expect(rowsOf([...settled, `petition "${cell}"`])[0]?.['title']).toBe(`'${cell}`)
    },
  )

  test('the file opens as UTF-8 and is named for the day where the person lives', () => {
    expect(fileOf('export').content.startsWith('\u{feff}cycle,number')).toBe(true)
    expect(fileOf('export').name).toBe('recert-2026-11-20.csv')
    const { reply } = typed('export json', [], { now: at('2026-11-21T08:30:00+09:00') })
    expect(reply.blocks).toMatchObject([
      { kind: 'file', name: 'recert-2026-11-21.json' },
      { kind: 'text', text: 'You have set no reminders.' },
    ])
  })

  test('JSON is the whole record and can be read back', () => {
    const lines = [...full, 'renew 2029-01-15', 'log 0.1 🧘']
    const { content } = fileOf('export json', lines)
    expect(memberSchema.parse(JSON.parse(content))).toEqual(say(lines).member)
  })

  test('somebody new gets an empty list, not an error', () => {
    expect(rowsOf([])).toEqual([])
  })

  test('any other format is refused, and nothing is ever changed', () => {
    expect(typed('export xml', full).reply.outcome).toBe('refused')
    for (const line of ['export', 'export csv', 'export format:json']) {
      expect(typed(line, full)).toMatchObject({ saved: false, reply: { outcome: 'answered' } })
    }
  })

  test('one course is not "1 entries"', () => {
    expect(typed('export', [...settled, 'log 0.4 Yoga']).reply.title).not.toMatch(/\b1 entries/)
  })
})
