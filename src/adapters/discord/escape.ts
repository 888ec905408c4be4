import { clean } from '../../core/clean.ts'

/** One line of visible letters and signs with single spaces, as nearly all words are: nothing in it is cleaned. */
const usual =
  /^ ?(?:[!-~\u00a1-\u02ff\u2010-\u2027\u2580-\u259f]+ )*[!-~\u00a1-\u02ff\u2010-\u2027\u2580-\u259f]*$/u

/** The same without what could be read as markdown, a mention or, with `://`, a link; it begins and ends with a sign. */
const harmless =
  /^(?![-+]|\d+\.\s)(?:[!"$-)+-;=?A-Z^a-z{}\u00a1-\u02ff\u2010-\u2027\u2580-\u259f]+ )*[!"$-)+-;=?A-Z^a-z{}\u00a1-\u02ff\u2010-\u2027\u2580-\u259f]+$/u

/** What markdown, mentions and links of Discord are made of. */
const marks = /[\\*_~`|<>[\]#@]|:(?=\/\/)/gu
const marked = String.raw`\$&` // made once, for making it takes longer than looking for marks
/** What makes a list of a line that begins so. */
const bullet = /^(?<indent>\s*)(?<mark>[-+]|\d+(?=\.\s))/u

/** Words on one line, shown as they were written: nothing in them is read as markdown, a mention or a link. */
export function escape(text: string): string {
  if (isHarmless(text)) return text
  return oneLine(text)
    .replaceAll(marks, marked)
    .replace(bullet, (_all, indent: string, mark: string) =>
      /\d/u.test(mark) ? `${indent}${mark}\\` : `${indent}\\${mark}`,
    )
}

/** Bold words; nothing for nothing. */
export function bold(text: string): string {
  const words = escape(text).trim()
  return isBlank(words) ? '' : `**${words}**`
}

/** Whether it is shown as it stands. */
export function isHarmless(text: string): boolean {
  return harmless.test(text) && !text.includes('://')
}

export function oneLine(text: string): string {
  return usual.test(text) ? text : clean(text).replaceAll(/\s+/gu, ' ')
}

/** Nothing that a person could see, which Discord refuses. */
export function isBlank(text: string): boolean {
  return !/[^\p{Z}\p{C}\u{115f}\u{1160}\u{3164}\u{ffa0}\u{2800}]/u.test(text)
}
