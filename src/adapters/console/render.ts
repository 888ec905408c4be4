import stringWidth from 'string-width'
import { formatDay } from '../../core/day.ts'
import type { Block, Button, Next, Reply } from '../../core/reply.ts'
import { drawChart, drawProgress } from './bars.ts'
import { clean } from './clean.ts'
import type { Page } from './page.ts'
import { makePaint } from './paint.ts'
import { drawTable } from './table.ts'
import { drawTimeline } from './time-line.ts'
import { hang, padEnd, widest, wrap } from './wrap.ts'

interface Options {
  /** Columns of the terminal, 40 or more. */
  readonly width: number
  readonly colours: boolean
}

const rail = '▌ '

/** These stand apart from what is above and below them. */
const airy = new Set<Block['kind']>(['timeline', 'table', 'chart', 'buttons'])

/** A reply as lines for a terminal; a rail in the colour of its tone runs down the left. */
export function renderReply(reply: Reply, { width, colours }: Options): string {
  const paint = makePaint(colours)
  const page: Page = { width: width - rail.length, paint }
  const lines = [
    ...wrap(reply.title, page.width).map((line) => paint('strong', line)),
    ...drawBlocks(reply, page),
    ...(reply.next ? ['', ...drawNext(reply.next, page)] : []),
  ]
  return lines.map((line) => (paint(reply.tone, rail.trim()) + ` ${line}`).trimEnd()).join('\n')
}

/** In the order of their numbers, which begin at 1. */
export function buttonsOf({ blocks }: Reply): readonly Button[] {
  return blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []))
}

function drawBlocks(reply: Reply, page: Page): readonly string[] {
  const { blocks } = reply
  return blocks.flatMap((block, at) => {
    const before = blocks[at - 1]
    const apart = airy.has(block.kind) || (before !== undefined && airy.has(before.kind))
    return [...(apart ? [''] : []), ...drawBlock(block, reply, page)]
  })
}

function drawBlock(block: Block, reply: Reply, page: Page): readonly string[] {
  const { width, paint } = page
  switch (block.kind) {
    case 'text':
      return wrap(block.text, width)
    case 'warning':
      return wrap(`Note: ${block.text}`, width).map((line) => paint('warning', line))
    case 'list':
      return block.items.flatMap((item) => hang('• ', item, width))
    case 'fields':
      return drawFields(block, page)
    case 'progress':
      return drawProgress(block, progressLabels(reply), page)
    case 'timeline':
      return drawTimeline(block, page)
    case 'table':
      return drawTable(block, page)
    case 'chart':
      return drawChart(block, page)
    case 'file':
      return wrap(`File ${block.name} (${block.mime})`, width)
    case 'picture':
      return wrap(block.words, width)
    case 'buttons':
      return drawButtons(block.buttons, buttonsOf(reply), page)
    case 'source':
      return drawSource(block, page)
  }
}

function progressLabels({ blocks }: Reply): readonly string[] {
  return blocks.flatMap((block) => (block.kind === 'progress' ? [block.label] : []))
}

/** Values begin in one column, unless that would leave them less than half of the page. */
function drawFields({ fields }: Extract<Block, { kind: 'fields' }>, { width, paint }: Page) {
  const column = widest(fields.map(({ label }) => clean(label))) + 2
  return fields.flatMap(({ label, value }) => {
    if (column > width / 2) return hang('', `${label}: ${value}`, width)
    return wrap(value, width - column).map((line, at) => {
      return paint('dim', padEnd(at === 0 ? clean(label) : '', column)) + line
    })
  })
}

/** A button stays whole where it fits, so the row breaks between buttons. */
function drawButtons(own: readonly Button[], all: readonly Button[], { width, paint }: Page) {
  const lines: string[] = []
  let last = ''
  for (const button of own) {
    const number = paint('plain', `[${all.indexOf(button) + 1}]`)
    const words = `${number} ${clean(button.label)}${button.danger ? ' (careful)' : ''}`
    const longer = last === '' ? words : `${last}   ${words}`
    if (stringWidth(longer) <= width) last = longer
    else {
      lines.push(...(last === '' ? [] : [last]))
      last = words
    }
  }
  return [...lines, last].flatMap((line) =>
    stringWidth(line) <= width ? [line] : wrap(line, width),
  )
}

function drawSource(source: Extract<Block, { kind: 'source' }>, { width, paint }: Page) {
  const { title, section, url, read } = source
  const words = `Source: ${title}, ${section}, read ${formatDay(read)}, ${url}`
  return wrap(words, width).map((line) => paint('dim', line))
}

function drawNext({ text, line }: Next, { width, paint }: Page): readonly string[] {
  const end = /[.!?]$/u.test(text) ? '' : '.'
  const words = line === undefined ? text : `${text}${end} Type: ${line}`
  return wrap(`Next: ${words}`, width).map((each) => paint('plain', each))
}
