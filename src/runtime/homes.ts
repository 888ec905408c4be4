import { z } from 'zod'
import { addDays, type Day, daySchema } from '../core/day.ts'
import { keptDays } from '../core/desk/change.ts'
import { Recent } from './recent.ts'
import type { Shelf } from './shelf.ts'

const homeSchema = z.strictObject({ group: z.string(), on: daySchema })

const day = 24 * 60 * 60_000 // ms

/** Where people were met last whose address does not say whose they are. */
export class Homes {
  readonly #shelf: Shelf
  /** What was written down lately, so that it is not written at every request. */
  readonly #written = new Recent<string>(50_000, day)

  constructor(shelf: Shelf) {
    this.#shelf = shelf
  }

  async note(address: string, group: string, on: Day): Promise<void> {
    if (this.#written.get(address) === group) return
    await this.#shelf.put(address, JSON.stringify({ group, on }))
    this.#written.set(address, group)
  }

  /** Undefined once they have not been met for 90 days. */
  async of(address: string, today: Day): Promise<string | undefined> {
    const text = await this.#shelf.get(address)
    if (text === undefined) return undefined
    const { group, on } = homeSchema.parse(JSON.parse(text))
    return on >= addDays(today, -keptDays) ? group : undefined
  }

  async forget(address: string): Promise<void> {
    this.#written.delete(address)
    await this.#shelf.remove(address)
  }

  async tidy(today: Day): Promise<void> {
    for await (const [address] of this.#shelf.entries()) {
      if ((await this.of(address, today)) === undefined) await this.forget(address)
    }
  }
}
