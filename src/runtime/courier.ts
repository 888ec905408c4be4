import type { Reply } from '../core/reply.ts'
import { surfaceOf } from './surface.ts'

/**
 * What became of a message. `closed`: the person takes none. `gone`: nobody is written to there any
 * more. With `retryAfterMs` it was not sent, and may be later.
 */
export type Fate = 'sent' | 'closed' | 'gone' | { readonly retryAfterMs: number }

/** Writes to people of one surface, by ourselves. */
export interface Courier {
  /**
   * Messages on their way at once in each place. Where the platform knows no key, each of them may come twice
   * after a crash, so it is 1 there.
   */
  readonly lanes: number
  /** What has limits of its own, such as a workspace; all of the surface is one place if left out. */
  readonly placeOf?: (address: string) => string | Promise<string>
  /**
   * Settles when the platform takes one more message to that address; who waits for a busy place holds
   * up nobody elsewhere. Left out where the platform's own client paces what it sends.
   */
  readonly turn?: (address: string, signal?: AbortSignal) => Promise<unknown>
  /** Whatever is kept of an address besides its record goes. */
  readonly forget?: (address: string) => Promise<void>
  /** What people do whose messages are closed; left out where none can be. */
  readonly howToOpen?: string
  /** `key` is the same for the same message. Rejects when nobody knows whether it arrived. */
  tell(address: string, reply: Reply, key: string): Promise<Fate>
}

/** By their surface. */
export type Couriers = Map<string, Courier>

export function courierFor(couriers: Couriers, address: string): Courier | undefined {
  return couriers.get(surfaceOf(address))
}
