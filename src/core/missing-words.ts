import { inCredits } from './amount-words.ts'
import { listed } from './count.ts'
import type { Standing } from './standing.ts'

/** What a record is short of: `0.7 CEUs`, or what is wanted beside the sum. */
export function missingWords({ remaining, courses, policy }: Standing): string {
  return remaining > 0 ? inCredits(remaining, policy) : listed(courses.gaps)
}
