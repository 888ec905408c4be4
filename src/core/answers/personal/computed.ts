import { formatCredits, hoursFor, type Stated } from '../../credits.ts'
import { addDays, daysBetween } from '../../day.ts'
import { inForce, known } from '../../fact.ts'
import { standingOf } from '../../standing.ts'
import { sayIn } from '../answer.ts'
import type { Context } from '../context.ts'
import { amountsTold, totalOf } from '../facts/facts.ts'
import { awayIn } from '../dates-said.ts'
import { petitionSum } from '../fees-said.ts'
import { go } from '../topic.ts'
import { dayIn, say } from '../words.ts'
import { affordable, withHelp, withPaid } from './paid-before.ts'
import { howManyOfSize } from './sizes.ts'
import type { Personal } from './window.ts'

const hoursSaid = say(
  '{hours} contact hours are {ceus} {units}, at {perHour} an hour',
  '{hours} horas son {ceus} {units}, a {perHour} por hora',
)
const creditsSaid = say(
  '{ceus} {units} are {hours} contact hours, at {perHour} an hour',
  '{ceus} {units} son {hours} horas, a {perHour} por hora',
)

export const convert: Personal = (context) => {
  const sized = howManyOfSize(context)
  if (sized) return sized
  const said = amountsTold(context.own) ?? context.own.lacks ?? loggedIn(context)
  const [stated] = said
  if (!stated) return undefined
  const perHour = known(context.policy.perHour, context.standing.rulesOf)
  const alike = said.filter(({ unit }) => unit === stated.unit)
  const amount = totalOf(alike, perHour)
  const figures = { hours: hoursFor(amount, perHour), ceus: formatCredits(amount) }
  return {
    outcome: 'answered',
    lines: [
      sayIn(context, stated.unit === 'hour' ? hoursSaid : creditsSaid, figures),
      sayIn(
        context,
        say(
          'It counts when the course is approved or goes by petition; {courses} {units} ({courseHours} hours) are needed in all.',
          'Cuenta si el curso está aprobado o va por petición; hacen falta {courses} {units} ({courseHours} horas).',
        ),
      ),
      ...(alike.every((each) => each.amount === stated.amount)
        ? coursesOf(context, amount / alike.length)
        : []),
    ],
    rules: ['hour'],
    next: go('log'),
  }
}

/** All that counts on record, where that is to be put in the other unit. */
function loggedIn({ words, standing, hasRecord }: Context): readonly Stated[] {
  const asksAll = /\b(?:logged|my (?:record|total|hours|ceus|credits)|all my|everything|so far)\b/u
  const amount = standing.courses.counted
  const isAll = hasRecord && amount > 0 && asksAll.test(words.join(' '))
  return isAll ? [{ amount, unit: 'credit' }] : []
}

/** How many courses of one size cover what the record lacks. */
function coursesOf(context: Context, size: number): string[] {
  const { situation, today } = context
  const { courses } = standingOf(situation.member.ledger, situation.policies, today)
  if (size <= 0 || courses.remaining === 0 || size > courses.remaining) return []
  const said = say(
    '{many} of that size cover the {left} {units} that are open.',
    '{many} de ese tamaño cubren los {left} {units} que faltan.',
  )
  const many = String(Math.ceil(courses.remaining / size))
  const left = formatCredits(courses.remaining)
  return [sayIn(context, said, { many, left })]
}

/** `petitioning 2 more`: a small number beside the word, which counts nothing else. */
function petitionsIn({ own, words }: Context): number | undefined {
  const isCount = /\bpetition\w* \d{1,2}\b|\b\d{1,2} more\b/u.test(words.join(' '))
  return isCount && own.number !== undefined && own.number <= 20 ? own.number : undefined
}

export const petitionFee: Personal = (context) => {
  const total = withPaid(context)
  if (total) return total
  const many = affordable(context) ?? context.own.many ?? context.facts.many ?? petitionsIn(context)
  const sum = many === undefined || many < 1 || many > 1000 ? undefined : petitionSum(many, context)
  if (sum === undefined || many === undefined) return undefined
  const helped = withHelp(context, many)
  if (helped) return helped
  return {
    outcome: 'answered',
    lines: [
      sayIn(
        context,
        say(
          '{sum}: each course or event needs its own petition',
          '{sum}: cada curso o evento necesita su propia petición',
        ),
        { sum },
      ),
      sayIn(
        context,
        say(
          'They are sent in {portal}. The renewal fee itself is apart, and the page does not state it.',
          'Se envían en {portal}. El cargo de renovación va aparte y la página no lo dice.',
        ),
      ),
    ],
    rules: ['petitionFee'],
    next: go('petition'),
  }
}

const dueSaid = say(
  'All audit documents are due by {due}, {away}',
  'Todos los documentos vencen el {due}, {away}',
)
const pastDue = say(
  'The audit documents were due by {due}, {away}: call {issuer} at {phone} today',
  'Los documentos vencían el {due}, {away}: llama a {issuer}, {phone}',
)
const fromNotice = say(
  'That is {auditDays} days from the notice of {notice}; the page does not say on which day they begin.',
  'Son {auditDays} días desde el aviso del {notice}; la página no dice desde qué día cuentan.',
)

export const auditDeadline: Personal = (context) => {
  const { standing, policy, today, language, facts } = context
  const days = policy.audit && inForce(policy.audit.answerDays, standing.rulesOf).value
  const notice = facts.auditOn ?? facts.otherDay ?? standing.audit?.notice
  if (!notice || !days) return undefined
  const due = addDays(notice, days)
  const figures = {
    due: dayIn(language, due),
    notice: dayIn(language, notice),
    away: awayIn(language, today, due),
  }
  const title = daysBetween(today, due) >= 0 ? dueSaid : pastDue
  return {
    outcome: 'answered',
    lines: [sayIn(context, title, figures), sayIn(context, fromNotice, figures)],
    rules: ['audit'],
    next: go('audit'),
  }
}
