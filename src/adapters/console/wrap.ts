import stringWidth from 'string-width'
import { clean } from './clean.ts'

const graphemes = new Intl.Segmenter()

/** Whole words in lines of at most `width` columns. A word that is longer is broken between its letters. */
export function wrap(text: string, width: number): readonly string[] {
  return text.split(/\r?\n/u).flatMap((line) => wrapLine(clean(line), width))
}

function wrapLine(line: string, width: number): readonly string[] {
  const words = line.split(' ').filter((word) => word !== '')
  const lines: string[] = []
  let last = ''
  for (const word of words.flatMap((each) => pieces(each, width))) {
    const longer = last === '' ? word : `${last} ${word}`
    if (stringWidth(longer) <= width) last = longer
    else {
      lines.push(last)
      last = word
    }
  }
  return [...lines, last]
}

function pieces(word: string, width: number): readonly string[] {
  if (stringWidth(word) <= width) return [word]
  const made: string[] = []
  let last = ''
  for (const letter of letters(word, width)) {
    if (stringWidth(last + letter) <= width) last += letter
    else {
      made.push(last)
      last = letter
    }
  }
  return [...made, last].filter((piece) => piece !== '')
}

/** What a reader takes for one letter stays whole, unless it alone is wider than the line. */
function letters(word: string, width: number): readonly string[] {
  return Array.from(graphemes.segment(word), ({ segment }) => segment).flatMap((letter) =>
    stringWidth(letter) <= width ? [letter] : Array.from(letter),
  )
}

/** The first line begins with `mark`, the others are indented as far. */
export function hang(mark: string, text: string, width: number): readonly string[] {
  const indent = stringWidth(mark)
  return wrap(text, width - indent).map((line, at) => (at === 0 ? mark : ' '.repeat(indent)) + line)
}

export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)))
}

export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - stringWidth(text))) + text
}

/** The columns that the widest of `texts` takes. */
export function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, stringWidth(text)), 0)
}
