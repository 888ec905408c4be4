import { inBoth, inCredits } from './amount-words.ts'
import { type Credits, creditsOf, hoursFor, noCredits, type Stated, sum } from './credits.ts'
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
  const needed = known(policy.courses.amount, on)
  const perHour = known(policy.perHour, on)
  const amount = creditsOf(stated, perHour)
  const most = sum([needed, policy.card ? known(policy.card.worth, on) : noCredits])
  // Hours are what nobody mistakes: a long course is believed, and says a large number of credits too.
  if (amount <= (stated.unit === 'hour' ? 5 * needed : most)) return undefined
  const number = stated.amount / 1000
  const asHours = creditsOf({ ...stated, unit: 'hour' }, perHour)
  const line = lineWith(number, asHours)
  const isFitting = stated.unit === 'credit' && asHours <= most
  return {
    outcome: 'clarify',
    title: isFitting ? `Did you mean ${number} hours?` : 'That is more than I can believe',
    tone: 'plain',
    blocks: [
      text(
        `${inBoth(amount, policy, on)} is more than a cycle needs; its courses take ${inBoth(needed, policy, on)}. Nothing is saved yet.`,
      ),
      ...(isFitting
        ? [
            text(
              `If the certificate does say ${inCredits(amount, policy)}, give it as hours:${hoursFor(amount, perHour)}.`,
            ),
          ]
        : []),
      ...(isFitting && line.length <= longestButton
        ? [buttons({ label: `Use ${inBoth(asHours, policy, on)}`, line })]
        : []),
    ],
    faults: [
      {
        option: stated.unit === 'hour' ? 'hours' : 'ceus',
        message: 'that is more than a cycle needs',
      },
    ],
    next: {
      text: isFitting
        ? `If it was hours, type: /recert ${line}`
        : 'Type it again with the number on the certificate.',
    },
  }
}
