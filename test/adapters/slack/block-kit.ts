import type { types } from '@slack/bolt'

type Thing = Readonly<Record<string, unknown>>

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What Slack would refuse in the blocks of a message, by docs.slack.dev/reference/block-kit as of 2026-11-20. */
export function messageFaults({ text, blocks }: { text: string; blocks: types.KnownBlock[] }) {
  return [
    ...lengthFaults('text', text, 1, 3000),
    ...mentionFaults(text),
    ...countFaults('blocks', blocks, 1, 50),
    ...blocks.flatMap((block) => blockFaults(block, message)),
    ...(blocks.filter(({ type }) => type === 'table').length > 1 ? ['two tables'] : []),
    ...(charactersIn(blocks) > 12_500 ? [`${charactersIn(blocks)} characters in all`] : []),
    ...twiceIn(blocks),
  ]
}

/** With the containers of all but tables: https://github.com/slackapi/bolt-js/issues/2509 saw 13,200 refused. */
function charactersIn(blocks: readonly types.KnownBlock[]): number {
  return blocks.reduce((sum, block) => {
    if (block.type !== 'table') return sum + JSON.stringify(block).length
    const cells = block.rows.flat()
    return sum + cells.reduce((most, cell) => most + ('text' in cell ? cell.text.length : 0), 0)
  }, 0)
}

export function homeFaults(view: types.HomeView): string[] {
  return [
    ...countFaults('blocks', view.blocks, 1, 100),
    ...view.blocks.flatMap((block) => blockFaults(block, home)),
    ...twiceIn(view.blocks),
    ...(Buffer.byteLength(JSON.stringify(view)) > 250_000 ? ['the view is over 250 kB'] : []),
  ]
}

export function modalFaults(view: types.ModalView): string[] {
  return [
    ...countFaults('blocks', view.blocks, 1, 100),
    ...lengthFaults('title', view.title.text, 1, 24),
    ...lengthFaults('submit', view.submit?.text, 1, 24),
    ...lengthFaults('close', view.close?.text, 1, 24),
    ...lengthFaults('private_metadata', view.private_metadata, 0, 3000),
    ...lengthFaults('callback_id', view.callback_id, 1, 255),
    ...view.blocks.flatMap((block) => blockFaults(block, modal)),
    ...twiceIn(view.blocks),
  ]
}

const message = ['section', 'header', 'divider', 'context', 'actions', 'table']
const home = ['section', 'header', 'divider', 'context', 'actions']
const modal = ['section', 'input']

function blockFaults(block: types.AnyBlock, known: readonly string[]): string[] {
  if (!known.includes(block.type)) return [`no block of type ${block.type} here`]
  const thing: Thing = { ...block }
  switch (block.type) {
    case 'section':
      return sectionFaults(thing)
    case 'header':
      return textFaults('header', thing['text'], 150, ['plain_text'])
    case 'context':
      return eachOf('elements', thing['elements'], 10, (each) => textFaults('context', each, 2000))
    case 'actions':
      return eachOf('elements', thing['elements'], 25, buttonFaults)
    case 'table':
      return tableFaults(thing)
    case 'input':
      return inputFaults(thing)
    default:
      return []
  }
}

function sectionFaults({ text, fields, accessory }: Thing): string[] {
  return [
    ...(text === undefined && fields === undefined ? ['a section without words'] : []),
    ...(text === undefined ? [] : textFaults('section', text, 3000)),
    ...(fields === undefined
      ? []
      : eachOf('fields', fields, 10, (each) => textFaults('field', each, 2000))),
    ...(accessory === undefined ? [] : buttonFaults(accessory)),
  ]
}

function textFaults(
  where: string,
  value: unknown,
  most: number,
  kinds = ['plain_text', 'mrkdwn'],
): string[] {
  if (!isThing(value)) return [`${where}: no text object`]
  const { type, text, verbatim } = value
  if (!kinds.includes(String(type))) return [`${where}: a text of type ${String(type)}`]
  return [
    ...lengthFaults(where, text, 1, most),
    ...(type === 'mrkdwn' && verbatim !== true ? [`${where}: not verbatim`] : []),
    ...(type === 'mrkdwn' ? mentionFaults(String(text)) : []),
    ...(type === 'mrkdwn' && (String(text).match(/```/gu) ?? []).length % 2 === 1
      ? [`${where}: a fence is open`]
      : []),
  ]
}

/** Every `<` begins a whole link to a web page, and every `&` one of the three escapes. */
function mentionFaults(text: string): string[] {
  const rest = text.replaceAll(/<https?:\/\/[^<>|\s]+\|[^<>|\n]+>/gu, '')
  return [
    ...(/[<>]/u.test(rest) ? ['a bare angle bracket'] : []),
    ...(/&(?!amp;|lt;|gt;)/u.test(rest) ? ['a bare ampersand'] : []),
  ]
}

function lengthFaults(where: string, value: unknown, least: number, most: number): string[] {
  if (typeof value !== 'string') return [`${where}: no text`]
  return [
    ...(value.length < least || value.length > most
      ? [`${where}: ${value.length} characters`]
      : []),
    ...(least > 0 && !/[^\p{Z}\p{C}]/u.test(value) ? [`${where}: blank`] : []),
    ...(value.isWellFormed() ? [] : [`${where}: half a character`]),
    ...(/(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(value) ? [`${where}: a control`] : []),
  ]
}

function buttonFaults(value: unknown): string[] {
  if (!isThing(value) || value['type'] !== 'button') return ['no button']
  const { text, value: line, action_id, style, confirm } = value
  return [
    ...textFaults('button', text, 75, ['plain_text']),
    ...lengthFaults('line', line, 1, 100),
    ...lengthFaults('action_id', action_id, 1, 255),
    ...(/^run:\d+$/u.test(String(action_id)) ? [] : [`action_id ${String(action_id)}`]),
    ...(style === undefined || style === 'primary' || style === 'danger' ? [] : ['style']),
    ...((style === 'danger') === (confirm === undefined) ? ['danger without a question'] : []),
    ...(confirm === undefined ? [] : confirmFaults(confirm)),
  ]
}

function confirmFaults(value: unknown): string[] {
  if (!isThing(value)) return ['no dialog']
  return [
    ...textFaults('confirm title', value['title'], 100, ['plain_text']),
    ...textFaults('confirm text', value['text'], 300),
    ...textFaults('confirm', value['confirm'], 30, ['plain_text']),
    ...textFaults('deny', value['deny'], 30, ['plain_text']),
  ]
}

function tableFaults({ rows, column_settings: settings }: Thing): string[] {
  const all: unknown[] = Array.isArray(rows) ? rows : []
  const cells: unknown[] = all.flat()
  const widths = new Set(all.map((row) => (Array.isArray(row) ? row.length : -1)))
  const size = cells.reduce<number>(
    (sum, cell) => sum + (isThing(cell) ? String(cell['text']).length : 0),
    0,
  )
  return [
    ...countFaults('rows', all, 1, 100),
    ...all.flatMap((row) => countFaults('cells', row, 1, 20)),
    ...countFaults('column_settings', settings, 1, 20),
    ...(widths.size === 1 ? [] : ['rows of unequal length']),
    ...(size > 10_000 ? [`a table of ${size} characters`] : []),
    ...cells.flatMap((cell) =>
      isThing(cell) && cell['type'] === 'raw_text'
        ? lengthFaults('cell', cell['text'], 1, 10_000)
        : ['no cell'],
    ),
  ]
}

const inputs = ['plain_text_input', 'number_input', 'datepicker', 'static_select', 'radio_buttons']

function inputFaults({ block_id, label, hint, element, optional }: Thing): string[] {
  if (!isThing(element)) return ['an input without an element']
  const { type, action_id, options, initial_option, max_length, initial_value } = element
  const isChoice = type === 'static_select' || type === 'radio_buttons'
  return [
    ...lengthFaults('block_id', block_id, 1, 255),
    ...lengthFaults('action_id', action_id, 1, 255),
    ...textFaults('label', label, 2000, ['plain_text']),
    ...textFaults('hint', hint, 2000, ['plain_text']),
    ...(typeof optional === 'boolean' ? [] : ['optional']),
    ...(inputs.includes(String(type)) ? [] : [`no input of type ${String(type)}`]),
    ...(isChoice ? choiceFaults(options, initial_option, type === 'radio_buttons' ? 10 : 100) : []),
    ...(type === 'plain_text_input' && !(Number(max_length) >= 1 && Number(max_length) <= 3000)
      ? ['max_length']
      : []),
    ...(initial_value === undefined
      ? []
      : lengthFaults('initial_value', initial_value, 1, Number(max_length ?? 3000))),
  ]
}

function choiceFaults(options: unknown, initial: unknown, most: number): string[] {
  const all: unknown[] = Array.isArray(options) ? options : []
  const same = (each: unknown) => JSON.stringify(each) === JSON.stringify(initial)
  return [
    ...countFaults('options', all, 1, most),
    ...all.flatMap((each) =>
      isThing(each)
        ? [
            ...textFaults('option', each['text'], 75),
            ...lengthFaults('value', each['value'], 1, 75),
          ]
        : ['no option'],
    ),
    ...(initial === undefined || all.some(same) ? [] : ['it begins with no option of its own']),
  ]
}

function eachOf(
  where: string,
  value: unknown,
  most: number,
  faults: (each: unknown) => string[],
): string[] {
  const all: unknown[] = Array.isArray(value) ? value : []
  return [...countFaults(where, value, 1, most), ...all.flatMap(faults)]
}

function countFaults(where: string, value: unknown, least: number, most: number): string[] {
  if (!Array.isArray(value)) return [`${where}: no list`]
  return value.length < least || value.length > most ? [`${where}: ${value.length} of them`] : []
}

/** Ids that two things share. */
function twiceIn(blocks: readonly types.AnyBlock[]): string[] {
  const ids = [...JSON.stringify(blocks).matchAll(/"(?:action|block)_id":"(?<id>[^"]*)"/gu)].map(
    ([whole]) => whole,
  )
  return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${id} twice`)
}
