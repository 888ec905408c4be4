import { addDays, type Day, daysBetween } from '../../day.ts'
import { known } from '../../fact.ts'
import { type Phase, phaseOn, phasesOf } from '../../phase.ts'
import { sayIn } from '../answer.ts'
import type { Context } from '../context.ts'
import { go } from '../topic.ts'
import { dayIn, type Said, say } from '../words.ts'
import { type Personal, phaseLine } from './window.ts'

interface PhaseDay {
  readonly phase: Phase
  /** Days after the expiry. */
  readonly days: number
}

/** The phase of a day that a question names: so many days after the expiry, or a date; else of today. */
export function phaseAt(
  { standing, today, policy }: Context,
  after: number | undefined,
  on: Day | undefined,
): PhaseDay | undefined {
  const { deadlines, rulesOf } = standing
  if (after !== undefined) {
    const phases = phasesOf(known(policy.phases, rulesOf), today) // any day will do as the expiry
    return { phase: phaseOn(phases, addDays(today, Math.min(after, 5000))), days: after }
  }
  if (!deadlines) return undefined
  const day = on ?? today
  return { phase: phaseOn(deadlines.phases, day), days: daysBetween(deadlines.cycle.expires, day) }
}

const counts = say(
  'A course completed on day {n} after expiry still counts: courses may be completed up to day {lateDays}',
  'Un curso terminado el día {n} aún cuenta: se puede hasta el día {lateDays}',
)
const comesLate = say(
  'A course completed on day {n} after expiry does not count: the last day is day {lateDays}',
  'Un curso terminado el día {n} no cuenta: el último es el día {lateDays}',
)

export const courseDay: Personal = (context) => {
  const { courseAfter, courseOn, otherDay, applyAfter, dayAfter } = context.facts
  const at = phaseAt(context, courseAfter ?? applyAfter ?? dayAfter, courseOn ?? otherDay)
  if (!at || at.days <= 0) return undefined
  const said = at.phase.earn ? counts : comesLate
  return {
    outcome: 'answered',
    lines: [
      sayIn(context, said, { n: String(at.days) }),
      ...dayOfCount(context, at.days),
      ...(context.standing.deadlines ? [phaseLine(context, context.standing.deadlines)] : []),
    ],
    rules: ['phases'],
    next: go('deadlines'),
  }
}

const thatDay = say('Day {n} is {day}.', 'El día {n} es el {day}.')

/** The date of a day that is counted from a known expiry. */
function dayOfCount(context: Context, days: number): string[] {
  const { deadlines } = context.standing
  if (!deadlines || days > 1000) return []
  const day = dayIn(context.language, addDays(deadlines.cycle.expires, days))
  return [sayIn(context, thatDay, { n: String(days), day })]
}

const feeTitles: Readonly<Record<string, Said>> = {
  active: say(
    'Up to the expiration date no late fee applies',
    'Hasta el vencimiento no hay recargo',
  ),
  late: say(
    'Day {n} after expiry is still within the {lateDays} days: the late fee applies, not the additional fee',
    'El día {n} sigue dentro de los {lateDays} días: se aplica el recargo (late fee)',
  ),
  'late-2': say(
    'Day {n} after expiry is past day {lateDays}: an additional fee applies, and an application is accepted before one year',
    'El día {n} pasa del día {lateDays}: se aplica un cargo adicional (additional fee), hasta un año',
  ),
  closed: say(
    'Day {n} after expiry is one year or more: no application is accepted then',
    'El día {n} es un año o más: ya no se acepta la solicitud',
  ),
}
const inTime = say(
  'Courses done on day {n} were in time.',
  'Los cursos del día {n} están a tiempo.',
)
const tooLate = say(
  'Courses done on day {n} came too late and do not count.',
  'Los cursos del día {n} llegan tarde y no cuentan.',
)
const lastOfBand = say('It is the last day of that band.', 'Es el último día de ese tramo.')
const received = say(
  'What counts is the day {issuer} receives it. The page does not state the amounts.',
  'Cuenta el día en que {issuer} la recibe. La página no dice los importes.',
)

export const applyDay: Personal = (context) => {
  const { applyAfter, applyOn, otherDay, courseAfter, dayAfter } = context.facts
  const sent = context.standing.application
  const on = applyOn ?? otherDay ?? (sent?.state === 'sent' ? sent.on : undefined)
  const at = phaseAt(context, applyAfter ?? dayAfter, on)
  const title = at && feeTitles[at.phase.id]
  if (!at || !title) return undefined
  const late = Number(context.values['lateDays'])
  const courses = courseAfter === undefined ? [] : [courseAfter <= late ? inTime : tooLate]
  return {
    outcome: 'answered',
    lines: [
      sayIn(context, title, { n: String(at.days) }),
      ...(at.days === late ? [sayIn(context, lastOfBand)] : []),
      ...(dayAfter === undefined ? [] : dayOfCount(context, at.days)),
      ...courses.map((said) => sayIn(context, said, { n: String(courseAfter) })),
      sayIn(context, received),
      ...(context.standing.deadlines ? [phaseLine(context, context.standing.deadlines)] : []),
    ],
    rules: ['phases'],
    next: go('fees'),
  }
}
