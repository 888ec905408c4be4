// Control characters, and marks that break lines or turn the direction of text; a new line is none.
const unshown =
  /[[\p{Cc}\p{Zl}\p{Zp}\u{61c}\u{200e}\u{200f}\u{202a}-\u{202e}\u{2066}-\u{2069}]--\n]/v
const everyUnshown = new RegExp(unshown, 'gv')

/** As Slack may show it: control characters and marks that turn the direction of text become spaces. */
export function clean(text: string): string {
  const whole = text.toWellFormed()
  if (!unshown.test(whole)) return whole
  return whole.replaceAll(/\r\n?/gu, '\n').replaceAll(everyUnshown, ' ')
}

/** For mrkdwn: without a bare `<`, no mention, link or command of Slack's can begin. */
export function escape(text: string): string {
  const words = clean(text)
  if (!/[&<>]/u.test(words)) return words
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
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
