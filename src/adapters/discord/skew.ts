import type { REST } from '@discordjs/rest'

const second = 1000 // ms
const fading = 0.1 / 60 // 100 ms a minute
const epoch = 1_420_070_400_000 // ms; where Discord's ids begin to count

/** How far our clock is behind Discord's, as its answers say. */
export class Skew {
  /** ms, and never more than it is: Discord gives whole seconds, and its answers take their time. */
  #behind: number | undefined
  #heardAt = performance.now()

  constructor(clients: readonly REST[]) {
    for (const rest of clients) this.#listenTo(rest)
  }

  /** To an answer a second: the package copies each for whoever listens. */
  #listenTo(rest: REST): void {
    rest.once('response', (_request, { headers }) => {
      this.heard(headers.get('date'))
      setTimeout(() => this.#listenTo(rest), second).unref()
    })
  }

  heard(date: string | null): void {
    const behind = Date.parse(date ?? '') - Date.now()
    if (Number.isNaN(behind)) return
    // The most that was heard is the nearest, unless a clock was set since: so it fades.
    const known = (this.#behind ?? behind) - (performance.now() - this.#heardAt) * fading
    this.#heardAt = performance.now()
    this.#behind = behind > known || behind < known - 2 * second ? behind : known
  }

  /** For how long there has been something with this id, in ms; rather too little than too much. */
  ageOf(id: string): number {
    const made = epoch + Number(BigInt(id) >> 22n)
    return Date.now() + (this.#behind ?? 0) - made
  }
}
