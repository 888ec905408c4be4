import { DateTime } from 'luxon'
import { commands } from '../../src/commands/catalog.ts'
import { plainReply } from '../../src/core/plain.ts'
import { policies } from '../../src/core/policies/catalog.ts'
import type { Courier, Fate } from '../../src/runtime/courier.ts'
import { makePerform, type Perform } from '../../src/runtime/perform.ts'
import { Reminding } from '../../src/runtime/reminding.ts'
import { openStore, type Store } from '../../src/runtime/store.ts'
import { surfaceOf } from '../../src/runtime/surface.ts'
import type { Deed } from './deeds.ts'
import { isClosedFor, type Person } from './person.ts'
import { askedToWait, type World } from './world.ts'
import type { Minute } from './zone-clock.ts'

const msAMinute = 60_000
const surfaces = { slack: 1, discord: 8 } as const // lanes

const report = (error: unknown) => {
  throw error
}

/** What went out to one person, as it went. */
export interface Sent {
  readonly at: Minute
  readonly key: string
}

/** The whole bot but for its platforms, in a time that is moved by hand. */
export class Town {
  readonly #people: ReadonlyMap<string, Person>
  readonly #world: World
  readonly #from: Minute
  readonly #store: Store
  readonly #reminding: Reminding
  readonly #perform: Perform
  readonly #sent = new Map<string, Sent[]>()
  /** By surface, in milliseconds since 1970. */
  readonly #due = new Map<string, number>()
  readonly #told = new Map<string, number>()
  #now: number
  #isAnswering = false
  #messages = 0

  private constructor(people: readonly Person[], world: World, from: Minute, store: Store) {
    this.#people = new Map(people.map((person) => [person.address, person]))
    this.#world = world
    this.#from = from
    this.#now = from * msAMinute
    this.#store = store
    const clock = () => DateTime.fromMillis(this.#now, { zone: 'utc' })
    const tools = { policies, amounts: new Map(), zone: 'UTC', store, report, clock }
    this.#reminding = new Reminding(tools)
    for (const [surface, lanes] of Object.entries(surfaces)) {
      this.#reminding.carry(surface, this.#courier(lanes))
    }
    this.#perform = makePerform({
      ...tools,
      commands,
      credential: 'nasm-cpt',
      reminding: this.#reminding,
    })
  }

  static async of(people: readonly Person[], world: World, from: Minute): Promise<Town> {
    return new Town(people, world, from, await openStore('memory:'))
  }

  get messages(): number {
    return this.#messages
  }

  sentTo({ address }: Person): readonly Sent[] {
    return this.#sent.get(address) ?? []
  }

  /** The minute of the day that the bot named to them. */
  toldTo({ address }: Person): number {
    return this.#told.get(address) ?? 0
  }

  /** The first minute at which a look at somebody is due; infinite when none is. */
  nextTick(): Minute {
    const first = Math.max(Math.min(...this.#due.values()), this.#now)
    return Number.isFinite(first) ? Math.ceil(first / msAMinute) : Infinity
  }

  async tick(minute: Minute): Promise<void> {
    this.#now = minute * msAMinute
    for (const [surface, due] of this.#due) {
      if (due > this.#now) continue
      await this.#reminding.tick(surface)
      this.#due.set(surface, await this.#dueIn(surface))
    }
  }

  async #dueIn(surface: string): Promise<number> {
    const [first] = await this.#store.agenda.due(surface, Number.MAX_SAFE_INTEGER, 1)
    return first?.at ?? Infinity
  }

  async say({ address, isClockTold }: Person, { at, line, facts }: Deed): Promise<void> {
    this.#now = at * msAMinute + msAMinute / 2
    this.#isAnswering = true
    const reply = await this.#perform({
      line,
      from: address,
      ...(isClockTold && { zone: facts.zone }),
    })
    this.#isAnswering = false
    const surface = surfaceOf(address)
    this.#due.set(surface, await this.#dueIn(surface))
    if (reply.outcome !== 'action' && reply.outcome !== 'answered') {
      throw new Error(`"${line}" was answered with: ${reply.title}`)
    }
    if (!line.startsWith('remind on') || this.#told.has(address)) return
    const told = /at (?<hour>\d\d):(?<minute>\d\d) by the clock/u.exec(plainReply(reply))?.groups
    if (!told) throw new Error('nobody was told when their messages come')
    this.#told.set(address, Number(told['hour']) * 60 + Number(told['minute']))
  }

  async close(): Promise<void> {
    await this.#store.close()
  }

  #courier(lanes: number): Courier {
    return { lanes, tell: async (address, _reply, key) => this.#tell(address, key) }
  }

  #tell(address: string, key: string): Fate {
    const person = this.#people.get(address)
    if (!person) throw new Error(`nobody lives at ${address}`)
    const at = Math.floor(this.#now / msAMinute)
    if (!this.#isAnswering && this.#world.isBusy(person.index, at)) {
      return { retryAfterMs: askedToWait * msAMinute }
    }
    if (isClosedFor(person, at, this.#from)) return 'closed'
    if (this.#isAnswering) return 'sent'
    const sent = this.#sent.get(address)
    if (sent) sent.push({ at, key })
    else this.#sent.set(address, [{ at, key }])
    this.#messages += 1
    return 'sent'
  }
}
