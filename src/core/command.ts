import type { DateTime } from 'luxon'
import type { z } from 'zod'
import type { Earlier } from './answers/earlier.ts'
import { type Day, dayOf } from './day.ts'
import type { DeskChange } from './desk/change.ts'
import type { Asked, DeskView } from './desk/desk.ts'
import type { SetAmounts } from './fees.ts'
import { readValue, readWords } from './line.ts'
import type { Member } from './member.ts'
import { type OptionSpec, optionSpecs, usage } from './options.ts'
import type { PolicyBook } from './policy.ts'
import { readDay, readPastDay } from './read-day.ts'
import type { Reply } from './reply.ts'
import { type How, misread, slipReply, spareReply, type UnsureDay, whichDay } from './misreading.ts'

/** All that a command may look at when it decides. */
export interface Situation {
  readonly member: Member
  readonly policies: PolicyBook
  readonly amounts: SetAmounts
  /** Every command there is, for help and for guessing what was meant. */
  readonly commands: readonly Command[]
  /** In the member's own zone. */
  readonly now: DateTime
  /** Whom people may ask when the bot cannot help, in the operator's words. */
  readonly support?: string | undefined
  /** What was asked a moment ago, for a question that leans on it; left out for commands that do not look back, as is what follows. */
  readonly earlier?: Earlier | undefined
  /** What they asked in the last day, for the buttons below the answers. */
  readonly asked?: readonly Asked[] | undefined
  /** Left out where there is no admin, and for commands that do not look at it. */
  readonly desk?: DeskView | undefined
}

/** What cannot be decided without waiting, as data for the runtime to carry out. */
export type Effect =
  | { readonly kind: 'erase' }
  /** Writes to the person by ourselves, where their reminders come. `closed` is the answer when it does not arrive. */
  | { readonly kind: 'write'; readonly reply: Reply; readonly closed: Reply }
  /** Keeps what was understood for a little while, outside the record. */
  | { readonly kind: 'remember'; readonly turn: Earlier; readonly asked?: Asked | undefined }
  /** Changes the desk of the person's admins. `gone` is the answer when what it is about is not there any more. */
  | { readonly kind: 'desk'; readonly change: DeskChange; readonly gone?: Reply }

/** What a command decided: what to say, and the member's new record if it changed. */
export interface Outcome {
  readonly reply: Reply
  readonly member?: Member
  readonly effects?: readonly Effect[]
  /** To do it twice is to do it once, so that no mark of it is needed. */
  readonly repeatable?: true
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
  /** Looks at the desk of the person's admins. */
  readonly withDesk?: boolean
  /** Looks at what was asked before. */
  readonly looksBack?: boolean
  /** Rewrites words before they are read, such as `3 hours` into `hours:3`. */
  readonly reword?: (words: readonly string[], today: Day) => readonly string[]
  /** The zone that options name, so that `today` beside it is read there. */
  readonly zone?: (options: Readonly<Record<string, unknown>>) => string | undefined
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
  readonly withDesk: boolean
  readonly looksBack: boolean
  /** What a typed line gives to each option, for a form that asks for the rest. */
  readonly read: (words: readonly string[], today: Day) => Readonly<Record<string, unknown>>
  readonly run: (raw: RawOptions, situation: Situation) => Outcome
}

/** Closes over the schema, so that no caller can reach `run` past the check. */
export function defineCommand<Options extends z.ZodObject>(
  definition: Definition<Options>,
): Command {
  const { name, about, examples, form = [], reword = (words) => words } = definition
  const specs = optionSpecs(definition.options)
  const example = examples[0] ?? name
  const how: How = { name, usage: usage(name, specs), specs, example, hasForm: form.length > 0 }
  return {
    name,
    about,
    examples,
    specs,
    form: specs.filter((spec) => form.includes(spec.name)),
    usage: how.usage,
    withoutRecord: definition.withoutRecord ?? false,
    withDesk: definition.withDesk ?? false,
    looksBack: definition.looksBack ?? false,
    read: (words, today) => readWords(reword(words, today), specs, today).options,
    run(raw, situation) {
      const today = dayOf(situation.now)
      const words = isWords(raw) ? reword(raw, today) : []
      const read = isWords(raw)
        ? readWords(words, specs, today)
        : { options: readForm(raw, specs), spare: [], slips: [] }
      const { slips, spare } = read
      if (slips[0]) return { reply: slipReply(how, words, slips[0]) }
      if (spare.length > 0 && specs.length > 0) return { reply: spareReply(how, words, spare) }
      const zone = definition.zone?.(read.options)
      const local = zone === undefined ? today : dayOf(situation.now.setZone(zone))
      const days = readDays(read.options, specs, local)
      if (days.unsure) return { reply: whichDay(how, words, days.unsure) }
      const parsed = definition.options.safeParse(days.options)
      return parsed.success
        ? definition.run(parsed.data, situation)
        : { reply: misread(how, days.options, words, parsed.error) }
    },
  }
}

function isWords(raw: RawOptions): raw is readonly string[] {
  return Array.isArray(raw)
}

/** A form hands over text or values; blank fields are left out. */
function readForm(raw: Readonly<Record<string, unknown>>, specs: readonly OptionSpec[]) {
  const read = specs.map((spec) => {
    const value = raw[spec.name]
    return [spec.name, typeof value === 'string' ? readValue(value, spec) : value] as const
  })
  return Object.fromEntries(read.filter(([, value]) => value !== undefined))
}

/** Days become ISO text; one that cannot be read stays as typed, for the schema to refuse. */
function readDays(
  options: Readonly<Record<string, unknown>>,
  specs: readonly OptionSpec[],
  today: Day,
) {
  const read: Record<string, unknown> = { ...options }
  for (const { name, kind, past } of specs) {
    const typed = options[name]
    if (kind !== 'day' || typeof typed !== 'string') continue
    const found = past ? readPastDay(typed, today) : readDay(typed, today)
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
