import stringWidth from 'string-width'
import { formatCredits, shortOf } from '../../core/credits.ts'
import type { Block, Progress } from '../../core/reply.ts'
import { clean } from './clean.ts'
import type { Page } from './page.ts'
import type { Tint } from './paint.ts'
import { padEnd, widest, wrap } from './wrap.ts'

type Chart = Extract<Block, { kind: 'chart' }>

interface Row {
  readonly label: string
  /** From 0 to 1. */
  readonly share: number
  readonly words: string
  readonly tint: Tint
}

const parts = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉']

/** `labels`: those of all bars that stand together, so that they begin in one column. */
export function drawProgress(block: Progress, labels: readonly string[], page: Page) {
  const { label, done, of, unit } = block
  const left = shortOf(of, done)
  const words = `${formatCredits(done)} of ${formatCredits(of)} ${unit}, ${left === 0 ? 'complete' : `${formatCredits(left)} to go`}`
  const share = of === 0 ? 1 : done / of
  const tint = left === 0 ? 'good' : 'plain'
  return drawRow({ label, share, words, tint }, widest(labels.map(clean)), page)
}

export function drawChart({ caption, unit, bars }: Chart, page: Page): readonly string[] {
  const most = Math.max(1, ...bars.map(({ value }) => value))
  const column = widest(bars.map(({ label }) => clean(label)))
  const rows = bars.flatMap(({ label, value }) => {
    const words = `${formatCredits(value)} ${unit}`
    return drawRow({ label, share: value / most, words, tint: 'plain' }, column, page)
  })
  return [...wrap(caption, page.width).map((line) => page.paint('dim', line)), ...rows]
}

/** On one line where it fits, else the words with the bar below them. */
function drawRow(row: Row, column: number, page: Page): readonly string[] {
  const label = clean(row.label)
  const words = clean(row.words)
  const cells = page.width >= 72 ? 28 : 14
  const drawn = eighths(row.share, cells)
  const bar = page.paint(row.tint, drawn) + page.paint('dim', '·'.repeat(cells - drawn.length))
  if (column + cells + stringWidth(words) + 4 <= page.width) {
    return [`${padEnd(label, column)}  ${bar}  ${words}`]
  }
  return [...wrap(`${label}: ${words}`, page.width), bar]
}

/** A bar of eighths of a cell; only a whole share draws as full, and any share above none draws something. */
function eighths(share: number, cells: number): string {
  const whole = cells * 8
  const wanted = share >= 1 ? whole : Math.min(whole - 1, Math.floor(share * whole))
  const drawn = share > 0 ? Math.max(1, wanted) : 0
  return '█'.repeat(Math.floor(drawn / 8)) + (parts[drawn % 8] ?? '')
}
