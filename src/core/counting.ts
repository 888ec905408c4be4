import { atMost, type Credits, creditsOf, noCredits, shortOf, sum } from './credits.ts'
import type { Cycle } from './cycle.ts'
import type { Day } from './day.ts'
import { inForce, known } from './fact.ts'
import type { Entry, Ledger, Petition } from './member.ts'
import type { CoursesRule, Policy } from './policy.ts'

/** Why an entry does not count, or does not count in full. */
export type Reason =
  | 'before-cycle'
  | 'after-window'
  | 'after-application'
  | 'not-yet'
  | 'not-approved'
  | 'petition-needed'
  | 'petition-pending'
  | 'petition-denied'
  | 'duplicate'
  | 'over-entry'
  | 'over-category'
  | 'over-total'

/** What counts, but should be looked at. */
type Doubt = 'approval-unknown' | 'date-unknown' | 'category-unknown'

export interface Verdict {
  readonly entry: Entry
  readonly earned: Credits
  readonly counted: Credits
  readonly reason?: Reason
  readonly doubt?: Doubt
  /** The earlier entry that a duplicate repeats. */
  readonly repeats?: number
}

export interface Counting {
  readonly verdicts: readonly Verdict[]
  readonly required: Credits
  readonly earned: Credits
  readonly counted: Credits
  readonly remaining: Credits
  /** What is short beside the sum, such as a second category; in words. */
  readonly gaps: readonly string[]
}

interface Bounds {
  readonly cycle: Cycle
  /** The last day on which a course may be completed. */
  readonly earnUntil: Day
  readonly today: Day
  /** The day an application was sent: what came later was not part of it. */
  readonly sent?: Day | undefined
}

/**
 * Which entries count for the courses of a cycle, in the order in which they were completed.
 * Without `bounds` (the expiry is unknown) no entry is out of time.
 */
export function countCourses(
  ledger: Pick<Ledger, 'entries' | 'petitions'>,
  policy: Policy,
  on: Day,
  bounds?: Bounds,
): Counting {
  const required = known(policy.courses.amount, on)
  const perHour = known(policy.perHour, on)
  const inOrder = ledger.entries.toSorted(
    (a, b) => (a.on ?? '').localeCompare(b.on ?? '') || a.number - b.number,
  )
  const room = roomOf(policy.courses, on, required)
  const accepted = new Map<string, Entry>()
  const verdicts = inOrder.map((entry): Verdict => {
    const earned = creditsOf(entry.stated, perHour)
    const rejected = outOfTime(entry, bounds) ?? unapproved(entry, ledger.petitions, policy)
    if (rejected) return { entry, earned, counted: noCredits, reason: rejected }
    const course = courseOf(entry)
    const twin = accepted.get(course)
    if (twin)
      return { entry, earned, counted: noCredits, reason: 'duplicate', repeats: twin.number }
    accepted.set(course, entry)
    return {
      entry,
      earned,
      ...room.take(entry, earned),
      ...doubtOf(entry, ledger.petitions, policy),
    }
  })
  const counted = sum(verdicts.map((each) => each.counted))
  return {
    verdicts: verdicts.toSorted((a, b) => a.entry.number - b.entry.number),
    required,
    earned: sum(verdicts.map((each) => each.earned)),
    counted,
    remaining: shortOf(required, counted),
    gaps: gapsOf(policy, on, room.byCategory),
  }
}

function outOfTime({ on }: Entry, bounds: Bounds | undefined): Reason | undefined {
  if (on === null || bounds === undefined) return undefined
  if (on < bounds.cycle.start) return 'before-cycle'
  if (on > bounds.earnUntil) return 'after-window'
  if (bounds.sent && on > bounds.sent) return 'after-application'
  return on > bounds.today ? 'not-yet' : undefined
}

function unapproved(
  entry: Entry,
  petitions: readonly Petition[],
  policy: Policy,
): Reason | undefined {
  const petition = petitionFor(entry, petitions)
  if (petition?.state === 'approved') return undefined
  if (petition) return petition.state === 'denied' ? 'petition-denied' : 'petition-pending'
  if (isOwnCourse(entry, policy)) return undefined
  if (entry.approval === 'not-approved') return 'not-approved'
  if (entry.approval !== 'petition') return undefined
  return policy.petition ? 'petition-needed' : 'not-approved'
}

function doubtOf(entry: Entry, petitions: readonly Petition[], policy: Policy): { doubt?: Doubt } {
  if (entry.on === null) return { doubt: 'date-unknown' }
  const { categories } = policy.courses
  if (categories.length > 0 && !categoryOf(entry.category, policy.courses))
    return { doubt: 'category-unknown' }
  const settled = petitionFor(entry, petitions) !== undefined || isOwnCourse(entry, policy)
  return entry.approval === 'unknown' && !settled ? { doubt: 'approval-unknown' } : {}
}

/** The latest petition decides: one that was denied can be followed by another. */
export function petitionFor(entry: Entry, petitions: readonly Petition[]): Petition | undefined {
  return petitions.findLast((petition) => petition.entry === entry.number)
}

/** The issuer's own courses need no approval, by whichever of its names the provider was given. */
export function isOwnCourse({ provider }: Entry, { issuer }: Policy): boolean {
  const given = provider?.trim().toLowerCase()
  return [issuer.name, ...issuer.alsoCalled].some((name) => name.toLowerCase() === given)
}

/** What makes two entries the same course: the title on a day. Without a day none is another's twin. */
function courseOf({ on, title, number }: Entry): string {
  return on === null ? `${number}` : `${on} ${lettersOf(title)}`
}

/** A title without case, spacing and punctuation; one of signs alone as it is. */
function lettersOf(title: string): string {
  const lower = title.toLowerCase()
  return lower.replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '') || lower.trim()
}

/** The category as the rules spell it; undefined when they have none of that name. */
export function categoryOf(name: string | null, { categories }: CoursesRule): string | undefined {
  return categories.find((each) => each.toLowerCase() === name?.trim().toLowerCase())
}

/** What is still free under the limits of one course, of its category and of the whole. */
function roomOf(rule: CoursesRule, on: Day, required: Credits) {
  const perEntry = rule.perEntry ? inForce(rule.perEntry, on).value : null
  const byCategory = new Map<string, Credits>()
  let total = noCredits
  function take(entry: Entry, earned: Credits): Pick<Verdict, 'counted' | 'reason'> {
    const own = categoryOf(entry.category, rule) ?? ''
    const cap = rule.caps.find((each) => each.category === own)
    const limit = cap ? inForce(cap.atMost, on).value : null
    const used = byCategory.get(own) ?? noCredits
    const steps: readonly (readonly [Reason, Credits])[] = [
      ['over-entry', perEntry ?? earned],
      ['over-category', limit === null ? earned : shortOf(limit, used)],
      ['over-total', shortOf(required, total)],
    ]
    const inCategory = atMost(earned, ...steps.slice(0, 2).map(([, free]) => free))
    const counted = atMost(earned, ...steps.map(([, free]) => free))
    byCategory.set(own, sum([used, inCategory]))
    total = sum([total, counted])
    const tightest = steps.find(([, free]) => free === counted && free < earned)
    return { counted, ...(tightest && { reason: tightest[0] }) }
  }
  return { byCategory, take }
}

function gapsOf(policy: Policy, on: Day, byCategory: ReadonlyMap<string, Credits>): string[] {
  const { atLeast, distinct } = policy.courses
  const short = atLeast.flatMap(({ category, amount }) => {
    const missing = shortOf(known(amount, on), byCategory.get(category) ?? noCredits)
    return missing > 0 ? [`${missing / 1000} more ${policy.unit.many} in ${category}`] : []
  })
  const wanted = distinct ? known(distinct, on) : 0
  const have = [...byCategory].filter(([name, amount]) => name !== '' && amount > 0).length
  return have < wanted ? [...short, `courses from ${wanted} categories, not ${have}`] : short
}
