import { slang, numberWords } from './vocabulary/slang.ts'

/** Marks that steer or hide text: control, zero-width, bidirectional. */
const hidden = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu
const accents = /\p{M}/gu

/** What a person typed, as plain lower-case words and signs that can be compared. */
export function normalise(typed: string): string {
  const plain = typed
    .normalize('NFKC')
    .replaceAll(/[\r\n\t]/gu, ' ')
    .replace(hidden, '')
    .normalize('NFD')
    .replace(accents, '')
    .toLowerCase()
    .replaceAll(/[‘’´`]/gu, "'")
    .replaceAll(/(?<=\d),(?=\d{1,2}(?!\d))/gu, '.')
    .replaceAll(/(?<![\d.])\.(?=\d)/gu, '0.')
    .replaceAll(/(?<=\d)(?:st|nd|rd|th)\b/gu, '')
    .replaceAll(
      /(\d)(?=(?:ceus?|cecs?|hours?|hrs?|horas?|days?|dias?|weeks?|months?|years?|yrs?|k)\b)/gu,
      '$1 ',
    )
  return withNumbers(tokensOf(plain)).join(' ')
}

/** Words, numbers, dates of digits and question marks; an apostrophe is left out, so that `i'm` is `im`. */
function tokensOf(plain: string): string[] {
  const words =
    plain.replaceAll("'", '').match(/\d{1,4}(?:[/.-]\d{1,4}){1,2}|\d+|\$|#|[\p{L}&]+|[?!.,;]/gu) ??
    []
  return words.flatMap((word) => (slang.get(word) ?? word).split(' '))
}

/** `three weeks` is `3 weeks`; `one` only before what can be counted, for it often is no number. */
function withNumbers(words: readonly string[]): string[] {
  const counted =
    /^(?:hours?|hr|course|class|petition|day|week|month|year|ceu|contact|hora|curso|dia|semana|mes)/u
  return words.map((word, at) => {
    const number = numberWords.get(word)
    if (number === undefined) return word
    const isOne = number === 1
    return !isOne || counted.test(words[at + 1] ?? '') ? String(number) : word
  })
}
