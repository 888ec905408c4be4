import { jsonSerializer, Keyv } from 'keyv'
import type { Member } from '../core/member.ts'
import { Agenda } from './agenda.ts'
import { probe } from './probe.ts'
import { migrations, type Migrations, readRecord, UnreadableRecord } from './record.ts'
import { type Shelf, shelfIn } from './shelf.ts'
import { ownAlone } from './sole-owner.ts'
import { SqliteAdapter } from './sqlite-adapter.ts'
import { inMemory, SqliteFile, type SqliteOptions } from './sqlite-file.ts'
import { pathOf } from './store-url.ts'

/** Every method rejects when the store fails; a record that cannot be read rejects with UnreadableRecord. */
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
  /** The record and everything kept aside for this id, both or neither. */
  erase(id: string): Promise<void>
  /** Every record whose id begins so, and what is kept aside for it; how many records that were. */
  eraseAll(prefix: string): Promise<number>
  /** Texts under a name of their own; the same name is the same shelf. */
  shelf(name: string): Shelf
  /** When to look at whose reminders; changes in one transaction with the records. */
  readonly agenda: Agenda
  /** For repair and reports only. Without `onUnreadable` a damaged record ends the walk. */
  all(onUnreadable?: (error: UnreadableRecord) => void): AsyncIterable<Member>
  /** Rejects unless the store keeps what it is given. */
  check(): Promise<void>
  close(): Promise<void>
}

export class TooLate extends Error {
  override readonly name = 'TooLate'
}

/** More lost races than that are no races: what is stored does not read back as it was written. */
const mostTries = 1000

/**
 * `sqlite:data/recert.db` or `memory:`. Rejects when another process has the file or it cannot be
 * opened. `steps` migrate older records.
 */
export async function openStore(
  url: string,
  options: SqliteOptions = {},
  steps: Migrations = migrations,
): Promise<Store> {
  const path = pathOf(url)
  if (path === undefined) throw new Error('a store is memory: or sqlite: and a file')
  const release = path === inMemory ? () => {} : ownAlone(path)
  try {
    return new SqliteStore(new SqliteFile(path, options), steps, release)
  } catch (error) {
    release()
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

class SqliteStore implements Store {
  readonly agenda: Agenda
  readonly #file: SqliteFile
  readonly #steps: Migrations
  readonly #release: () => void
  readonly #records: SqliteAdapter
  readonly #aside: SqliteAdapter
  // Never give a Keyv an `error` listener: with one, a store that fails looks like an empty one.
  readonly #keyv: Keyv<unknown>

  constructor(file: SqliteFile, steps: Migrations, release: () => void) {
    this.#file = file
    this.#steps = steps
    this.#release = release
    this.agenda = new Agenda(file)
    this.#records = new SqliteAdapter(file, 'member')
    this.#aside = new SqliteAdapter(file, 'aside')
    this.#keyv = new Keyv({ store: this.#records, namespace: 'member', serialization })
  }

  async read(id: string): Promise<Member | undefined> {
    const text = await this.#records.get(id)
    return text === undefined ? undefined : this.#memberOf(id, text)
  }

  async change<Result extends { readonly member?: Member }>(
    id: string,
    decide: (member: Member | undefined) => Result,
    mayStillSave: () => boolean = () => true,
  ): Promise<Result> {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const text = await this.#records.get(id)
      const result = decide(text === undefined ? undefined : await this.#memberOf(id, text))
      if (!result.member) return result
      const next = await this.#textOf(id, result.member)
      if (!mayStillSave()) throw new TooLate('not saved: it took too long')
      if (await this.#records.compareAndSet(id, text, next, () => this.#plan(id, result.member))) {
        return result
      }
    }
    throw new Error(`not saved: ${mostTries} times something else was stored`)
  }

  async erase(id: string): Promise<void> {
    await Promise.all([
      this.#records.delete(id),
      this.#aside.delete(id),
      this.#file.write(() => this.agenda.erase(id)),
    ])
    this.#file.emptyLog() // what is erased would lie there until other writes cover it
  }

  async eraseAll(prefix: string): Promise<number> {
    const [erased] = await Promise.all([
      this.#records.deleteFrom(prefix),
      this.#aside.deleteFrom(prefix),
      this.#file.write(() => this.agenda.eraseFrom(prefix)),
    ])
    this.#file.emptyLog()
    return erased
  }

  shelf(name: string): Shelf {
    const namespace = `shelf ${name}`
    return shelfIn(new SqliteAdapter(this.#file, namespace), namespace)
  }

  async *all(onUnreadable = rethrow): AsyncGenerator<Member, void> {
    for await (const [id, text] of this.#records.iterator()) {
      const member = await this.#memberOf(id, text).catch((error: UnreadableRecord) => {
        onUnreadable(error)
      })
      if (member) yield member
    }
  }

  async check(): Promise<void> {
    const pairs = new SqliteAdapter(this.#file, 'probe')
    await probe(new Keyv({ store: pairs, namespace: 'probe' }), pairs)
  }

  async close(): Promise<void> {
    this.#file.close()
    this.#release()
  }

  /** What a person without reminders changes is nothing to plan. */
  #plan(id: string, member: Member | undefined): void {
    if (member?.ledger.reminders) this.agenda.touch(id)
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
      await this.#aside.compareAndSet(id, undefined, text)
      return cause
    } catch (error) {
      return new AggregateError([cause, error], 'and no copy of it could be kept aside')
    }
  }
}

function rethrow(error: UnreadableRecord): void {
  throw error
}
