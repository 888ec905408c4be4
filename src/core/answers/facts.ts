import { type Credits, credits, type Stated } from '../credits.ts'
import { type Day, daysBetween } from '../day.ts'
import { findDays, type FoundDay } from '../find-days.ts'

/** What a message tells of the person, and nothing that it only asks. */
export interface Facts {
  readonly expires?: Day
  /** Expired about then: the words name no day. */
  readonly about?: Day
  /** Amounts of courses, as they were said. */
  readonly have?: readonly Stated[]
  readonly all?: boolean
  /** The amounts are yet to come, on top of what there is: `if i take a 7 hour course`. */
  readonly more?: boolean
  readonly none?: boolean
  readonly card?: 'current' | 'expired' | 'none'
  readonly cardExpires?: Day
  readonly courseOn?: Day
  readonly applyOn?: Day
  readonly auditOn?: Day
  readonly otherDay?: Day
  /** Days after the expiry, where a message counts so. */
  readonly courseAfter?: number
  readonly applyAfter?: number
  /** How many courses or petitions. */
  readonly many?: number
  /** A day that can be read in more than one way, and what it is the day of. */
  readonly unsure?: { readonly what: Role; readonly days: readonly Day[]; readonly text: string }
}

type Role = 'expires' | 'cardExpires' | 'courseOn' | 'applyOn' | 'auditOn' | 'otherDay'

const cues: readonly (readonly [Role | 'ends', RegExp])[] = [
  ['auditOn', /\baudit\p{L}*/gu],
  ['cardExpires', /\b(?:cpr|aed|card|bls|tarjeta)\b/gu],
  [
    'ends',
    /\b(?:expir\p{L}*|laps\p{L}*|venc\p{L}*|vence|caduc\p{L}*|runs? out|ran out|(?:good|valid) (?:until|through|till|to|for))/gu,
  ],
  ['expires', /\b(?:certification|cpt|renewal is due|expiration|expiry|my date)\b/gu],
  [
    'applyOn',
    /\b(?:appl[iy]\p{L}*|application|submit\p{L}*|sent|send|filed?|turn(?:ed)? (?:it )?in|mail(?:ed)?|solicitud|mand[eo]\p{L}*|receive[sd]?)\b/gu,
  ],
  [
    'courseOn',
    /\b(?:took|take|did|done|finish\p{L}*|complet\p{L}*|courses?|class(?:es)?|workshop|webinar|seminar|attend\p{L}*|termin\p{L}*|hice|curso|taller|log)\b/gu,
  ],
]

export function factsIn(words: string, today: Day): Facts {
  const found = findDays(words, today)
  const dated = found.map((each, at) => ({ ...each, role: roleOf(words, found, at) }))
  const one = (role: Role) =>
    dated.find((each) => each.role === role && each.days.length === 1 && !each.vague)?.days[0]
  const vague = dated.find(({ role, vague: isVague }) => role === 'expires' && isVague)
  const open = dated.find(({ days }) => days.length > 1)
  const set = (role: Role) => {
    const day = one(role)
    return day === undefined ? {} : { [role]: day }
  }
  return {
    ...set('expires'),
    ...set('cardExpires'),
    ...set('courseOn'),
    ...set('applyOn'),
    ...set('auditOn'),
    ...set('otherDay'),
    ...(vague?.days[0] && { about: vague.days[0] }),
    ...(open && { unsure: { what: open.role, days: open.days, text: open.text } }),
    ...afterExpiry(words),
    ...amountsIn(words, found),
    ...cardWords(
      words,
      dated.find(({ role }) => role === 'cardExpires'),
      today,
    ),
  }
}

/** By the last word before it that says what happened then; else the first after it. */
function roleOf(words: string, found: readonly FoundDay[], at: number): Role {
  const day = found[at]
  if (!day) return 'otherDay'
  const previous = found[at - 1]
  const start = previous ? previous.at + previous.text.length : 0
  const before = words.slice(start, day.at)
  const after = words.slice(day.at + day.text.length, found[at + 1]?.at).split(/[,.;?]/u)[0] ?? ''
  // `40 days late` counts from the expiry.
  if (/(?:late|overdue|tarde|past|retraso)$/u.test(day.text)) return 'expires'
  return cueIn(before, 'last') ?? cueIn(after, 'first') ?? 'otherDay'
}

function cueIn(text: string, which: 'first' | 'last'): Role | undefined {
  const hits = cues
    .flatMap(([role, pattern]) => [...text.matchAll(pattern)].map(({ index }) => ({ role, index })))
    .toSorted((a, b) => (which === 'last' ? b.index - a.index : a.index - b.index))
  const [hit] = hits
  if (!hit) return undefined
  const subject = hits.find(({ role }) => role === 'cardExpires' || role === 'expires')?.role
  if (hit.role === 'ends') return subject === 'cardExpires' ? 'cardExpires' : 'expires'
  if (hit.role === 'cardExpires' && !hits.some(({ role }) => role === 'ends')) {
    return /\b(?:took|did|complet|renewed my cpr)\b/u.test(text) ? 'courseOn' : 'cardExpires'
  }
  return hit.role
}

const afterDay =
  /\bd(?:ay|ia) (?<day>\d{1,3})\b|\b(?<n>\d{1,3}) (?<unit>days?|dias?|weeks?|semanas?|months?|mes(?:es)?) (?:after|past|despues|late\b)/gu

function afterExpiry(words: string): Pick<Facts, 'courseAfter' | 'applyAfter'> {
  const hits = [...words.matchAll(afterDay)].map(({ index, groups = {}, 0: text }, at, all) => {
    const previous = all[at - 1]
    const before = words.slice(previous ? previous.index + previous[0].length : 0, index)
    const per = /^[ws]/u.test(groups['unit'] ?? '')
      ? 7
      : (groups['unit'] ?? '').startsWith('m')
        ? 30
        : 1
    const days = Number(groups['day'] ?? groups['n']) * per
    return { days, role: cueIn(before, 'last') ?? cueIn(words.slice(index + text.length), 'first') }
  })
  const course = hits.find(({ role }) => role === 'courseOn')
  const apply = hits.find(({ role }) => role === 'applyOn')
  return {
    ...(course && { courseAfter: course.days }),
    ...(apply && { applyAfter: apply.days }),
  }
}

const amount =
  /(?<![\d/.-])(?<n>\d{1,4}(?:\.\d{1,3})?) (?:(?:more|mas|contact|clock|ce) )?(?<unit>ceus?|cecs?|credits?|creditos?|units?|points?|hours?|horas?|minutes|minutos)\b/gu
const bare =
  /\b(?:have|got|tengo|llevo|with|only|did|finished|at|is|from|short|logged|earned|do) (?<n>[0-3]\.\d{1,3})(?! ?(?:ceu|cec|credit|hour|hora|unit|\d))/gu
/** `.4 .4 and .8`: decimals beside one another are credits when any of them is. */
const listedDecimals =
  /(?<![\d/.-])(?<n>[0-2]\.\d{1,3})(?= (?:and |y |plus |, |\+ )*[0-2]\.\d|$| (?:[,.?!]|what|how|so far|que|cuanto))/gu
const wanted =
  /(?:need|required?|necesit\p{L}*|another|missing|short|left|falta\p{L}*|included?|include the|the) (?:\w+ )?$/u
const counted =
  /(?<![\d/.-])(?<n>\d{1,2}) (?:\w+ )?(?:courses?|class(?:es)?|petitions?|workshops?|events?|cursos?|clases|peticion(?:es)?|talleres|of them|of those|unapproved|seminars?)\b/u

const toCome =
  /\bif i (?:just )?(?:take|do|add|finish|complete|get|attend)\b|\b(?:another|one more|1 more|si hago|si tomo|otro curso)\b|\bplan(?:ning)? to\b/u

function amountsIn(
  words: string,
  found: readonly FoundDay[],
): Pick<Facts, 'have' | 'more' | 'many' | 'all' | 'none'> {
  const inDay = (at: number) => found.some((day) => day.at <= at && at < day.at + day.text.length)
  const said = distinct([
    ...words.matchAll(amount),
    ...words.matchAll(bare),
    ...(/\b(?:took|have|did|got|worth|tengo|hice|logged|earned|classes|courses)\b/u.test(words)
      ? words.matchAll(listedDecimals)
      : []),
  ])
    .filter(({ index }) => !inDay(index) && !wanted.test(words.slice(0, index)))
    .flatMap(({ groups = {} }) => statedBy(groups['n'] ?? '', groups['unit'] ?? 'ceu'))
  const many = counted.exec(words)?.groups?.['n']
  const all =
    /\b(?:all|everything|todos?)\b.{0,24}\b(?:ceus?|courses|classes|done|cursos|credits)\b|\b(?:courses?|class(?:es)?|ceus?|everything) (?:were|are|is|was) (?:all )?(?:done|finished|complete)|\b(?:finished|completed|termine|done with) (?:\w+ ){0,3}(?:ceus|courses|classes|cursos)\b/u
  const none =
    /\b(?:no|none|zero|0) (?:of my )?ceus?\b|\bnot (?:done|started)\b|\bnothing (?:done|yet)\b|\bnone (?:yet|done)\b/u
  return {
    ...(said.length > 0 && { have: said }),
    ...(said.length > 0 && toCome.test(words) && { more: true }),
    ...(many !== undefined && { many: Number(many) }),
    ...(said.length === 0 &&
      !none.test(words) &&
      !/\bnot\b.{0,12}\b(?:done|finish)/u.test(words) &&
      all.test(words) && { all: true }),
    ...(said.length === 0 && none.test(words) && { none: true }),
  }
}

/** Where the figure itself stands. */
function placeOf(hit: RegExpExecArray): number {
  return hit.index + hit[0].indexOf(hit.groups?.['n'] ?? '')
}

/** The same figure may fit more than one pattern. */
function distinct(hits: readonly RegExpExecArray[]): readonly RegExpExecArray[] {
  return hits.filter((hit, at) => hits.findIndex((other) => placeOf(other) === placeOf(hit)) === at)
}

function statedBy(number: string, unit: string): Stated[] {
  const value = Number(number)
  if (unit.startsWith('min')) return [{ amount: Math.round((value / 60) * 1000), unit: 'hour' }]
  if (value > 1000) return []
  const isHour = unit.startsWith('h')
  return [{ amount: credits(value), unit: isHour ? 'hour' : 'credit' }]
}

function cardWords(words: string, dated: FoundDay | undefined, today: Day): Pick<Facts, 'card'> {
  const day = dated?.days[0]
  if (/\b(?:no|without|sin|never (?:did|took)|do not have(?: a| my)?) (?:cpr|a cpr)\b/u.test(words))
    return { card: 'none' }
  const lapsed =
    /\b(?:cpr|card)\b(?: \w+){0,3} (?:expired|lapsed|ran out|vencio|is out of date|is expired)\b/u
  if (lapsed.test(words) && !(day && daysBetween(today, day) >= 0)) return { card: 'expired' }
  const fine =
    /\b(?:current|valid|good|up to date|have(?: my| a)?|plus|with(?: my| a)?|and(?: my| a| current| a current)?|tengo) cpr\b|\bcpr(?: card)? (?:is |are )?(?:current|valid|good|fine|done|up to date|too)\b|\bplus cpr\b/u
  return fine.test(words) ? { card: 'current' } : {}
}

/** What was learned later wins. */
export function merged(earlier: Facts, now: Facts): Facts {
  const { many: _, unsure: __, otherDay: ___, ...lasting } = earlier
  return { ...lasting, ...now }
}

export function totalOf(have: readonly Stated[], perHour: Credits): Credits {
  const total = have.reduce(
    (sum, { amount: each, unit }) => sum + (unit === 'hour' ? (each * perHour) / 1000 : each),
    0,
  )
  return Math.round(total) as Credits
}
