import { type Credits, credits } from '../../credits.ts'
import { known } from '../../fact.ts'
import { paceTo } from '../../pace.ts'
import { sayIn } from '../answer.ts'
import { bothIn } from '../both.ts'
import type { Context } from '../context.ts'
import { datesOf } from '../dates-said.ts'
import { go } from '../topic.ts'
import { dayIn, say } from '../words.ts'
import { atRate } from './at-rate.ts'
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
  soon: say(
    '{left} until {by}, {days} days from today: about {week} a week',
    '{left} hasta el {by}, en {days} días: unos {week} por semana',
  ),
  atOnce: say('{left} until {by}, {days} days from today', '{left} hasta el {by}, en {days} días'),
} as const

/** Rounded up to a hundredth, so that keeping to it is enough. */
function aWeek(remaining: Credits, daysLeft: number): Credits {
  const weeks = Math.max(1, daysLeft / 7)
  return credits(Math.ceil((remaining / weeks / 1000) * 100 - 1e-9) / 100)
}

const dayAsked = /\b(?:a|per|each|every) day\b|\bdaily\b|\b(?:al|por|cada) dia\b/u
const aDaySaid = say('That is about {minutes} minutes a day.', 'Son unos {minutes} minutos al día.')

/** In minutes a day, where a day is asked for. */
function aDay(context: Context, remaining: Credits, daysLeft: number): string[] {
  const { policy, standing, words } = context
  if (!dayAsked.test(words.join(' ')) || remaining === 0 || daysLeft < 1) return []
  const perHour = known(policy.perHour, standing.rulesOf)
  const minutes = Math.ceil((remaining / perHour / daysLeft) * 60 - 1e-9)
  return [sayIn(context, aDaySaid, { minutes: String(minutes) })]
}

/** A share of a stretch that is not left says nothing. */
function spanOf(daysLeft: number): 'yes' | 'soon' | 'atOnce' {
  if (daysLeft > 31) return 'yes'
  return daysLeft > 7 ? 'soon' : 'atOnce'
}

export const pace: Personal = (context) => {
  const rated = atRate(context)
  if (rated) return rated
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
    lines: [
      sayIn(context, titles[can === 'yes' ? spanOf(daysLeft) : can], figures),
      ...aDay(context, courses.remaining, daysLeft),
      phaseLine(context, deadlines),
    ],
    rules: ['phases'],
    next: go('pace'),
  }
}
