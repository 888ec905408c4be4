import { nextSteps } from '../../next-steps.ts'
import { sayIn } from '../answer.ts'
import { dayIn, say } from '../words.ts'
import { remaining } from './remaining.ts'
import type { Personal } from './window.ts'

const sentSaid = say(
  'Your application was sent on {day}',
  'Tu solicitud se envió el {day} (application sent)',
)
const papersDue = say(
  'The audit documents are due: see the list.',
  'Faltan los documentos de la auditoría.',
)
const nowWait = say(
  'Nothing more is asked of you now unless you are picked for a random audit: keep every certificate, and tell me when {issuer} confirms.',
  'No hace falta nada más, salvo una auditoría al azar: guarda tus certificados.',
)
const butShort = say(
  'By this record something is missing: {what}',
  'Según tus datos falta algo: {what}',
)

export const status: Personal = (context) => {
  const { standing, ledger, situation, language } = context
  const base = remaining(context)
  if (!base) return undefined
  const { application, audit, complete } = standing
  if (application?.state !== 'sent') {
    const steps = nextSteps(ledger, standing, situation.amounts).slice(0, 3)
    const items = language === 'en' && !complete ? steps.map(({ text }) => `${text}.`) : []
    return { ...base, items }
  }
  const waits = audit?.answered === null ? papersDue : nowWait
  const lines = [
    sayIn(context, sentSaid, { day: dayIn(language, application.on) }),
    sayIn(context, waits),
    ...(complete ? [] : [sayIn(context, butShort, { what: base.lines[0] ?? '' })]),
  ]
  return { ...base, lines }
}
