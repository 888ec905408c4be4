import { numberWords, ordinalWords } from './vocabulary/slang.ts'

const counted =
  /^(?:hours?|hr|course|class|petition|day|week|month|year|ceu|contact|hora|curso|dia|semana|mes|anos?$|ano)/u

/** `three weeks` is `3 weeks`, `ninety one` is `91`; `one` only before what can be counted, for it often is no number. */
export function withNumbers(words: readonly string[]): string[] {
  const read: string[] = []
  for (let at = 0; at < words.length;) {
    const { value, length } = numberAt(words, at)
    const word = words[at] ?? ''
    const isOne = value === 1 && !counted.test(words[at + 1] ?? '')
    read.push(value === undefined || isOne ? word : String(value))
    at += value === undefined ? 1 : length
  }
  return withHalves(read.join(' ')).split(' ')
}

interface Spelled {
  readonly value?: number | string
  readonly length: number
}

/** The number that begins at a word, in as many words as it takes: `two hundred and five`, `twenty first`. */
function numberAt(words: readonly string[], at: number): Spelled {
  const first = numberWords.get(words[at] ?? '')
  const isHundred = words[at + 1] === 'hundred'
  const start = words[at] === 'a' && isHundred ? 1 : first
  if (start === undefined) return { length: 1 }
  if (isHundred && start < 10) {
    const and = words[at + 2] === 'and' ? 3 : 2
    const rest = numberAt(words, at + and)
    const { value: more } = rest
    return typeof more === 'number' && more < 100
      ? { value: start * 100 + more, length: and + rest.length }
      : { value: start * 100, length: 2 }
  }
  if (start < 20 || start > 90) return { value: start, length: 1 }
  const next = words[at + 1] === 'y' ? 2 : 1
  const ordinal = ordinalWords.get(words[at + next] ?? '')
  if (ordinal !== undefined && ordinal < 10) return { value: `${start + ordinal}th`, length: 2 }
  const one = numberWords.get(words[at + next] ?? '') ?? 10
  return one < 10 ? { value: start + one, length: 1 + next } : { value: start, length: 1 }
}

const units = '(?<unit>hours?|days?|weeks?|months?|years?|horas?|dias?|semanas?|mes(?:es)?|anos?)'
const halves: readonly (readonly [RegExp, string])[] = [
  [/\b(?:an? )?(?:2|couple) (?:of )?(?=hours|days|weeks|months|years|courses|classes)/gu, '2 '],
  [/\b(?:an? )?fortnight\b/gu, '2 weeks'],
  [/\b(?:an? )?dozen\b/gu, '12'],
  [
    new RegExp(`\\b(?<n>\\d+) (?:and|n|y) (?:an? )?(?:half|1/2|medi[oa]) (?:of )?${units}`, 'gu'),
    '$<n>.5 $<unit>',
  ],
  [new RegExp(`\\b(?<n>\\d+|an?|una?) ${units} (?:and|n) a half\\b`, 'gu'), '$<n>.5 $<unit>'],
  [new RegExp(`\\b(?<n>\\d+|una?) ${units} y medi[oa]\\b`, 'gu'), '$<n>.5 $<unit>'],
  [/\b(?:an?|una?)\.5 /gu, '1.5 '],
  [/\bhalf (?:of )?(?:an? )?(?<unit>hour|day|year|month)\b/gu, '0.5 $<unit>'],
  [/\bmedi[oa] (?<unit>hora|dia|ano|mes)\b/gu, '0.5 $<unit>'],
  [/\bhalf (?:of )?(?:an? )?(?<unit>ceu|cec|credit)\b/gu, '0.5 $<unit>'],
  [/(?<!\d )\bpoint (?<part>\d{1,3})(?= (?:ceus?|cecs?|credits?|units?)\b)/gu, '0.$<part>'],
  // A year that is said in two halves, after its day.
  [
    /(?<= (?:\d{1,2}(?:th)?|\p{L}+(?:st|nd|rd|th))(?: of)? (?:\p{L}+ )?)20 (?<year>[2-3]\d)\b/gu,
    '20$<year>',
  ],
]

/** `1 point 9`, and `one point nine`, whose `one` is no number by itself. */
const point = /\b(?<n>\d|one|zero|uno?) (?:point|punto|coma) (?<part>\d{1,3})\b/gu

function withHalves(text: string): string {
  const pointed = text.replaceAll(point, (_, n: string, part: string) => {
    const whole = n === 'zero' ? '0' : /^\d$/u.test(n) ? n : '1'
    return `${whole}.${part}`
  })
  return halves.reduce((all, [from, to]) => all.replaceAll(from, to), pointed)
}
