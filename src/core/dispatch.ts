import type { Command, Outcome, RawOptions, Situation } from './command.ts'
import { longestLine, parseLine } from './line.ts'
import { nearest } from './near.ts'
import { buttons, refusal, type Reply, text } from './reply.ts'

/** What a person asked for: a line as typed, or a command whose options a form has already split. */
export type Ask =
  | { readonly line: string }
  | { readonly command: string; readonly options: Readonly<Record<string, unknown>> }

interface Called {
  readonly command: Command
  readonly raw: RawOptions
}

/** The command that is meant, or the reply to somebody who meant none. */
export function commandFor(ask: Ask, commands: readonly Command[]): Called | Reply {
  if ('line' in ask && ask.line.length > longestLine) return tooLong(ask.line.length)
  const { command: name, words } =
    'line' in ask ? parseLine(ask.line) : { command: ask.command, words: ask.options }
  const command = commands.find((each) => each.name === name)
  return command
    ? { command, raw: words }
    : unknown(name, Array.isArray(words) ? words : [], commands)
}

export function dispatch(ask: Ask, situation: Situation): Outcome {
  const called = commandFor(ask, situation.commands)
  return 'command' in called ? called.command.run(called.raw, situation) : { reply: called }
}

function unknown(name: string, words: readonly string[], commands: readonly Command[]): Reply {
  const meant = nearest(
    name,
    commands.map((each) => each.name),
  )
  if (!meant) {
    return refusal(
      `I do not know the command "${name.slice(0, 40)}"`,
      { text: 'See what you can ask', line: 'help' },
      text('Every command is a word such as status, log or deadlines.'),
    )
  }
  const line = [meant, ...words].join(' ')
  return refusal(
    `I do not know the command "${name}"`,
    { text: `type /recert ${line}` },
    text(`Did you mean ${meant}?`),
    buttons({ label: `Run ${meant}`, line: line.length <= 100 ? line : meant }),
  )
}

function tooLong(length: number): Reply {
  return refusal(
    'That is too long for me to read',
    { text: 'Send the details as several shorter messages.' },
    text(`It has ${length} characters and I read up to ${longestLine}. Nothing was saved.`),
  )
}
