import { addMonths, type Day, daysBetween } from '../../day.ts'

interface CardSaid {
  readonly card?: 'current' | 'expired' | 'none'
  readonly cardExpires?: Day
}

const none =
  /\b(?:no|without|sin|never (?:did|took|had|got)|do not have(?: a| my| any)?|not have(?: a| my| any)?|need to get) (?:cpr|a cpr|current cpr)\b/u
const lapsed =
  /\b(?:cpr|card|aed)\b(?: \w+){0,3} (?:expired|lapsed|ran out|vencio|vencida|vencido|is out of date|outdated|no longer valid|is dead|is no good)\b|\bexpired cpr\b/u
const fine =
  /\b(?:current|valid|good|up to date|have(?: my| a)?|got(?: my| a)?|plus|with(?: my| a)?|and(?: my| a| current| a current)?|tengo(?: mi| el| la)?) cpr\b|\b(?:cpr|aed)(?: card| certification)? (?:is |are |is still |still )?(?:current|valid|good|fine|done|up to date|too|covered|vigente|al dia|ok)\b|\bplus cpr\b/u
const asked = /\b(?:is|are|was|does|if|would|esta|sigue) (?:my |the |mi )?(?:cpr|aed|card)\b/u
const goodFor =
  /\b(?:cpr|aed|card)\b.*\b(?:(?:good|valid|lasts|lasting|vale|valid[oa]) (?:for |por )?|for |(?=\d (?:year|month)s? (?:card|cert|one)\b))(?<n>\d) (?<unit>years?|anos?|months?|mes(?:es)?)\b/u
/** The day that is said is the first of the card and not its last. */
const madeOn = /\b(?:issued|made|from|since|starts?|started|began|emitida|hecha)\b/u
const untilYear = /\b(?:until|till|til|through|thru|to|in|hasta(?: el)?) (?<year>20\d\d)\b(?![-/])/u

/** What is said of the CPR/AED card; `done` is the day on which a card that is good for so long was made. */
export function cardIn(words: string, dated: Day | undefined, done: Day, today: Day): CardSaid {
  if (none.test(words)) return { card: 'none' }
  if (lapsed.test(words) && !(dated && daysBetween(today, dated) >= 0)) return { card: 'expired' }
  const term = goodFor.exec(words)?.groups
  const isMade = madeOn.test(words)
  if (term && (dated === undefined || isMade)) {
    const months = Number(term['n']) * (/^[ya]/u.test(term['unit'] ?? '') ? 12 : 1)
    return { cardExpires: addMonths(isMade && dated !== undefined ? dated : done, months) }
  }
  const isCard = /\b(?:cpr|aed)\b/u.test(words)
  const year = isCard ? untilYear.exec(words)?.groups?.['year'] : undefined
  if (year !== undefined && year > today.slice(0, 4)) return { card: 'current' }
  return fine.test(words) && !asked.test(words) ? { card: 'current' } : {}
}
