import type { Day } from '../core/day.ts'
import { tidied } from '../core/desk/change.ts'
import { type Desk, deskSchema, emptyDesk } from '../core/desk/desk.ts'
import type { Shelf } from './shelf.ts'

/** More lost races than that are no races. */
const mostTries = 100

/** The desks of admins by their group, such as `slack:T1:`. */
export class DeskShelf {
  readonly #shelf: Shelf
  /** The latest text that was read of each group, and what it says. */
  readonly #read = new Map<string, { readonly text: string; readonly desk: Desk }>()

  constructor(shelf: Shelf) {
    this.#shelf = shelf
  }

  /** Without what is older than it may be. */
  async read(group: string, today: Day): Promise<Desk> {
    const text = await this.#shelf.get(group)
    return tidied(this.#deskOf(group, text), today)
  }

  /** False when `change` gives nothing, which changes nothing; `change` must be pure. */
  async change(
    group: string,
    today: Day,
    change: (desk: Desk) => Desk | undefined,
  ): Promise<boolean> {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const text = await this.#shelf.get(group)
      const next = change(tidied(this.#deskOf(group, text), today))
      if (!next) return false
      const written = JSON.stringify(next)
      if (written === text || (await this.#shelf.swap(group, text, written))) return true
    }
    throw new Error(`a desk was not changed: ${mostTries} times something else was stored`)
  }

  async erase(group: string): Promise<void> {
    this.#read.delete(group)
    await this.#shelf.remove(group)
  }

  async groups(): Promise<readonly string[]> {
    const groups: string[] = []
    for await (const [group] of this.#shelf.entries()) groups.push(group)
    return groups
  }

  #deskOf(group: string, text: string | undefined): Desk {
    if (text === undefined) return emptyDesk
    const known = this.#read.get(group)
    if (known?.text === text) return known.desk
    const desk = deskSchema.parse(JSON.parse(text))
    this.#read.set(group, { text, desk })
    return desk
  }
}
