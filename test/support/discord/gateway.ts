import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { newBell } from '../peer/bell.ts'
import type { Json } from '../peer/json.ts'
import { Connection } from './connection.ts'
import { shardOf } from './ids.ts'
import type { Session } from './session.ts'
import type { World } from './world.ts'

const window = 5000 // ms in which max_concurrency shards may identify

/** The far end of the gateway: a session for each shard, and the connection it has now. */
export class Gateway {
  readonly #world: World
  readonly #connections: Connection[] = []
  readonly #sessions = new Map<string, Session>()
  readonly #identified = new Map<number, number>()
  readonly #bell = newBell()
  #identifies = 0
  #resumes = 0
  /** Codes with which we have closed connections, oldest first. */
  readonly closes: number[] = []

  constructor(world: World) {
    this.#world = world
  }

  upgrade(request: IncomingMessage, wire: Duplex): void {
    const query = new URL(request.url ?? '/', 'ws://discord').searchParams
    const connection = new Connection(this.#world, this, request, wire)
    this.#connections.push(connection)
    if (query.get('v') !== '10' || query.get('encoding') !== 'json') connection.shut(4012)
    if (query.has('compress')) connection.shut(4002)
  }

  forget(connection: Connection): void {
    const index = this.#connections.indexOf(connection)
    if (index >= 0) this.#connections.splice(index, 1)
    this.changed()
  }

  changed(): void {
    this.#bell.ring()
  }

  noteClose(code: number): void {
    this.closes.push(code)
    this.changed()
  }

  begin(session: Session): void {
    this.#identifies += 1
    for (const old of this.#sessions.values()) {
      if (!old.link && old.shard[0] === session.shard[0]) this.end(old)
    }
    this.#sessions.set(session.id, session)
  }

  end({ id }: Session): void {
    this.#sessions.delete(id)
  }

  resumed(): void {
    this.#resumes += 1
    this.changed()
  }

  sessionBy(id: string): Session | undefined {
    return this.#sessions.get(id)
  }

  /** With a set `maxConcurrency`, one identify in five seconds for each of its lanes. */
  mayIdentify(shard: number): boolean {
    const { maxConcurrency } = this.#world.settings.gateway ?? {}
    if (maxConcurrency === undefined) return true
    const key = shard % maxConcurrency
    const isEarly = Date.now() - (this.#identified.get(key) ?? -Infinity) < window
    if (!isEarly) this.#identified.set(key, Date.now())
    return !isEarly
  }

  /** Shards that are connected now, by their number. */
  shards(): readonly number[] {
    const live = [...this.#sessions.values()].filter(({ link }) => link !== undefined)
    return live.map(({ shard }) => shard[0]).toSorted((a, b) => a - b)
  }

  /** How often somebody identified, and how often somebody resumed. */
  counts() {
    return { identifies: this.#identifies, resumes: this.#resumes }
  }

  /** Resolves once exactly so many shards are connected. */
  connected(count = 1, ms?: number): Promise<void> {
    return this.#bell.until(() => this.shards().length === count, `${count} shards`, ms)
  }

  /** Resolves once so many resumes have happened in all. */
  resumedTimes(count = 1, ms?: number): Promise<void> {
    return this.#bell.until(() => this.#resumes >= count, `${count} resumes`, ms)
  }

  #of(shard: number): Connection {
    const found = this.#connections.find(
      ({ session }) => session?.shard[0] === shard && session.link,
    )
    if (!found) throw new Error(`shard ${shard} is not connected`)
    return found
  }

  /** Asks a shard to reconnect and resume. */
  reconnect(shard = 0): void {
    this.#of(shard).link.send({ op: 7, d: null })
  }

  /** Tells a shard that its session is void, or only to resume. */
  invalidate(resumable = false, shard = 0): void {
    const { link, session } = this.#of(shard)
    if (session && !resumable) this.end(session)
    link.send({ op: 9, d: resumable })
  }

  /** Closes a shard's connection with a code such as 4000, 4004, 4009 or 4014. */
  close(code: number, shard = 0): void {
    this.#of(shard).shut(code)
  }

  /** Cuts a shard's wire. */
  kill(shard = 0): void {
    this.#of(shard).link.kill()
  }

  /** From now on the heartbeats of a shard's connection have no answer. */
  fallSilent(shard = 0): void {
    this.#of(shard).acknowledges = false
  }

  /** Forgets every session, as after a long time away: nothing can be resumed. */
  forgetSessions(): void {
    this.#sessions.clear()
  }

  /** Tells the shard of a guild, or shard 0 of what happens elsewhere; false when nobody hears it now. */
  dispatch(name: string, data: Json, guild: string | undefined, intents: number): boolean {
    const heard = [...this.#sessions.values()]
      .filter(({ shard }) => shardOf(guild, shard[1]) === shard[0])
      .filter((session) => session.wants(intents))
      .map((session) => session.dispatch(name, data))
    return heard.includes(true)
  }
}
