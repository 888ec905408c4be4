import { formatCredits, shortOf } from './credits.ts'
import { formatDay, fromToday } from './day.ts'
import type { Block, Button, Next, Progress, Reply, Timeline } from './reply.ts'

/** The reply as plain text: what a screen reader hears and what every surface falls back to. */
export function plainReply(reply: Reply): string {
  const parts = [reply.title, ...reply.blocks.map(plainBlock)]
  if (reply.next) parts.push(plainNext(reply.next))
  return parts.filter((part) => part !== '').join('\n')
}

function plainNext({ text, line }: Next): string {
  return line === undefined ? `Next: ${text}` : `Next: ${text} (/recert ${line})`
}

export function plainBlock(block: Block): string {
  switch (block.kind) {
    case 'text':
      return block.text
    case 'warning':
      return `Note: ${block.text}`
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n')
    case 'fields':
      return block.fields.map(({ label, value }) => `${label}: ${value}`).join('\n')
    case 'progress':
      return plainProgress(block)
    case 'timeline':
      return plainTimeline(block)
    case 'table':
      return columns([block.headings, ...block.rows])
    case 'chart':
      return [
        block.caption,
        ...block.bars.map(({ label, value }) => `${label}: ${formatCredits(value)} ${block.unit}`),
      ].join('\n')
    case 'file':
      return `File ${block.name}:\n${block.content}`
    case 'picture':
      return block.words
    case 'buttons':
      return block.buttons.map(plainButton).join('\n')
    case 'source':
      return `Source: ${block.title}, ${block.section} (${block.url}), read ${formatDay(block.read)}`
  }
}

function plainProgress({ label, done, of, unit }: Progress): string {
  const left = shortOf(of, done)
  const words = left === 0 ? 'complete' : `${formatCredits(left)} to go`
  const share = of === 0 ? 1 : done / of
  return `${label}: ${bar(share)} ${formatCredits(done)} of ${formatCredits(of)} ${unit}, ${words}`
}

function plainTimeline({ today, points }: Timeline): string {
  return points
    .map(({ day, label }) => {
      const mark = day < today ? 'past' : day === today ? 'today' : 'ahead'
      return `${formatDay(day)} (${fromToday(today, day)}): ${label}${mark === 'past' ? ', past' : ''}`
    })
    .join('\n')
}

function plainButton({ label, line }: Button): string {
  return `[${label}] /recert ${line}`
}

/** Twelve cells for a share from 0 to 1; only a whole share draws as full. */
export function bar(share: number, cells = 12): string {
  const full = Math.max(0, Math.min(cells, Math.floor(share * cells)))
  return '█'.repeat(full) + '░'.repeat(cells - full)
}

function columns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) =>
    Math.max(...rows.map((row) => row[at]?.length ?? 0)),
  )
  const line = (row: readonly string[]) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd()
  return rows.map(line).join('\n')
}
