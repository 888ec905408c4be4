/** As Slack may show it: control characters and marks that turn the direction of text become spaces. */
export function clean(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll(
      /(?!\n)[\p{Cc}\p{Zl}\p{Zp}\u{61c}\u{200e}\u{200f}\u{202a}-\u{202e}\u{2066}-\u{2069}]/gu,
      ' ',
    )
}

/** For mrkdwn: without a bare `<`, no mention, link or command of Slack's can begin. */
export function escape(text: string): string {
  return clean(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** Bold words, without marks of their own that would end it. Nothing for nothing. */
export function bold(text: string): string {
  const words = escape(text.replaceAll(/[*_~`\s]+/gu, ' ')).trim()
  return isBlank(words) ? '' : `*${words}*`
}

/** Whether mrkdwn would read some of it as formatting. */
export function hasMarks(text: string): boolean {
  return /[*_~`]/u.test(text)
}

/** Nothing that a person could see, which Slack refuses. */
export function isBlank(text: string): boolean {
  return !/[^\p{Z}\p{C}]/u.test(text)
}
