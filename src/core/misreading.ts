import type { z } from 'zod'
import { type Day, formatDay } from './day.ts'
import { longestButton } from './line.ts'
import { nearest } from './near.ts'
import type { OptionSpec } from './options.ts'
import { type Block, buttons, type Fault, list, refusal, type Reply, text } from './reply.ts'

/** What a reply says of the command whose options could not be read. */
export interface How {
  readonly name: string
  readonly usage: string
  readonly specs: readonly OptionSpec[]
  readonly example: string
  /** Typed alone, it opens a form where there are any. */
  readonly hasForm: boolean
}

/** A day that can be read in more than one way. */
export interface UnsureDay {
  readonly option: string
  readonly typed: string
  readonly days: readonly Day[]
}

type Words = readonly string[]

export function whichDay({ name }: How, words: Words, { option, typed, days }: UnsureDay): Reply {
  const choices = days.map(formatDay)
  const offered = days
    .map((day) => ({ label: formatDay(day), line: lineWith(name, words, option, typed, day) }))
    .filter(({ line }) => line.length <= longestButton)
  return {
    outcome: 'clarify',
    title: `Which day is ${typed}?`,
    tone: 'plain',
    faults: [{ option, message: `${typed} can be ${choices.join(' or ')}` }],
    blocks: [
      text(`It can be read as ${choices.join(' or as ')}. Nothing is saved yet.`),
      ...(words.length > 0 && offered.length > 0 ? [buttons(...offered)] : []),
    ],
    next: { text: `Pick one, or type it again with the day as ${days[0] ?? '2027-01-15'}.` },
  }
}

export function slipReply(
  { name }: How,
  words: Words,
  { typed, meant }: { readonly typed: string; readonly meant: string },
): Reply {
  const line = [name, ...words]
    .map((word) => word.replace(new RegExp(`^${typed}(?=[:=])`, 'u'), meant))
    .join(' ')
  return {
    ...refusal(
      `There is no option called ${typed}`,
      { text: `type /recert ${line}` },
      text(`Did you mean ${meant}?`),
      ...buttonFor(`Use ${meant}`, line),
    ),
    faults: [{ option: meant, message: `typed as ${typed}` }],
  }
}

export function spareReply(how: How, words: Words, spare: Words): Reply {
  const line = lineNaming(how, words, spare.join(' '))
  return refusal(
    `I do not know what to do with "${spare.join(' ')}"`,
    { text: `type /recert ${line ?? how.example}` },
    text(`The command is: ${how.usage}. Its options are in /recert help ${how.name}.`),
    ...buttonFor('Did you mean this?', line),
  )
}

export function misread(
  how: How,
  given: Readonly<Record<string, unknown>>,
  words: Words,
  error: z.ZodError,
): Reply {
  const faults = error.issues.map((issue) => faultOf(issue, how.specs, given))
  const [first] = faults
  const isMissing = first !== undefined && given[first.option] === undefined
  const line = lineMeant(how, words, given, faults)
  return {
    ...refusal(
      isMissing ? `Please ${first.message}` : unreadable(first, given),
      {
        text: `type /recert ${line ?? how.example}`,
        ...(how.hasForm && words.length === 0 && { line: how.name }),
      },
      list(faults.map(({ option, message }) => (option ? `${option}: ${message}` : message))),
      text(`The command is: ${how.usage}. Nothing was saved.`),
      ...buttonFor('Did you mean this?', line),
    ),
    faults,
  }
}

/** In the words that were typed, which say more than the name of an option does. */
function unreadable(first: Fault | undefined, given: Readonly<Record<string, unknown>>): string {
  const typed = given[first?.option ?? '']
  return typeof typed === 'string'
    ? `I could not read ${shownOf(typed)}`
    : `I could not read the ${first?.option ?? 'options'}`
}

function shownOf(typed: unknown): string {
  return JSON.stringify(typed).slice(0, 60)
}

function buttonFor(label: string, line: string | undefined): Block[] {
  return line !== undefined && line.length <= longestButton ? [buttons({ label, line })] : []
}

function faultOf(
  { path, message }: z.core.$ZodIssue,
  specs: readonly OptionSpec[],
  given: Readonly<Record<string, unknown>>,
): Fault {
  const option = String(path[0] ?? '')
  const typed = given[option]
  if (typed === undefined) return { option, message }
  const isDay = specs.find(({ name }) => name === option)?.kind === 'day'
  const shown = shownOf(typed)
  return {
    option,
    message: isDay
      ? `${shown} is no day I can read; write it like 2027-01-15`
      : `${shown}: ${message}`,
  }
}

/** The line that was meant, where one of its values nearly is a choice or belongs to another option. */
function lineMeant(
  how: How,
  words: Words,
  given: Readonly<Record<string, unknown>>,
  faults: readonly Fault[],
): string | undefined {
  for (const { option } of faults) {
    const value = given[option]
    const typed = typeof value === 'string' ? value : ''
    const choices = how.specs.find(({ name }) => name === option)?.choices ?? []
    const choice = typed === '' ? undefined : nearest(typed, choices)
    if (choice !== undefined) return lineWith(how.name, words, option, typed, choice)
    const named = lineNaming(how, words, typed)
    if (named !== undefined) return named
  }
  return undefined
}

/** `cpr online` was meant as `cpr mode:online`, `delete yes` as `delete confirm:yes`. */
function lineNaming({ name, specs }: How, words: Words, typed: string): string | undefined {
  const flag = specs.find(({ kind }) => kind === 'flag')
  const meant =
    specs.find(({ choices }) => choices?.includes(typed.toLowerCase())) ??
    (flag && (typed === flag.name || typed === 'yes') ? flag : undefined)
  if (!meant || !words.includes(typed)) return undefined
  const value = meant === flag ? 'yes' : typed.toLowerCase()
  return [name, ...words.map((word) => (word === typed ? `${meant.name}:${value}` : word))].join(
    ' ',
  )
}

/** The same line with the value of one option replaced: where it is named, or where it was typed last. */
function lineWith(
  name: string,
  words: Words,
  option: string,
  typed: string,
  wanted: string,
): string {
  const line = [name, ...words].join(' ')
  const named = new RegExp(`(?<=\\s)(?<name>${option}[:=]\\s?)"?${escaped(typed)}"?(?=\\s|$)`, 'iu')
  if (named.test(line)) return line.replace(named, `$<name>${wanted}`)
  const at = line.lastIndexOf(typed)
  return at === -1
    ? `${name} ${option}:${wanted}`
    : line.slice(0, at) + wanted + line.slice(at + typed.length)
}

function escaped(typed: string): string {
  return typed.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&')
}
