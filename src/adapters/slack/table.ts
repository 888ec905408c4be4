import type { types } from '@slack/bolt'
import { inALine, inColumns } from '../../core/table-words.ts'
import { clean } from '../../core/clean.ts'
import { isBlank } from './escape.ts'
import { limits } from './limits.ts'
import { fitting, shorten, sizeOf } from './shorten.ts'
import { codeSections, lineSections, note } from './text-blocks.ts'

interface Table {
  readonly headings: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** The longest cell that is shown whole; no title or note of ours is as long. */
const longestCell = 300
/** Wider lines break on a phone, and then the columns are none. */
const widest = 68
/** What a table in words may take of a message. */
const roomInWords = 6000 // characters

/** Whether Slack's own table can show it. */
export function isNative(table: Table): boolean {
  const columns = columnsOf(table)
  return table.rows.length > 0 && columns > 0 && columns <= limits.table.columns
}

export function drawNative(table: Table): types.KnownBlock[] {
  const { headings, rows } = squared(table)
  const heads = headings.every(isBlank) ? [] : [headings]
  const { shown, left } = fitting(rows, {
    characters: limits.table.characters - rowSize(headings),
    items: limits.table.rows - heads.length,
    sizeOf: rowSize,
  })
  const settings = headings.map((_, at) => ({
    align: isNumeric(shown.map((row) => row[at] ?? '')) ? ('right' as const) : ('left' as const),
    is_wrapped: true,
  }))
  const all = [...heads, ...shown].map((row) => row.map(drawCell))
  return [{ type: 'table', rows: all, column_settings: settings }, ...moreRows(left)]
}

function drawCell(text: string): types.RawTextElement {
  return { type: 'raw_text', text: isBlank(text) ? '-' : text }
}

/** Columns of equal letters where they fit beside each other, else a line for each row. */
export function drawInWords(table: Table): types.KnownBlock[] {
  const { headings, rows } = squared(table)
  const { width, line } = inColumns(headings, rows)
  const isNarrow = width <= widest
  const lines = rows.map(isNarrow ? line : (row) => listed(headings, row))
  const { shown, left } = fitting(lines, { characters: roomInWords, sizeOf })
  if (!isNarrow) return [...lineSections(shown), ...moreRows(left)]
  const top = headings.every(isBlank) ? [] : [line(headings)]
  return [...codeSections([...top, ...shown]), ...moreRows(left)]
}

function listed(headings: readonly string[], row: readonly string[]): string {
  const words = inALine(headings, row, isBlank)
  return words === '' ? '' : shorten(`• ${words}`, limits.section.text)
}

function moreRows(left: number): types.KnownBlock[] {
  return left === 0 ? [] : [note(`… and ${left} more: /recert export has them all`)]
}

function columnsOf({ headings, rows }: Table): number {
  return Math.max(0, ...[headings, ...rows].map((row) => row.length))
}

/** Every row as long as the longest, every cell on one line. */
function squared(table: Table): Table {
  const columns = columnsOf(table)
  const whole = (row: readonly string[]) =>
    Array.from({ length: columns }, (_, at) => {
      const words = clean(row[at] ?? '')
        .replaceAll(/\s+/gu, ' ')
        .trim()
      return shorten(words, longestCell)
    })
  return { headings: whole(table.headings), rows: table.rows.map(whole) }
}

function rowSize(row: readonly string[]): number {
  return row.reduce((sum, cell) => sum + Math.max(1, sizeOf(cell)), 0)
}

function isNumeric(cells: readonly string[]): boolean {
  const given = cells.filter((cell) => !isBlank(cell))
  return given.length > 0 && given.every((cell) => /^[-+#$€£]?\d[\d.,]*%?$/u.test(cell))
}
