import { randomUUID } from 'node:crypto'
import { jsonSerializer, Keyv } from 'keyv'
import type { Member } from '../core/member.ts'
import { Agenda } from './agenda.ts'
import { type Engine, recordsNamespace } from './engine.ts'
import { type Lease, leaseIn, leaseNamespace } from './lease.ts'
import { Memory, memoryNamespace } from './memory.ts'
import { openEngine, type EngineOptions } from './open-engine.ts'
import { probe } from './probe.ts'
import { readNote } from './reminder-note.ts'
import { migrations, type Migrations, readRecord, UnreadableRecord } from './record.ts'
import { type Shelf, shelfIn } from './shelf.ts'
import { refuseHalfACopy } from './copy-mark.ts'

/**
 * Every method rejects when the store fails; a record that cannot be read rejects with UnreadableRecord, and a
 * write of which nobody knows whether it happened with Unsure.
 */
export interface Store {
  read(id: string): Promise<Member | undefined>
  /**
   * Reads, decides, saves if nobody else did meanwhile, else begins again: `decide` must be pure.
   * Saves only a member that it returns, and rejects with TooLate when `mayStillSave` says no.
   */
  change<Result extends { readonly member?: Member }>(
    id: string,
    decide: (member: Member | undefined) => Result,
    mayStillSave?: () => boolean,
  ): Promise<Result>
  /** Ids of records that begin so. */
  idsFrom(prefix: string): AsyncIterable<string>
  /**
   * Gives a person another id, with all that is kept of them. False, and nothing happens, where there is a record already, where
   * a message to them is on its way, or where something changed meanwhile.
   */
  move(from: string, to: string): Promise<boolean>
  /** The record and everything kept aside or remembered for this id, all or nothing. */
  erase(id: string): Promise<void>
  /** Every record whose id begins so, and what is kept aside or remembered for it; how many records that were. */
  eraseAll(prefix: string): Promise<number>
  /** Texts under a name of their own; the same name is the same shelf. */
  shelf(name: string): Shelf
  /** What one of several processes may hold at a time; the same name is the same lease. */
  lease(name: string): Lease
  /** When to look at whose reminders; changes in one transaction with the records. */
  readonly agenda: Agenda
  /** Of speaking with people, by the same ids; gone with the record. */
  readonly memory: Memory
  /** For repair and reports only. Without `onUnreadable` a damaged record ends the walk. */
  all(onUnreadable?: (error: UnreadableRecord) => void): AsyncIterable<Member>
  /** Rejects unless the store keeps what it is given. */
  check(): Promise<void>
  /** Takes away what has expired. */
  tidy(): Promise<void>
  close(): Promise<void>
}

export class TooLate extends Error {
  override readonly name = 'TooLate'
}

/** More lost races than that are no races: what is stored does not read back as it was written. */
const mostTries = 1000

/** Rejects, with words for the operator, when the store cannot be used. `steps` migrate older records. */
export async function openStore(
  url: string,
  options: EngineOptions = {},
  steps: Migrations = migrations,
): Promise<Store> {
  const engine = await openEngine(url, options)
  try {
    await refuseHalfACopy(engine)
    return new EngineStore(engine, steps)
  } catch (error) {
    await engine.close()
    throw error
  }
}

/** Keyv reads JSON value by value, for what it marks with a colon; a record without any is plain JSON. */
const serialization = {
  stringify: (value: unknown) => jsonSerializer.stringify(value),
  /** Of whatever kind: what is read is checked as a record. */
  parse: (text: string): never =>
    (/[:,[]":/u.test(text) ? jsonSerializer.parse(text) : JSON.parse(text)) as never,
}

class EngineStore implements Store {
  readonly agenda: Agenda
  readonly memory: Memory
  readonly #engine: Engine
  readonly #steps: Migrations
  // Never give a Keyv an `error` listener: with one, a store that fails looks like an empty one.
  readonly #keyv: Keyv<unknown>

  constructor(engine: Engine, steps: Migrations) {
    this.#engine = engine
    this.#steps = steps
    this.agenda = new Agenda(engine.agenda)
    this.memory = new Memory(engine.memory)
    const store = engine.pairs(recordsNamespace)
    this.#keyv = new Keyv({ store, namespace: recordsNamespace, serialization })
  }

  async read(id: string): Promise<Member | undefined> {
    const text = await this.#engine.records.read(id)
    return text === undefined ? undefined : this.#memberOf(id, text)
  }

  async change<Result extends { readonly member?: Member }>(
    id: string,
    decide: (member: Member | undefined) => Result,
    mayStillSave: () => boolean = () => true,
  ): Promise<Result> {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const text = await this.#engine.records.read(id)
      const result = decide(text === undefined ? undefined : await this.#memberOf(id, text))
      if (!result.member) return result
      const next = await this.#textOf(id, result.member)
      if (!mayStillSave()) throw new TooLate('not saved: it took too long')
      // What a person without reminders changes is nothing to look at.
      const look = Boolean(result.member.ledger.reminders)
      if (await this.#engine.records.save(id, text, next, look)) return result
    }
    throw new Error(`not saved: ${mostTries} times something else was stored`)
  }

  async *idsFrom(prefix: string): AsyncGenerator<string, void> {
    for (let last = prefix; ;) {
      const page = await this.#engine.bulk.page(recordsNamespace, last)
      for (const { key } of page) {
        if (!key.startsWith(prefix)) return
        yield key
        last = key
      }
      if (page.length === 0) return
    }
  }

  async move(from: string, to: string): Promise<boolean> {
    const { records, agenda } = this.#engine
    const [text, row] = await Promise.all([records.read(from), agenda.row(from)])
    if (text === undefined || readNote(row?.note ?? null).claim) return false
    const member = { ...(await this.#memberOf(from, text)), id: to }
    return records.move({ id: from, text, row }, { id: to, text: await this.#textOf(to, member) })
  }

  erase(id: string): Promise<void> {
    return this.#engine.records.erase(id)
  }

  eraseAll(prefix: string): Promise<number> {
    return this.#engine.records.eraseFrom(prefix)
  }

  shelf(name: string): Shelf {
    const namespace = `shelf ${name}`
    return shelfIn(this.#engine.pairs(namespace), namespace)
  }

  lease(name: string): Lease {
    return leaseIn(this.#engine.pairs(leaseNamespace), name)
  }

  async *all(onUnreadable = rethrow): AsyncGenerator<Member, void> {
    for await (const [id, text] of this.#engine.records.all()) {
      const member = await this.#memberOf(id, text).catch((error: UnreadableRecord) => {
        onUnreadable(error)
      })
      if (member) yield member
    }
  }

  async check(): Promise<void> {
    const namespace = `probe ${randomUUID()}` // of its own, for several processes may begin at once
    const pairs = this.#engine.pairs(namespace)
    await probe(new Keyv({ store: pairs, namespace }), pairs)
  }

  async tidy(): Promise<void> {
    for (const name of [memoryNamespace, leaseNamespace]) await this.#engine.pairs(name).tidy()
  }

  close(): Promise<void> {
    return this.#engine.close()
  }

  async #textOf(id: string, member: Member): Promise<string> {
    if (member.id !== id) throw new Error('not saved: the record belongs to somebody else')
    return String(await this.#keyv.encode({ value: member }))
  }

  /** Rejects with UnreadableRecord and nothing else. */
  async #memberOf(id: string, text: string): Promise<Member> {
    try {
      return readRecord((await this.#keyv.decode(text))?.value, id, this.#steps)
    } catch (error) {
      throw new UnreadableRecord('a record cannot be read', {
        cause: await this.#keepAside(id, text, error),
      })
    }
  }

  /** The text as it is stored, once: the first damage is the one to look at. Returns the cause to tell. */
  async #keepAside(id: string, text: string, cause: unknown): Promise<unknown> {
    try {
      await this.#engine.records.keepAside(id, text)
      return cause
    } catch (error) {
      return new AggregateError([cause, error], 'and no copy of it could be kept aside')
    }
  }
}

function rethrow(error: UnreadableRecord): void {
  throw error
}
