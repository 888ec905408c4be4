import { inBoth } from './amount-words.ts'
import { type Credits, creditsOf, noCredits, type Stated, sum } from './credits.ts'
import type { Day } from './day.ts'
import { known } from './fact.ts'
import { longestButton } from './line.ts'
import type { Policy } from './policy.ts'
import { buttons, type Reply, text } from './reply.ts'

/**
 * Asks back an amount that no course or balance has: "20 CEUs" nearly always means 20 hours.
 * `lineWith` writes the line again with that many hours, or with the CEUs that they earn.
 */
export function tooMuch(
  stated: Stated,
  policy: Policy,
  on: Day,
  lineWith: (hours: number, credits: Credits) => string,
): Reply | undefined {
  const most = mostOf(policy, on)
  const perHour = known(policy.perHour, on)
  const amount = creditsOf(stated, perHour)
  // Hours are what nobody mistakes, so a long course is believed.
  if (amount <= (stated.unit === 'hour' ? 5 * most : most)) return undefined
  const asHours = creditsOf({ ...stated, unit: 'hour' }, perHour)
  const number = stated.amount / 1000
  return stated.unit === 'credit' && asHours <= most
    ? meantHours(number, inBoth(amount, policy, on), lineWith(number, asHours))
    : unbelieved(stated, inBoth(amount, policy, on), inBoth(most, policy, on))
}

/** All that a cycle needs, the card included. */
function mostOf({ courses, card }: Policy, on: Day): Credits {
  return sum([known(courses.amount, on), card ? known(card.worth, on) : noCredits])
}

/** `amount` names the hours too, which is how to say that it was meant. */
function meantHours(number: number, amount: string, line: string): Reply {
  return {
    outcome: 'clarify',
    title: `Did you mean ${number} hours?`,
    tone: 'plain',
    blocks: [
      text(`${amount} is more than a whole cycle needs. Nothing is saved yet.`),
      text('If the certificate does say so, give its hours, such as hours:30.'),
      ...(line.length <= longestButton ? [buttons({ label: `Yes, ${number} hours`, line })] : []),
    ],
    faults: [{ option: 'ceus', message: 'that is more than a whole cycle needs' }],
    next: { text: `If it was hours, type: /recert ${line}` },
  }
}

function unbelieved({ unit }: Stated, amount: string, most: string): Reply {
  return {
    outcome: 'clarify',
    title: 'That is more than I can believe',
    tone: 'plain',
    blocks: [text(`It would be ${amount}, and a whole cycle takes ${most}. Nothing is saved yet.`)],
    faults: [{ option: unit === 'hour' ? 'hours' : 'ceus', message: 'that is far too much' }],
    next: { text: 'Type it again with the number on the certificate.' },
  }
}
