import type { types } from '@slack/bolt'
import { plainReply } from '../../core/plain.ts'
import type { Block, Button, Reply } from '../../core/reply.ts'
import { drawNext, numberButtons, withoutLine } from './buttons.ts'
import { drawBlock } from './draw-block.ts'
import { clean } from '../../core/clean.ts'
import { escape, isBlank } from './escape.ts'
import { limits } from './limits.ts'
import { fitting, shorten, sizeOf } from './shorten.ts'
import { drawNative, isNative } from './table.ts'
import { plain, wordSections } from './text-blocks.ts'
import { withinRoom } from './within-room.ts'

/** A reply as a message: the same facts as blocks, and as words for a notification and a screen reader. */
export function renderMessage(reply: Reply): { text: string; blocks: types.KnownBlock[] } {
  const { title, body, next } = drawReply(reply, nativeTable(reply.blocks))
  const room = {
    blocks: limits.message.blocks - spareBlocks - title.length - next.length,
    characters: limits.message.characters - JSON.stringify([title, next]).length,
  }
  const blocks = [...title, ...withinRoom(body, room), ...next]
  return { text: wordsOf(reply), blocks: numberButtons(blocks) }
}

/** Left free for a row that is added to a message on its way, such as that of sharing it. */
const spareBlocks = 2

interface Drawn {
  readonly title: readonly types.KnownBlock[]
  readonly body: readonly types.KnownBlock[]
  readonly next: readonly types.KnownBlock[]
}

/** `native`: the table that is drawn as Slack's own; any other is drawn in words. */
export function drawReply({ title, blocks, next }: Reply, native?: Block): Drawn {
  const body = withoutLine(blocks, next?.line).flatMap((block) =>
    block === native && block.kind === 'table' ? drawNative(block) : drawBlock(block),
  )
  return {
    title: drawTitle(title),
    body,
    next: next ? drawNext(next, buttonsIn(blocks)) : [],
  }
}

/** A message takes one table. */
function nativeTable(blocks: readonly Block[]): Block | undefined {
  return blocks.find((block) => block.kind === 'table' && isNative(block))
}

function buttonsIn(blocks: readonly Block[]): readonly Button[] {
  return blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []))
}

/** A title that fits no header goes on in words below it. */
function drawTitle(title: string): types.KnownBlock[] {
  const words = clean(title).replaceAll(/\s+/gu, ' ').trim()
  const short = shorten(isBlank(words) ? 'recert' : words, limits.header)
  const header: types.KnownBlock = { type: 'header', text: plain(short) }
  return short.endsWith('…') && short !== words
    ? [header, ...wordSections(shorten(words, limits.section.text))]
    : [header]
}

/** The reply in words: all of them, or whole lines as far as there is room, with the next step always among them. */
function wordsOf({ next, ...reply }: Reply): string {
  const limit = limits.message.text
  const lines = shownLines(reply)
  const last = next ? shownLines({ ...reply, title: '', blocks: [], next }) : []
  const words = [...lines, ...last].join('\n')
  if (words.length <= limit && sizeOf(words) <= limit)
    return words === '' ? 'recert' : escape(words)
  const end = shorten(last.join('\n'), limit / 3)
  const short = lines.map((line) => shorten(line, limit / 3))
  const room = limit - sizeOf(end) - 40 // for the words about what is left out
  const { shown, left } = fitting(short, {
    characters: room,
    sizeOf: (line) => sizeOf(line) + 1,
  })
  const more = left > 0 ? [`… and ${left} more lines`] : []
  return escape([...shown, ...more, end].join('\n').trimEnd())
}

function shownLines(reply: Reply): readonly string[] {
  return plainReply(reply)
    .split('\n')
    .map(clean)
    .filter((line) => !isBlank(line))
}
