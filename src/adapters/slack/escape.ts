import { clean } from '../../core/clean.ts'

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
