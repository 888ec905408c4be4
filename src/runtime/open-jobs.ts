import { randomUUID } from 'node:crypto'
import { type Jobs, Ticker } from './jobs.ts'
import type { LeaseFor } from './lease.ts'
import type { Report } from './report.ts'
import type { Shelf } from './shelf.ts'
import { placeOf, redisUrl } from './store-url.ts'

/**
 * Jobs of all processes over one Redis; without it each process runs its own: claims keep messages from coming
 * twice, and leases what is done at night.
 */
export async function openJobs(
  url: string | undefined,
  report: Report,
  leaseFor: LeaseFor,
  shelf: Shelf,
): Promise<Jobs> {
  if (url === undefined) return new Ticker(report, leaseFor)
  const { QueuedJobs } = await import('./queued-jobs.ts') // only where it is wanted
  const prefix = `${prefixIn(url)}-jobs-${await nameIn(shelf)}`
  return new QueuedJobs({ url: redisUrl(url), prefix, report })
}

/** Of the store, made once: bots over other stores in the same Redis would take the ticks of this one. */
async function nameIn(shelf: Shelf): Promise<string> {
  await shelf.swap('name', undefined, randomUUID())
  const name = await shelf.get('name')
  if (name === undefined) throw new Error('the store does not keep what the jobs are called')
  return name
}

/** Rejects, in words for the operator, where the jobs will never run; tells where they wait for a server that is away. */
export async function meetJobsServer(
  url: string | undefined,
  tell: (words: string) => void,
): Promise<void> {
  const place = url === undefined ? undefined : placeOf(url)
  if (place?.kind !== 'redis') return
  const { knock } = await import('./redis/knock.ts') // only where it is wanted
  const trouble = await knock(place, 'REDIS_URL')
  if (trouble?.lasts) throw new Error(trouble.words)
  if (trouble) tell(`no reminder goes for now; ${trouble.words}`)
}

/** Where a Redis has words of its own for each of its users. */
function prefixIn(url: string): string {
  return new URL(url).searchParams.get('prefix') ?? 'recert'
}
