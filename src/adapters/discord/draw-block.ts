import { formatCredits } from '../../core/credits.ts'
import { formatDay } from '../../core/day.ts'
import { bar, plainBlock } from '../../core/plain.ts'
import type { Block, FileBlock } from '../../core/reply.ts'
import { clean } from '../../core/clean.ts'
import { bold, escape, isBlank, isHarmless } from './escape.ts'
import { fitting, pieces, shorten } from './shorten.ts'
import { drawTable, fenced } from './table.ts'

/** The longest line that is never cut in two. */
const longestLine = 900
/** What the words of a file may take of a message. */
const roomForFile = 1800 // characters

/** One block as pieces of markdown, of which each is shown whole or not at all. Buttons are drawn apart. */
export function drawBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case 'text':
      return drawText(block.text)
    case 'warning':
      return drawLabelled('Note:', block.text)
    case 'list':
      return block.items.filter((item) => !isBlank(item)).map((item) => `- ${lineOf(item)}`)
    case 'fields':
      return block.fields
        .filter(({ label, value }) => !isBlank(label + value))
        .map(({ label, value }) => `${bold(`${label}:`)} ${lineOf(isBlank(value) ? '-' : value)}`)
    case 'progress':
      return drawLabelled(`${block.label}:`, plainBlock(block).slice(block.label.length + 2))
    case 'timeline':
      return block.points.map(({ day, label }) => {
        const date = formatDay(day)
        const words = plainBlock({ ...block, points: [{ day, label }] })
        return `- ${bold(date)} ${lineOf(words.slice(date.length + 1))}`
      })
    case 'table':
      return drawTable(block)
    case 'chart':
      return drawChart(block)
    case 'file':
      return drawFile(block)
    case 'picture':
      return drawText(block.words)
    case 'buttons':
      return []
    case 'source':
      return [drawSource(block)]
  }
}

/** Words as they stand, a line for each line. */
export function drawText(text: string): readonly string[] {
  if (text.length <= longestLine && isHarmless(text)) return [text]
  return clean(text)
    .split('\n')
    .flatMap((line) => pieces(line, longestLine))
    .filter((line) => !isBlank(line))
    .map(escape)
}

export function drawLabelled(label: string, words: string): readonly string[] {
  const [first = '', ...rest] = drawText(words)
  return [`${bold(label)} ${first}`.trim(), ...rest].filter((line) => line !== '')
}

function lineOf(words: string): string {
  return escape(shorten(words, longestLine))
}

function drawChart({ caption, unit, bars }: Extract<Block, { kind: 'chart' }>) {
  const most = Math.max(1, ...bars.map(({ value }) => value))
  const lines = bars.map(({ label, value }) =>
    lineOf(`${label}: ${bar(value / most)} ${formatCredits(value)} ${unit}`),
  )
  return [...drawText(caption), ...lines]
}

/** What it holds, as far as there is room: a file that is sent along is no block any more. */
function drawFile({ name, mime, content }: FileBlock): readonly string[] {
  const about = `-# ${lineOf(`File ${name} (${mime})`)}`
  const lines = clean(content)
    .split('\n')
    .filter((line) => !isBlank(line))
    .map((line) => shorten(line, longestLine))
  const { shown, left } = fitting(lines, roomForFile)
  const more = left > 0 ? [`-# … and ${left} more lines in the file`] : []
  return [about, ...(shown.length > 0 ? [fenced(shown)] : []), ...more]
}

function drawSource(source: Extract<Block, { kind: 'source' }>): string {
  const url = linkTo(source.url)
  const title = escape(shorten(source.title, 300)).trim()
  if (url === undefined || isBlank(title)) return `-# ${lineOf(plainBlock(source))}`
  const section = escape(shorten(source.section, 300))
  return `-# Source: [${title}](${url}), ${section}, read ${formatDay(source.read)}`
}

/** The address as a link may carry it; undefined when it is none, or too long to be one. */
function linkTo(address: string): string | undefined {
  const parsed = /^https?:\/\//iu.test(address) ? URL.parse(address) : null
  if (!parsed) return undefined
  const url = parsed.href.replaceAll(/[()<>\\]/gu, (mark) => encodeURIComponentOf(mark))
  return url.length <= 500 ? url : undefined
}

function encodeURIComponentOf(mark: string): string {
  return `%${mark.charCodeAt(0).toString(16).toUpperCase()}`
}
