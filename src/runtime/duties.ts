import { bringAnswers } from './answer-letters.ts'
import type { DeliverTools } from './deliver.ts'
import type { Desks } from './desks.ts'
import type { Jobs } from './jobs.ts'
import { openJobs } from './open-jobs.ts'
import type { Reminding } from './reminding.ts'

interface Tools extends Pick<DeliverTools, 'policies' | 'report' | 'clock' | 'store'> {
  readonly desks: Desks
  readonly reminding: Reminding
  readonly credential: string
}

/** Everything that happens without being asked for; a surface that is slow holds up no other one. */
export async function startDuties(
  tools: Tools,
  jobsUrl?: string, // none for a terminal, whose messages no other process can bring
): Promise<Jobs> {
  const { policies, reminding, desks, report, clock, store, credential } = tools
  const jobs = await openJobs(jobsUrl, report, (name) => store.lease(name), store.shelf('jobs'))
  const policy = policies.get(credential)
  if (policy) {
    const letters = { desks, reminding, policy, clock, report }
    jobs.everyMinute('telling answers of admins', (signal) => bringAnswers(letters, signal))
  }
  jobs.everyNight('tidying desks', () => desks.tidy())
  jobs.everyNight('taking away what has expired', () => store.tidy())
  for (const surface of reminding.surfaces) {
    const name = `sending reminders in ${surface}`
    jobs.everyMinute(name, (signal) => reminding.tick(surface, signal))
  }
  jobs.everyNight('checking reminders', (signal) => reminding.repair(signal))
  return jobs
}
