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
  /** What the bot has not said yet that it knows. */
  #log: Dispatch[] = []
  #told = 0
  link: Link | undefined

  constructor(id: string, shard: readonly [number, number], intents: number, link: Link) {
    this.id = id
    this.shard = shard
    this.intents = intents
    this.link = link
  }

  get seq(): number {
    return this.#told
  }

  wants(bits: number): boolean {
    return (this.intents & bits) === bits
  }

  /** Tells it now, or when it resumes; false when nobody listens now. */
  dispatch(t: string, d: Json): boolean {
    this.#told += 1
    const sent: Dispatch = { op: 0, s: this.#told, t, d }
    this.#log.push(sent)
    this.link?.send(sent)
    return this.link !== undefined
  }

  /** It has all up to this number, which is not told again. */
  heard(seq: number): void {
    this.#log = this.#log.filter(({ s }) => s > seq)
  }

  /** Takes over the connection and tells what was missed since `seq`. */
  resume(link: Link, seq: number): void {
    this.link = link
    this.heard(seq)
    for (const each of this.#log) link.send(each)
    this.dispatch('RESUMED', {})
  }
}
