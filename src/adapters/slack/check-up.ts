import { hash } from 'node:crypto'
import type { DateTime } from 'luxon'
import type { Report } from '../../runtime/report.ts'
import { attempted } from './in-time.ts'
import type { Tenancy } from './tenancy.ts'
import { prefixOf, type Workspace } from './workspace.ts'

interface Tools {
  readonly all: () => AsyncIterable<Workspace> | Iterable<Workspace>
  readonly tenancy: Pick<Tenancy, 'lose'>
  readonly clock: () => DateTime
  readonly report: Report
}

const day = 24 * 60 * 60_000 // ms

/**
 * Asks Slack once a day about each token, at a moment of the day that the id of its workspace decides:
 * where nobody speaks nothing else tells that the app was removed. Each call asks about those whose
 * moment came since the call before, the first about those of the last `everyMs`.
 */
export function checkUp(
  { all, tenancy, clock, report }: Tools,
  everyMs: number,
): () => Promise<void> {
  let last = clock().toMillis() - everyMs
  return async () => {
    const now = clock().toMillis()
    const passed = now - last
    last = now
    for await (const workspace of all()) {
      const ago = (now - momentOf(workspace)) % day // since its moment came
      if (ago >= passed) continue
      const turn = { report, during: `asking after the token of ${prefixOf(workspace)}` }
      await attempted(turn, async () => void (await tenancy.lose(workspace)))
    }
  }
}

/** In milliseconds after midnight in UTC. */
function momentOf({ teamId = '', enterpriseId = '' }: Workspace): number {
  return Number.parseInt(hash('sha256', `${enterpriseId} ${teamId}`).slice(0, 8), 16) % day
}
