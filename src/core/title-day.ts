import type { Day } from './day.ts'
import { readDay } from './read-day.ts'

/** Other words for `on:` that people use. */
const dayNames = /^(?:date|day|when|completed)[:=]/iu

/**
 * The words of a title without the day that was typed among them, which goes to `on:`: under another name, after `on`
 * or at the end. At least so many words stay.
 */
export function dayOfTitle(typed: readonly string[], today: Day, least: number): readonly string[] {
  const renamed = typed.map((each) => {
    const day = each.replace(dayNames, '')
    const isDay = day !== each && readDay(day, today).kind !== 'unreadable'
    return isDay ? `on:${day}` : each
  })
  return dayAtEnd(dayAfterOn(renamed, today), today, least)
}

/** `… on 2026-11-03 NASM` is `… NASM on:2026-11-03`. */
function dayAfterOn(typed: readonly string[], today: Day): readonly string[] {
  const at = typed.findLastIndex((each) => each.toLowerCase() === 'on')
  if (at <= 0) return typed
  const after = typed.slice(at + 1)
  for (let length = after.length; length > 0; length -= 1) {
    const day = after.slice(0, length).join(' ')
    if (readDay(day, today).kind === 'unreadable') continue
    return [...typed.slice(0, at), ...after.slice(length), `on:"${day}"`]
  }
  return typed
}

/** Of a title, which may end with a number, only what can be nothing but a day; what is quoted stays. */
function dayAtEnd(typed: readonly string[], today: Day, least: number): readonly string[] {
  if (typed.some((each) => /^on[:=]/iu.test(each))) return typed
  for (let length = Math.min(4, typed.length - least); length > 0; length -= 1) {
    const words = typed.slice(-length).join(' ')
    const day = /^\((?<inside>[^()]+)\)$/u.exec(words)?.groups?.['inside'] ?? words
    const isDay = plainDay.test(day) && readDay(day, today).kind !== 'unreadable'
    if (isDay || aroundThen.test(day))
      return [...withoutComma(typed.slice(0, -length)), `on:"${day}"`]
  }
  return typed
}

function withoutComma(typed: readonly string[]): readonly string[] {
  return typed.map((word, at) =>
    at === typed.length - 1 ? word.replace(/(?<=.)[,;]$/u, '') : word,
  )
}

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const nth = '\\d{1,2}(?:st|nd|rd|th)?'
const plainDay = new RegExp(
  String.raw`^(?:today|yesterday|\d{4}-\d{2}-\d{2}|\d{1,2}([/.])\d{1,2}\1(?:\d{4}|\d{2})|(?:\d{1,3}|an?|one|two|three) (?:day|week|month)s? ago|${month} ${nth}|${month} ${nth},? \d{4}|${nth} ${month}(?: \d{4})?)$`,
  'iu',
)
/** `in October` is no day, so it is asked back. */
const aroundThen = new RegExp(`^(?:in|during) ${month}(?: \\d{4})?$`, 'iu')
