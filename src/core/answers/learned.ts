import { creditsOf, formatCredits } from '../credits.ts'
import type { Day } from '../day.ts'
import { known } from '../fact.ts'
import { lineOf } from '../line-of.ts'
import type { Button } from '../reply.ts'
import { sayIn } from './answer.ts'
import type { Context } from './context.ts'
import { datesOf } from './dates-said.ts'
import { dayIn, say } from './words.ts'

/** A button that saves what the message told of the person. */
export function offerOf(context: Context): readonly Button[] {
  const { own, situation, policy, language } = context
  const stored = situation.member.ledger
  const perHour = known(policy.perHour, context.standing.rulesOf)
  const ceus =
    own.have?.length && !own.planned && stored.entries.length === 0
      ? own.have.reduce((sum, each) => sum + creditsOf(each, perHour), 0) / 1000
      : undefined
  const expires =
    own.expires !== undefined && own.expires !== stored.expires ? own.expires : undefined
  const card = own.cardExpires
  if (expires === undefined && card === undefined && (ceus === undefined || ceus > 4)) return []
  return [
    {
      label: language === 'en' ? 'Save what you told me' : 'Guardar lo que dijiste',
      line: lineOf('setup', {
        expires,
        ceus: ceus !== undefined && ceus <= 4 ? ceus : undefined,
        cpr: card,
      }),
    },
  ]
}

/** Which facts of the message or of the turn before an answer rests on. */
export function usedOf(context: Context): string | undefined {
  const { facts, language, policy, situation } = context
  const perHour = known(policy.perHour, context.standing.rulesOf)
  const said = [
    ...(facts.expires ? [dayIn(language, facts.expires)] : []),
    ...(facts.certifiedOn && !facts.expires ? [certifiedSaid(context, facts.certifiedOn)] : []),
    ...(facts.have ?? []).map(
      (each) => `${formatCredits(creditsOf(each, perHour))} ${policy.unit.many}`,
    ),
    ...(facts.cardExpires ? [`CPR ${dayIn(language, facts.cardExpires)}`] : []),
  ]
  const { hasRecord, standing } = context
  if (said.length > 0)
    return sayIn(
      context,
      say('I used what you told me: {said}.', 'Usé lo que me dijiste: {said}.'),
      { said: said.join(', ') },
    )
  if (hasRecord && standing.deadlines && situation.member.ledger.expires)
    return sayIn(
      context,
      say('I used your record: expiry {expires}.', 'Usé tus datos: vencimiento {expires}.'),
      datesOf(context, standing.deadlines),
    )
  return undefined
}

function certifiedSaid(context: Context, on: Day): string {
  return sayIn(
    context,
    say('certified on {on}, for {years} years', 'certificado el {on}, por {years} años'),
    { on: dayIn(context.language, on) },
  )
}
