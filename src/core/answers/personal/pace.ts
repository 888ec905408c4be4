import { type Credits, credits } from '../../credits.ts'
import { known } from '../../fact.ts'
import { paceTo } from '../../pace.ts'
import { sayIn } from '../answer.ts'
import { bothIn } from '../both.ts'
import { datesOf } from '../dates-said.ts'
import { go } from '../topic.ts'
import { dayIn, say } from '../words.ts'
import { type Personal, phaseLine } from './window.ts'

const titles = {
  late: say(
    'Courses can no longer be completed: the last day was {earnUntil}',
    'Ya no se pueden terminar cursos: el último día fue el {earnUntil}',
  ),
  done: say(
    'Your courses are complete; send the application in time',
    'Tus cursos están completos; envía la solicitud a tiempo',
  ),
  tight: say(
    '{left} until {by}, {days} days from today, is too tight; with a late fee there is time until {earnUntil}',
    '{left} hasta el {by} es demasiado justo; con recargo hay tiempo hasta el {earnUntil}',
  ),
  yes: say(
    '{left} until {by}, {days} days from today: about {month} a month, {week} a week',
    '{left} hasta el {by}, en {days} días: unos {month} al mes, {week} por semana',
  ),
} as const

/** Rounded up to a hundredth, so that keeping to it is enough. */
function aWeek(remaining: Credits, daysLeft: number): Credits {
  const weeks = Math.max(1, daysLeft / 7)
  return credits(Math.ceil((remaining / weeks / 1000) * 100 - 1e-9) / 100)
}

export const pace: Personal = (context) => {
  const { standing, today, policy, language } = context
  const { deadlines, courses } = standing
  if (!deadlines) return undefined
  const by = deadlines.daysPast > 0 ? deadlines.earnUntil : deadlines.cycle.expires
  const perHour = known(policy.perHour, standing.rulesOf)
  const { daysLeft, can, aMonth } = paceTo(by, today, courses.remaining, perHour)
  const figures = {
    ...datesOf(context, deadlines),
    left: bothIn(context, courses.remaining),
    month: bothIn(context, aMonth),
    week: bothIn(context, aWeek(courses.remaining, daysLeft)),
    days: String(Math.max(0, daysLeft)),
    by: dayIn(language, by),
  }
  return {
    outcome: 'answered',
    lines: [sayIn(context, titles[can], figures), phaseLine(context, deadlines)],
    rules: ['phases'],
    next: go('pace'),
  }
}
