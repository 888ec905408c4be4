import { withClockHours } from './clock-hours.ts'
import { withNumbers } from './numbers-said.ts'
import { withSharedUnits } from './shared-units.ts'
import { slang } from './vocabulary/slang.ts'

/** Marks that steer or hide text: control, zero-width, bidirectional. */
const hidden = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu
const accents = /\p{M}/gu

/** `2 renew`, `4 my cpt`: digits that stand for words that sound alike. */
const two =
  /\b2(?= (?:recertify|renew|apply|do|get|take|be|finish|submit|pay|keep|go|know|petition a|send|log|maintain)\b)/gu
const four = /(?<!\d )\b4(?= (?:my|the|recertify|renewal|cpr|a|an|this|it|me)\b)/gu

/** What a person typed, as plain lower-case words and signs that can be compared. */
export function normalise(typed: string): string {
  const lower = typed
    .normalize('NFKC')
    .replaceAll(/[\r\n\t]/gu, ' ')
    .replace(hidden, '')
    .normalize('NFD')
    .replace(accents, '')
    .toLowerCase()
    .replaceAll(/ ?\+ ?(?=\d)/gu, ' plus ')
  const plain = withClockHours(lower)
    .replaceAll(/[‘’´`]/gu, "'")
    .replaceAll(/(?<=\d) ?%(?= (?:of|done|complete|finished|there|through)\b)/gu, ' percent')
    .replaceAll(/\b1\/2(?= (?:my|of|the)\b)/gu, 'half')
    .replaceAll(/(?<=\d),(?=\d{1,2}(?!\d))/gu, '.')
    .replaceAll(/(?<![\d.])\.(?=\d)/gu, '0.')
    .replaceAll(/(?<!\b(?:the|el|on) \d{1,2})(?<=\b\d{1,3})(?:st|nd|rd|th)\b/gu, '')
    .replaceAll(/(?<=\d)(?:st|nd|rd|th)\b(?= (?:of|de|day|month))/gu, '')
    .replaceAll(/(?<=\d)(?:st|nd|rd)\b/gu, 'th')
    .replaceAll(
      /(\d)(?=(?:ceus?|cecs?|hours?|hrs?|horas?|minutes?|mins?|days?|dias?|weeks?|wks?|months?|mos?|years?|yrs?|h|d|k)\b)/gu,
      '$1 ',
    )
    .replaceAll(/(?<=\d )h\b/gu, 'hours')
    .replaceAll(/(?<=\d )d\b/gu, 'days')
  const words = withNumbers(tokensOf(plain)).join(' ')
  return withSharedUnits(words.replaceAll(two, 'to').replaceAll(four, 'for'))
}

/** `ya estoy`, where `ya` is no `you`. */
const spanishNext =
  /^(?:me|te|se|no|estoy|esta|estan|es|fue|paso|vencio|venci|tengo|termine|hice|perdi|llegue|puedo|pague|mande|envie|renove|apliqu\p{L}*|cumpli|complete|que|casi|tarde|caduco|va|voy)$/u

/** Words, numbers, dates of digits and question marks; an apostrophe is left out, so that `i'm` is `im`. */
function tokensOf(plain: string): string[] {
  const words =
    plain
      .replaceAll("'", '')
      .match(/\d{1,4}(?:[/.-]\d{1,4}){1,2}|\d{1,2}th|\d+|\$|#|[\p{L}&]+|[?!.,;]/gu) ?? []
  return words.flatMap((word, at) =>
    word === 'ya' && spanishNext.test(words[at + 1] ?? '')
      ? word
      : (slang.get(word) ?? word).split(' '),
  )
}
