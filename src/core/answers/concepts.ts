import { type Entry, entries } from './vocabulary/lexicon.ts'

interface Shape {
  readonly concept: string
  readonly words: readonly string[]
  readonly open: boolean
}

const shapes = entries.map(shapeOf)
const isOpenWord = (shape: Shape) => shape.open && shape.words.length === 1
const firstOf = ({ words: [first = ''] }: Shape) => first
const byFirst = Map.groupBy(
  shapes.filter((shape) => !isOpenWord(shape)),
  firstOf,
)
const byTwoLetters = Map.groupBy(shapes.filter(isOpenWord), (shape) => firstOf(shape).slice(0, 2))

function shapeOf({ concept, words }: Entry): Shape {
  const isOpen = words.at(-1)?.endsWith('*') ?? false
  return { concept, words: words.map((word) => word.replace('*', '')), open: isOpen }
}

/** Which expressions of the lexicon stand in these words, and where. */
export interface Found {
  readonly concept: string
  readonly at: number
  readonly length: number
}

export function conceptsIn(words: readonly string[]): Found[] {
  const found: Found[] = []
  words.forEach((word, at) => {
    const take = (shape: Shape) => {
      if (fits(shape, words, at))
        found.push({ concept: shape.concept, at, length: shape.words.length })
    }
    byFirst.get(word)?.forEach(take)
    byTwoLetters.get(word.slice(0, 2))?.forEach(take)
  })
  return found
}

function fits({ words, open: isOpen }: Shape, text: readonly string[], at: number): boolean {
  return words.every((word, index) => {
    const there = text[at + index] ?? ''
    return isOpen && index === words.length - 1
      ? there.startsWith(word) && there !== ''
      : there === word
  })
}
