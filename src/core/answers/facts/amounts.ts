import { credits, type Stated } from '../../credits.ts'
import type { FoundDay } from '../../find-days.ts'
import type { Facts } from './facts.ts'
import { isAhead } from './planned.ts'
import { contextIn, statedBy } from './stated.ts'

type Amounts = Pick<Facts, 'have' | 'lacks' | 'planned' | 'many' | 'all' | 'none' | 'number'>

const unit =
  '(?<unit>ceus?|cecs?|credits?|creditos?|units?|points?|hours?|horas?|minutes?|minutos?)'
const between = '(?:(?:more|mas|contact|clock|ce|approved|total|full) )?'
/** A count before an amount: `2 8 hour days`, `3 classes of 2 hours`, `2 courses at 0.4 each`, `2 x 3 hours`. */
const counting =
  '(?:(?<times>\\d{1,2}) (?:x |times |(?:different |separate |approved |online |short |own |\\p{L}{4} )*(?:courses?|class(?:es)?|workshops?|webinars?|seminars?|modules?|sessions?|weekends?|evenings?|mornings?|nights?|afternoons?|parts|cursos|clases|talleres)?(?: (?:of|at|for|worth|that|they|all|which|are|ran|run|lasted|lasting|about|de|a|,|each|were|was|being))* ?))?'
const withUnit = new RegExp(
  `(?<![\\d/.-])${counting}(?<n>\\d{1,4}(?:\\.\\d{1,3})?) ${between}${unit}\\b(?<each> (?:each day|each|apiece|cada un[oa]|per (?:class|course|day)|a day|per day|(?:a|per) piece|every day|cada dia|al dia|x \\d|for \\d{1,2} days|por \\d{1,2} dias|days))?(?:(?: (?!and\\b|plus\\b|y\\b)\\p{L}+){0,3}? (?<again>twice|\\d{1,2} times|\\d veces)(?! (?:a|per|each|every|al?|por|cada|over) ))?`,
  'gu',
)
/** A number with a decimal part, and no unit, is one of credits. */
const decimal = new RegExp(
  `(?<![\\d/.$-])(?<!\\$ )${counting}(?<n>[0-3]\\.\\d{1,3})(?! ?(?:ceu|cec|credit|unit|hour|hora|point|minut|day|dia|week|month|mes|year|ano|percent|k\\b|\\d+(?![.\\d])))\\b(?<each> (?:each|apiece|cada un[oa]|per class|per course|x \\d))?`,
  'gu',
)
const counted =
  /(?<![\d/.-])(?<!\$ |\b(?:costs?|price|paid|pays?|charges?|was|covers?) )(?<n>\d{1,3}) (?!(?:x |\d+ )?(?:contact |clock )?(?:hours?|horas?|ceus?|credits?|minutes?|days?|x|bucks|dollars?|usd|percent)\b)(?!(?:of|off|on|toward|towards|and|plus) (?:the |my |a )?petition)(?:\w+ ){0,2}?(?:courses?|class(?:es)?|petitions?|workshops?|events?|cursos?|clases|peticion(?:es)?|talleres|of them|of those|unapproved|seminars?|webinars?|conferences?|mas)\b/u
/** `5 of my 8 courses`: the part is meant, and not the whole. */
const partly =
  /(?<![\d/.-])(?<n>\d{1,2}) (?:out )?of (?:(?:my|the|these|those|our) )?\d{1,2}\b(?!\.)/u
const before =
  /(?:still need|need|needs|required?|requires|necesit\w*|missing|short|falta\w*|lack\w*|left|away|remaining) (?:\w+ )?$/u
const after =
  /^ (?:more|left|short|to (?:go|do|finish|complete|earn|make up)|shy|missing|away|mas|remaining|behind|still (?:to go|needed))\b/u
/** A figure of the rules, which is asked about and not told. */
const rule =
  /\b(?:included?|include the|the|of|of the|is it|its|says?|it says|between|vs|out of|los|las|required|page|to|for|reach|hit|why|or|total of|whole|entire|full|all|los|las|todas las) $/u

/** `can i make 19 hours by sunday`: what is to be reached. */
const aim =
  /\b(?:can|could|will|would|should|do|must) i (?:still |even |possibly |really )?(?:make|do|get|earn|finish|cram|complete|squeeze in|reach|manage)(?: all)? $/u

/** `19 minus what i have`: what the rules ask for, less what there is. */
const isTakenFrom = /^ (?:minus|less|take away|subtract|menos) /u

const all =
  /\b(?:all|everything|todos?)\b.{0,24}\b(?:ceus?|courses|classes|done|cursos|credits)\b|\b(?:courses?|class(?:es)?|ceus?|everything) (?:(?:were|are|is|was) )?(?:all )?(?:done|finished|complete|completed)\b|\b(?:have|got|done) everything (?:except|but|besides)|\b(?:finished|completed|termine|done with) (?:\w+ ){0,3}(?:ceus|courses|classes|cursos)\b/u
const none =
  /\b(?:no|none|zero|0|0\.0|any|single|ningun\w*) (?:of my |of the )?(?:ceus?|courses?|class(?:es)?|hours?|credits?|cursos?|horas?)\b(?! (?:do|are|is|count))|\b(?:not|never) (?:done|started|begun|empezado)\b|\bnothing (?:done|yet|so far|logged)\b|\bnone (?:yet|done)\b|\b(?:no he hecho|nada hecho)\b|\bhave not (?:done|taken|started) (?:any|anything|a|my|the|nothing|ceus|it)\b/u

export function amountsIn(words: string, found: readonly FoundDay[]): Amounts {
  const inDay = (at: number) => found.some((day) => day.at <= at && at < day.at + day.text.length)
  const hits = distinct([...words.matchAll(withUnit), ...words.matchAll(decimal)]).filter(
    (hit) => isPartOfUnit(hit) || !inDay(placeOf(hit)),
  )
  const state = (hit: RegExpExecArray) => statedBy(hit, contextIn(hits, words))
  const ahead = aheadOf(hits, words)
  const own = (isPlanned: boolean) =>
    hits
      .filter((hit, at) => kindOf(hit, words) === 'have' && ahead[at] === isPlanned)
      .flatMap(state)
  const [told, planned] = [own(false), own(true)]
  const lacks = hits.filter((hit) => kindOf(hit, words) === 'lacks').flatMap(state)
  const have = told.filter(({ amount }) => amount > 0)
  const isNone =
    have.length === 0 && ((planned.length === 0 && none.test(words)) || told.length > 0)
  const many = (partly.exec(words) ?? counted.exec(words))?.groups?.['n']
  const isAll =
    have.length === 0 &&
    lacks.length === 0 &&
    planned.length === 0 &&
    !isNone &&
    !/\b(?:not|never)\b.{0,12}\b(?:done|finish)/u.test(words) &&
    all.test(words)
  const lone = loneNumber(words, found)
  const counts = lone !== undefined && hits.length === 0 ? statedAlone(lone, words) : undefined
  if (counts) return { have: [counts] }
  const bare = lone
  return {
    ...(have.length > 0 && { have }),
    ...(lacks.length > 0 && { lacks }),
    ...(planned.length > 0 && { planned }),
    ...(many !== undefined && { many: Number(many) }),
    ...(bare !== undefined && hits.length === 0 && { number: bare }),
    ...(isAll && { all: true }),
    ...(isNone && { none: true }),
  }
}

/** Which amounts are yet to come, by the words between each and its neighbours. */
function aheadOf(hits: readonly RegExpExecArray[], words: string): readonly boolean[] {
  const ahead: boolean[] = []
  for (const [at, hit] of hits.entries()) {
    const previous = hits[at - 1]
    const start = previous ? previous.index + previous[0].length : 0
    const tail = words.slice(hit.index + hit[0].length, hits[at + 1]?.index)
    ahead.push(isAhead(words.slice(start, hit.index), tail, ahead[at - 1]))
  }
  return ahead
}

/** Where the figure itself stands. */
function placeOf(hit: RegExpExecArray): number {
  return hit.index + hit[0].lastIndexOf(hit.groups?.['n'] ?? '')
}

/** `april 3.5 hours`: no day has a part. */
function isPartOfUnit({ groups }: RegExpExecArray): boolean {
  return groups?.['unit'] !== undefined && groups['n']?.includes('.') === true
}

/** The same figure may fit more than one pattern. */
function distinct(hits: readonly RegExpExecArray[]): readonly RegExpExecArray[] {
  return hits
    .filter((hit, at) => hits.findIndex((other) => placeOf(other) === placeOf(hit)) === at)
    .toSorted((a, b) => a.index - b.index)
}

/** Whether a figure is had, is missing, or is one of the rules. */
function kindOf(hit: RegExpExecArray, words: string): 'have' | 'lacks' | 'rule' {
  const lead = words.slice(Math.max(0, hit.index - 30), hit.index)
  const tail = words.slice(hit.index + hit[0].length)
  if (/^ (?:more than\b|mas \d)/u.test(tail)) return 'have'
  if (isFigureOfRules(hit.groups?.['n']) && isTakenFrom.test(tail)) return 'rule'
  if (after.test(tail) || /\bmore\b|\bmas\b/u.test(hit[0])) return isOwn(lead) ? 'have' : 'lacks'
  if (/\b(?:how many|do i|should|would|can i) (?:\w+ ){0,3}$/u.test(lead) && before.test(lead))
    return 'rule'
  const n = hit.groups?.['n']
  if (isFigureOfRules(n) && aim.test(lead)) return 'rule'
  if (before.test(lead)) return isFigureOfRules(n) ? 'rule' : 'lacks'
  const ofCourse =
    /^ (?:\w+ )?(?:course|class|workshop|curso|clase)\b/u.test(tail) ||
    /\b(?:course|class|workshop|curso|clase|taller) (?:of|at|for|worth|with|de|por) $/u.test(lead)
  return isFigureOfRules(n) && !ofCourse && rule.test(lead) ? 'rule' : 'have'
}

function isOwn(lead: string): boolean {
  return (
    /\b(?:did|took|finished|logged|got|have|signed up for|enrolled in|registered for|booked|scheduled|taking|adding) $/u.test(
      lead,
    ) ||
    /\b(?:will|if i|might|going to) (?:\w+ )?(?:do|take|add|complete|attend|finish|get) $/u.test(
      lead,
    )
  )
}

function isFigureOfRules(n: string | undefined): boolean {
  return (
    n === '1.9' || n === '2.0' || n === '0.1' || n === '19' || n === '20' || n === '2' || n === '1'
  )
}

/** `how many hours are left if i have 9.5`: the unit stands elsewhere. */
function statedAlone(n: number, words: string): Stated | undefined {
  if (
    !/\b(?:have|got|did|done|at|finished|completed|tengo|llevo|hice) (?:like |about |only |already |ya )?\d/u.test(
      words,
    )
  )
    return undefined
  const isHours = /\b(?:hours?|horas?)\b/u.test(words)
  const isCredits = /\b(?:ceus?|credits?|creditos?)\b/u.test(words)
  if (isHours === isCredits || n > 100) return undefined
  return { amount: credits(n), unit: isHours ? 'hour' : 'credit' }
}

/** The only number of a message, without any word that says what it counts. */
function loneNumber(words: string, found: readonly FoundDay[]): number | undefined {
  if (found.length > 0) return undefined
  const numbers = [...words.matchAll(/(?<![\d/.-])\d{1,3}(?:\.\d{1,3})?(?![\d/.-])/gu)]
  const [only] = numbers
  return numbers.length === 1 && only ? Number(only[0]) : undefined
}
