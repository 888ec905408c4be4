import { addDays, addMonths, addYears, type Day, day } from './day.ts'

/** Days that are said by stretches of time: `3 weeks ago`, `in 1.5 months`, `end of next month`. */
export interface Stretch {
  readonly pattern: RegExp
  readonly read: (groups: Readonly<Record<string, string>>, today: Day) => Day
  /** About then, and no day of it. */
  readonly vague: boolean
}

const many = '(?<n>\\d+(?:\\.\\d)?|an?|un[oa]?)'
const unit = '(?<unit>days?|dias?|weeks?|semanas?|months?|mes(?:es)?|years?|anos?)'
const past = '(?:ago|back|late|overdue|past|since|tarde|de retraso|expired|atras)'
const about = '(?:over |more than |about |almost |around |like |mas de |casi |unos? |exactly )?'

const exact = (pattern: string, read: Stretch['read']): Stretch => ({
  pattern: new RegExp(`\\b${pattern}\\b`, 'gu'),
  read,
  vague: false,
})
const vague = (pattern: string, read: Stretch['read']): Stretch => ({
  ...exact(pattern, read),
  vague: true,
})
const by = (sign: 1 | -1) => (groups: Readonly<Record<string, string>>, today: Day) =>
  shifted(today, groups, sign)

/** In the order in which they are looked for: the longer ones first. */
export const stretches: readonly Stretch[] = [
  exact('(?:the )?day before yesterday|anteayer|antier|antes de ayer', (_, today) =>
    addDays(today, -2),
  ),
  exact('(?:the )?day after tomorrow|pasado (?:manana|tomorrow)', (_, today) => addDays(today, 2)),
  exact(
    `${many} ${unit} (?:and |y )?(?<n2>\\d+) (?<unit2>days?|dias?|weeks?|semanas?|months?|mes(?:es)?) ago`,
    (groups, today) =>
      shifted(
        by(-1)(groups, today),
        { n: groups['n2'] ?? '0', unit: groups['unit2'] ?? 'day' },
        -1,
      ),
  ),
  exact(`${many} ${unit} ${past}(?! (?:(?:my|the|its|mine|expir|that|it|mi|el|la) ?))`, by(-1)),
  exact(
    `(?:hace|been|by|desde hace|lapsed|expired|(?:expired|lapsed|out|late|inactive) for) ${about}${many} ${unit}(?! (?:from|before))`,
    by(-1),
  ),
  exact(`${many} ${unit} (?:from (?:now|today)|desde hoy)`, by(1)),
  exact(
    `${many} ${unit} (?:left|to go|remaining|(?:un)?till? (?:i|it|mine|my (?:cert|certification|cpt|card)) (?:expires?|runs? out|lapses?|ends?|is up|is due))`,
    by(1),
  ),
  exact(`(?:in|en|dentro de|within|next) (?!90 )${about}${many} ${unit}`, by(1)),
  exact(
    '(?:at |by )?(?:the |a )?(?:end|fin|final) (?:of|de|del) (?:(?<which>the|this|next|last|este|el) )?(?<unit>month|mes|year|ano)(?<later> que viene)?',
    endOf,
  ),
  vague(
    '(?:a )?(?:few|several|some|couple|unos|unas|varios|varias|algunos|algunas) (?<unit>days|dias|weeks|semanas|months|meses|years|anos) (?:ago|back|now)|hace (?:unos|unas|varios|varias|algunos|algunas) (?<unit2>dias|semanas|meses|anos)',
    ({ unit: named, unit2 }, today) =>
      shifted(today, { n: '3', unit: named ?? unit2 ?? 'days' }, -1),
  ),
  vague(
    '(?<which>last|past|next|this|el|la|este|esta|proxim[oa]) (?<unit>week|month|year|semana|mes|ano)(?<later> pasad[oa]| que viene| proxim[oa])?',
    nearBy,
  ),
]

function nearBy({ which, unit: named, later }: Readonly<Record<string, string>>, today: Day): Day {
  const back = which === 'last' || which === 'past' || later?.startsWith(' pasad')
  const on = which === 'next' || which?.startsWith('proxim') || later !== undefined
  return shifted(today, { n: '1', unit: named ?? 'day' }, back ? -1 : on ? 1 : 0)
}

function endOf({ which, unit: named, later }: Readonly<Record<string, string>>, today: Day): Day {
  const steps = which === 'last' ? -1 : which === 'next' || later !== undefined ? 1 : 0
  if (named?.startsWith('m')) {
    const first = day(`${addMonths(today, steps).slice(0, 8)}01`)
    return addDays(addMonths(first, 1), -1)
  }
  return day(`${addYears(today, steps).slice(0, 4)}-12-31`)
}

/** So many units before or after a day; a part of a unit is taken in days. */
function shifted(
  today: Day,
  { n = '1', unit: named = 'day' }: Readonly<Record<string, string>>,
  sign: number,
): Day {
  const number = Number(n) || 1
  if (number > 3000) return today
  const whole = Math.floor(number) * sign
  const rest = (number % 1) * sign
  if (named.startsWith('d')) return addDays(today, whole)
  if (/^(?:w|s)/u.test(named)) return addDays(today, Math.round(number * 7) * sign)
  return named.startsWith('m')
    ? addDays(addMonths(today, whole), Math.round(rest * 30))
    : addMonths(addYears(today, whole), Math.round(rest * 12))
}
