import { type Meaning, meanings } from './vocabulary/deeds.ts'

/** A pattern of meanings, made when a message first has all that it needs. */
export interface Phrase {
  readonly needs: readonly Meaning[]
  readonly fits: (read: string) => boolean
}

/**
 * `{make}` is any word of that list, `..` up to eight words, `<asked>` holds where a verb is asked of whoever reads it
 * and not said of somebody. The rest is a regular expression over words without accents.
 */
export function phrase(template: string): Phrase {
  let made: RegExp | undefined
  return {
    needs: needsOf(template),
    fits: (read) => (made ??= patternOf(template)).test(read),
  }
}

/** Over marked words, so that a list of a hundred words costs a pattern one letter. */
function patternOf(template: string): RegExp {
  const source = template
    .replaceAll(' .. ', ' (?:\\S+ ){0,8}?')
    .replaceAll('<asked>', `(?!\\S*${saidMark})`)
    .replaceAll(' ', `${anyMarks} `)
    .replaceAll(/\{(?<name>[a-z_]+)\}/gu, (_, name: string) => anyOf(name as Meaning))
  return new RegExp(`\\b${source}(?![a-z\\d])`, 'u')
}

const firstMark = 0xe000 // of those that no language uses
const longest = 4 // words of an expression
const anyMarks = '[\\ue000-\\uefff]*'
const saidMark = String.fromCodePoint(firstMark + 0xfff)
const names = Object.keys(meanings) as Meaning[]

function markOf(name: Meaning, length: number): string {
  return String.fromCodePoint(firstMark + names.indexOf(name) * longest + length - 1)
}

function anyOf(name: Meaning): string {
  const lengths = new Set(meanings[name].split(' ').map((each) => each.split('_').length))
  const each = [...lengths].map((length) => {
    const more = ' \\S+'.repeat(length - 1)
    return `${markOf(name, length)}${anyMarks}${more}`
  })
  return `(?:\\S*?(?:${each.join('|')}))`
}

/** The lists that stand outside of every bracket: without a word of each, no message fits. */
function needsOf(template: string): readonly Meaning[] {
  let outside = template
  const inner = /\((?:[^()])*\)/gu
  while (outside.includes('(')) outside = outside.replaceAll(inner, '')
  return [...outside.matchAll(/\{(?<name>[a-z_]+)\}/gu)].map(
    ({ groups }) => groups?.['name'] as Meaning,
  )
}

const byFirst = new Map<string, [Meaning, string][]>()
for (const name of Object.keys(meanings) as Meaning[]) {
  for (const words of meanings[name].split(' ')) {
    const expression = words.replaceAll('_', ' ')
    const [first = ''] = expression.split(' ')
    byFirst.set(first, [...(byFirst.get(first) ?? []), [name, expression]])
  }
}

export interface Marked {
  readonly text: string
  readonly there: ReadonlySet<Meaning>
}

/** Each word with a mark for every list that has an expression beginning there. */
export function marked(words: readonly string[]): Marked {
  const found = words.map((_, at) => meaningsAt(words, at))
  const text = words.map((word, at) => {
    const marks = (found[at] ?? []).map(([name, length]) => markOf(name, length))
    return `${word}${marks.join('')}${isSaid(words, at) ? saidMark : ''}`
  })
  return { text: text.join(' '), there: new Set(found.flat().map(([name]) => name)) }
}

function meaningsAt(words: readonly string[], at: number): readonly (readonly [Meaning, number])[] {
  return (byFirst.get(words[at] ?? '') ?? []).flatMap(([name, expression]) => {
    const each = expression.split(' ')
    const stands = each.every((word, index) => words[at + index] === word)
    return stands ? [[name, each.length] as const] : []
  })
}

const saidOf = new Set(meanings.saidOf.split(' '))

/** `can i print`, `will they round`, `who wants to change` ask nothing of the reader; `you to change` does. */
function isSaid(words: readonly string[], at: number): boolean {
  const before = words[at - 1] ?? ''
  return saidOf.has(before) || (before === 'to' && words[at - 2] !== 'you')
}
