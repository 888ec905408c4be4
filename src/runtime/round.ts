/** Work that comes by pages, and of which each place takes only so much at a time. */
export interface Work<Row extends { readonly id: string }, Job> {
  /** Of those that are due, in order, so many beyond the first `skip`. */
  readonly page: (limit: number, skip: number) => Promise<readonly Row[]>
  /** The row as it is now. */
  readonly again: (id: string) => Promise<Row | undefined>
  /** What is to be done about it; undefined when that was nothing, or is done. */
  readonly look: (row: Row) => Promise<Job | undefined>
  readonly placeOf: (id: string) => Promise<string>
  /** Jobs that a place takes at once. */
  readonly lanes: number
  /** Waited for in a lane before the job is done; holds up nobody of another place. */
  readonly turn: (id: string) => Promise<unknown>
  readonly send: (job: Job) => Promise<void>
  readonly signal: AbortSignal | undefined
}

interface Place {
  free: number
  /** In the order of asking, and by their ids alone, for they may be very many. */
  readonly waiting: Set<string>
}

interface Next<Job> {
  readonly id: string
  readonly job: Job
}

const pageRows = 256
/** The next page is read once so few are being looked at or sent: what begins together shares its transactions. */
const fewTasks = 32
/** More do not wait for busy places; the others are read once some of these are done. */
const mostInHand = 50_000
/** Who falls due meanwhile does not wait until a busy place has sent everything. */
const readAgainMs = 60_000

/** Everything that is due, each place at its own pace. */
export class Round<Row extends { readonly id: string }, Job> {
  readonly #work: Work<Row, Job>
  /** By id: the reading that saw it last. */
  readonly #inHand = new Map<string, number>()
  readonly #places = new Map<string, Place>()
  #reading = 0
  /** How many of those in hand this reading saw. */
  #seen = 0
  #tasks = 0
  /** Tasks that wait for their turn. */
  #resting = 0
  #failure: { readonly error: unknown } | undefined
  #bell: { readonly isSo: () => boolean; readonly resolve: () => void } | undefined

  constructor(work: Work<Row, Job>) {
    this.#work = work
  }

  /** How many it took up. Rejects with the first failure, once everything that was begun has ended. */
  async run(): Promise<number> {
    let taken = 0
    while (!this.#ends()) {
      const found = await this.#read()
      taken += found
      if (found === 0 && this.#inHand.size === 0) break
      await this.#until(() => this.#inHand.size === 0 || this.#ends(), readAgainMs)
    }
    await this.#until(() => this.#tasks === 0) // whoever waits is left to the next round
    if (this.#failure) throw this.#failure.error
    return taken
  }

  #ends(): boolean {
    return this.#failure !== undefined || this.#work.signal?.aborted === true
  }

  /** Reads from the earliest on, for what changed since may have come in before those that are in hand. How many are new. */
  async #read(): Promise<number> {
    this.#reading += 1
    this.#seen = 0
    for (let found = 0; ;) {
      const limit = pageRows + this.#resting // some of which are in hand
      // What is being done may have left the rows already; what only waits has not.
      const rows = await this.#work.page(limit, Math.max(0, this.#seen - this.#tasks))
      for (const row of rows) {
        if (!this.#isNew(row.id)) continue
        found += 1
        void this.#begin(row)
      }
      if (rows.length < limit || this.#inHand.size >= mostInHand || this.#ends()) return found
      await this.#until(() => this.#tasks - this.#resting <= fewTasks || this.#ends())
    }
  }

  #isNew(id: string): boolean {
    const last = this.#inHand.get(id)
    if (last !== this.#reading) this.#seen += 1
    this.#inHand.set(id, this.#reading)
    return last === undefined
  }

  #done(id: string): void {
    if (this.#inHand.get(id) === this.#reading) this.#seen -= 1
    this.#inHand.delete(id)
  }

  async #begin(row: Row): Promise<void> {
    this.#tasks += 1
    try {
      await this.#take(row)
    } catch (error) {
      this.#failure ??= { error }
    } finally {
      this.#tasks -= 1
      this.#ring()
    }
  }

  async #take(row: Row): Promise<void> {
    const { id } = row
    const job = await this.#work.look(row)
    if (!job) return this.#done(id)
    const place = this.#placeNamed(await this.#work.placeOf(id))
    if (place.free === 0) return void place.waiting.add(id) // to be looked at again when it is their turn
    place.free -= 1
    for (let next: Next<Job> | undefined = { id, job }; next; next = await this.#nextIn(place)) {
      await this.#turnOf(next.id)
      if (!this.#ends()) await this.#work.send(next.job)
      this.#done(next.id)
    }
  }

  /** Whoever waits longest in that place and still has something to send; the lane is free when nobody has. */
  async #nextIn(place: Place): Promise<Next<Job> | undefined> {
    for (const id of place.waiting) {
      if (this.#ends()) break
      place.waiting.delete(id)
      const row = await this.#work.again(id)
      const job = row && (await this.#work.look(row))
      if (job) return { id, job }
      this.#done(id)
      this.#ring()
    }
    place.free += 1
    return undefined
  }

  async #turnOf(id: string): Promise<void> {
    this.#resting += 1
    this.#ring()
    await this.#work.turn(id)
    this.#resting -= 1
  }

  #placeNamed(name: string): Place {
    const place = this.#places.get(name) ?? { free: this.#work.lanes, waiting: new Set<string>() }
    this.#places.set(name, place)
    return place
  }

  /** Or until so many milliseconds have passed. Only `run` waits here, so there is one bell. */
  async #until(isSo: () => boolean, ms?: number): Promise<void> {
    if (isSo()) return
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#bell = { isSo, resolve }
    const timer = ms === undefined ? undefined : setTimeout(resolve, ms)
    await promise
    clearTimeout(timer)
    this.#bell = undefined
  }

  #ring(): void {
    if (this.#bell?.isSo()) this.#bell.resolve()
  }
}
