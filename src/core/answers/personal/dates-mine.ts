import { say } from '../words.ts'
import { cardLine } from './card.ts'
import { type Personal, titled } from './window.ts'

/** Every date that matters, by the phase of today. */
export const datesMine: Personal = (context) => {
  const { deadlines } = context.standing
  const title = say('Your dates', 'Tus fechas')
  const { card, today } = context.standing
  const isKnown = card?.card !== undefined && card.card !== null && card.card.expires >= today
  const more = isKnown && context.hasRecord ? [cardLine(context)] : []
  return deadlines && titled(context, deadlines, title, ...more)
}
