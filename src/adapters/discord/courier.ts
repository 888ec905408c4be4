import type { Courier, Fate } from '../../runtime/courier.ts'
import type { ClosedNotes } from './closed-notes.ts'
import type { DirectMessages } from './direct-messages.ts'

interface Tools {
  readonly directMessages: Pick<DirectMessages, 'tell' | 'isOpen' | 'forget'>
  readonly closed: ClosedNotes
}

const soon = 10 * 60_000 // ms

/**
 * Writes to people in Discord, which drops a second copy with the same key for some minutes, so
 * several may be on their way at once. Who is told of closed messages is for the caller to say, so
 * nothing stays in `closed`.
 */
export function discordCourier({ directMessages, closed }: Tools): Courier {
  return {
    lanes: 8,
    /** Opening conversations is slow on purpose, and holds up nobody whose own is open. */
    placeOf: async (address) =>
      (await directMessages.isOpen(userOf(address))) ? 'open' : 'to be opened',
    forget: (address) => directMessages.forget(userOf(address)),
    howToOpen:
      'To open them in Discord: on a server that we share, open the menu of its name, then Privacy Settings, and switch Direct Messages on. Or add me to your account (Add App on my profile), and write to me once.',
    async tell(address, reply, key): Promise<Fate> {
      const userId = userOf(address)
      const fate = await directMessages.tell(userId, reply, key)
      if (fate === 'closed') await closed.take(userId)
      return fate === 'later' ? { retryAfterMs: soon } : fate
    },
  }
}

function userOf(address: string): string {
  return address.slice(address.lastIndexOf(':') + 1)
}
