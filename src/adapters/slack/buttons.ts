import type { types } from '@slack/bolt'
import { longestButton, parseLine } from '../../core/line.ts'
import { commandWords } from '../../core/option-words.ts'
import type { Block, Button, Next } from '../../core/reply.ts'
import { clean } from '../../core/clean.ts'
import { isBlank } from './escape.ts'
import { limits } from './limits.ts'
import { shorten } from './shorten.ts'
import { labelledSections, lineSections, plain } from './text-blocks.ts'

/** A next step is a sentence; what is longer leaves too little room for the answer. */
const longestNext = 2000 // characters

/** A row of buttons; one whose line fits no button says what to type. */
export function drawButtons(buttons: readonly Button[]): types.KnownBlock[] {
  const pressable = buttons.filter(({ line }) => fits(line))
  const typed = buttons.filter((each) => !pressable.includes(each) && !isBlank(each.line))
  const rows: types.ActionsBlock[] = []
  for (let at = 0; at < pressable.length; at += limits.actions) {
    const elements = pressable.slice(at, at + limits.actions).map(drawButton)
    rows.push({ type: 'actions', elements })
  }
  return [...lineSections(typed.map(({ label, line }) => `${label}: /recert ${line}`)), ...rows]
}

/** The next step, with a button for its line. */
export function drawNext({ text, line }: Next, known: readonly Button[]): types.KnownBlock[] {
  const isPressable = line !== undefined && fits(line)
  const words = line === undefined || isPressable ? text : `${text} (/recert ${line})`
  const sections = labelledSections('Next:', shorten(clean(words), longestNext))
  if (!isPressable) return sections
  const same = known.find((button) => button.line === line)
  const button = drawButton(same ?? { label: nameOf(line), line })
  const accessory: types.Button = same?.danger ? button : { ...button, style: 'primary' }
  return sections.map((section, at) =>
    at === sections.length - 1 ? { ...section, accessory } : section,
  )
}

/** Without the buttons that the next step has already. */
export function withoutLine(blocks: readonly Block[], line: string | undefined): readonly Block[] {
  if (line === undefined || !fits(line)) return blocks
  return blocks.map((block) =>
    block.kind === 'buttons'
      ? { ...block, buttons: block.buttons.filter((button) => button.line !== line) }
      : block,
  )
}

/** Gives each button the name by which its press is told from the others: `run:0`, `run:1` and so on. */
export function numberButtons(blocks: readonly types.KnownBlock[]): types.KnownBlock[] {
  let number = 0
  const numbered = (button: types.Button) => ({ ...button, action_id: `run:${number++}` })
  return blocks.map((block) => {
    if (block.type === 'section' && block.accessory?.type === 'button') {
      return { ...block, accessory: numbered(block.accessory) }
    }
    if (block.type !== 'actions') return block
    const elements = block.elements.map((each) => (each.type === 'button' ? numbered(each) : each))
    return { ...block, elements }
  })
}

function drawButton({ label, line, danger }: Button): types.Button {
  const words = shorten(clean(isBlank(label) ? nameOf(line) : label), limits.button.text)
  const button: types.Button = { type: 'button', text: plain(words), value: line }
  return danger ? { ...button, style: 'danger', confirm: confirmation(words, line) } : button
}

function confirmation(label: string, line: string): types.ConfirmationDialog {
  return {
    title: plain(shorten(label, limits.confirm.title)),
    text: plain(shorten(`This does the same as /recert ${line}`, limits.confirm.text)),
    confirm: plain('Yes'),
    deny: plain('No'),
    style: 'danger',
  }
}

function fits(line: string): boolean {
  return line.length <= longestButton && !isBlank(line) && clean(line) === line
}

/** `Status` for the line `status`. */
function nameOf(line: string): string {
  const { command } = parseLine(line)
  return isBlank(command) ? 'Run' : commandWords(command)
}
