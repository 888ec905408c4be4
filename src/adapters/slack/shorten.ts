import { escape } from './escape.ts'

const graphemes = new Intl.Segmenter()

const escapedSizes: Readonly<Record<string, number>> = { '&': 5, '<': 4, '>': 4 }

/** Measured as mrkdwn carries it, where `&` takes five characters. Plain text is never longer. */
export function sizeOf(text: string): number {
  return /[&<>\r]/u.test(text) ? escape(text).length : text.length // nothing else changes its length
}

/** Cut between words and never inside a character, and then it ends in `…`. */
export function shorten(text: string, limit: number): string {
  if (sizeOf(text) <= limit) return text
  return `${text.slice(0, cutIn(text, limit - 1)).trimEnd()}…`
}

/** All of it, cut where a line or a word ends. */
export function pieces(text: string, limit: number): readonly string[] {
  const found: string[] = []
  let rest = text.trimEnd()
  while (rest !== '') {
    const at = sizeOf(rest) <= limit ? rest.length : cutIn(rest, limit)
    found.push(rest.slice(0, at).trimEnd())
    rest = rest.slice(at).trimStart()
  }
  return found
}

/** Whole lines, as many to a page as fit. A line that fits no page is cut between words. */
export function pages(lines: readonly string[], limit: number): readonly string[] {
  const found: string[][] = []
  let taken = Infinity
  for (const line of lines.flatMap((each) => pieces(each, limit))) {
    const size = sizeOf(line) + 1 // for the end of the line before it
    taken += size
    if (taken <= limit) found.at(-1)?.push(line)
    else {
      found.push([line])
      taken = size - 1
    }
  }
  return found.map((page) => page.join('\n'))
}

interface Room<Item> {
  readonly characters: number
  readonly items?: number
  readonly sizeOf: (item: Item) => number
}

/** The first items that fit whole, and how many are left over. */
export function fitting<Item>(
  items: readonly Item[],
  room: Room<Item>,
): { readonly shown: readonly Item[]; readonly left: number } {
  let taken = 0
  const end = items.findIndex((item, at) => {
    taken += room.sizeOf(item)
    return taken > room.characters || at >= (room.items ?? Infinity)
  })
  const shown = end === -1 ? items : items.slice(0, end)
  return { shown, left: items.length - shown.length }
}

/** Where to cut so that what stands before fits: after a line, after a word, or between characters. */
function cutIn(text: string, limit: number): number {
  let at = 0
  let size = 0
  for (const character of text) {
    size += escapedSizes[character] ?? character.length
    if (size > limit) break
    at += character.length
  }
  for (const end of ['\n', ' ']) {
    const found = text.lastIndexOf(end, at)
    if (found > at / 2) return found
  }
  return graphemes.segment(text).containing(at)?.index || at
}
