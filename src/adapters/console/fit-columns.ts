/** The columns between two neighbours. */
export const gap = 2

/**
 * Widths that fit in `room` with the gaps between them, taken from the widest first and never below
 * `least`. Undefined when even the least widths do not fit.
 */
export function fitColumns(
  natural: readonly number[],
  least: readonly number[],
  room: number,
): readonly number[] | undefined {
  const free = room - gap * (natural.length - 1)
  if (total(least) > free) return undefined
  const widths = natural.map((width) => Math.min(width, free))
  while (total(widths) > free) {
    const spare = widths.map((width, at) => (width > (least[at] ?? 0) ? width : 0))
    const at = spare.indexOf(Math.max(...spare))
    widths[at] = (widths[at] ?? 0) - 1
  }
  return widths
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0)
}
