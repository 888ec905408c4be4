import { credits, type Stated } from '../../credits.ts'

interface Among {
  /** Another amount of the message is one of hours. */
  readonly hours: boolean
  /** `2 day workshop, 7 hours each day`. */
  readonly days: number
}

export function contextIn(hits: readonly RegExpExecArray[], words: string): Among {
  return {
    hours: hits.some(({ groups }) => groups?.['unit']?.startsWith('h')),
    days: daysTogether(words),
  }
}

/** Over how many days, evenings or sessions one course runs; 1 where nothing is said. */
export function daysTogether(words: string): number {
  const days =
    /\b(?<n>\d{1,2}) (?:full |whole |different )?(?:days?|dias?|weekends?|nights?|evenings?|mornings?|afternoons?|(?:satur|sun|mon|tues|wednes|thurs|fri)days|sessions?|meetings|parts|fines de semana|noches|tardes|sesiones)\b(?! (?:left|to go|remaining|ago|until|before|after))/u.exec(
      words,
    )?.groups?.['n']
  return Number(days ?? 1)
}

const daily = /^ (?:each day|each|apiece|a day|every day|per day|al dia|cada dia)$/u

/** The amount of a hit, as often as it is said to be taken. */
export function statedBy({ groups = {} }: RegExpExecArray, { hours, days }: Among): Stated[] {
  const { times, each, again } = groups
  const isDaily = times === undefined && daily.test(each ?? '')
  const value =
    Number(groups['n']) *
    (isDaily ? days : countIn(times, each)) *
    (again === undefined ? 1 : timesIn(again))
  // `3.5 and an 8 hour one`: more than a course ever gives in credits.
  const named = groups['unit'] ?? (hours && value > 1.9 ? 'hour' : 'ceu')
  if (named.startsWith('min')) return [{ amount: Math.round((value / 60) * 1000), unit: 'hour' }]
  if (value > 1000) return []
  return [{ amount: credits(value), unit: named.startsWith('h') ? 'hour' : 'credit' }]
}

/** `once`, `twice`, `3 times`. */
export function timesIn(said: string): number {
  return said === 'twice' ? 2 : said === 'once' ? 1 : Number.parseInt(said, 10)
}

function countIn(times: string | undefined, each: string | undefined): number {
  const later = /\d+/u.exec(each ?? '')?.[0]
  return Number(times ?? later ?? 1)
}
