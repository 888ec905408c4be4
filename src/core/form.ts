import type { Command } from './command.ts'
import type { Day } from './day.ts'
import { parseLine } from './line.ts'
import type { OptionSpec } from './options.ts'

/** Commands that open a form when a person types them alone. */
const named = ['setup', 'log', 'edit', 'cpr', 'petition', 'remind', 'snooze']

/** A command that is to be asked for in fields, with what is known of them already. */
export interface Form {
  readonly command: Command
  readonly given: Readonly<Record<string, unknown>>
}

/** Whether a person who types its name alone is asked for the rest in fields. */
export function hasForm({ name }: Command): boolean {
  return named.includes(name)
}

/**
 * The form that a line asks for: a command's name alone, `edit 3` with nothing to change, or `admin answer 3` without
 * the answer. Few ask for one, and fewer need to know the day.
 */
export function formIn(
  line: string,
  commands: readonly Command[],
  today: () => Day,
): Form | undefined {
  const { command: name, words } = parseLine(line)
  const command = commands.find((each) => each.name === name)
  if (name === 'admin' && command) return answerForm(command, words, today())
  if (!command || !hasForm(command)) return undefined
  if (words.length === 0) return { command, given: {} }
  if (name !== 'edit' || words.length > 1) return undefined
  const given = command.read(words, today())
  return typeof given['number'] === 'number' ? { command, given } : undefined
}

function answerForm(command: Command, words: readonly string[], today: Day): Form | undefined {
  const given = command.read(words, today)
  const isOpen = given['do'] === 'answer' && typeof given['number'] === 'number'
  return isOpen && given['text'] === undefined ? { command, given } : undefined
}

/** A form whose title is the first line of a message that has words in it, as much as a title holds. */
export function formFrom(message: string, command: Command): Form {
  const room = command.specs.find(({ name }) => name === 'title')?.maxLength ?? 100
  const line = message
    .split('\n')
    .map((each) => each.trim())
    .find((each) => each !== '')
  const letters = Array.from(line ?? '')
  if (letters.length === 0) return { command, given: {} }
  const title =
    letters.length <= room ? letters.join('') : `${letters.slice(0, room - 1).join('')}…`
  return { command, given: { title } }
}

/** What a form asks: every option where the command does not say. */
export function askedIn({ form, specs }: Command): readonly OptionSpec[] {
  return form.length > 0 ? form : specs
}
