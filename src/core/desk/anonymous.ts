import { clean } from '../clean.ts'
import { isOurWord } from './our-words.ts'
import { commonNames } from './names.ts'

/** The longest wording that is kept of a question, in characters. */
export const longestWording = 160

const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|enero|febrero|marzo|abril|mayo|junio|julio|agosto|se[pt]tiembre|octubre|noviembre|diciembre'

/** What points at somebody, in the order in which it is taken out. */
const traces: readonly (readonly [RegExp, string])[] = [
  [/<[@#!][^>\s]*>?/gu, '[name]'],
  [/(?<!\S)[^\s@]+@[^\s@]\S*/gu, '[email]'],
  [/(?<!\S)@\S+/gu, '[name]'],
  [/(?<!\S)\S*?(?::\/\/|www\.|\.[a-z]{2,24}\/)\S*/giu, '[link]'],
  [new RegExp(`\\b\\p{Nd}{1,2}(?:st|nd|rd|th)? (?:de |of )?(?:${months})\\b\\.?`, 'giu'), '[date]'],
  [new RegExp(`\\b(?:${months})\\.? \\p{Nd}{1,2}(?:st|nd|rd|th)?\\b`, 'giu'), '[date]'],
  [/(?<!\S)\p{Nd}{1,4}[/.-]\p{Nd}{1,2}[/.-]\p{Nd}{1,4}\b/gu, '[date]'],
  [/[+(]?\p{Nd}(?:[\s().-]{0,3}\p{Nd}){6,}/gu, '[number]'],
  [/(?<![\p{Nd}$.,])\p{Nd}{2,4}(?:[ -]\p{Nd}{2,4}){2,}\b/gu, '[number]'],
  [/(?<!\S)\S*?\p{Nd}{5}\S*/gu, '[number]'],
  [/(?<!\S)(?=\S*\p{L})(?=\S*\p{Nd}{3})\S+/gu, '[number]'],
  [/(?<![\p{Nd}$.,])(?!(?:19|20)\p{Nd}\p{Nd}\b)\p{Nd}{4}\b/gu, '[number]'],
]

/**
 * A question without what tells whose it is: names, mentions, addresses, links, numbers that look
 * like those of a person, days of the calendar; on one line and shortened.
 */
export function anonymous(typed: string): string {
  const line = clean(typed.slice(0, 1000).normalize('NFC'))
    .replaceAll(/[\p{Cf}\p{Co}]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()
  const traceless = traces.reduce((text, [trace, mark]) => text.replaceAll(trace, mark), line)
  return shortened(withoutNames(traceless.split(' ')).join(' '))
}

function shortened(text: string): string {
  const letters = Array.from(text)
  return letters.length <= longestWording
    ? text
    : `${letters.slice(0, longestWording - 1).join('')}…`
}

/** Words after which a word that is none of ours is a name. */
const introduces =
  /^(?:im|soy|name|nombre|called|named|llamo|llama|mr|mrs|ms|miss|dr|doctor|coach|trainer|sr|sra|senor|senora|hi|hello|hey|hola|thanks|gracias|regards|saludos|coworker|colleague|friend|buddy|boss|manager|client|husband|wife|sister|brother|son|daughter|mom|dad|amigo|amiga|jefe|jefa|cliente|esposo|esposa|hermano|hermana|hijo|hija|colega|ig|insta|instagram|tiktok|snapchat|handle|username)$/u

function withoutNames(words: readonly string[]): string[] {
  const shouts = words.every((word) => word === word.toUpperCase())
  const kept: string[] = []
  for (const [at, word] of words.entries()) {
    const before = plain(words[at - 1] ?? '')
    const linked = /^(?:is|es|im|soy)$/u.test(before) ? plain(words[at - 2] ?? '') : before
    const follows = kept.at(-1)?.startsWith('[name]') ?? false
    const isNamed = follows || introduces.test(before) || /^(?:name|nombre)$/u.test(linked)
    const isName = looksLikeName(word, { shouts, isNamed })
    if (!isName) kept.push(word)
    else if (!follows) kept.push(`[name]${/[?!.,]$/u.exec(word)?.[0] ?? ''}`)
  }
  return kept
}

/** A word that is none of ours and is written or placed as names are; a short one in capitals is an organisation. */
function looksLikeName(
  word: string,
  { shouts, isNamed }: { readonly shouts: boolean; readonly isNamed: boolean },
): boolean {
  const letters = plain(word)
  if (letters === '' || word.startsWith('[') || introduces.test(letters)) return false
  const parts = letters.split(' ')
  if (parts.some((part) => commonNames.has(part))) return true
  if (parts.every((part) => isOurWord(part))) return false
  const bare = word.replaceAll(/[^\p{L}]/gu, '')
  const isShort = bare === bare.toUpperCase() && Array.from(bare).length <= 5 && !shouts
  return isNamed || (/^\p{P}*\p{Lu}/u.test(word) && !isShort)
}

/** In small letters without accents; `O’Neil-Garcia’s` is `o neil garcia s`. */
function plain(word: string): string {
  return word
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[’'](?=s?\b)/gu, ' ')
    .replaceAll(/[^\p{L}]+/gu, ' ')
    .trim()
}
