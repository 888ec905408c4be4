import { type Credits, creditsOf, formatCredits, hoursFor, type Stated } from '../../credits.ts'
import { addDays, type Day, daysBetween } from '../../day.ts'
import { known } from '../../fact.ts'
import { findDays } from '../../find-days.ts'
import { lineOf } from '../../line-of.ts'
import { type Answer, sayIn } from '../answer.ts'
import { amountsTold } from '../facts/facts.ts'
import type { Context } from '../context.ts'
import { providerIn, titleIn } from '../vocabulary/log-words.ts'
import { dayIn, say } from '../words.ts'
import { type Action, ask, confirm, save, whichDay } from './card.ts'

interface Course {
  readonly on: Day
  readonly title: string
  readonly provider: string | undefined
}

export const log: Action = (context) => {
  const { own, today, words, policy, standing } = context
  const provider = providerIn(words)
  const title = titleIn(words) || (provider ? `${provider} course` : 'Course')
  const about = aboutWhen(context)
  // `make it 4 hours`: the day was said in the turn before.
  const before = context.leans ? context.facts.courseOn : undefined
  const said =
    own.courseOn ?? own.otherDay ?? own.applyOn ?? own.expires ?? about?.day ?? before ?? today
  // A weekday is the last one, for a course that was completed.
  const isWeekday = words.some((word) =>
    /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|lunes|martes|miercoles|jueves|viernes|sabado|domingo)$/u.test(
      word,
    ),
  )
  const on = isWeekday && said > today && daysBetween(today, said) < 7 ? addDays(said, -7) : said
  const course = { on, title, provider }
  const [stated, ...others] = amountsTold(own) ?? []
  if (!stated) return howMuch(context, course)
  if (others.length > 0) return each(context, course)
  const amount = creditsOf(stated, known(policy.perHour, standing.rulesOf))
  const open = whichDay(context, (day) => lineFor(course, { ceus: amount / 1000 }, day))
  if (open) return open
  if (stated.unit === 'credit' && amount > standing.required)
    return hoursMeant(context, course, stated)
  if (on > today) return notYet(context, on)
  const answer = confirmed(context, course, amount)
  return about?.day === on
    ? { ...answer, lines: [...answer.lines, notedOf(context, about)] }
    : answer
}

interface About {
  readonly day: Day
  readonly words: string
}

/** `last week` names no day; the one that is taken for it. */
function aboutWhen({ words, today }: Context): About | undefined {
  const [found, ...more] = findDays(words.join(' '), today)
  const [day] = found?.days ?? []
  const isAbout = found?.vague === true && more.length === 0 && day !== undefined && day <= today
  return isAbout ? { day, words: found.text } : undefined
}

function notedOf(context: Context, { day, words }: About): string {
  return sayIn(
    context,
    say(
      '“{words}” names no day, so I took {day}; type it with another one if it was not then.',
      '«{words}» no es un día exacto: tomé el {day}; escríbelo con otro si no fue ese.',
    ),
    { words, day: dayIn(context.language, day) },
  )
}

/** Several courses of one message: a button for each, named by the words beside its amount. */
function each(context: Context, course: Course): Answer {
  const { own, words, policy, standing } = context
  const perHour = known(policy.perHour, standing.rulesOf)
  const text = words.join(' ')
  const parts = partsOf(text, amountsTold(own)?.length ?? 0)
  const courses = (amountsTold(own) ?? []).slice(0, 4).map((stated, at) => {
    const part = parts[at] ?? ''
    const title = titleIn(part.split(' ')) || course.title
    const [day, ...more] = findDays(part, context.today)[0]?.days ?? []
    const on = day !== undefined && more.length === 0 && day <= context.today ? day : course.on
    return { ceus: creditsOf(stated, perHour), title, on }
  })
  const days = new Set(courses.map(({ on }) => on))
  const onOwnDay = (on: Day) => (days.size > 1 ? `, ${dayIn(context.language, on)}` : '')
  return confirm(
    context,
    days.size > 1
      ? say('Log each of these: {courses}?', '¿Anoto cada uno: {courses}?')
      : say('Log each of these, {day}: {courses}?', '¿Anoto cada uno, {day}: {courses}?'),
    {
      day: dayIn(context.language, courses[0]?.on ?? course.on),
      courses: courses
        .map(
          ({ ceus, title, on }) =>
            `${title}${onOwnDay(on)}, ${formatCredits(ceus)} ${policy.unit.many} (${hoursFor(ceus, perHour)} h)`,
        )
        .join('; '),
    },
    ...courses.map(({ ceus, title, on }) => ({
      label: `${formatCredits(ceus)} ${title}`.slice(0, 40),
      line: lineFor({ ...course, title, on }, { ceus: ceus / 1000 }),
    })),
  )
}

/** The words of each course begin with its amount, or with its number where no unit is said. */
function partsOf(text: string, count: number): readonly string[] {
  const withUnit = text
    .split(
      /(?=(?<![\d./-])\b\d{1,2}(?:\.\d{1,3})? (?:contact )?(?:hours?|horas?|ceus?|credits?|creditos?|minutes?|minutos?)\b)/u,
    )
    .slice(1)
  if (withUnit.length === count) return withUnit
  return text.split(/(?<=\D)(?=(?<![\d./-])\d{1,2}(?:\.\d{1,3})? )/u).slice(1)
}

function lineFor(
  { on, title, provider }: Course,
  amount: Readonly<Record<string, number>>,
  day: string = on,
) {
  const from = provider?.slice(0, 16)
  return lineOf('log', { ...amount, title: title.slice(0, 36), on: day, provider: from })
}

const logSaid = say(
  'Log {ceus} {units} ({hours} hours): {title}, {day}{from}?',
  '¿Anoto {ceus} {units} ({hours} horas): {title}, {day}{from}?',
)

function confirmed(context: Context, course: Course, amount: Credits): Answer {
  const { policy, standing, language } = context
  const figures = {
    ceus: formatCredits(amount),
    hours: hoursFor(amount, known(policy.perHour, standing.rulesOf)),
    title: course.title,
    day: dayIn(language, course.on),
    from: course.provider ? `, ${course.provider}` : '',
  }
  const line = lineFor(course, { ceus: amount / 1000 })
  const [stated] = amountsTold(context.own) ?? []
  const asHours =
    isBare(context, amount) && stated
      ? [
          {
            label: `${stated.amount / 1000} h`,
            line: lineFor(course, { hours: stated.amount / 1000 }),
          },
        ]
      : []
  return confirm(context, logSaid, figures, { label: save(context), line }, ...asHours)
}

/** The unit was not said, and the figure may as well be one of hours. */
function isBare({ words }: Context, amount: Credits): boolean {
  return (
    amount >= 500 &&
    !/\b(?:ceus?|cecs?|credits?|creditos?|units?|hours?|horas?)\b/u.test(words.join(' '))
  )
}

/** A number of credits that no course has nearly always is a number of hours. */
function hoursMeant(context: Context, course: Course, { amount }: Stated): Answer {
  const hours = amount / 1000
  const question = say(
    'Is {n} a number of hours? As {units} it is more than a whole cycle needs.',
    '¿{n} son horas? Como {units} es más de lo que pide un ciclo.',
  )
  const button = { label: `${hours} h`, line: lineFor(course, { hours }) }
  return ask(context, question, { n: String(hours) }, [button])
}

function notYet(context: Context, on: Day): Answer {
  const question = say(
    '{day} has not come yet. Which day did you complete it?',
    'El {day} aún no ha llegado. ¿Qué día lo terminaste?',
  )
  return ask(
    context,
    question,
    { day: dayIn(context.language, on) },
    [],
    'log 0.4 "Yoga" on:yesterday',
  )
}

function howMuch(context: Context, course: Course): Answer {
  const { words, policy } = context
  const number = words.find((word) => /^\d{1,2}(?:\.\d{1,3})?$/u.test(word))
  const n = Number(number)
  if (number === undefined || n === 0) {
    const question = say(
      'How many hours or {units} does the certificate of “{title}” say?',
      '¿Cuántas horas o {units} dice el certificado de “{title}”?',
    )
    return ask(context, question, { title: course.title }, [], 'log 3 hours Yoga')
  }
  return ask(
    context,
    say('Is {n} in hours or in {units}?', '¿{n} son horas o {units}?'),
    { n: number },
    [
      { label: `${n} h`, line: lineFor(course, { hours: n }) },
      ...(n <= 2
        ? [{ label: `${n} ${policy.unit.many}`, line: lineFor(course, { ceus: n }) }]
        : []),
    ],
  )
}
