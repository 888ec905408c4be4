import type { Reply } from '../../src/core/reply.ts'
import type { Courier, Fate } from '../../src/runtime/courier.ts'

export interface Letter {
  readonly address: string
  readonly reply: Reply
  readonly key: string
}

/** Carries messages to people who remember them; who is closed, slow or lost is set from outside. */
export class PostOffice implements Courier {
  readonly lanes: number
  readonly letters: Letter[] = []
  readonly closed = new Set<string>()
  /** What the next sendings meet, in order, before all goes well. */
  readonly fates: (Fate | Error | Promise<Fate>)[] = []
  /** By address: settles when it is their turn. */
  readonly turns = new Map<string, Promise<void>>()
  /** Most letters on their way at once. */
  busiest = 0
  #underWay = 0

  constructor(lanes = 1) {
    this.lanes = lanes
  }

  placeOf(address: string): string {
    return address.slice(0, address.lastIndexOf(':'))
  }

  async turn(address: string): Promise<void> {
    await this.turns.get(address)
  }

  async tell(address: string, reply: Reply, key: string): Promise<Fate> {
    this.#underWay += 1
    this.busiest = Math.max(this.busiest, this.#underWay)
    await Promise.resolve()
    this.#underWay -= 1
    const fate = await this.fates.shift()
    if (fate instanceof Error) throw fate
    if (fate !== undefined && fate !== 'sent') return fate
    if (this.closed.has(address)) return 'closed'
    this.letters.push({ address, reply, key })
    return 'sent'
  }

  titlesFor(address: string): readonly string[] {
    return this.letters.filter((each) => each.address === address).map(({ reply }) => reply.title)
  }
}
