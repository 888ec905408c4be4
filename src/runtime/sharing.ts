import { hash } from 'node:crypto'
import type { Lease, LeaseFor } from './lease.ts'

/** An answer is shared once in so long. */
export const sharedMs = 24 * 60 * 60_000

/** Held by the one press that shares an answer, whichever process it came to. Its name tells nobody who that was. */
export function sharingOf(leaseFor: LeaseFor, address: string, message: string): Lease {
  return leaseFor(`share ${hash('sha256', `${address} ${message}`, 'base64url')}`)
}
