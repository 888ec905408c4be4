import { type Jobs, Ticker } from './jobs.ts'
import type { LeaseFor } from './lease.ts'
import type { Report } from './report.ts'
import { asRedis } from './store-url.ts'

/**
 * Jobs of all processes over one Redis; without it each process runs its own: claims keep messages from coming
 * twice, and leases what is done at night.
 */
export async function openJobs(
  url: string | undefined,
  report: Report,
  leaseFor: LeaseFor,
): Promise<Jobs> {
  if (url === undefined) return new Ticker(report, leaseFor)
  const { QueuedJobs } = await import('./queued-jobs.ts') // only where it is wanted
  return new QueuedJobs({ url: asRedis(url), prefix: `${prefixIn(url)}-jobs`, report })
}

/** Two bots over one Redis have each their own. */
function prefixIn(url: string): string {
  return new URL(url).searchParams.get('prefix') ?? 'recert'
}
