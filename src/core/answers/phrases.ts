import { type Meaning, meanings } from './vocabulary/deeds.ts'

/**
 * A pattern of meanings: `{make}` is any word of that list, `..` up to eight words, `<asked>` holds where a verb is
 * asked of whoever reads it and not said of somebody. The rest is a regular expression.
 */
export function phrase(template: string): RegExp {
  const source = template
    .replaceAll(' .. ', ' (?:\\S+ ){0,8}?')
    .replaceAll('<asked>', asked)
    .replaceAll(/\{(?<name>[a-z_]+)\}/gu, (_, name: string) => anyOf(name as Meaning))
  return new RegExp(`(?<![\\p{L}\\d])${source}(?![\\p{L}\\d])`, 'u')
}

/** `can i print`, `will they round`, `who wants to change` ask nothing of the reader; `you to change` does. */
const asked = `(?<!\\b${anyOf('saidOf')} |(?<!you )\\bto )`

function anyOf(name: Meaning): string {
  const words = meanings[name]
    .split(' ')
    .map((word) => word.replaceAll('_', ' ').replace('*', '\\p{L}*'))
  return `(?:${words.toSorted((a, b) => b.length - a.length).join('|')})`
}
