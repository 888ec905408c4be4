import type { Command } from '../../core/command.ts'
import { quoted } from '../../core/line.ts'
import type { OptionSpec } from '../../core/options.ts'
import { zones } from '../../core/zone.ts'

/** What completion knows of the person who types. */
export interface Knowledge {
  /** Numbers on the record: entries, cards and petitions. */
  readonly numbers: readonly number[]
  readonly providers: readonly string[]
  /** Names that `/as` took before. */
  readonly people: readonly string[]
}

/** The completions, and the end of the line that they replace: what readline wants. */
export type Completion = readonly [found: readonly string[], typed: string]

const ownWords = ['/as', '/time', '/quit', '/recert']

/** `line` is what stands before the cursor. Every completion goes on from what was typed, but for case and quotes. */
export function complete(
  line: string,
  commands: readonly Command[],
  knowledge: Knowledge,
): Completion {
  const typed = /(?:[\p{L}-]+[:=])?"[^"]*$|\S*$/u.exec(line)?.[0] ?? ''
  const before = line.slice(0, line.length - typed.length)
  const words = before.replace(/^\s*\/recert\s/iu, '').match(/\S+/gu) ?? []
  const prefixed = /^\s*\/recert\s/iu.test(before)
  const wanted = words[0]
    ? inCommand(words[0], words.slice(1), typed, commands, knowledge)
    : firstWords(commands, prefixed, typed)
  return [wanted.filter((each) => goesOn(each, typed)), typed]
}

function firstWords(commands: readonly Command[], prefixed: boolean, typed: string) {
  const names = commands.map(({ name }) => `${name} `)
  if (prefixed || !typed.startsWith('/')) return names
  return [...ownWords.map((word) => `${word} `), ...names.map((name) => `/${name}`)]
}

function inCommand(
  first: string,
  given: readonly string[],
  typed: string,
  commands: readonly Command[],
  knowledge: Knowledge,
): readonly string[] {
  if (first === '/as') return given.length === 0 ? knowledge.people : []
  const command = commands.find(({ name }) => name === first.replace('/', '').toLowerCase())
  if (!command) return []
  const name = /^([\p{L}-]+)[:=]/u.exec(typed)?.[1]?.toLowerCase()
  const named = command.specs.find((spec) => spec.name === name)
  if (named) {
    const start = typed.slice(0, named.name.length + 1)
    return valuesOf(named, commands, knowledge).map((value) => `${start}${quoted(value)} `)
  }
  const open = command.specs.filter((spec) => !given.some((word) => isNamed(word, spec)))
  const bare = given.length === 0 ? open.find((spec) => spec.bare) : undefined
  const values = bare ? valuesOf(bare, commands, knowledge) : []
  return [...values.map((value) => `${quoted(value)} `), ...open.map((spec) => `${spec.name}:`)]
}

function isNamed(word: string, { name }: OptionSpec): boolean {
  const start = word.slice(0, name.length + 1).toLowerCase()
  return start === `${name}:` || start === `${name}=`
}

function valuesOf(
  { choices, kind, completes }: OptionSpec,
  commands: readonly Command[],
  { numbers, providers }: Knowledge,
): readonly string[] {
  if (choices) return choices
  if (completes === undefined) return kind === 'flag' ? ['yes', 'no'] : []
  switch (completes) {
    case 'entry':
      return numbers.map(String)
    case 'provider':
      return providers
    case 'zone':
      return zones
    case 'command':
      return commands.map(({ name }) => name)
  }
}

function goesOn(found: string, typed: string): boolean {
  return plain(found).startsWith(plain(typed))
}

function plain(text: string): string {
  return text.replaceAll('"', '').toLowerCase()
}
