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
const gap = '  '
/** What a table may take of a message. */
const room = 2400 // characters

/** Columns of equal letters where they fit beside each other, else a line for each row. Pieces of markdown. */
export function drawTable(table: Table): readonly string[] {
  const { headings, rows } = squared(table)
  const widths = headings.map((heading, at) =>
    Math.max(...[heading, ...rows.map((row) => row[at] ?? '')].map(lengthOf)),
  )
  const width = widths.reduce((sum, each) => sum + each + gap.length, -gap.length)
  if (width > widest) return drawLines(headings, rows)
  const inColumns = (row: readonly string[]) =>
    row
      .map((each, at) => each + ' '.repeat((widths[at] ?? 0) - lengthOf(each)))
      .join(gap)
      .trimEnd()
  const top = headings.every(isBlank) ? [] : [inColumns(headings)]
  const lines = [...top, ...rows.map(inColumns)].filter((line) => !isBlank(line))
  const { shown, left } = fitting(lines, room)
  return [...(shown.length > 0 ? [fenced(shown)] : []), ...moreRows(left)]
}

function drawLines(headings: readonly string[], rows: readonly (readonly string[])[]) {
  const lines = rows.map((row) => inALine(headings, row)).filter((line) => line !== '')
  const { shown, left } = fitting(lines, room)
  return [...shown, ...moreRows(left)]
}

/** Lines in columns, as they stand. A backtick would end the fence early. */
export function fenced(lines: readonly string[]): string {
  const fence = '```'
  return [fence, ...lines.map((line) => line.replaceAll('`', "'")), fence].join('\n')
}

/** `- Yoga; Completed: 2026-05-03`: the first cell names the row, and a sign stands before its cell, as in `#1`. */
function inALine(headings: readonly string[], row: readonly string[]): string {
  const parts = row.flatMap((cell, at) => {
    const heading = headings[at] ?? ''
    if (isBlank(cell)) return []
    if (isSign(heading)) return [heading + cell]
    return at === 0 ? [cell] : [`${heading}: ${cell}`]
  })
  return parts.length === 0 ? '' : `- ${escape(shorten(parts.join('; '), 1000))}`
}

function isSign(heading: string): boolean {
  return !/[\p{L}\p{N})]$/u.test(heading)
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

/** In letters, not in the two units that some of them take. */
function lengthOf(text: string): number {
  return Array.from(text).length
}
