import { Recent } from '../../runtime/recent.ts'
import type { Closed } from './closed.ts'

/** Of whom it is known that a message did not arrive, until they are told so. */
export interface ClosedNotes {
  note(userId: string, closed: Closed): Promise<void>
  /** A message arrived since. */
  forget(userId: string): Promise<void>
  /** Why, told once. */
  take(userId: string): Promise<Closed | undefined>
}

const month = 30 * 24 * 60 * 60_000 // ms

/** For a month, or until a restart. */
export class RecentlyClosed implements ClosedNotes {
  readonly #closed = new Recent<Closed>(100_000, month)

  async note(userId: string, closed: Closed): Promise<void> {
    this.#closed.set(userId, closed)
  }

  async forget(userId: string): Promise<void> {
    this.#closed.delete(userId)
  }

  async take(userId: string): Promise<Closed | undefined> {
    const closed = this.#closed.get(userId)
    this.#closed.delete(userId)
    return closed
  }
}
