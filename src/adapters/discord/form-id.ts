import type { Command } from '../../core/command.ts'
import type { Day } from '../../core/day.ts'
import { lineOf } from '../../core/line-of.ts'
import { parseLine } from '../../core/line.ts'
import { limits } from './limits.ts'

/** What a form brings back: which time it was opened, and what was known without a field for it. */
export interface Opened {
  readonly nonce: string
  readonly command: Command
  readonly carried: Readonly<Record<string, unknown>>
}

/** The id of a form, such as `:form 1a2b edit number:3`; undefined when that is too long to be one. */
export function formId({ nonce, command, carried }: Opened): string | undefined {
  const given = Object.entries(carried).map(([name, value]) => [name, wordOf(value)] as const)
  const id = `:form ${nonce} ${lineOf(command.name, Object.fromEntries(given))}`
  return id.length <= limits.modal.customId ? id : undefined
}

/** From the person's side, so never believed: the options are read like any others. */
export function readFormId(
  id: string,
  commands: readonly Command[],
  today: Day,
): Opened | undefined {
  const found = /^:form (?<nonce>[0-9a-z]{1,20}) (?<line>\S.*)$/u.exec(id)?.groups
  if (!found) return undefined
  const { nonce = '', line = '' } = found
  const { command: name, words } = parseLine(line)
  const command = commands.find((each) => each.name === name)
  return command && { nonce, command, carried: command.read(words, today) }
}

function wordOf(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return String(value)
}
