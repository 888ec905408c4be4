/**
 * A part of a pattern that fits any of these expressions: `_` joins the words of one, a star stands for any ending.
 */
export function oneOf(...lists: readonly string[]): string {
  const each = lists.join(' ').trim().split(/\s+/u)
  return `(?:${each.map((one) => one.replaceAll('_', ' ').replaceAll('*', '[a-z]*')).join('|')})`
}

/** Parts that follow each other in one sentence with at most so many words between two. */
export function within(words: number, ...parts: readonly string[]): RegExp {
  return new RegExp(`\\b${parts.join(`(?: (?![.?!;] )[!-~]+){0,${words}}? `)}\\b`, 'u')
}

/** Any of these expressions, wherever it stands. */
export function anyOf(...lists: readonly string[]): RegExp {
  return within(0, oneOf(...lists))
}

/** The whole words of expressions, which are no slips of the finger. */
export function wordsOf(...lists: readonly string[]): string[] {
  return lists
    .join(' ')
    .split(/[\s_]+/u)
    .filter((word) => /^\p{L}+$/u.test(word))
}
