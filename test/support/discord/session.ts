import type { Json } from '../peer/json.ts'
import type { Link } from '../peer/web-socket.ts'

interface Dispatch {
  readonly op: 0
  readonly s: number
  readonly t: string
  readonly d: unknown
}

/** What one shard has been told since it identified; it outlives its connection. */
export class Session {
  readonly id: string
  readonly shard: readonly [id: number, count: number]
  readonly intents: number
  readonly #log: Dispatch[] = []
  link: Link | undefined

  constructor(id: string, shard: readonly [number, number], intents: number, link: Link) {
    this.id = id
    this.shard = shard
    this.intents = intents
    this.link = link
  }

  get seq(): number {
    return this.#log.length
  }

  wants(bits: number): boolean {
    return (this.intents & bits) === bits
  }

  /** Tells it now, or when it resumes; false when nobody listens now. */
  dispatch(t: string, d: Json): boolean {
    const sent: Dispatch = { op: 0, s: this.#log.length + 1, t, d }
    this.#log.push(sent)
    this.link?.send(sent)
    return this.link !== undefined
  }

  /** Takes over the connection and tells what was missed since `seq`. */
  resume(link: Link, seq: number): void {
    this.link = link
    for (const each of this.#log.slice(seq)) link.send(each)
    this.dispatch('RESUMED', {})
  }
}
