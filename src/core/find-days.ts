import { parse } from 'chrono-node/en'
import { addDays, addMonths, addYears, type Day, day, dayOf } from './day.ts'
import { readDay } from './read-day.ts'
import { DateTime } from 'luxon'

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

const unitNames = '(?<unit>days?|dias?|weeks?|semanas?|months?|mes(?:es)?|years?|anos?)'
const ago = new RegExp(
  `\\b(?<n>\\d+|an?|un[oa]?) ${unitNames}(?: and a half)? (?:ago|back|late|overdue|past|since|tarde|de retraso|expired)\\b`,
  'gu',
)
const hace = new RegExp(
  `\\b(?:hace|been|for|by|desde hace|lapsed|expired) (?:over |more than |about |mas de )?(?<n>\\d+|an?|un[oa]?) ${unitNames}\\b`,
  'gu',
)
const ahead = new RegExp(
  `\\b(?:in|en|dentro de|within|next) (?:about )?(?<n>\\d+|an?|un[oa]?) ${unitNames}\\b`,
  'gu',
)
const numeric =
  /\b(?:\d{4}-\d\d?-\d\d?|\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})|\d{1,2}\/\d{1,2}|\d{1,2}\/\d{4})\b/gu
const stretch = /\b(?<which>last|past|next|this) (?<unit>week|month|year)\b/gu
const monthName =
  /^(?:in |until |till |through )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*$/u

/** Every day in normalised words, in the order in which they stand. */
export function findDays(words: string, today: Day): readonly FoundDay[] {
  let text = spanish.reduce((all, [from, to]) => all.replaceAll(from, to), words)
  const found: FoundDay[] = []
  const take = (
    pattern: RegExp,
    read: (match: RegExpMatchArray) => Omit<FoundDay, 'at' | 'text'> | undefined,
  ) => {
    text = text.replaceAll(pattern, (...parts) => {
      const match = [...parts[0].matchAll(pattern)][0]
      const at = parts.find((part) => typeof part === 'number') ?? 0
      const days = match && read(match)
      if (days) found.push({ at, text: parts[0], ...days })
      return days ? '~'.repeat(parts[0].length) : parts[0]
    })
  }
  take(numeric, ([typed]) => {
    const read = readDay(typed, today)
    if (read.kind === 'unreadable') return undefined
    return { days: read.kind === 'day' ? [read.day] : read.days, vague: false }
  })
  take(ago, ({ groups = {} }) => ({ days: [shifted(today, groups, -1)], vague: false }))
  take(hace, ({ groups = {} }) => ({ days: [shifted(today, groups, -1)], vague: false }))
  take(ahead, ({ groups = {} }) => ({ days: [shifted(today, groups, 1)], vague: false }))
  take(stretch, ({ groups = {} }) => {
    const sign = groups['which'] === 'next' ? 1 : groups['which'] === 'this' ? 0 : -1
    return { days: [shifted(today, { n: '1', ...groups }, sign)], vague: true }
  })
  return [...found, ...byChrono(text, today)].toSorted((a, b) => a.at - b.at)
}

function shifted(today: Day, { n = '1', unit = 'day' }: Record<string, string>, sign: number): Day {
  const number = (Number.parseInt(n, 10) || 1) * sign
  if (Math.abs(number) > 3000) return today
  if (unit.startsWith('d')) return addDays(today, number)
  if (/^(?:w|s)/u.test(unit)) return addDays(today, number * 7)
  return unit.startsWith('m') ? addMonths(today, number) : addYears(today, number)
}

function byChrono(text: string, today: Day): FoundDay[] {
  const noon = DateTime.fromISO(today, { zone: 'utc' }).set({ hour: 12 })
  return parse(text, { instant: noon.toJSDate(), timezone: 0 }).flatMap(
    ({ index, text: typed, start }) => {
      const relative = start.tags().has('result/relativeDate')
      const named = (part: 'year' | 'month' | 'day' | 'weekday') => start.isCertain(part)
      const read = civil(start.get('year'), start.get('month'), start.get('day'))
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

/** Without a year: the next such day after words of what is to come, and else the nearest. */
function soonest(read: Day, today: Day, text: string, at: number): Day {
  const before = text.slice(Math.max(0, at - 40), at)
  const thisYear = day(
    `${today.slice(0, 4)}${read.slice(4) === '-02-29' ? '-02-28' : read.slice(4)}`,
  )
  const comes = /\b(?:expires?|runs out|until|till|through|vence|due|next)\b[^.]*$/u.test(before)
  const past =
    /\b(?:expired|lapsed|took|did|done|finished|completed|attended|got|came|on file|vencio|hice|termine)\b[^.]*$/u.test(
      before,
    )
  if (comes) return thisYear < today ? addYears(thisYear, 1) : thisYear
  if (past) return thisYear > today ? addYears(thisYear, -1) : thisYear
  return read
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
