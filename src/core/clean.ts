// Control characters, and marks that break lines or turn the direction of text; a new line is none.
const unshown =
  /[[\p{Cc}\p{Zl}\p{Zp}\u{61c}\u{200e}\u{200f}\u{202a}-\u{202e}\u{2066}-\u{2069}]--\n]/v
const everyUnshown = new RegExp(unshown, 'gv')

/** As a chat may show it: control characters and marks that turn the direction of text become spaces. */
export function clean(text: string): string {
  const whole = text.toWellFormed()
  if (!unshown.test(whole)) return whole
  return whole.replaceAll(/\r\n?/gu, '\n').replaceAll(everyUnshown, ' ')
}
