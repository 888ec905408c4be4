import type { REST } from '@discordjs/rest'

const second = 1000 // ms
const fading = 0.1 / 60 // 100 ms a minute
const epoch = 1_420_070_400_000 // ms; where Discord's ids begin to count

/** How far our clock is behind Discord's, as its answers say. */
export class Skew {
  /** ms, and never more than it is: Discord gives whole seconds, and its answers take their time. */
  #behind: number | undefined
  #heardAt = performance.now()
  #heard: string | null = null

  constructor(clients: readonly REST[]) {
    for (const rest of clients) {
      rest.on('response', (_request, { headers }) => this.heard(headers.get('date')))
    }
  }

  heard(date: string | null): void {
    if (date === this.#heard) return // the first answer of a second says most
    this.#heard = date
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
