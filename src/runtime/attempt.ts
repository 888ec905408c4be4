/** What is known of a request's change when it fails. */
export type Saving = 'not saved' | 'unsure' | 'saved'

export class DeadlinePassed extends Error {
  override readonly name = 'DeadlinePassed'
}

/** One request on its way: whether it may still save, and what is known of its saving. */
export class Attempt {
  #saving: Saving = 'not saved'
  #over = false

  /** Whoever is told yes begins to save: until it settles, nobody knows whether it was saved. */
  readonly mayStillSave = (): boolean => {
    if (!this.#over && this.#saving === 'not saved') this.#saving = 'unsure'
    return !this.#over
  }

  get saving(): Saving {
    return this.#saving
  }

  settle(saving: Saving): void {
    this.#saving = saving
  }

  /** Rejects with DeadlinePassed when `work` takes longer; from then on the attempt may not save. */
  async within<Result>(deadlineMs: number, work: () => Promise<Result>): Promise<Result> {
    const { promise, reject } = Promise.withResolvers<never>()
    const timer = setTimeout(() => {
      this.#over = true
      reject(new DeadlinePassed(`no answer after ${deadlineMs} ms`))
    }, deadlineMs)
    try {
      return await Promise.race([work(), promise])
    } finally {
      clearTimeout(timer)
    }
  }
}
