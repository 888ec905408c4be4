import type { types } from '@slack/bolt'
import { count } from '../../core/count.ts'
import { formatCredits } from '../../core/credits.ts'
import { formatDay } from '../../core/day.ts'
import { bar, plainBlock } from '../../core/plain.ts'
import type { Block, FileBlock } from '../../core/reply.ts'
import { drawButtons } from './buttons.ts'
import { clean } from '../../core/clean.ts'
import { escape, hasMarks, isBlank } from './escape.ts'
import { limits } from './limits.ts'
import { fitting, shorten, sizeOf } from './shorten.ts'
import { drawInWords } from './table.ts'
import {
  codeSections,
  fieldText,
  labelledSections,
  lineSections,
  markup,
  note,
  wordSections,
} from './text-blocks.ts'

/** What the lines of one block may take of a message. */
const roomForLines = 6000 // characters

/** One block of a reply for any surface of Slack; tables in words. */
export function drawBlock(block: Block): types.KnownBlock[] {
  switch (block.kind) {
    case 'text':
      return wordSections(block.text)
    case 'warning':
      return labelledSections('Note:', block.text)
    case 'list':
      return drawLines(block.items.filter((item) => !isBlank(item)).map((item) => `• ${item}`))
    case 'fields':
      return drawFields(block)
    case 'progress':
      return labelledSections(`${block.label}:`, plainBlock(block).slice(block.label.length + 2))
    case 'timeline':
      return drawLines(block.points.map((point) => plainBlock({ ...block, points: [point] })))
    case 'table':
      return drawInWords(block)
    case 'chart':
      return drawChart(block)
    case 'file':
      return drawFile(block)
    case 'picture':
      return wordSections(block.words)
    case 'buttons':
      return drawButtons(block.buttons)
    case 'source':
      return drawSource(block)
  }
}

/** Whole lines as far as there is room, and how many there are besides. */
function drawLines(lines: readonly string[]): types.KnownBlock[] {
  const whole = lines.map((line) => shorten(clean(line), limits.section.text))
  const { shown, left } = fitting(whole, { characters: roomForLines, sizeOf })
  return [...lineSections(shown), ...(left > 0 ? [note(`… and ${left} more`)] : [])]
}

function drawFields({ fields }: Extract<Block, { kind: 'fields' }>): types.KnownBlock[] {
  const drawn = fields
    .filter(({ label, value }) => !isBlank(label + value))
    .map(({ label, value }) => ({ label, value, field: fieldText(label, value) }))
  const short = drawn.flatMap(({ field }) => (field ? [field] : []))
  const long = drawn.filter(({ field }) => !field)
  const sections: types.KnownBlock[] = []
  for (let at = 0; at < short.length; at += limits.section.fields) {
    sections.push({ type: 'section', fields: short.slice(at, at + limits.section.fields) })
  }
  return [...sections, ...long.flatMap(({ label, value }) => wordSections(`${label}: ${value}`))]
}

function drawChart({ caption, unit, bars }: Extract<Block, { kind: 'chart' }>) {
  const most = Math.max(1, ...bars.map(({ value }) => value))
  const lines = bars.map(
    ({ label, value }) => `${label}: ${bar(value / most)} ${formatCredits(value)} ${unit}`,
  )
  return [...wordSections(caption), ...drawLines(lines)]
}

/** What it holds, as far as there is room: a file that was sent apart is no block any more. */
function drawFile({ name, mime, content }: FileBlock): types.KnownBlock[] {
  const about = note(shorten(`File ${name} (${mime})`, limits.context))
  const lines = content.split('\n').filter((line) => !isBlank(line))
  const { shown, left } = fitting(lines, { characters: roomForLines, sizeOf })
  const more = left > 0 ? [note(`… and ${count(left, 'line')} more in the file`)] : []
  return [about, ...codeSections(shown), ...more]
}

function drawSource(source: Extract<Block, { kind: 'source' }>): types.KnownBlock[] {
  const url = linkTo(source.url)
  const title = shorten(source.title.replaceAll(/[|\s]+/gu, ' '), 300)
  const section = shorten(source.section, 300)
  const isPlain = url === undefined || isBlank(title) || hasMarks(title + section)
  if (isPlain) return [note(shorten(plainBlock(source), limits.context))]
  const words = `Source: <${url}|${escape(title)}>, ${escape(section)}, read ${formatDay(source.read)}`
  return [{ type: 'context', elements: [markup(words)] }]
}

/** The address as a link may carry it; undefined when it is none, or too long to be one. */
function linkTo(address: string): string | undefined {
  const parsed = /^https?:\/\//iu.test(address) ? URL.parse(address) : null
  if (!parsed) return undefined
  const url = escape(parsed.href.replaceAll('|', '%7C'))
  return url.length <= 1000 ? url : undefined
}
