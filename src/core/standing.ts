import { type CardStanding, cardStanding } from './card-standing.ts'
import { type Counting, countCourses } from './counting.ts'
import { type Credits, noCredits, shortOf, sum } from './credits.ts'
import { type Cycle, cycleUnder } from './cycle.ts'
import { addDays, type Day, daysBetween } from './day.ts'
import { inForce, known } from './fact.ts'
import type { Application, Audit, Ledger } from './member.ts'
import { lastDay, type Phase, phaseOn, phasesOf } from './phase.ts'
import type { Policy, PolicyBook } from './policy.ts'

/** The dates that everything else is computed from. */
export interface Deadlines {
  readonly cycle: Cycle
  readonly phases: readonly Phase[]
  /** The phase it is today. */
  readonly phase: Phase
  /** The phase that decides the fees: of the application day if one was sent, else of today. */
  readonly feePhase: Phase
  /** Days after the expiry; zero or negative until it has passed. */
  readonly daysPast: number
  /** The last day on which a course may be completed. */
  readonly earnUntil: Day
  /** The last day on which an application is accepted. */
  readonly applyUntil: Day
}

/** Where a member stands today. `deadlines` is absent while the expiry is unknown. */
export interface Standing {
  readonly policy: Policy
  readonly today: Day
  /** Which version of the rules holds: those in force when the cycle began. */
  readonly rulesOf: Day
  readonly deadlines?: Deadlines
  readonly courses: Counting
  readonly card?: CardStanding
  readonly required: Credits
  readonly earned: Credits
  readonly counted: Credits
  readonly remaining: Credits
  /** Every requirement is met, as far as the record tells. */
  readonly complete: boolean
  readonly application?: Application
  readonly audit?: Audit & { readonly due: Day }
}

export function standingOf(ledger: Ledger, policies: PolicyBook, today: Day): Standing {
  const policy = policyOf(ledger, policies)
  const deadlines = deadlinesOf(ledger, policy, today)
  const rulesOf = deadlines?.cycle.start ?? today
  const sent = ledger.application?.state === 'sent' ? ledger.application : undefined
  const courses = countCourses(
    ledger,
    policy,
    rulesOf,
    deadlines && { ...deadlines, today, sent: sent?.on },
  )
  const card = policy.card && cardStanding(policy.card, ledger.cards, rulesOf, sent?.on ?? today)
  const required = sum([courses.required, card?.required ?? noCredits])
  const counted = sum([courses.counted, card?.counted ?? noCredits])
  return {
    policy,
    today,
    rulesOf,
    ...(deadlines && { deadlines }),
    courses,
    ...(card && { card }),
    required,
    earned: sum([courses.earned, card?.earned ?? noCredits]),
    counted,
    remaining: shortOf(required, counted),
    complete: counted >= required && courses.gaps.length === 0 && !card?.fault,
    ...(ledger.application && { application: ledger.application }),
    ...auditOf(ledger, policy, rulesOf),
  }
}

/** Throws when the record names a credential that has no policy. */
export function policyOf({ credential }: Ledger, policies: PolicyBook): Policy {
  const policy = policies.get(credential)
  if (!policy) throw new RangeError(`there is no policy called "${credential}"`)
  return policy
}

function deadlinesOf(ledger: Ledger, policy: Policy, today: Day): Deadlines | undefined {
  const cycle = cycleUnder(policy.cycle, ledger, today)
  if (!cycle) return undefined
  const phases = phasesOf(known(policy.phases, cycle.start), cycle.expires)
  const phase = phaseOn(phases, today)
  const { application } = ledger
  return {
    cycle,
    phases,
    phase,
    feePhase: application?.state === 'sent' ? phaseOn(phases, application.on) : phase,
    daysPast: daysBetween(cycle.expires, today),
    earnUntil: lastDay(phases, 'earn') ?? cycle.expires,
    applyUntil: lastDay(phases, 'apply') ?? cycle.expires,
  }
}

function auditOf({ audit }: Ledger, policy: Policy, on: Day): Pick<Standing, 'audit'> {
  if (!audit || !policy.audit) return {}
  const days = inForce(policy.audit.answerDays, on).value
  return days === null ? {} : { audit: { ...audit, due: addDays(audit.notice, days) } }
}
