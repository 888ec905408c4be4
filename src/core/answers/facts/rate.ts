import { credits, type Stated } from '../../credits.ts'
import { timesIn } from './stated.ts'

/** So much in so many days, again and again: `a 2 hour webinar every week`. */
export interface Rate {
  readonly amount: Stated
  /** Days from one time to the next. */
  readonly days: number
}

export interface FoundRate extends Rate {
  readonly at: number
  readonly text: string
}

const weekday =
  '(?:mon|tues|wednes|thurs|fri|satur|sun)day|lunes|martes|miercoles|jueves|viernes|sabado|domingo'
const pattern = new RegExp(
  `(?<!\\bwork (?:about |like )?)(?:(?<courses>\\d{1,2}) )?(?<![\\d/.-])(?<n>\\d{1,3}(?:\\.\\d{1,3})?) (?:contact |more )?(?<unit>hours?|horas?|minutes?|minutos?|ceus?|credits?|creditos?)\\b[^.;?\\d]{0,40}?(?:\\b(?<times>once|twice|\\d{1,2} times|\\d{1,2} veces))? ?(?:\\b(?:an?|per|every|each|al?|por|cada) (?<other>other |2 |3 |4 )?(?<per>days?|weekends?|weeks?|months?|dias?|semanas?|mes(?:es)?|${weekday})\\b|\\b(?<ly>daily|weekly|monthly|semanal\\w*|mensual\\w*|diari\\w*)\\b)`,
  'u',
)
/** Days of a stretch, by the first letter of its name in either language. */
export const stretchDays: Readonly<Record<string, number>> = { d: 1, w: 7, s: 7, m: 365 / 12 }

/** The first rate that a message tells; hours of work are none of courses. */
export function rateIn(words: string): FoundRate | undefined {
  const hit = pattern.exec(words)
  const { courses, n, unit = '', times, other, per = '', ly } = hit?.groups ?? {}
  if (!hit || n === undefined) return undefined
  const named = (ly ?? per).replace(/^mar|^mi/u, 'w') // Tuesday and Wednesday in Spanish are no months
  const days = named.endsWith('day') && named !== 'day' ? 7 : (stretchDays[named.charAt(0)] ?? 7)
  const value = Number(n) * Number(courses ?? 1) * timesIn(times ?? 'once')
  const amount = unit.startsWith('min') ? value / 60 : value
  if (amount > 1000) return undefined
  return {
    amount: {
      amount: credits(Math.round(amount * 1000) / 1000),
      unit: /^[hm]/u.test(unit) ? 'hour' : 'credit',
    },
    days: days * (other === undefined ? 1 : other === 'other ' ? 2 : Number(other)),
    at: hit.index,
    text: hit[0],
  }
}
