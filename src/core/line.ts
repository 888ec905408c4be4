import type { Day } from './day.ts'
import type { OptionSpec } from './options.ts'
import { nearest } from './near.ts'
import { readDay } from './read-day.ts'

/**
 * A line names one command and its options: `log 0.4 "Ethics course" on:2026-11-03`.
 * Slack's slash text, the console and the buttons of every surface are all lines.
 */
export interface Line {
  readonly command: string
  /** As typed, quotes included: a word in quotes is never a named option. */
  readonly words: readonly string[]
}

/** The longest line that is read, in characters. */
export const longestLine = 1000

/** The longest line that fits a button on every surface (Discord's custom_id), in characters. */
export const longestButton = 100

// A quote opens at the start of a word or of a value, so that 6" stays as it is.
const word = /(?:[\p{L}-]+[:=])?"[^"]*"(?=\s|$)|\S+/gu
const named = /^(?<name>[\p{L}-]+)[:=](?<value>.*)$/su

/** `/recert status`, `/status` and `status` are one line. An empty one asks for help. */
export function parseLine(typed: string): Line {
  const plain = typed.replaceAll(/[“”„«»]/gu, '"').trim()
  const [first = 'help', ...words] =
    plain.replace(/^(?:\/?recert(?:\s+|$)|\/)/iu, '').match(word) ?? []
  return { command: first.toLowerCase().replace(/[?!.,]+$/u, ''), words }
}

export interface ReadOptions {
  readonly options: Readonly<Record<string, unknown>>
  /** Words that no option took. */
  readonly spare: readonly string[]
  /** A name that is no option but nearly one. */
  readonly slips: readonly { readonly typed: string; readonly meant: string }[]
}

/**
 * Words with the name of an option and a colon (or =) are that option. Bare words fill the bare
 * options in order, and the last of those takes every word that is left, so a title needs no quotes.
 */
export function readWords(
  words: readonly string[],
  specs: readonly OptionSpec[],
  today: Day,
): ReadOptions {
  const options: Record<string, unknown> = {}
  const slips: { typed: string; meant: string }[] = []
  const bare: string[] = []
  for (let at = 0; at < words.length; at += 1) {
    const each = words[at] ?? ''
    const { name = '', value = '' } = named.exec(each)?.groups ?? {}
    const spec = specs.find((other) => other.name === name.toLowerCase())
    const more = spec && wordsOfValue(value, words.slice(at + 1), spec, today)
    const meant = spec || value === '' ? undefined : slipOf(name, specs)
    if (spec && more !== undefined) {
      const open = openOf(specs, { ...options, [spec.name]: value })
      const rest = words.slice(at + 1 + more)
      const all = more + (isPlain(value, spec) ? tail(rest, bare, open, specs, today) : 0)
      const parts = [value, ...words.slice(at + 1, at + 1 + all)].map(unquoted)
      options[spec.name] = readValue(parts.join(' '), spec)
      at += all
    } else if (meant) slips.push({ typed: name, meant })
    else bare.push(each)
  }
  const { filled, spare } = fill(bare, specs, options)
  return { options: { ...options, ...filled }, spare, slips }
}

/**
 * How many of the following words belong to the value: those of a day (`on:Nov 3 2026`), or the
 * first after `title:`. Undefined when it is no option after all: `Focus on: mobility`.
 */
function wordsOfValue(
  value: string,
  following: readonly string[],
  spec: OptionSpec,
  today: Day,
): number | undefined {
  if (spec.kind === 'day') {
    for (let more = Math.min(4, following.length); more > 0; more -= 1) {
      const text = [value, ...following.slice(0, more)].map(unquoted).join(' ')
      if (readDay(text, today).kind !== 'unreadable') return more
    }
    return value === '' ? undefined : 0
  }
  const isName = named.test(following[0] ?? '')
  return value === '' && following.length > 0 && !isName ? 1 : 0
}

/** Text typed without quotes, which may go on in the next words: `timezone:New York`. */
function isPlain(value: string, { kind, choices }: OptionSpec): boolean {
  return kind === 'text' && !choices && value !== '' && !value.startsWith('"')
}

/**
 * How many of the next words such a text takes: none while a required bare option still waits for
 * its words, and else up to the next name, or to a number or day that a bare option waits for.
 */
function tail(
  following: readonly string[],
  bare: readonly string[],
  open: readonly OptionSpec[],
  specs: readonly OptionSpec[],
  today: Day,
): number {
  const { filled } = fillOpen(bare, open)
  const waiting = open.filter(({ name }) => !(name in filled))
  if (waiting.some(({ required }) => required)) return 0
  const end = following.findIndex((next) => {
    const { name } = named.exec(next)?.groups ?? {}
    if (specs.some((spec) => spec.name === name?.toLowerCase())) return true
    return waiting.some(({ kind }) =>
      kind === 'day' ? readDay(unquoted(next), today).kind !== 'unreadable' : /\d/u.test(next),
    )
  })
  return end === -1 ? following.length : end
}

function slipOf(name: string, specs: readonly OptionSpec[]): string | undefined {
  return name.length < 3
    ? undefined
    : nearest(
        name,
        specs.map((spec) => spec.name),
      )
}

function openOf(specs: readonly OptionSpec[], given: Readonly<Record<string, unknown>>) {
  return specs.filter(
    ({ bare, name, unless }) =>
      bare && !(name in given) && !(unless !== undefined && unless in given),
  )
}

interface Filled {
  readonly filled: Readonly<Record<string, unknown>>
  readonly spare: readonly string[]
}

function fill(
  bare: readonly string[],
  specs: readonly OptionSpec[],
  given: Readonly<Record<string, unknown>>,
): Filled {
  return fillOpen(bare, openOf(specs, given))
}

function fillOpen(bare: readonly string[], open: readonly OptionSpec[]): Filled {
  const spare = [...bare]
  const filled: Record<string, unknown> = {}
  for (const spec of open) {
    const [first] = spare
    if (first === undefined || isNoNumber(readValue(unquoted(first), spec), spec)) continue
    const own = spec === open.at(-1) ? spare.splice(0) : spare.splice(0, 1)
    filled[spec.name] = readValue(own.map(unquoted).join(' '), spec)
  }
  return { filled, spare }
}

/** An amount that may be left out does not take a word: `log Yoga` is a title. */
function isNoNumber(value: unknown, { kind, required }: OptionSpec): boolean {
  return !required && (kind === 'number' || kind === 'whole') && typeof value !== 'number'
}

/** A value as its option wants it; what cannot be read stays text, for the schema to refuse. */
export function readValue(typed: string, { kind }: OptionSpec): unknown {
  const value = typed.trim()
  if (value === '') return undefined
  switch (kind) {
    case 'number':
    case 'whole': {
      const digits = value.replace(/^#/u, '').replace(/^(\d*),(\d+)$/u, '$1.$2')
      return /^-?(?:\d+\.?\d*|\.\d+)$/u.test(digits) ? Number(digits) : value
    }
    case 'flag':
      if (/^(?:yes|y|true|on|1)$/iu.test(value)) return true
      return /^(?:no|n|false|off|0)$/iu.test(value) ? false : value
    case 'text':
    case 'day':
      return value
  }
}

/** A word as a line carries it: in quotes when it could be read as more or other than one value. */
export function quoted(value: string): string {
  const plain = value.replaceAll(/["“”„«»]/gu, "'")
  return /[\s:=]|^$/u.test(plain) ? `"${plain}"` : plain
}

/** Without the quotes around it; one inside, as in 6", stays. */
function unquoted(typed: string): string {
  return typed.replace(/^"(?<inside>[^"]*)"$/u, '$<inside>')
}
