type Row = readonly string[]

const gap = '  '

/** Columns of equal letters: how wide a line is, and each row as one. Every row is as long as `headings`. */
export function inColumns(headings: Row, rows: readonly Row[]) {
  const widths = headings.map((heading, at) =>
    Math.max(...[heading, ...rows.map((row) => row[at] ?? '')].map(lengthOf)),
  )
  return {
    width: widths.reduce((sum, each) => sum + each + gap.length, -gap.length),
    line: (row: Row) =>
      row
        .map((each, at) => each + ' '.repeat((widths[at] ?? 0) - lengthOf(each)))
        .join(gap)
        .trimEnd(),
  }
}

/**
 * `Yoga; Completed: 2026-05-03`: the first cell names the row, and a sign stands before its cell, as
 * in `#1`. `isBlank`: what the platform shows nothing of.
 */
export function inALine(headings: Row, row: Row, isBlank: (cell: string) => boolean): string {
  const parts = row.flatMap((cell, at) => {
    const heading = headings[at] ?? ''
    if (isBlank(cell)) return []
    if (isSign(heading)) return [heading + cell]
    return at === 0 ? [cell] : [`${heading}: ${cell}`]
  })
  return parts.join('; ')
}

function isSign(heading: string): boolean {
  return !/[\p{L}\p{N})]$/u.test(heading)
}

/** In letters, not in the two units that some of them take. */
function lengthOf(text: string): number {
  return Array.from(text).length
}
