import { type Surface, blockOn } from './blocks.ts'
import { type Check, complaint, list } from './checks.ts'
import { isRecord, type Json, listIn, recordsIn, textIn } from '../peer/json.ts'

const mostBlocks: Readonly<Record<Surface, number>> = { message: 50, modal: 100, home: 100 }

function repeated(values: readonly unknown[]): unknown[] {
  return values.filter((value, index) => value !== undefined && values.indexOf(value) !== index)
}

/** A block_id and an action_id each stand once in a message or a view. */
const idsOnce: Check = (blocks, at) => {
  const records = [...recordsIn(blocks)].filter((each) => 'type' in each)
  return ['block_id', 'action_id'].flatMap((key) =>
    repeated(records.map((each) => each[key])).map((id) =>
      complaint(`\`${key}\` already exists: ${String(id)}`, at),
    ),
  )
}

/** Rules over all blocks of a message: one table, two charts, 12,000 characters of markdown. */
const sumsHold: Check = (blocks, at) => {
  const all = listIn(blocks).filter(isRecord)
  const typed = (...types: readonly string[]) =>
    all.filter((each) => types.includes(textIn(each['type'])))
  const markdown = typed('markdown').reduce((sum, each) => sum + textIn(each['text']).length, 0)
  return [
    ...(typed('table').length > 1 ? [complaint('only one table allowed', at)] : []),
    ...(typed('data_visualization').length > 2 ? [complaint('only two charts allowed', at)] : []),
    ...(markdown > 12_000 ? [complaint('markdown is over 12000 characters', at)] : []),
    ...(typed('plan').length > 0 && typed('task_card').length > 0
      ? [complaint('plan and task_card exclude each other', at)]
      : []),
  ]
}

/** What is wrong with the blocks of a message or of a view. */
export function checkBlocks(blocks: unknown, surface: Surface): readonly string[] {
  return [list(0, mostBlocks[surface], blockOn[surface]), idsOnce, sumsHold].flatMap((check) =>
    check(blocks, '/blocks'),
  )
}

export interface Refusal {
  readonly error: string
  readonly messages: readonly string[]
}

/** Why Slack would not show this message, if it would not. */
export function refusalOf({ text, blocks }: Json): Refusal | undefined {
  const hasBlocks = listIn(blocks).length > 0
  if (textIn(text) === '' && !hasBlocks) {
    return { error: 'no_text', messages: [complaint('neither text nor blocks', '/text')] }
  }
  if (textIn(text).length > 40_000) {
    return { error: 'msg_too_long', messages: [complaint('text is over 40000', '/text')] }
  }
  if (typeof blocks === 'string') {
    return { error: 'invalid_blocks_format', messages: [complaint('not JSON', '/blocks')] }
  }
  const messages = blocks === undefined ? [] : checkBlocks(blocks, 'message')
  return messages.length === 0 ? undefined : { error: 'invalid_blocks', messages }
}
