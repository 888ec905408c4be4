import { credits, type Stated } from '../../credits.ts'
import { type Day, daysBetween } from '../../day.ts'
import type { FoundDay } from '../../find-days.ts'

const rate =
  '(?<n>\\d{1,3}(?:\\.\\d{1,3})?) (?<unit>hours?|horas?|minutes?|minutos?|ceus?|credits?|creditos?)\\b[^.;?\\d]{0,40}?(?:(?<times>once|twice|\\d{1,2} times|\\d{1,2} veces) )?\\b(?:a|per|every|each|al?|por|cada) (?<per>day|week|month|dia|semana|mes)\\b'
const forSo = new RegExp(
  `${rate}[^.;?\\d]{0,20}?(?:for|over|during|por|durante) (?:the next )?(?<many>\\d{1,2}) (?<span>days?|weeks?|months?|dias?|semanas?|mes(?:es)?)\\b`,
  'u',
)
const untilThen = new RegExp(
  `${rate}[^.;?\\d]{0,20}?(?:until|till|til|through|up to|hasta)\\b`,
  'u',
)

const length: Readonly<Record<string, number>> = { d: 1, w: 7, s: 7, m: 365 / 12 }

/** What a rate comes to: `90 minutes twice a month for 6 months`, `2 hours a week until march 1`. */
export function repeatedIn(
  words: string,
  found: readonly FoundDay[],
  today: Day,
): Stated | undefined {
  const so = forSo.exec(words)
  const then = so ? undefined : untilThen.exec(words)
  const hit = so ?? then
  const { n, unit = '', times = '1', per = '', many, span = '' } = hit?.groups ?? {}
  if (!hit || n === undefined) return undefined
  const end = found.find(({ at }) => at >= hit.index + rateLength(hit))?.days[0]
  const days =
    many === undefined
      ? end === undefined
        ? 0
        : daysBetween(today, end)
      : Number(many) * (length[span.charAt(0)] ?? 0)
  const rounds = Math.floor(days / (length[per.charAt(0)] ?? 1) + 0.01)
  if (rounds < 1) return undefined
  const value = Number(n) * timesIn(times) * rounds
  const amount = unit.startsWith('min') ? value / 60 : value
  if (amount > 1000) return undefined
  return {
    amount: credits(Math.round(amount * 1000) / 1000),
    unit: /^[hm]/u.test(unit) ? 'hour' : 'credit',
  }
}

function rateLength({ 0: text }: RegExpExecArray): number {
  return text.length - 6
}

function timesIn(times: string): number {
  return times === 'twice' ? 2 : times === 'once' ? 1 : Number.parseInt(times, 10)
}
