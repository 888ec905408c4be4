const graphemes = new Intl.Segmenter()

/** Cut between words and never inside a character, and then it ends in `…`. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text
  return `${text.slice(0, cutIn(text, limit - 1)).trimEnd()}…`
}

/** All of it, cut where a word ends. */
export function pieces(text: string, limit: number): readonly string[] {
  const found: string[] = []
  let rest = text.trimEnd()
  while (rest !== '') {
    const at = rest.length <= limit ? rest.length : cutIn(rest, limit)
    found.push(rest.slice(0, at).trimEnd())
    rest = rest.slice(at).trimStart()
  }
  return found
}

/** The first lines that fit whole, each with its line end, and how many are left over. */
export function fitting(
  lines: readonly string[],
  room: number,
): { readonly shown: readonly string[]; readonly left: number } {
  let taken = 0
  const end = lines.findIndex((line) => {
    taken += line.length + 1
    return taken > room
  })
  const shown = end === -1 ? lines : lines.slice(0, end)
  return { shown, left: lines.length - shown.length }
}

function cutIn(text: string, limit: number): number {
  const found = text.lastIndexOf(' ', limit)
  if (found > limit / 2) return found
  const whole = graphemes.segment(text.slice(0, limit + 1)).containing(limit)?.index ?? limit
  if (whole > 0) return whole
  const isInside = /^[\udc00-\udfff]/u.test(text.charAt(limit)) // of a character of two units
  return isInside ? limit - 1 : limit
}
