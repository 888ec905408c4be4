import { credits, type Stated } from '../../credits.ts'
import { type Day, daysBetween } from '../../day.ts'
import type { FoundDay } from '../../find-days.ts'
import { type FoundRate, stretchDays } from './rate.ts'

const span =
  /^[^.;?\d]{0,20}?(?:for|over|during|por|durante) (?:the (?:next|last|past) )?(?<many>\d{1,2}) (?<span>days?|weeks?|months?|dias?|semanas?|mes(?:es)?)\b/u
const until = /^[^.;?\d]{0,20}?(?:until|till|til|through|up to|hasta)\b/u

/** What a rate comes to: `90 minutes twice a month for 6 months`, `2 hours a week until march 1`. */
export function repeatedIn(
  words: string,
  { at, text, amount, days }: FoundRate,
  found: readonly FoundDay[],
  today: Day,
): Stated | undefined {
  const end = at + text.length
  const tail = words.slice(end)
  const { many, span: unit = '' } = span.exec(tail)?.groups ?? {}
  const last = until.test(tail) ? found.find((day) => day.at >= end)?.days[0] : undefined
  const all =
    many === undefined
      ? last === undefined
        ? 0
        : daysBetween(today, last)
      : Number(many) * (stretchDays[unit.charAt(0)] ?? 0)
  const rounds = Math.floor(all / days + 0.01)
  return rounds < 1
    ? undefined
    : { ...amount, amount: credits(Math.round(amount.amount * rounds) / 1000) }
}
