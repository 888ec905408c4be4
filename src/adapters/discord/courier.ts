import type { Courier, Fate } from '../../runtime/courier.ts'
import type { Running } from './start.ts'

const soon = 10 * 60_000 // ms

/**
 * Writes to people in Discord, which drops a second copy with the same key for some minutes, so
 * several may be on their way at once.
 */
export function discordCourier(tell: Running['tell']): Courier {
  return {
    lanes: 8,
    async tell(address, reply, key): Promise<Fate> {
      const userId = address.slice(address.lastIndexOf(':') + 1)
      const fate = await tell(userId, reply, key)
      return fate === 'later' ? { retryAfterMs: soon } : fate
    },
  }
}
