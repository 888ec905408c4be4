import { addDays, addMonths, addYears, type Day, day, daysBetween } from './day.ts'

const names = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** `mid march`, `end of march 2027`, with the name of the month in English. */
export const partOfMonth = new RegExp(
  `\\b(?:the )?(?<part>early|mid|middle|late|beginning|start|end|principios?|comienzos?|mediados|finales|fines?)(?: (?:of|in|de))? (?<month>${names.join('|')})\\p{L}*(?: (?:of |de )?(?<year>\\d{4}))?\\b`,
  'gu',
)

/** The end of a month is a day; every other part is about then. */
export function inMonth(
  groups: Readonly<Record<string, string | undefined>>,
  today: Day,
  soonest: (read: Day) => Day,
): { readonly days: readonly Day[]; readonly vague: boolean } {
  const { part = '', month = '', year } = groups
  const number = String(names.indexOf(month) + 1).padStart(2, '0')
  const isEnd = /^(?:end|finales|fin)/u.test(part)
  const first = day(`${year ?? today.slice(0, 4)}-${number}-01`)
  const meant = year === undefined ? soonest(nearest(today, first)) : first
  if (isEnd) return { days: [addDays(addMonths(meant, 1), -1)], vague: false }
  const steps = /^(?:early|beg|start|princ|com)/u.test(part) ? 4 : /^mid|^med/u.test(part) ? 14 : 24
  return { days: [addDays(meant, steps)], vague: true }
}

const feasts: Readonly<Record<string, string>> = {
  'christmas eve': '12-24',
  christmas: '12-25',
  xmas: '12-25',
  navidad: '12-25',
  'new years eve': '12-31',
  'new year eve': '12-31',
  'new years day': '01-01',
  'new years': '01-01',
  halloween: '10-31',
  'valentines day': '02-14',
}

export const feast = new RegExp(`\\b(?<feast>${Object.keys(feasts).join('|')})(?: day)?\\b`, 'gu')

export function feastDay(name: string, today: Day): Day {
  return nearest(today, day(`${today.slice(0, 4)}-${feasts[name] ?? '01-01'}`))
}

/** `the 5th`: of this month, the one before or the one after, whichever is nearest. */
export const bareDay =
  /\b(?:the|el|on) (?<day>\d{1,2})th\b(?! (?:course|class|time|one|cycle|renewal|petition|year|week|fee))/gu

/** `the 2nd of next month`, `el 5 del mes que viene`. */
export const inNearMonth =
  /\b(?<day>\d{1,2})(?:th)? (?:day )?(?:of|del?) (?:the )?(?:(?<which>next|last|this|coming|proximo|este|pasado) (?:month|mes)|mes (?<later>que viene|proximo|pasado))\b/gu

export function dayOfNearMonth(
  { day: number, which = '', later = '' }: Readonly<Record<string, string | undefined>>,
  today: Day,
): Day | undefined {
  const isBack = /last|pasado/u.test(which + later)
  const steps = isBack ? -1 : /this|este/u.test(which) ? 0 : 1
  const first = addMonths(day(`${today.slice(0, 8)}01`), steps)
  const meant = addDays(first, Number(number) - 1)
  return Number(number) > 0 && meant.slice(0, 7) === first.slice(0, 7) ? meant : undefined
}

export function dayNumbered(
  number: number,
  today: Day,
  way: 'past' | 'to come' | undefined,
): Day | undefined {
  const first = day(`${today.slice(0, 8)}01`)
  const days = [-1, 0, 1]
    .map((step) => addDays(addMonths(first, step), number - 1))
    .filter((each) => Number(each.slice(8)) === number)
    .filter((each) => (way === 'past' ? each <= today : way === 'to come' ? each >= today : true))
  return days.toSorted(
    (a, b) => Math.abs(daysBetween(today, a)) - Math.abs(daysBetween(today, b)),
  )[0]
}

function nearest(today: Day, thisYear: Day): Day {
  const all = [addYears(thisYear, -1), thisYear, addYears(thisYear, 1)]
  const byDistance = all.toSorted(
    (a, b) => Math.abs(daysBetween(today, a)) - Math.abs(daysBetween(today, b)),
  )
  return byDistance[0] ?? thisYear
}
