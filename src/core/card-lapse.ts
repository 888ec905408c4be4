import type { Day } from './day.ts'
import type { Standing } from './standing.ts'

/** A card that is good today and will not be on the day it is needed. */
export interface Lapse {
  readonly label: string
  readonly expires: Day
  /** The day of the planned application, or of the expiry. */
  readonly needed: Day
  readonly what: string
}

export function lapseOf(standing: Standing): Lapse | undefined {
  const { card } = standing
  const need = neededOn(standing)
  if (!card?.card || card.fault || !need || card.card.expires >= need.needed) return undefined
  return { label: card.rule.label, expires: card.card.expires, ...need }
}

function neededOn({
  deadlines,
  application,
}: Standing): Pick<Lapse, 'needed' | 'what'> | undefined {
  if (application?.state === 'sent' || !deadlines) return undefined
  if (application) return { needed: application.on, what: 'the day you plan to apply' }
  if (!deadlines.phase.apply) return undefined
  if (deadlines.daysPast > 0) {
    return { needed: deadlines.applyUntil, what: 'the last day to apply' }
  }
  return { needed: deadlines.cycle.expires, what: 'your certification expires' }
}
