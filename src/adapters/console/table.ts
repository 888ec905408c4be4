import { clean } from './clean.ts'
import { fitColumns, gap } from './fit-columns.ts'
import type { Page } from './page.ts'
import { hang, padEnd, padStart, widest, wrap } from './wrap.ts'

interface Table {
  readonly headings: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** `Course: Yoga`, but `#1`: a heading that is a sign stands before its cell. */
function labelled(heading: string, cell: string): string {
  return /[\p{L}\p{N})]$/u.test(heading) ? `${heading}: ${cell}` : heading + cell
}

/** A column narrower than this is never narrowed: a date and an amount stay on one line. */
const narrowest = 12

/** Cells wrap in their columns; where the columns do not fit, each row becomes lines of `heading: cell`. */
export function drawTable(table: Table, page: Page): readonly string[] {
  const headings = table.headings.map(clean)
  const rows = table.rows.map((row) => row.map(clean))
  const columns = Math.max(0, ...[headings, ...rows].map((row) => row.length))
  if (columns === 0) return []
  const all = Array.from({ length: columns }, (_, at) =>
    [headings, ...rows].map((row) => row[at] ?? ''),
  )
  const natural = all.map(widest)
  const least = natural.map((width) => Math.min(width, narrowest))
  const widths = fitColumns(natural, least, page.width)
  if (!widths) return stack(headings, rows, page)
  const right = all.map(([, ...cells]) => isNumeric(cells))
  const draw = (row: readonly string[]) => drawRow(row, widths, right)
  const top = headings.some((each) => each !== '') ? draw(headings) : []
  return [...top.map((line) => page.paint('dim', line)), ...rows.flatMap(draw)]
}

function isNumeric(cells: readonly string[]): boolean {
  const given = cells.filter((cell) => cell !== '')
  return given.length > 0 && given.every((cell) => /^[-+#$€£]?\d[\d.,]*%?$/u.test(cell))
}

function drawRow(
  row: readonly string[],
  widths: readonly number[],
  right: readonly boolean[],
): readonly string[] {
  const cells = widths.map((width, at) => wrap(row[at] ?? '', Math.max(1, width)))
  const height = Math.max(...cells.map((lines) => lines.length))
  return Array.from({ length: height }, (_, line) =>
    cells
      .map((lines, at) => (right[at] ? padStart : padEnd)(lines[line] ?? '', widths[at] ?? 0))
      .join(' '.repeat(gap))
      .trimEnd(),
  )
}

function stack(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  { width, paint }: Page,
): readonly string[] {
  return rows.flatMap((row, number) => {
    const lines = row.flatMap((cell, at) => {
      const heading = headings[at] ?? ''
      if (cell === '') return []
      return hang(at === 0 ? '' : '  ', labelled(heading, cell), width)
    })
    return number === 0 ? lines : [paint('dim', ''), ...lines]
  })
}
