import type { Day } from '../day.ts'
import { type Dated, inForce } from '../fact.ts'
import type { Policy } from '../policy.ts'

/** The parts of a policy that a statement may rest on. */
export type RuleName =
  | 'courses'
  | 'card'
  | 'hour'
  | 'cycle'
  | 'phases'
  | 'petition'
  | 'petitionFee'
  | 'audit'
  | 'own'
  | 'waiver'
  | 'current'
  | 'standard'
  | 'late'
  | 'additional'
  | 'lifetime'

/** Undefined where the policy has no such rule. */
export function ruleOf(name: RuleName, policy: Policy, on: Day): Dated<unknown> | undefined {
  const { card, petition, audit, fees } = policy
  const values: Record<RuleName, readonly Dated<unknown>[] | undefined> = {
    courses: policy.courses.amount,
    card: card?.worth,
    hour: policy.perHour,
    cycle: policy.cycle,
    phases: policy.phases,
    petition: petition?.rule,
    petitionFee: petition && fees[petition.fee]?.amount,
    audit: audit?.answerDays,
    own: policy.ownCourses,
    waiver: card?.modes.online,
    current: card?.currentOn,
    standard: fees['standard']?.amount,
    late: fees['late']?.amount,
    additional: fees['additional']?.amount,
    lifetime: fees['lifetime']?.amount,
  }
  const found = values[name]
  return found && inForce(found, on)
}
