import { type Credits, noCredits, shortOf } from './credits.ts'
import type { Day } from './day.ts'
import { inForce, known } from './fact.ts'
import type { Card } from './member.ts'
import type { CardRule } from './policy.ts'

/** What is wrong with the best card a person has on a day; `missing` when there is none. */
export type CardFault = 'missing' | 'expired' | 'not-yet' | 'lacks-cover' | 'mode-refused'

/** What counts, but should be looked at. */
type CardDoubt = 'mode-unknown' | 'mode-unsettled' | 'cover-unknown'

export interface CardStanding {
  readonly rule: CardRule
  /** The card that decides: a good one of a kind that is settled, then any good one, then the one that lasts longest. */
  readonly card?: Card
  readonly fault?: CardFault
  readonly doubts: readonly CardDoubt[]
  readonly required: Credits
  /** Once, however many cards there are. */
  readonly earned: Credits
  readonly counted: Credits
  readonly remaining: Credits
}

/** How the cards stand on `asOf`: the day of the application, or today while there is none. */
export function cardStanding(
  rule: CardRule,
  cards: readonly Card[],
  on: Day,
  asOf: Day,
): CardStanding {
  const required = known(rule.worth, on)
  const byExpiry = cards.toSorted((a, b) => b.expires.localeCompare(a.expires))
  const good = byExpiry.filter((each) => !faultOf(each, rule, on, asOf))
  const settled = good.find((each) => !isUnsettled(each, rule, on))
  const card = settled ?? good[0] ?? byExpiry[0]
  const fault = card ? faultOf(card, rule, on, asOf) : 'missing'
  const counted = fault ? noCredits : required
  return {
    rule,
    ...(card && { card }),
    ...(fault && { fault }),
    doubts: card && !fault ? doubtsOf(card, rule, on) : [],
    required,
    earned: card ? required : noCredits,
    counted,
    remaining: shortOf(required, counted),
  }
}

function faultOf(card: Card, rule: CardRule, on: Day, asOf: Day): CardFault | undefined {
  if (card.covers === 'no-aed' || card.covers === 'no-adult') return 'lacks-cover'
  if (card.mode && inForce(rule.modes[card.mode], on).value === false) return 'mode-refused'
  if (card.completed !== null && card.completed > asOf) return 'not-yet'
  return card.expires < asOf ? 'expired' : undefined
}

function doubtsOf(card: Card, rule: CardRule, on: Day): CardDoubt[] {
  return [
    ...(card.mode === null ? ['mode-unknown' as const] : []),
    ...(isUnsettled(card, rule, on) ? ['mode-unsettled' as const] : []),
    ...(card.covers === 'unknown' ? ['cover-unknown' as const] : []),
  ]
}

/** Of a kind that the source neither accepts nor refuses. */
function isUnsettled({ mode }: Card, rule: CardRule, on: Day): boolean {
  return mode !== null && inForce(rule.modes[mode], on).value === null
}
