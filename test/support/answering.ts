import { policies } from '../../src/core/policies/catalog.ts'
import type { Admin } from '../../src/runtime/admins.ts'
import { bringAnswers } from '../../src/runtime/answer-letters.ts'
import type { Courier } from '../../src/runtime/courier.ts'
import { openDesks } from '../../src/runtime/desks.ts'
import type { PerformTools } from '../../src/runtime/perform.ts'

/** The desks of these admins, and the work that tells people what they answered. */
export async function answering(
  { store, clock, report }: Pick<PerformTools, 'store' | 'clock' | 'report'>,
  admins: readonly Admin[] = [],
) {
  const policy = policies.get('nasm-cpt')
  if (!policy) throw new Error('there are no rules')
  const desks = await openDesks({ admins, store, keys: undefined, clock })
  return {
    desks,
    bring: (courier: Courier) => {
      const bring: Courier['tell'] = (...letter) => courier.tell(...letter)
      return bringAnswers({ desks, reminding: { bring }, policy, clock, report })
    },
  }
}
