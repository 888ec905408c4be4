import { distance } from 'fastest-levenshtein'

/** The nearest of `known` to a mistyped word, or undefined when none is near enough to suggest. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const typed = word.toLowerCase()
  const ranked = known
    .map((each) => ({ each, steps: stepsBetween(typed, each) }))
    .filter(({ each, steps }) => steps <= allowed(each))
    .toSorted((a, b) => a.steps - b.steps)
  return ranked[0]?.each
}

/** One letter wrong, missing, too many or out of place. */
export function slipOf(word: string, known: readonly string[]): string | undefined {
  const typed = word.toLowerCase()
  return known.find(
    (each) =>
      typed !== each &&
      ((typed.length > 3 && distance(typed, each) === 1) || sorted(typed) === sorted(each)),
  )
}

/** A third of the word may be wrong, and one letter of a short one. */
function allowed(word: string): number {
  return Math.max(1, Math.floor(word.length / 3))
}

/** Letters in the wrong order (`lgo`) and a beginning (`ent`) are one slip, whatever their distance. */
function stepsBetween(typed: string, word: string): number {
  if (typed.length >= 3 && word.startsWith(typed)) return 1
  if (sorted(typed) === sorted(word)) return 1
  return distance(typed, word)
}

function sorted(word: string): string {
  return word.split('').toSorted().join('')
}
