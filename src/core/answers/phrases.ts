import { type Meaning, meanings } from './vocabulary/deeds.ts'

/** A pattern of meanings, made when a message first has all that it needs. */
export interface Phrase {
  readonly needs: readonly Meaning[]
  readonly fits: (text: string) => boolean
}

/**
 * `{make}` is any word of that list, `..` up to eight words, `<asked>` holds where a verb is asked of whoever reads it
 * and not said of somebody. The rest is a regular expression over words without accents.
 */
export function phrase(template: string): Phrase {
  let made: RegExp | undefined
  return {
    needs: needsOf(template),
    fits: (text) => (made ??= patternOf(template)).test(text),
  }
}

function patternOf(template: string): RegExp {
  const source = template
    .replaceAll(' .. ', ' (?:\\S+ ){0,8}?')
    .replaceAll('<asked>', asked)
    .replaceAll(/\{(?<name>[a-z_]+)\}/gu, (_, name: string) => anyOf(name as Meaning))
  return new RegExp(`\\b${source}\\b`, 'u')
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

/** `can i print`, `will they round`, `who wants to change` ask nothing of the reader; `you to change` does. */
const asked = `(?<!\\b${anyOf('saidOf')} |(?<!you )\\bto )`

function anyOf(name: Meaning): string {
  const words = meanings[name].split(' ').map((word) => word.replaceAll('_', ' '))
  return `(?:${words.toSorted((a, b) => b.length - a.length).join('|')})`
}

const byFirst = new Map<string, [Meaning, string][]>()
for (const name of Object.keys(meanings) as Meaning[]) {
  for (const words of meanings[name].split(' ')) {
    const expression = words.replaceAll('_', ' ')
    const [first = ''] = expression.split(' ')
    byFirst.set(first, [...(byFirst.get(first) ?? []), [name, expression]])
  }
}

/** Which lists have a word in a text. */
export function meaningsIn(words: readonly string[]): ReadonlySet<Meaning> {
  return new Set(
    words.flatMap((word, at) =>
      (byFirst.get(word) ?? [])
        .filter(([, expression]) => stands(expression, words, at))
        .map(([name]) => name),
    ),
  )
}

function stands(expression: string, words: readonly string[], at: number): boolean {
  return expression.split(' ').every((word, index) => words[at + index] === word)
}
