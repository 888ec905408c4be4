import type { Curve, Growth } from './measured.ts'

const width = 360
const height = 260
const left = 50
const top = 40
const right = 20
const bottom = 40
const colours = ['#1f6feb', '#2e8b57', '#c0392b', '#7d5ba6']

interface Panel {
  readonly title: string
  /** The upper line of each store, which is dashed, is left out where there is none. */
  readonly lines: readonly ((point: Growth) => number)[]
}

const panels: readonly Panel[] = [
  {
    title: 'status in ms: p50, and p99 dashed',
    lines: [({ status }) => status.p50, ({ status }) => status.p99],
  },
  { title: 'size in MB', lines: [({ sizeMb }) => sizeMb] },
]

/** Two charts side by side, both with logarithmic axes: members to the right, the figure upwards. */
export function picture(curves: readonly Curve[]): string {
  const drawn = panels.map(
    (panel, at) => `<g transform="translate(${at * width} 0)">${chart(panel, curves)}</g>`,
  )
  const names = curves.map(({ store }, at) => {
    const x = left + at * 110
    const y = height + 12
    return `<rect x="${x}" y="${y}" width="12" height="12" fill="${colours[at]}"/><text x="${x + 18}" y="${y + 11}">${store}</text>`
  })
  const size = [width * panels.length, height + 36]
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.join(' ')}" font-family="sans-serif" font-size="12">
<rect width="100%" height="100%" fill="white"/>
${[...drawn, ...names].join('\n')}
</svg>
`
}

function chart({ title, lines }: Panel, curves: readonly Curve[]): string {
  const points = curves.flatMap((curve) => curve.points)
  const across = scale(
    points.map(({ members }) => members),
    left,
    width - right,
  )
  const up = scale(
    points.flatMap((point) => lines.map((line) => line(point))),
    height - bottom,
    top,
  )
  const drawn = curves.flatMap((curve, at) =>
    lines.map((line, dashes) => {
      const path = curve.points.map((point) => `${across.at(point.members)},${up.at(line(point))}`)
      const dash = dashes > 0 ? ' stroke-dasharray="4 3"' : ''
      return `<polyline points="${path.join(' ')}" fill="none" stroke="${colours[at]}" stroke-width="2"${dash}/>`
    }),
  )
  const marks = [
    ...across.marks.map(
      (each) =>
        `<text x="${across.at(each)}" y="${height - bottom + 18}" text-anchor="middle">${short(each)}</text>`,
    ),
    ...up.marks.map(
      (each) =>
        `<text x="${left - 6}" y="${up.at(each) + 4}" text-anchor="end">${short(each)}</text><line x1="${left}" x2="${width - right}" y1="${up.at(each)}" y2="${up.at(each)}" stroke="#ddd"/>`,
    ),
  ]
  return [`<text x="${left}" y="20" font-weight="bold">${title}</text>`, ...marks, ...drawn].join(
    '\n',
  )
}

/** From values to places, by their logarithm; its marks are powers of ten. */
function scale(values: readonly number[], from: number, to: number) {
  const first = Math.floor(Math.log10(Math.min(...values)))
  const last = Math.ceil(Math.log10(Math.max(...values)))
  const marks = Array.from({ length: last - first + 1 }, (_, at) => 10 ** (first + at))
  const share = (value: number) => (Math.log10(value) - first) / Math.max(1, last - first)
  return { marks, at: (value: number) => Math.round(from + share(value) * (to - from)) }
}

function short(value: number): string {
  return value.toLocaleString('en-US', { notation: 'compact' })
}
