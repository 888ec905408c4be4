import type { REST } from 'discord.js'

const epoch = 1_420_070_400_000 // ms; where Discord's ids begin to count

/** How far our clock is behind Discord's, as its answers say. */
export class Skew {
  /** ms, and never more than it is: Discord gives whole seconds. */
  #behind = 0

  constructor(clients: readonly REST[]) {
    for (const rest of clients) {
      rest.on('response', (_request, { headers }) => this.heard(headers.get('date')))
    }
  }

  heard(date: string | null): void {
    const theirs = Date.parse(date ?? '')
    if (!Number.isNaN(theirs)) this.#behind = theirs - Date.now()
  }

  /** For how long there has been something with this id, in ms; rather too little than too much. */
  ageOf(id: string): number {
    const made = epoch + Number(BigInt(id) >> 22n)
    return Date.now() + this.#behind - made
  }
}
