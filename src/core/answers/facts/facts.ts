import type { Credits, Stated } from '../../credits.ts'
import type { Day } from '../../day.ts'
import { type FoundDay, findDays } from '../../find-days.ts'
import { afterExpiry } from './after-expiry.ts'
import { amountsIn } from './amounts.ts'
import { daysTogether } from './stated.ts'
import { type Rate, rateIn } from './rate.ts'
import { repeatedIn } from './repeated.ts'
import { timetableIn } from './timetable.ts'
import { cardIn } from './card-said.ts'
import { dated, type Role } from './roles.ts'

/** What a message tells of the person, and nothing that it only asks. */
export interface Facts {
  readonly expires?: Day
  /** Expired about then: the words name no day. */
  readonly about?: Day
  /** Amounts of courses, as they were said. */
  readonly have?: readonly Stated[]
  /** So much in so many days: `2 hours a week`. */
  readonly rate?: Rate
  /** What is still missing, as it was said: `i need 3 more hours`. */
  readonly lacks?: readonly Stated[]
  /** Percent of the courses that are done. */
  readonly share?: number
  readonly all?: boolean
  /** Amounts yet to come, on top of what there is: `if i take a 7 hour course`, `6 hours booked`. */
  readonly planned?: readonly Stated[]
  readonly none?: boolean
  readonly card?: 'current' | 'expired' | 'none'
  readonly cardExpires?: Day
  readonly courseOn?: Day
  readonly applyOn?: Day
  readonly auditOn?: Day
  readonly certifiedOn?: Day
  readonly otherDay?: Day
  /** Days after the expiry, where a message counts so. */
  readonly courseAfter?: number
  readonly applyAfter?: number
  /** Days after the expiry of a thing that is not named: `what about day 95`. */
  readonly dayAfter?: number
  /** How many courses or petitions. */
  readonly many?: number
  /** A number that stands alone, and means what the turn before was about: `and if i have 7`. */
  readonly number?: number
  /** A day that can be read in more than one way, and what it is the day of. */
  readonly unsure?: { readonly what: Role; readonly days: readonly Day[]; readonly text: string }
}

export function factsIn(words: string, today: Day): Facts {
  const days = dated(words, findDays(words, today), today)
  const one = (role: Role) => days.find((each) => each.role === role && isDay(each))?.days[0]
  const vague = days.find((each) => each.role === 'expires' && each.vague)?.days[0]
  const open = days.find((each) => each.days.length > 1)
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
    ...set('certifiedOn'),
    ...set('otherDay'),
    ...(vague && { about: vague }),
    ...(open && { unsure: { what: open.role, days: open.days, text: open.text } }),
    ...afterExpiry(words),
    ...amountsOf(words, days, today),
    ...shareIn(words),
    ...cardIn(words, one('cardExpires'), one('courseOn') ?? one('otherDay') ?? today, today),
  }
}

/** A rate is no amount; with an end it comes to one. */
function amountsOf(words: string, days: readonly FoundDay[], today: Day): Partial<Facts> {
  const timetable = timetableIn(words)
  if (timetable) return { have: [timetable] }
  const rate = daysTogether(words) > 1 ? undefined : rateIn(words)
  if (!rate) return amountsIn(words, days)
  const { at, text, amount, days: every } = rate
  const rest = `${words.slice(0, at)}${'~'.repeat(text.length)}${words.slice(at + text.length)}`
  const others = amountsIn(rest, days)
  const sum = repeatedIn(words, rate, days, today)
  if (!sum) return { ...others, rate: { amount, days: every } }
  const isPast = /\b(?:did|done|have been|ive been|took|last|past|hice)\b/u.test(words)
  return isPast || !others.have
    ? { ...others, have: [...(others.have ?? []), sum] }
    : { ...others, planned: [...(others.planned ?? []), sum] }
}

const shareDone =
  /\b(?<n>\d{1,2}) percent (?:of (?:the way|the|my|all)|done|complete|finished|there|through)\b/u

/** `half of my hours are done`, `half way there`. */
const partDone =
  /\b(?<part>half|3 quarters|(?:a |1 )?quarter) (?:of (?:the |my |all )*(?:hours?|ceus?|credits?|courses?|education|way)|way|done|finished|through)\b/u

function partOf(part: string | undefined): number | undefined {
  if (part === undefined) return undefined
  return part === 'half' ? 50 : part.startsWith('3') ? 75 : 25
}

function shareIn(words: string): Pick<Facts, 'share'> {
  const n = shareDone.exec(words)?.groups?.['n']
  const part = partDone.exec(words)?.groups?.['part']
  const share = n === undefined ? partOf(part) : Number(n)
  return share === undefined ? {} : { share }
}

function isDay({ days, vague }: { readonly days: readonly Day[]; readonly vague: boolean }) {
  return days.length === 1 && !vague
}

/** What was learned later wins. */
export function merged(earlier: Facts, now: Facts): Facts {
  const { many: _, unsure: __, otherDay: ___, number: ____, dayAfter: _____, ...lasting } = earlier
  const planned = now.planned ? { planned: [...(earlier.planned ?? []), ...now.planned] } : {}
  return { ...lasting, ...now, ...planned }
}

/** Amounts of courses, done or yet to come; undefined where none is told. */
export function amountsTold({ have, planned }: Facts): readonly Stated[] | undefined {
  return have || planned ? [...(have ?? []), ...(planned ?? [])] : undefined
}

export function totalOf(have: readonly Stated[], perHour: Credits): Credits {
  const total = have.reduce(
    (sum, { amount: each, unit }) => sum + (unit === 'hour' ? (each * perHour) / 1000 : each),
    0,
  )
  return Math.round(total) as Credits
}
