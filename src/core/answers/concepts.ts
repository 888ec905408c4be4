import { type Entry, entries } from './vocabulary/lexicon.ts'

interface Shape {
  readonly concept: string
  readonly words: readonly string[]
  readonly open: boolean
}

const shapes = entries.map(shapeOf)
const byFirst = new Map<string, Shape[]>()
const open = new Map<string, Shape[]>()
for (const shape of shapes) {
  const isOpenWord = shape.open && shape.words.length === 1
  const first = shape.words[0] ?? ''
  const [index, key] = isOpenWord ? [open, first.slice(0, 2)] : [byFirst, first]
  index.set(key, [...(index.get(key) ?? []), shape])
}

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
  return words.flatMap((word, at) =>
    [
      ...(byFirst.get(word) ?? []).filter((shape) => fits(shape, words, at)),
      ...(open.get(word.slice(0, 2)) ?? []).filter((shape) =>
        word.startsWith(shape.words[0] ?? ' '),
      ),
    ].map(({ concept, words: { length } }) => ({ concept, at, length })),
  )
}

function fits({ words, open: isOpen }: Shape, text: readonly string[], at: number): boolean {
  return words.every((word, index) => {
    const there = text[at + index] ?? ''
    return isOpen && index === words.length - 1
      ? there.startsWith(word) && there !== ''
      : there === word
  })
}
