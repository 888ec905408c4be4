/**
 * PostgreSQL's text cannot hold the character U+0000. It is written as U+0001 U+0001, and U+0001 as U+0001 U+0002,
 * which leaves the order of texts as it was.
 */
export function escaped(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replaceAll(/[\0\u0001]/gu, (found) =>
    found === '\0' ? '\u0001\u0001' : '\u0001\u0002',
  )
}

export function unescaped(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replaceAll(/\u0001[\u0001\u0002]/gu, (found) =>
    found.endsWith('\u0001') ? '\0' : '\u0001',
  )
}
