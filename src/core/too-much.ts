import { inBoth } from './amount-words.ts'
import { type Credits, creditsOf, type Stated } from './credits.ts'
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
  if (amount <= 2 * needed) return undefined
  const number = stated.amount / 1000
  const asHours = creditsOf({ ...stated, unit: 'hour' }, perHour)
  const line = lineWith(number, asHours)
  const isFitting = stated.unit === 'credit' && asHours <= 2 * needed
  return {
    outcome: 'clarify',
    title: isFitting ? `Did you mean ${number} hours?` : 'That is more than I can believe',
    tone: 'plain',
    blocks: [
      text(
        `${inBoth(amount, policy, on)} is more than two cycles need; a whole cycle takes ${inBoth(needed, policy, on)}. Nothing is saved yet.`,
      ),
      ...(isFitting && line.length <= longestButton
        ? [buttons({ label: `Use ${inBoth(asHours, policy, on)}`, line })]
        : []),
    ],
    faults: [
      {
        option: stated.unit === 'hour' ? 'hours' : 'ceus',
        message: 'that is more than two cycles need',
      },
    ],
    next: {
      text: isFitting
        ? `If it was hours, type: /recert ${line}`
        : 'Type it again with the number on the certificate.',
    },
  }
}
