import type { Phase } from '../../phase.ts'
import { type Answer, sayIn } from '../answer.ts'
import type { Context } from '../context.ts'
import { datesOf } from '../dates-said.ts'
import { feesSaid, petitionSum } from '../fees-said.ts'
import { go } from '../topic.ts'
import { type Said, say } from '../words.ts'
import { applyDay, phaseAt } from './days.ts'
import { closed, type Personal, phaseLine } from './window.ts'

const titles: Readonly<Record<string, Said>> = {
  active: say(
    'No late fee applies up to {expires}; the application fee is due',
    'Hasta el {expires} no hay recargo; se paga el cargo de solicitud',
  ),
  late: say(
    'A late fee applies: day {day} of {lateDays} after {expires}',
    'Se aplica un recargo (late fee): día {day} de {lateDays} desde el {expires}',
  ),
  'late-2': say(
    'An additional fee applies: day {day} after {expires}, past day {lateDays}',
    'Se aplica un cargo adicional (additional fee): día {day} desde el {expires}',
  ),
  closed,
}

/** An amount is asked for, so that what is said elsewhere is of use, with its label. */
const asksAmount =
  /\b(?:ballpark|dollars?|bucks|roughly|how (?:much|steep|bad|high)|cost|costs|price|amount|runs?|charge|cuanto)\b|\$/u

export const owe: Personal = (context) => {
  const { standing, facts } = context
  const { deadlines } = standing
  const sum = sumAsked(context)
  const after = facts.applyAfter ?? (deadlines ? undefined : facts.dayAfter)
  const asked =
    after !== undefined || facts.applyOn ? phaseAt(context, after, facts.applyOn) : undefined
  const phase = asked?.phase ?? deadlines?.feePhase
  if (asked && !deadlines) return byDay(context, asked.phase, sum)
  if (!phase || !deadlines) return sum === undefined ? undefined : onlyPetitions(context, sum)
  const item = say('petitions: {sum}', 'peticiones (petition): {sum}')
  return {
    outcome: 'answered',
    lines: [
      sayIn(context, titles[phase.id] ?? closed, {
        ...datesOf(context, deadlines),
        ...(asked && { day: String(asked.days) }),
      }),
      phaseLine(context, deadlines),
      sayIn(context, say('What is due:', 'Se paga:')),
    ],
    items: [
      ...feesSaid(phase, context, asksAmount.test(context.words.join(' '))),
      ...(sum === undefined ? [] : [sayIn(context, item, { sum })]),
    ],
    rules: ['phases'],
    next: go('fees'),
  }
}

/** Of somebody who counts days after an expiry that is not known. */
function byDay(context: Context, phase: Phase, sum: string | undefined): Answer | undefined {
  const fees = applyDay(context)
  if (!fees) return undefined
  const item = say('petitions: {sum}', 'peticiones (petition): {sum}')
  return {
    ...fees,
    items: [
      ...feesSaid(phase, context, asksAmount.test(context.words.join(' '))),
      ...(sum === undefined ? [] : [sayIn(context, item, { sum })]),
    ],
  }
}

/** Of the petitions that the message counts, or of those on record. */
function sumAsked(context: Context): string | undefined {
  const { facts, concepts, ledger } = context
  const asks = ['petition', 'notapproved', 'approve'].some((concept) => concepts.includes(concept))
  const many = asks && facts.many ? facts.many : ledger.petitions.length
  return many > 0 ? petitionSum(many, context) : undefined
}

function onlyPetitions(context: Context, sum: string): Answer {
  return {
    outcome: 'answered',
    lines: [
      sayIn(
        context,
        say(
          'The petitions come to {sum}; the page does not state the renewal fee itself',
          'Las peticiones suman {sum}; la página no dice el cargo de renovación',
        ),
        { sum },
      ),
      sayIn(
        context,
        say(
          'Tell me your expiration date and I say whether a late fee applies as well.',
          'Dime tu vencimiento y te digo si hay recargo.',
        ),
      ),
    ],
    rules: ['petitionFee'],
    next: go('setup'),
  }
}
