import { addDays, addMonths, type Day } from '../../day.ts'
import { sayIn } from '../answer.ts'
import type { Context } from '../context.ts'
import { go } from '../topic.ts'
import { dayIn, say } from '../words.ts'
import { type Personal, phaseLine } from './window.ts'

const before =
  /\b(?<n>\d{1,3}) (?<unit>days?|weeks?|months?|dias?|semanas?|mes(?:es)?) (?:before|ahead of|prior to|earlier than|antes de(?:l)?) (?:\w+ ){0,2}?(?<what>expir\w*|renewal|recert\w*|date|deadline|certification|mine|cpr|aed|card|vencimiento|fecha|tarjeta)\b/u
const askedFor = /\b(?:date|when|which|what|day|dia|fecha|cuando|cual|que)\b/u

/** Asks which day lies so far before a day that is known: `30 days before my expiry`. */
export function asksDayBefore(context: Context): boolean {
  return dayBeforeIn(context) !== undefined
}

interface Before {
  readonly n: number
  readonly unit: string
  readonly day: Day
  readonly end: Day
}

function dayBeforeIn({ words, standing }: Context): Before | undefined {
  const text = words.join(' ')
  const { n, unit = '', what = '' } = before.exec(text)?.groups ?? {}
  const isCard = /^(?:cpr|aed|card|tarjeta)$/u.test(what)
  const end = isCard ? standing.card?.card?.expires : standing.deadlines?.cycle.expires
  if (n === undefined || !end || !askedFor.test(text)) return undefined
  return { n: Number(n), unit, day: earlier(end, Number(n), unit), end }
}

function earlier(end: Day, n: number, unit: string): Day {
  if (unit.startsWith('m')) return addMonths(end, -n)
  return addDays(end, -n * (/^[ws]/u.test(unit) ? 7 : 1))
}

export const dayBefore: Personal = (context) => {
  const found = dayBeforeIn(context)
  if (!found) return undefined
  const { deadlines } = context.standing
  const figures = {
    n: String(found.n),
    unit: found.unit,
    day: dayIn(context.language, found.day),
    end: dayIn(context.language, found.end),
  }
  const said = say('{day} is {n} {unit} before {end}', 'El {day} es {n} {unit} antes del {end}')
  return {
    outcome: 'answered',
    lines: [sayIn(context, said, figures), ...(deadlines ? [phaseLine(context, deadlines)] : [])],
    rules: ['phases'],
    next: go('deadlines'),
  }
}
