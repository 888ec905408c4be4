import { inALine, inColumns } from '../../core/table-words.ts'
import { escape, isBlank, oneLine } from './escape.ts'
import { fitting, shorten } from './shorten.ts'

interface Table {
  readonly headings: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** The longest cell that is shown whole; no title or note of ours is as long. */
const longestCell = 300
/** Wider lines break on a phone, and then the columns are none. */
const widest = 56
/** What a table may take of a message. */
const room = 2400 // characters

/** Columns of equal letters where they fit beside each other, else a line for each row. Pieces of markdown. */
export function drawTable(table: Table): readonly string[] {
  const { headings, rows } = squared(table)
  const { width, line } = inColumns(headings, rows)
  if (width > widest) return drawLines(headings, rows)
  const top = headings.every(isBlank) ? [] : [line(headings)]
  const lines = [...top, ...rows.map(line)].filter((each) => !isBlank(each))
  const { shown, left } = fitting(lines, room)
  return [...(shown.length > 0 ? [fenced(shown)] : []), ...moreRows(left)]
}

function drawLines(headings: readonly string[], rows: readonly (readonly string[])[]) {
  const lines = rows.map((row) => listed(headings, row)).filter((line) => line !== '')
  const { shown, left } = fitting(lines, room)
  return [...shown, ...moreRows(left)]
}

/** Lines in columns, as they stand. A backtick would end the fence early. */
export function fenced(lines: readonly string[]): string {
  const fence = '```'
  return [fence, ...lines.map((line) => line.replaceAll('`', "'")), fence].join('\n')
}

function listed(headings: readonly string[], row: readonly string[]): string {
  const words = inALine(headings, row, isBlank)
  return words === '' ? '' : `- ${escape(shorten(words, 1000))}`
}

function moreRows(left: number): readonly string[] {
  return left === 0 ? [] : [`-# … and ${left} more: /recert export has them all`]
}

/** Every row as long as the longest, every cell on one line. */
function squared({ headings, rows }: Table): Table {
  const columns = Math.max(0, ...[headings, ...rows].map((row) => row.length))
  const whole = (row: readonly string[]) =>
    Array.from({ length: columns }, (_, at) => shorten(oneLine(row[at] ?? '').trim(), longestCell))
  return { headings: whole(headings), rows: rows.map(whole) }
}
