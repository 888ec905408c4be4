import { type Day, daysBetween } from '../../day.ts'
import { sayIn } from '../answer.ts'
import type { Context } from '../context.ts'
import { go } from '../topic.ts'
import { dayIn, type Said, say } from '../words.ts'
import { type Personal, phaseLine } from './window.ts'

const asSaid = say(
  'Your CPR/AED card counts {card}, if it is current when you apply.',
  'Tu tarjeta de RCP/AED (CPR) cuenta {card}, si está vigente al aplicar.',
)
const good = say(
  'Your CPR/AED card counts {card}; it is good until {day}.',
  'Tu tarjeta de RCP/AED (CPR) cuenta {card}; vale hasta el {day}.',
)
const faults: Readonly<Record<string, Said>> = {
  expired: say(
    'Your CPR/AED card has expired, so its {card} does not count until you renew it.',
    'Tu tarjeta de RCP/AED (CPR) ha vencido; sus {card} no cuentan hasta renovarla.',
  ),
  missing: say(
    'You also need a current CPR/AED card ({card}); I know of none yet.',
    'También hace falta una tarjeta de RCP/AED (CPR) vigente ({card}); no conozco ninguna.',
  ),
}
const lacking = say(
  'Your CPR/AED card does not count yet: it must cover {covers}.',
  'Tu tarjeta de RCP/AED (CPR) aún no cuenta: debe incluir {covers}.',
)

/** What the card adds, or why it adds nothing. */
export function cardLine(context: Context): string {
  const { card } = context.standing
  if (!card) return ''
  if (card.fault) return sayIn(context, faults[card.fault] ?? lacking)
  const said = context.facts.card === 'current' || !card.card ? asSaid : good
  return sayIn(context, said, { day: card.card ? dayIn(context.language, card.card.expires) : '' })
}

const goodThen = say(
  'On {on} your CPR/AED card is still current: it ends on {day}',
  'El {on} tu tarjeta de RCP/AED (CPR) sigue vigente: vence el {day}',
)
const endedThen = say(
  'On {on} your CPR/AED card is no longer current: it ends on {day}, so renew it first',
  'El {on} tu tarjeta de RCP/AED (CPR) ya no está vigente: vence el {day}; renuévala antes',
)

const ended = say(
  'Your CPR/AED card has expired, so it gives no {card} {units} until it is renewed',
  'Tu tarjeta de RCP/AED (CPR) ha vencido; no da {card} {units} hasta renovarla',
)
const ends = say(
  'Your CPR/AED card ends on {day}, in {left} days: apply before that day, or renew it first',
  'Tu tarjeta de RCP/AED (CPR) vence el {day}, en {left} días: aplica antes o renuévala primero',
)

/** Whether a card is current on the day that is asked about, or how long it will be. */
function leadOf(context: Context, until: Day): string {
  const { standing, language, facts } = context
  const on = facts.applyOn ?? facts.otherDay
  const figures = {
    day: dayIn(language, until),
    left: String(daysBetween(standing.today, until)),
    on: dayIn(language, on ?? until),
  }
  if (on !== undefined && on > standing.today)
    return sayIn(context, until < on ? endedThen : goodThen, figures)
  return sayIn(context, until < standing.today ? ended : ends, figures)
}

/** The card's day beside the certification's. */
export const cardCurrency: Personal = (context) => {
  const { standing, facts } = context
  const card = standing.card?.card
  if (!card || facts.card === 'current') return undefined
  return {
    outcome: 'answered',
    lines: [
      leadOf(context, card.expires),
      sayIn(
        context,
        say(
          'The page asks for a current card and does not say on which day; the day you apply is the safe reading. Ask {issuer} at {phone}.',
          'La página pide una tarjeta vigente y no dice qué día; lo seguro es el día de la solicitud.',
        ),
      ),
      ...(standing.deadlines ? [phaseLine(context, standing.deadlines)] : []),
    ],
    rules: ['card'],
    next: go('cpr'),
  }
}
