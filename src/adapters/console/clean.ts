import { stripVTControlCharacters } from 'node:util'

// Marks that turn the direction of text could make a line read as another one.
const turning = /[\u{61c}\u{200e}\u{200f}\u{202a}-\u{202e}\u{2066}-\u{2069}]/gu

/** One line as a terminal may show it: no escape sequence, control character or line end is left. */
export function clean(text: string): string {
  return stripVTControlCharacters(text)
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replaceAll(turning, '')
    .toWellFormed()
}
