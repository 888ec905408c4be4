import { parse } from 'chrono-node/en'
import { addDays, addMonths, addYears, type Day, day, dayOf } from './day.ts'
import { readDay } from './read-day.ts'
import { DateTime } from 'luxon'
import {
  bareDay,
  dayNumbered,
  inNearMonth,
  dayOfNearMonth,
  feast,
  feastDay,
  inMonth,
  partOfMonth,
} from './named-days.ts'
import { stretches } from './stretches.ts'

/** A day that stands somewhere in a sentence. */
export interface FoundDay {
  readonly at: number
  readonly text: string
  /** More than one where the words leave it open: the readings of 2/3/2027, the ends of a month. */
  readonly days: readonly Day[]
  /** `last month`: about then, and no day of it. */
  readonly vague: boolean
}

const months =
  'enero=january febrero=february marzo=march abril=april mayo=may junio=june julio=july agosto=august septiembre=september setiembre=september octubre=october noviembre=november diciembre=december'
const spanish: readonly (readonly [RegExp, string])[] = [
  ...months.split(' ').map((pair) => {
    const [from = '', to = ''] = pair.split('=')
    return [new RegExp(`\\b(?:de )?${from}\\b`, 'gu'), to] as const
  }),
  [
    /(?<=january|february|march|april|may|june|july|august|september|october|november|december) del? (?=\d)/gu,
    ' ',
  ],
  ...'lunes=monday martes=tuesday miercoles=wednesday jueves=thursday viernes=friday sabado=saturday domingo=sunday'
    .split(' ')
    .map((pair) => {
      const [from = '', to = ''] = pair.split('=')
      return [new RegExp(`\\b(?:el )?${from}\\b`, 'gu'), to] as const
    }),
  [/\bayer\b/gu, 'yesterday'],
  [/\bhoy\b/gu, 'today'],
  [/\bmanana\b/gu, 'tomorrow'],
  [/\bla semana pasada\b/gu, 'last week'],
  [/\bel mes pasado\b/gu, 'last month'],
]

const numeric =
  /\b(?:\d{4}-\d\d?-\d\d?|\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})|\d{1,2}\/\d{1,2}|\d{1,2}\/\d{4})\b/gu
const monthName =
  /^(?:in |until |till |through )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*$/u

/** Every day in normalised words, in the order in which they stand. */
export function findDays(words: string, today: Day): readonly FoundDay[] {
  let text = spanish.reduce((all, [from, to]) => all.replaceAll(from, to), words)
  const found: FoundDay[] = []
  const take = (
    pattern: RegExp,
    read: (match: RegExpMatchArray, at: number) => Omit<FoundDay, 'at' | 'text'> | undefined,
  ) => {
    text = text.replaceAll(pattern, (...parts) => {
      const match = [...parts[0].matchAll(pattern)][0]
      const at = parts.find((part) => typeof part === 'number') ?? 0
      const days = match && read(match, at)
      if (days) found.push({ at, text: parts[0], ...days })
      return days ? '~'.repeat(parts[0].length) : parts[0]
    })
  }
  take(numeric, ([typed]) => {
    const read = readDay(typed, today)
    if (read.kind === 'unreadable') return undefined
    return { days: read.kind === 'day' ? [read.day] : read.days, vague: false }
  })
  take(inNearMonth, ({ groups = {} }) => {
    const meant = dayOfNearMonth(groups, today)
    return meant && { days: [meant], vague: false }
  })
  for (const { pattern, read, vague } of stretches)
    take(pattern, ({ groups = {} }) => ({ days: [read(groups, today)], vague }))
  take(partOfMonth, ({ groups = {} }, at) =>
    inMonth(groups, today, (first) => soonest(first, today, text, at)),
  )
  take(feast, ({ groups = {} }) => ({
    days: [feastDay(groups['feast'] ?? '', today)],
    vague: false,
  }))
  take(bareDay, ({ groups = {} }, at) => {
    const meant = dayNumbered(Number(groups['day']), today, wayOf(text, at))
    return meant && { days: [meant], vague: false }
  })
  return [...found, ...byChrono(withoutCounts(text), today)].toSorted((a, b) => a.at - b.at)
}

/** Without one of these no day is named, and the library, whose patterns are slow to make ready, is left alone. */
const mayBeDay =
  /\d|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|to ?day|tom|tmr|tonight|yest|last|next|past|prev|ago|week|month|year|day|quarter|half|hour|morning|afternoon|evening|night|noon)/u

function byChrono(text: string, today: Day): FoundDay[] {
  if (!mayBeDay.test(text)) return []
  const noon = DateTime.fromISO(today, { zone: 'utc' }).set({ hour: 12 })
  return parse(text, { instant: noon.toJSDate(), timezone: 0 }).flatMap(
    ({ index, text: typed, start }) => {
      const relative = start.tags().has('result/relativeDate')
      const named = (part: 'year' | 'month' | 'day' | 'weekday') => start.isCertain(part)
      const read = civil(start.get('year'), start.get('month'), start.get('day'))
      // `6 hours more` is so much of a course.
      if (/\b(?:hours?|minutes?|horas?|minutos?)\b/u.test(typed)) return []
      // `the notice sat in my inbox` is no Saturday.
      if (
        /^sat$/u.test(typed) &&
        /^ (?:in|there|for|down|through|at|around|on my)\b/u.test(text.slice(index + typed.length))
      )
        return []
      const isMay =
        /^may$/u.test(typed) && !/\b(?:in|until|till|by|this|next) $/u.test(text.slice(0, index))
      if (!read || isMay || /^(?:now|\d+|(?:last|first|next|same|this) (?:day|time))$/u.test(typed))
        return []
      const entry = { at: index, text: typed, vague: false }
      if (relative || named('day'))
        return [
          {
            ...entry,
            days: [named('year') || relative ? read : soonest(read, today, text, index)],
          },
        ]
      if (named('month') && (named('year') || monthName.test(typed))) {
        const first = day(`${read.slice(0, 8)}01`)
        const meant = named('year') ? first : soonest(first, today, text, index)
        return [{ ...entry, days: [addDays(addMonths(meant, 1), -1), meant] }]
      }
      return named('weekday') ? [{ ...entry, days: [read] }] : []
    },
  )
}

/** Without a year: the next such day after words of what is to come, the last after words of what was, else the nearest. */
function soonest(read: Day, today: Day, text: string, at: number): Day {
  const thisYear = day(
    `${today.slice(0, 4)}${read.slice(4) === '-02-29' ? '-02-28' : read.slice(4)}`,
  )
  const way = wayOf(text, at)
  if (way === 'to come') return thisYear < today ? addYears(thisYear, 1) : thisYear
  if (way === 'past') return thisYear > today ? addYears(thisYear, -1) : thisYear
  return read
}

const toCome =
  /\b(?:expires?|runs out|ends|until|till|through|good|valid|vence|due|next|is up|by|before|hasta)\b[^.]*$/u
const gone =
  /\b(?:expired|lapsed|ran out|ended|was|were|took|did|done|finished|completed|attended|got|came|dated|sent|applied|submitted|back in|since|on file|vencio|hice|termine|tome|mande|llego)\b[^.]*$/u

/** Whether the words before a day speak of what was or of what is to come; the nearer word decides. */
function wayOf(text: string, at: number): 'past' | 'to come' | undefined {
  const before = text.slice(Math.max(0, at - 40), at)
  const [next, last] = [toCome, gone].map((pattern) => pattern.exec(before)?.index ?? -1)
  if (next === last) return undefined
  return (next ?? -1) > (last ?? -1) ? 'to come' : 'past'
}

const countedFrom =
  /\b(?:after|past|despues de|within|over|for) (?:the )?(?:first )?\d{1,3} (?:days?|dias?|weeks?|months?|years?)\b|\b\d{1,3} (?:days?|dias?|weeks?|semanas?|months?|mes(?:es)?) (?:after|before|past|prior|despues|antes)\b/gu

/** `95 days after` counts from another day, which the date library takes for today. */
function withoutCounts(text: string): string {
  return text.replaceAll(countedFrom, (counted) => '~'.repeat(counted.length))
}

function civil(
  year: number | null,
  month: number | null,
  dayOfMonth: number | null,
): Day | undefined {
  const date = DateTime.fromObject(
    { year: year ?? 0, month: month ?? 0, day: dayOfMonth ?? 1 },
    { zone: 'utc' },
  )
  return date.isValid && date.year >= 1000 && date.year <= 9999 ? dayOf(date) : undefined
}
