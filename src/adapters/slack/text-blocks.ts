import type { types } from '@slack/bolt'
import { clean } from '../../core/clean.ts'
import { bold, escape, hasMarks, isBlank } from './escape.ts'
import { limits } from './limits.ts'
import { pages, pieces, sizeOf } from './shorten.ts'

export function plain(text: string): types.PlainTextElement {
  return { type: 'plain_text', text: clean(text), emoji: false }
}

/** `text` is mrkdwn whose words are escaped. Verbatim, so that Slack makes no mention or link of a plain word. */
export function markup(text: string): types.MrkdwnElement {
  return { type: 'mrkdwn', text, verbatim: true }
}

/** Words as they stand, in as many sections as they need. */
export function wordSections(text: string): types.SectionBlock[] {
  return pieces(clean(text), limits.section.text)
    .filter((piece) => !isBlank(piece))
    .map((piece) => ({ type: 'section', text: plain(piece) }))
}

/** Whole lines, in as many sections as they need. */
export function lineSections(lines: readonly string[]): types.SectionBlock[] {
  return pages(lines.map(clean), limits.section.text)
    .filter((page) => !isBlank(page))
    .map((page) => ({ type: 'section', text: plain(page) }))
}

/** `*Label* words`, or plain words where they hold marks that mrkdwn would read. */
export function labelledSections(label: string, words: string): types.SectionBlock[] {
  const text = `${bold(label)} ${escape(words)}`.trim()
  const isPlain = hasMarks(words) || text.length > limits.section.text || isBlank(words)
  return isPlain ? wordSections(`${label} ${words}`) : [{ type: 'section', text: markup(text) }]
}

export function note(words: string): types.ContextBlock {
  return { type: 'context', elements: [plain(words)] }
}

/** Lines in columns. A backtick would end the fence early. */
export function codeSections(lines: readonly string[]): types.SectionBlock[] {
  const fence = '```'
  const room = limits.section.text - 2 * (fence.length + 1)
  return pages(
    lines.map((line) => clean(line).replaceAll('`', "'")),
    room,
  )
    .filter((page) => !isBlank(page))
    .map((page) => ({
      type: 'section',
      text: markup(`${fence}\n${escape(page)}\n${fence}`),
    }))
}

/** Label above value, for a section of fields. Undefined when it is too long to be one. */
export function fieldText(label: string, value: string): types.TextObject | undefined {
  const words = isBlank(value) ? '-' : value
  if (sizeOf(label) + sizeOf(words) + 4 > limits.section.field) return undefined
  return hasMarks(words)
    ? plain(`${label}\n${words}`.trim())
    : markup(`${bold(label)}\n${escape(words)}`.trim())
}
