import { type Day, daysBetween, formatDay, fromToday } from '../../core/day.ts'
import type { Timeline } from '../../core/reply.ts'
import { clean } from './clean.ts'
import { fitColumns, gap } from './fit-columns.ts'
import type { Page } from './page.ts'
import { drawTable } from './table.ts'
import { padEnd, widest, wrap } from './wrap.ts'

interface Stop {
  readonly day: Day
  readonly label: string
  /** The first column of its words; its mark stands there. */
  readonly at: number
  readonly width: number
}

/** One row with a mark a day and its words below, each stretch in a scale of its own. A list where that is too wide. */
export function drawTimeline(timeline: Timeline, page: Page): readonly string[] {
  const stops = placed(timeline, page.width)
  if (!stops) return drawList(timeline, page)
  const { today } = timeline
  const here = columnOf(today, stops)
  const above = `today, ${formatDay(today)}`
  const words = (of: (stop: Stop, at: number) => string) =>
    stops
      .map((stop, at) => padEnd(of(stop, at), stop.width))
      .join(' '.repeat(gap))
      .trimEnd()
  return [
    ' '.repeat(Math.max(0, Math.min(here, page.width - above.length))) + page.paint('plain', above),
    drawTrack(stops, here, page),
    words(({ day }) => formatDay(day)),
    page.paint(
      'dim',
      words(({ day }) => fromToday(today, day)),
    ),
    ...labelLines(stops).map((labels) => words((_, at) => labels[at] ?? '')),
  ]
}

/** Undefined when the words do not fit beside each other. The first stretch, the cycle itself, gets the room that is left. */
function placed({ today, points }: Timeline, room: number): readonly Stop[] | undefined {
  if (points.length < 2) return undefined
  const short = points.map(({ day }) => widest([formatDay(day), fromToday(today, day)]))
  const natural = points.map(({ label }, at) => Math.max(short[at] ?? 0, widest([clean(label)])))
  const widths = fitColumns(natural, short, room)
  if (!widths) return undefined
  const taken = widths.reduce((sum, width) => sum + width + gap, -gap)
  let at = 0
  return points.map(({ day, label }, number) => {
    const width = (widths[number] ?? 0) + (number === 0 ? room - taken : 0)
    const stop = { day, label, at, width }
    at += width + gap
    return stop
  })
}

/** Strictly between two marks on a day that is strictly between theirs. */
function columnOf(today: Day, stops: readonly Stop[]): number {
  const before = stops.findLast(({ day }) => day <= today)
  const after = stops.find(({ day }) => day > today)
  if (!before || !after) return (before ?? after)?.at ?? 0
  if (before.day === today) return before.at
  const share = daysBetween(before.day, today) / daysBetween(before.day, after.day)
  const column = before.at + Math.round(share * (after.at - before.at))
  return Math.min(after.at - 1, Math.max(before.at + 1, column))
}

function drawTrack(stops: readonly Stop[], here: number, { paint }: Page): string {
  const marks = new Set(stops.map(({ at }) => at))
  const length = (stops.at(-1)?.at ?? 0) + 1
  const track = Array.from({ length }, (_, at) => (marks.has(at) ? '┼' : at < here ? '━' : '─'))
  return [
    paint('plain', track.slice(0, here).join('')),
    paint('strong', '●'),
    paint('dim', track.slice(here + 1).join('')),
  ].join('')
}

function labelLines(stops: readonly Stop[]): readonly (readonly string[])[] {
  const wrapped = stops.map(({ label, width }) => wrap(label, width))
  const height = Math.max(...wrapped.map((lines) => lines.length))
  return Array.from({ length: height }, (_, line) => wrapped.map((lines) => lines[line] ?? ''))
}

function drawList({ today, points }: Timeline, page: Page): readonly string[] {
  const stops = points.some(({ day }) => day === today)
    ? points
    : [...points, { day: today, label: '' }].toSorted((a, b) => a.day.localeCompare(b.day))
  const rows = stops.map(({ day, label }) => [formatDay(day), fromToday(today, day), label])
  return drawTable({ headings: [], rows }, page)
}
