import type { Deadlines } from '../../standing.ts'
import { type Answer, sayIn } from '../answer.ts'
import { amountsTold } from '../facts/facts.ts'
import type { Context } from '../context.ts'
import { datesOf, phaseSaid } from '../dates-said.ts'
import { go } from '../topic.ts'
import { type Said, say } from '../words.ts'

/** A personal answer; undefined where what everybody is told is all there is. */
export type Personal = (context: Context) => Answer | undefined

/** The phase of today in a sentence. */
export function phaseLine(context: Context, deadlines: Deadlines): string {
  const said = phaseSaid[deadlines.phase.id] ?? phaseSaid['active']
  return said ? sayIn(context, said, datesOf(context, deadlines)) : ''
}

export function titled(
  context: Context,
  deadlines: Deadlines,
  title: Said,
  ...more: readonly string[]
): Answer {
  const closed = !deadlines.phase.apply
  return {
    outcome: 'answered',
    lines: [
      sayIn(context, title, datesOf(context, deadlines)),
      ...more,
      phaseLine(context, deadlines),
    ],
    rules: ['phases'],
    next: closed
      ? {
          say: say(
            `Ask ${context.policy.issuer.name} at ${context.policy.issuer.phone} what is left to you.`,
            `Pregunta a ${context.policy.issuer.name}: ${context.policy.issuer.phone}.`,
          ),
        }
      : go('deadlines'),
  }
}

const byPhase =
  (titles: Readonly<Record<string, Said>>): Personal =>
  (context) => {
    const { deadlines } = context.standing
    const title = deadlines && titles[deadlines.phase.id]
    return title && deadlines ? titled(context, deadlines, title) : undefined
  }

export const closed = say('The time to apply is over', 'El plazo para la solicitud terminó')

export const lastCourse = byPhase({
  active: say(
    '{earnUntil} is the last day to complete a course; {expires} without a late fee',
    'El {earnUntil} es el último día para terminar cursos; el {expires} sin recargo',
  ),
  late: say(
    '{earnUntil} is the last day to complete a course, {earnLeft} days from today',
    'El {earnUntil} es el último día para terminar cursos',
  ),
  'late-2': say(
    'The last day to complete a course was {earnUntil}; it has passed',
    'El último día para cursos fue el {earnUntil}; ya pasó',
  ),
  closed,
})

export const lastApply: Personal = (context) => {
  const { deadlines } = context.standing
  if (deadlines && deadlines.applyUntil === context.today) {
    return titled(
      context,
      deadlines,
      say(
        'Today, {applyUntil}, is the last day to apply: send it today',
        'Hoy, {applyUntil}, es el último día para aplicar',
      ),
    )
  }
  return byPhase({
    active: say(
      'Apply by {expires} to pay no late fee; {applyUntil} is the last day of all',
      'Aplica hasta el {expires} para no pagar recargo; el {applyUntil} es el último día',
    ),
    late: say(
      '{applyUntil} is the last day to apply; by {earnUntil} only the late fee applies',
      'El {applyUntil} es el último día para aplicar; hasta el {earnUntil} solo con recargo',
    ),
    'late-2': say(
      '{applyUntil} is the last day to apply, {applyLeft} days from today',
      'El {applyUntil} es el último día para aplicar',
    ),
    closed,
  })(context)
}

export const stillEarn = byPhase({
  active: say(
    'Courses can still be completed: {expires} is your expiration date',
    'Aún puedes terminar cursos: vence el {expires}',
  ),
  late: say(
    'Courses can still be completed until {earnUntil} (day {lateDays}), with a late fee',
    'Aún puedes terminar cursos hasta el {earnUntil} (día {lateDays}), con recargo',
  ),
  'late-2': say(
    'Courses can no longer be completed: the last day was {earnUntil} (day {lateDays}), so what is short stays short',
    'Ya no se pueden terminar cursos: el último día fue el {earnUntil} (día {lateDays})',
  ),
  closed,
})

export const stillApply: Personal = (context) => {
  const { deadlines } = context.standing
  if (deadlines && !deadlines.phase.earn && deadlines.phase.apply && isShort(context))
    return stillEarn(context)
  return canApply(context)
}

const canApply = byPhase({
  active: say(
    'You can apply now: you are not late until {expires} has passed',
    'Puedes aplicar ya: vence el {expires}',
  ),
  late: say(
    'An application is still accepted, with a late fee up to {earnUntil}',
    'La solicitud aún se acepta, con recargo (late fee) hasta el {earnUntil}',
  ),
  'late-2': say(
    'An application is still accepted until {applyUntil} (up to one year), with an additional fee, if your courses were completed by {earnUntil}',
    'La solicitud aún se acepta hasta el {applyUntil} (un año), con un cargo adicional (additional fee), si los cursos se terminaron hasta el {earnUntil}',
  ),
  closed,
})

/** Courses that somebody says are short can no longer be made up. */
function isShort({ facts, standing }: Context): boolean {
  const told = amountsTold(facts) !== undefined || facts.lacks !== undefined || facts.none === true
  return told && standing.courses.remaining > 0
}

export const expired: Personal = (context) => {
  const { deadlines } = context.standing
  if (deadlines && !deadlines.phase.earn && deadlines.phase.apply && isShort(context))
    return stillEarn(context)
  if (deadlines?.daysPast === 0) {
    return titled(
      context,
      deadlines,
      say(
        'Today is the last day before it expires: you are not late yet',
        'Hoy es el último día: aún no estás tarde',
      ),
    )
  }
  return byPhase({
    active: say(
      'You are not late: {left} days are left until {expires}',
      'No estás tarde: quedan {left} días hasta el {expires}',
    ),
    late: say(
      'It can still be renewed: day {day} of {lateDays}, with a late fee',
      'Aún se puede renovar: día {day} de {lateDays}, con recargo (late fee)',
    ),
    'late-2': say(
      'It can still be renewed if your courses were done by {earnUntil}, with an additional fee',
      'Aún se puede renovar si los cursos se hicieron hasta el {earnUntil}, con un cargo adicional',
    ),
    closed,
  })(context)
}

export const daysLeft: Personal = (context) => {
  const { deadlines } = context.standing
  if (!deadlines) return undefined
  if (deadlines.daysPast === 0)
    return titled(
      context,
      deadlines,
      say('Your certification expires today, {expires}', 'Tu certificación vence hoy, {expires}'),
    )
  return titled(
    context,
    deadlines,
    deadlines.daysPast > 0
      ? say(
          'Your certification expired {day} days ago, on {expires}',
          'Tu certificación venció hace {day} días, el {expires}',
        )
      : daysBefore(context.words.join(' '), Number(datesOf(context, deadlines).left)),
  )
}

/** In weeks too where they are asked for. */
function daysBefore(text: string, left: number): Said {
  const weeks = Math.floor(left / 7)
  const isInWeeks = /\b(?:weeks?|weekends?|semanas?|fines de semana)\b/u.test(text) && weeks > 0
  const [en, es] = isInWeeks ? [` (${weeks} full weeks)`, ` (${weeks} semanas enteras)`] : ['', '']
  return say(
    `{left} days${en} are left: your certification expires on {expires}`,
    `Quedan {left} días${es}: tu certificación vence el {expires}`,
  )
}

/** The rule for everybody and the person's own days. */
export const reqWhen: Personal = byPhase({
  active: say(
    'Everything is due by {expires}: the {courses} {units} of courses and a current CPR/AED card',
    'Todo debe estar cumplido el {expires}: los {courses} {units} y la tarjeta de RCP/AED (CPR)',
  ),
})
