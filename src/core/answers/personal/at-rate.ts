import { type Credits, creditsOf } from '../../credits.ts'
import { addDays, type Day, daysBetween } from '../../day.ts'
import { known } from '../../fact.ts'
import type { Deadlines } from '../../standing.ts'
import { type Answer, sayIn } from '../answer.ts'
import { bothIn } from '../both.ts'
import type { Context } from '../context.ts'
import { datesOf } from '../dates-said.ts'
import type { Rate } from '../facts/rate.ts'
import { go } from '../topic.ts'
import { dayIn, type Language, type Said, say } from '../words.ts'
import { phaseLine } from './window.ts'

const takes = say(
  '{left} of courses at {each} {every} take about {time}, until {finish}',
  '{left} de cursos a {each} {every} son unos {time}, hasta el {finish}',
)
const ends = {
  inTime: say('{takes}: in time, {spare} days before {by}', '{takes}: a tiempo, el plazo es {by}'),
  late: say(
    '{takes}: past your expiration date {expires}, but by {earnUntil} (day {lateDays}), with a late fee',
    '{takes}: después del {expires}, pero antes del {earnUntil} (día {lateDays}), con recargo',
  ),
  tooLate: say(
    '{takes}: too slow, as courses can be completed only until {earnUntil}',
    '{takes}: demasiado lento, solo hay tiempo hasta el {earnUntil}',
  ),
} as const
const sumSaid = say(
  'Until {by}, in {days} days, that gives {sum}.',
  'Hasta el {by}, en {days} días, son {sum}.',
)

/** When somebody who keeps to so much a week is done, and whether that is in time. */
export function atRate(context: Context): Answer | undefined {
  const { own, standing, language, policy } = context
  const left = standing.courses.remaining
  const each = own.rate && creditsOf(own.rate.amount, known(policy.perHour, standing.rulesOf))
  if (!own.rate || !each || left === 0) return undefined
  const start = beginsOn(context)
  // On a day that is named the first is done at once; else it is done within the first stretch.
  const rounds = Math.ceil(left / each) - (start > context.today ? 1 : 0)
  const days = Math.round(rounds * own.rate.days)
  if (days > 5000) return undefined
  const finish = addDays(start, days)
  const title = sayIn(context, takes, {
    left: bothIn(context, left),
    each: bothIn(context, each),
    every: everyIn(own.rate, language),
    time: timeIn(days, own.rate, language),
    finish: dayIn(language, finish),
  })
  const { deadlines } = standing
  return {
    outcome: 'answered',
    lines: deadlines ? against(context, deadlines, { title, finish, start, each }) : [title],
    rules: ['phases'],
    next: deadlines ? go('pace') : go('setup'),
  }
}

interface Plan {
  readonly title: string
  readonly start: Day
  readonly finish: Day
  readonly each: Credits
}

function against(
  context: Context,
  deadlines: Deadlines,
  { title, start, finish, each }: Plan,
): string[] {
  const { language, own } = context
  const { expires } = deadlines.cycle
  const isPast = deadlines.daysPast > 0
  const by = isPast ? deadlines.earnUntil : expires
  const end = finish <= by ? 'inTime' : finish <= deadlines.earnUntil ? 'late' : 'tooLate'
  const days = Math.max(0, daysBetween(start, by))
  const sum = (Math.floor(days / (own.rate?.days ?? 7) + 0.01) * each) as Credits
  const figures = {
    ...datesOf(context, deadlines),
    takes: title,
    by: dayIn(language, by),
    days: String(days),
    spare: String(daysBetween(finish, by)),
    sum: bothIn(context, sum),
  }
  return [
    sayIn(context, ends[end], figures),
    ...(end === 'inTime' ? [] : [sayIn(context, sumSaid, figures)]),
    phaseLine(context, deadlines),
  ]
}

/** A day to come that is named as the beginning, else today. */
function beginsOn({ words, own, today }: Context): Day {
  const isNamed = /\b(?:from|start|starting|starts|begin|beginning|desde|a partir)\b/u
  const day = own.otherDay ?? own.courseOn
  return day !== undefined && day > today && isNamed.test(words.join(' ')) ? day : today
}

const everySaid: Readonly<Record<number, Said>> = {
  1: say('a day', 'al día'),
  7: say('a week', 'por semana'),
  14: say('every 2 weeks', 'cada 2 semanas'),
  30: say('a month', 'al mes'),
}

function everyIn({ days }: Rate, language: Language): string {
  const whole = Math.round(days)
  return (everySaid[whole] ?? say(`every ${whole} days`, `cada ${whole} días`))[language]
}

function timeIn(days: number, { days: every }: Rate, language: Language): string {
  const isDays = every < 7 || days < 14
  const weeks = Math.ceil(days / 7)
  return (isDays ? say(`${days} days`, `${days} días`) : say(`${weeks} weeks`, `${weeks} semanas`))[
    language
  ]
}
