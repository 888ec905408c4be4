import type { Json } from '../peer/json.ts'
import type { Interaction } from './interactions.ts'

/** A form that a person has before them. */
export interface Modal {
  readonly user: string
  readonly customId: string
  readonly title: string
  readonly components: readonly Json[]
  readonly opener: Interaction
}

/** One modal a person at most: a new one takes the place of the old. */
export class Modals {
  readonly #open = new Map<string, Modal>()

  open(modal: Modal): void {
    this.#open.set(modal.user, modal)
  }

  of(user: string): Modal | undefined {
    return this.#open.get(user)
  }

  close(user: string): void {
    this.#open.delete(user)
  }
}
