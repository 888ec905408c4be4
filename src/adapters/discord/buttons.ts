import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10'
import { longestButton, parseLine } from '../../core/line.ts'
import { commandWords } from '../../core/option-words.ts'
import type { Block, Button } from '../../core/reply.ts'
import { clean } from '../../core/clean.ts'
import { escape, isBlank, oneLine } from './escape.ts'
import { limits } from './limits.ts'
import { shorten } from './shorten.ts'

export type Row = APIActionRowComponent<APIButtonComponentWithCustomId>

/** Four rows leave room for the words of a message. */
const mostButtons = 4 * limits.row

/** Every button of a reply, each line once: those that can be pressed, and those to type. */
export function buttonsIn(blocks: readonly Block[], but: string | undefined) {
  const all = blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []))
  const others = all.filter(
    ({ line }, at) =>
      line !== but && !isBlank(line) && all.findIndex((each) => each.line === line) === at,
  )
  const pressable = others.filter(({ line }) => canPress(line)).slice(0, mostButtons)
  return { pressable, typed: others.filter((each) => !pressable.includes(each)) }
}

/** Five to a row, which is as many as Discord takes. */
export function rowsOf(buttons: readonly APIButtonComponentWithCustomId[]): readonly Row[] {
  const rows: Row[] = []
  for (let at = 0; at < buttons.length; at += limits.row) {
    rows.push({ type: ComponentType.ActionRow, components: buttons.slice(at, at + limits.row) })
  }
  return rows
}

/** A button is its line; nothing else is kept of it, so it works after a restart. */
export function drawButton(
  { label, line, danger }: Button,
  style: ButtonStyle.Primary | ButtonStyle.Secondary = ButtonStyle.Secondary,
): APIButtonComponentWithCustomId {
  const words = oneLine(isBlank(label) ? nameOf(line) : label).trim()
  return {
    type: ComponentType.Button,
    style: danger ? ButtonStyle.Danger : style,
    label: shorten(words, limits.button.label),
    custom_id: line,
  }
}

/** What to type, for a button whose line fits none. */
export function typedButton({ label, line }: Button): string {
  return `- ${escape(shorten(`${label}: /recert ${line}`, 500))}`
}

/** Whether a line can be the id of a button. One that begins with a colon is one of the adapter's own. */
export function canPress(line: string): boolean {
  const fits = line.length <= longestButton && !isBlank(line)
  return fits && clean(line) === line && !line.startsWith(':')
}

/** `Status` for the line `status`. */
export function nameOf(line: string): string {
  const { command } = parseLine(line)
  return isBlank(command) ? 'Run' : commandWords(command)
}
