import { type Credits, formatCredits, noCredits, shortOf, sum } from '../../credits.ts'
import { standingOf } from '../../standing.ts'
import { sayIn } from '../answer.ts'
import { bothIn } from '../both.ts'
import { amountsTold } from '../facts/facts.ts'
import { type Context, plannedNumber } from '../context.ts'
import { asksEnough } from '../sum-asked.ts'
import { go } from '../topic.ts'
import { type Said, say } from '../words.ts'
import { cardLine } from './card.ts'
import { type Personal, phaseLine } from './window.ts'

function told({ facts, hasRecord }: Context): boolean {
  return (
    hasRecord ||
    amountsTold(facts) !== undefined ||
    facts.lacks !== undefined ||
    facts.share !== undefined ||
    facts.all === true ||
    facts.none === true ||
    facts.card !== undefined ||
    facts.cardExpires !== undefined
  )
}

const met = say(
  'Everything is met: {has} of {courses} {units} of courses, and CPR/AED, {total} in all',
  'Todo cumplido: {has} de {courses} {units} y RCP/AED (CPR), {total} en total',
)
const short = say(
  '{left} of courses are short: {has} of {courses} are done',
  'Faltan {left} de cursos: llevas {has} de {courses}',
)
const plannedShort = say(
  '{left} of courses are short: {done} done and {planned} planned make {has} of {courses}',
  'Faltan {left} de cursos: {done} hechos y {planned} previstos son {has} de {courses}',
)
const plannedCovers = say(
  'That covers the courses: {done} done and {planned} planned make {sum} of {courses}',
  'Con eso los cursos quedan cubiertos: {done} hechos y {planned} previstos son {sum} de {courses}',
)
const notYet = say('Not yet: {title}', 'Aún no: {title}')
const onlyCard = say(
  'Courses are complete ({has} of {courses}), but it is not all: CPR/AED ({card}) is still needed',
  'Los cursos están completos ({has} de {courses}), pero falta el RCP/AED (CPR, {card})',
)
const surplusSaid = say(
  '{over} go beyond {courses}; they do not replace the card.',
  '{over} pasan de {courses}; no reemplazan la tarjeta.',
)
const sendIt = say(
  'What is left is to send the application.',
  'Falta enviar la solicitud (application).',
)
const exact = say('Nothing is rounded up.', 'Nada se redondea.')

const waiting = say(
  '{pending} more hang on a petition and count only once {issuer} has approved it.',
  'Otros {pending} dependen de una petición (petition) y cuentan solo cuando {issuer} la apruebe.',
)
const unsureSaid = say(
  'I do not know whether {titles} is approved; if it is not, it needs a petition.',
  'No sé si {titles} está aprobado; si no, hace falta una petición.',
)
const notApproved = say(
  'Take off what is not approved: it counts only once a petition ({petitionFee} a course) is granted.',
  'Resta lo no aprobado: solo cuenta si se aprueba una petición (petition, {petitionFee} cada una).',
)
const shareSaid = say(
  'That is {percent} percent of the courses.',
  'Es el {percent} % de los cursos.',
)

/** What is not certain yet, and the share where somebody asks for one. */
function besides(context: Context): string[] {
  const { standing, words } = context
  const pending = sum(
    standing.courses.verdicts.map(({ reason, earned }) =>
      reason === 'petition-needed' || reason === 'petition-pending' ? earned : noCredits,
    ),
  )
  const { counted, remaining: left } = standing.courses
  const percent = Math.floor((100 * counted) / Math.max(1, counted + left))
  const unsure = standing.courses.verdicts.filter(
    ({ entry, counted: some }) => entry.approval === 'unknown' && some > 0,
  )
  const titles = unsure.map(({ entry }) => entry.title).join(', ')
  const asksShare = /\b(?:percent\w*|fraction|porcentaje|por ciento)\b/u.test(words.join(' '))
  const isDoubted = context.facts.have !== undefined && context.concepts.includes('notapproved')
  return [
    ...(isDoubted ? [sayIn(context, notApproved)] : []),
    ...(pending > 0 ? [sayIn(context, waiting, { pending: bothIn(context, pending) })] : []),
    ...(unsure.length > 0 ? [sayIn(context, unsureSaid, { titles })] : []),
    ...(asksShare ? [sayIn(context, shareSaid, { percent: String(percent) })] : []),
  ]
}

/** Where the courses stand, and with what is planned too. */
function leadOf(context: Context, figures: Readonly<Record<string, string>>): string {
  const { courses, complete } = context.standing
  const isShort = courses.remaining > 0
  const ahead = courses.verdicts.find(({ entry }) => entry.number === plannedNumber)
  const title = ahead
    ? sayIn(context, isShort ? plannedShort : plannedCovers, {
        ...figures,
        ...besidePlanned(context, ahead.earned),
      })
    : sayIn(context, complete ? met : isShort ? short : onlyCard, figures)
  return isShort && asksEnough(context.words.join(' ')) ? sayIn(context, notYet, { title }) : title
}

/** What counts without the plan, the plan, and both. */
function besidePlanned({ ledger, situation, today }: Context, planned: Credits) {
  const entries = ledger.entries.filter(({ number }) => number !== plannedNumber)
  const { counted } = standingOf({ ...ledger, entries }, situation.policies, today).courses
  return {
    done: formatCredits(counted),
    planned: formatCredits(planned),
    sum: formatCredits(sum([counted, planned])),
  }
}

export const remaining: Personal = (context) => {
  if (!told(context)) return undefined
  const { courses, complete, deadlines } = context.standing
  const surplus = sum(
    courses.verdicts.map(({ reason, earned, counted }) =>
      reason === 'over-total' ? shortOf(earned, counted) : noCredits,
    ),
  )
  const figures = {
    left: bothIn(context, courses.remaining),
    has: formatCredits(courses.counted),
    over: bothIn(context, surplus),
  }
  const more: Said[] = [
    ...(surplus > 0 && courses.remaining === 0 ? [surplusSaid] : []),
    complete ? sendIt : exact,
  ]
  return {
    outcome: 'answered',
    lines: [
      leadOf(context, figures),
      cardLine(context),
      ...more.map((said) => sayIn(context, said, figures)),
      ...besides(context),
      ...(deadlines ? [phaseLine(context, deadlines)] : []),
    ],
    rules: ['courses', 'card'],
    next: complete ? go('apply') : go('log'),
  }
}
