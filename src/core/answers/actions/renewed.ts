import { opensCycle } from '../../cycle.ts'
import { addYears, type Day } from '../../day.ts'
import { inForce } from '../../fact.ts'
import { dayIn, say } from '../words.ts'
import type { Context } from '../context.ts'
import { type Action, ask, confirm, save } from './card.ts'

/** The new expiry is asked and never computed; the usual one is only offered, as `renew` does. */
export const renewed: Action = (context) => {
  const { language } = context
  const day = newExpiry(context)
  if (day !== undefined)
    return confirm(
      context,
      say(
        'Renewed: your {short} now expires on {day}. Record it, and open the next cycle?',
        'Renovada: tu {short} vence ahora el {day}. ¿Lo anoto y abro el ciclo siguiente?',
      ),
      { day: dayIn(language, day) },
      { label: save(context), line: `renew expires:${day}` },
      sent(context),
    )
  const usual = usualExpiry(context)
  const shows = language === 'en' ? 'It shows' : 'Dice'
  return ask(
    context,
    say(
      'Good news. Which expiry do you see at {issuer} now? With it I record your renewal and open the next cycle.',
      'Buena noticia. ¿Qué vencimiento muestra {issuer} ahora? Con él anoto tu renovación (renewal) y abro el ciclo siguiente.',
    ),
    {},
    [
      ...(usual
        ? [{ label: `${shows} ${dayIn(language, usual)}`, line: `renew expires:${usual}` }]
        : []),
      { label: language === 'en' ? 'Type the date' : 'Escribir la fecha', line: 'renew' },
      sent(context),
    ],
  )
}

/** Many say `renewed` on the day they send the application. */
function sent({ language }: Context) {
  return { label: language === 'en' ? 'Only sent so far' : 'Solo la envié', line: 'apply on:today' }
}

/** A day that a new cycle may end on: not the one on which it was approved, nor the end of the old cycle. */
function newExpiry({ own, today, situation }: Context): Day | undefined {
  const old = situation.member.ledger.expires
  return [own.expires, own.otherDay, own.courseOn, own.applyOn].find(
    (day) => day !== undefined && day > today && (old === null || opensCycle(old, day)),
  )
}

function usualExpiry({ situation, policy, standing, today }: Context): Day | undefined {
  const old = situation.member.ledger.expires
  const rule = inForce(policy.cycle, standing.rulesOf).value
  if (old === null || !rule || rule.kind === 'window') return undefined
  const usual = addYears(old, rule.years)
  return usual > today ? usual : undefined
}
