import { opensCycle } from '../../cycle.ts'
import { addYears, type Day } from '../../day.ts'
import { known } from '../../fact.ts'
import { dayIn, say } from '../words.ts'
import type { Context } from '../context.ts'
import { expiry } from './dates.ts'
import { type Action, ask, confirm, save, whichDay } from './card.ts'

/** The issuer has confirmed: this cycle is closed and the next opened, with the expiry that it shows now. */
export const renewal: Action = (context) => {
  const { own, language, today } = context
  const present = context.situation.member.ledger.expires
  if (present === null) return expiry(context)
  const day = own.expires ?? own.otherDay ?? own.applyOn
  const isNew = (each: Day) => each > today && opensCycle(present, each)
  const open = whichDay(context, (each) => `renew expires:${each}`)
  if (open && !(day !== undefined && isNew(day))) return open
  if (day === undefined || !isNew(day)) return whichExpiry(context, present)
  return confirm(
    context,
    say(
      'Your renewal is confirmed and your {short} expires on {day} now: close this cycle and open the next?',
      'Te renovaron y tu {short} vence ahora el {day}: ¿cierro este ciclo y abro el siguiente?',
    ),
    { day: dayIn(language, day) },
    { label: save(context), line: `renew expires:${day}` },
  )
}

/** The source does not say how the next expiry is set, so it is asked and never computed. */
function whichExpiry(context: Context, old: Day) {
  const { policy, standing, language } = context
  const rule = known(policy.cycle, standing.rulesOf)
  const usual = rule.kind === 'window' ? undefined : addYears(old, rule.years)
  const shows =
    usual && (language === 'en' ? `It shows ${dayIn(language, usual)}` : dayIn(language, usual))
  return ask(
    context,
    say(
      'Congratulations! Which expiry does {issuer} show now? It stands on the new certificate or in the account; with it I close this cycle and open the next.',
      '¡Felicidades! ¿Qué vencimiento muestra {issuer} ahora? Está en el certificado nuevo o en la cuenta; con él cierro este ciclo y abro (renew) el siguiente.',
    ),
    {},
    shows === undefined ? [] : [{ label: shows, line: `renew expires:${usual ?? ''}` }],
    'renew 2029-01-15',
  )
}
