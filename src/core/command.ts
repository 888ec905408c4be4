import type { DateTime } from 'luxon'
import type { z } from 'zod'
import { type Day, dayOf, formatDay } from './day.ts'
import type { SetAmounts } from './fees.ts'
import { longestButton, type ReadOptions, readValue, readWords } from './line.ts'
import type { Member } from './member.ts'
import { nearest } from './near.ts'
import { type OptionSpec, optionSpecs, usage } from './options.ts'
import type { PolicyBook } from './policy.ts'
import { readDay } from './read-day.ts'
import { buttons, type Fault, list, refusal, type Reply, text } from './reply.ts'

/** All that a command may look at when it decides. */
export interface Situation {
  readonly member: Member
  readonly policies: PolicyBook
  readonly amounts: SetAmounts
  /** Every command there is, for help and for guessing what was meant. */
  readonly commands: readonly Command[]
  /** In the member's own zone. */
  readonly now: DateTime
}

/** What cannot be decided without waiting, as data for the runtime to carry out. */
export type Effect = { readonly kind: 'erase' }

/** What a command decided: what to say, and the member's new record if it changed. */
export interface Outcome {
  readonly reply: Reply
  readonly member?: Member
  readonly effects?: readonly Effect[]
}

/** Words still to be read (a typed line), or options a form has already split. */
export type RawOptions = readonly string[] | Readonly<Record<string, unknown>>

interface Definition<Options extends z.ZodObject> {
  readonly name: string
  /** One line for menus and help, at most 100 characters. */
  readonly about: string
  /** Lines a person might type. The tests run every one. */
  readonly examples: readonly string[]
  readonly options: Options
  /** Options that a form asks for, in order, when a person types the command alone. */
  readonly form?: readonly (keyof z.input<Options> & string)[]
  /** Works when the person's record cannot be read. */
  readonly withoutRecord?: boolean
  /** Rewrites words before they are read, such as `3 hours` into `hours:3`. */
  readonly reword?: (words: readonly string[]) => readonly string[]
  readonly run: (options: z.output<Options>, situation: Situation) => Outcome
}

export interface Command {
  readonly name: string
  readonly about: string
  readonly examples: readonly string[]
  readonly specs: readonly OptionSpec[]
  readonly form: readonly OptionSpec[]
  readonly usage: string
  readonly withoutRecord: boolean
  readonly run: (raw: RawOptions, situation: Situation) => Outcome
}

/** Closes over the schema, so that no caller can reach `run` past the check. */
export function defineCommand<Options extends z.ZodObject>(
  definition: Definition<Options>,
): Command {
  const { name, about, examples, form = [], reword = (words) => words } = definition
  const specs = optionSpecs(definition.options)
  const how: How = { name, usage: usage(name, specs), specs, example: examples[0] ?? name }
  return {
    name,
    about,
    examples,
    specs,
    form: specs.filter((spec) => form.includes(spec.name)),
    usage: how.usage,
    withoutRecord: definition.withoutRecord ?? false,
    run(raw, situation) {
      const today = dayOf(situation.now)
      const words = isWords(raw) ? reword(raw) : []
      const read = isWords(raw)
        ? readWords(words, specs, today)
        : { options: readForm(raw, specs), spare: [], slips: [] }
      const { slips, spare } = read
      if (slips[0]) return { reply: slipReply(how, words, slips[0]) }
      if (spare.length > 0 && specs.length > 0) return { reply: spareReply(how, spare) }
      const days = readDays(read.options, specs, today)
      if (days.unsure) return { reply: whichDay(how, words, days.unsure) }
      const parsed = definition.options.safeParse(days.options)
      if (!parsed.success)
        return { reply: misread(how, { ...read, options: days.options }, words, parsed.error) }
      return definition.run(parsed.data, situation)
    },
  }
}

interface How {
  readonly name: string
  readonly usage: string
  readonly specs: readonly OptionSpec[]
  readonly example: string
}

function isWords(raw: RawOptions): raw is readonly string[] {
  return Array.isArray(raw)
}

/** A form hands over text or values; blank fields are left out. */
function readForm(raw: Readonly<Record<string, unknown>>, specs: readonly OptionSpec[]) {
  const read = specs.map(({ name, ...spec }) => {
    const value = raw[name]
    return [name, typeof value === 'string' ? readValue(value, { name, ...spec }) : value] as const
  })
  return Object.fromEntries(read.filter(([, value]) => value !== undefined))
}

interface UnsureDay {
  readonly option: string
  readonly typed: string
  readonly days: readonly Day[]
}

/** Days become ISO text; one that cannot be read stays as typed, for the schema to refuse. */
function readDays(
  options: Readonly<Record<string, unknown>>,
  specs: readonly OptionSpec[],
  today: Day,
) {
  const read: Record<string, unknown> = { ...options }
  for (const { name, kind } of specs) {
    const typed = options[name]
    if (kind !== 'day' || typeof typed !== 'string') continue
    const found = readDay(typed, today)
    if (found.kind === 'either') {
      return {
        options: read,
        unsure: { option: name, typed, days: found.days } satisfies UnsureDay,
      }
    }
    if (found.kind === 'day') read[name] = found.day
  }
  return { options: read, unsure: undefined }
}

function whichDay(
  { name }: How,
  words: readonly string[],
  { option, typed, days }: UnsureDay,
): Reply {
  const choices = days.map(formatDay)
  const choice = (day: Day) => ({ label: formatDay(day), line: lineWith(name, words, typed, day) })
  const offered = days
    .map(choice)
    .filter(({ line }) => line !== undefined && line.length <= longestButton)
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

/** The same line with one part of it replaced; as typed when that part cannot be found in it. */
function lineWith(name: string, words: readonly string[], typed: string, wanted: string): string {
  const line = [name, ...words].join(' ')
  const bare = line.replaceAll('"', '')
  return line.includes(typed) ? line.replace(typed, wanted) : bare.replace(typed, wanted)
}

function slipReply(
  { name }: How,
  words: readonly string[],
  slip: { typed: string; meant: string },
): Reply {
  const line = lineWith(name, words, slip.typed, slip.meant)
  return {
    ...refusal(
      `There is no option called ${slip.typed}`,
      { text: `Try: /recert ${line}` },
      text(`Did you mean ${slip.meant}?`),
      ...(line.length <= longestButton ? [buttons({ label: `Use ${slip.meant}`, line })] : []),
    ),
    faults: [{ option: slip.meant, message: `typed as ${slip.typed}` }],
  }
}

function spareReply({ name, usage: how, example }: How, spare: readonly string[]): Reply {
  return refusal(
    `I do not know what to do with "${spare.join(' ')}"`,
    { text: `Try: /recert ${example}` },
    text(`The command is: ${how}. Its options are in /recert help ${name}.`),
  )
}

function misread(how: How, read: ReadOptions, words: readonly string[], error: z.ZodError): Reply {
  const { name, usage: usageLine, specs, example } = how
  const faults = error.issues.map((issue): Fault => faultOf(issue, specs, read.options))
  const [first] = faults
  const isMissing = first !== undefined && read.options[first.option] === undefined
  const meant = faults.flatMap(({ option }) => meantChoice(specs, words, option))
  const line = meant[0] && lineWith(name, words, meant[0].typed, meant[0].choice)
  return {
    ...refusal(
      isMissing ? `Please ${first.message}` : `I could not read the ${first?.option ?? 'options'}`,
      { text: `Try: /recert ${line ?? example}` },
      list(faults.map(({ option, message }) => (option ? `${option}: ${message}` : message))),
      text(`The command is: ${usageLine}. Nothing was saved.`),
      ...(line && line.length <= longestButton
        ? [buttons({ label: 'Did you mean this?', line })]
        : []),
    ),
    faults,
  }
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
  const shown = JSON.stringify(typed).slice(0, 60)
  return {
    option,
    message: isDay
      ? `${shown} is no day I can read; write it like 2027-01-15`
      : `${shown}: ${message}`,
  }
}

/** `mode:handson` nearly names a choice. */
function meantChoice(specs: readonly OptionSpec[], words: readonly string[], option: string) {
  const spec = specs.find(({ name }) => name === option)
  const word = words.find((each) => new RegExp(`^${option}[:=]`, 'iu').test(each))
  const typed = word?.slice(option.length + 1).replaceAll('"', '')
  const choice = typed ? nearest(typed, spec?.choices ?? []) : undefined
  return typed && choice && choice !== typed ? [{ typed, choice }] : []
}
