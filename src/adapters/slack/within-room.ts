import type { types } from '@slack/bolt'
import { fitting } from './shorten.ts'
import { note } from './text-blocks.ts'

interface Room {
  readonly blocks: number
  readonly characters: number
}

/**
 * The blocks that fit, in order, with a note of how many parts do not. Buttons stay before words
 * do, for what they do cannot be read elsewhere.
 */
export function withinRoom(blocks: readonly types.KnownBlock[], room: Room): types.KnownBlock[] {
  if (fits(blocks, room)) return [...blocks]
  const left = { blocks: room.blocks - 1, characters: room.characters - 200 } // for the note
  const rows = firstFitting(
    blocks.filter(({ type }) => type === 'actions'),
    { ...left, characters: left.characters / 2 },
  )
  const words = firstFitting(
    blocks.filter(({ type }) => type !== 'actions'),
    { blocks: left.blocks - rows.length, characters: left.characters - sizeOfAll(rows) },
  )
  const kept = new Set([...rows, ...words])
  const missing = blocks.length - kept.size
  const about = note(`… and ${missing} more parts of this answer, which is too long to show whole`)
  const shown = blocks.filter((block) => kept.has(block))
  const at = shown.findLastIndex(({ type }) => type !== 'actions') + 1
  return [...shown.slice(0, at), about, ...shown.slice(at)]
}

function firstFitting(blocks: readonly types.KnownBlock[], room: Room) {
  return fitting(blocks, { ...room, items: room.blocks, sizeOf }).shown
}

function fits(blocks: readonly types.KnownBlock[], room: Room): boolean {
  return blocks.length <= room.blocks && sizeOfAll(blocks) <= room.characters
}

function sizeOfAll(blocks: readonly types.KnownBlock[]): number {
  return blocks.reduce((sum, block) => sum + sizeOf(block), 0)
}

/** With its containers, which count; a table only with the words in its cells. */
function sizeOf(block: types.KnownBlock): number {
  if (block.type !== 'table') return JSON.stringify(block).length
  return block.rows.flat().reduce((sum, cell) => sum + ('text' in cell ? cell.text.length : 0), 0)
}
