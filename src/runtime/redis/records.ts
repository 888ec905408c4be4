import { anyChange } from '../agenda.ts'
import {
  asideNamespace,
  endOf,
  type Next,
  type Records,
  recordsNamespace,
  type Seen,
} from '../engine.ts'
import { memoryNamespace } from '../memory.ts'
import { storable } from '../storable.ts'
import { surfaceOf } from '../surface.ts'
import type { RedisKeys } from './keys.ts'
import { RedisPairs } from './pairs.ts'
import { compareAndSetPair, eraseMember, moveMember } from './scripts.ts'
import type { RedisServer } from './server.ts'

const pageIds = 500
/** Everything of a member but the row in the agenda; the record first. */
const namespaces = [recordsNamespace, asideNamespace, memoryNamespace]

export class RedisRecords implements Records {
  readonly #server: RedisServer
  readonly #keys: RedisKeys
  readonly #records: RedisPairs
  readonly #aside: RedisPairs

  constructor(server: RedisServer, keys: RedisKeys) {
    this.#server = server
    this.#keys = keys
    this.#records = new RedisPairs(server, keys, recordsNamespace)
    this.#aside = new RedisPairs(server, keys, asideNamespace)
  }

  read(id: string): Promise<string | undefined> {
    return this.#records.get(id)
  }

  async save(
    id: string,
    expected: string | undefined,
    next: string,
    look: boolean,
  ): Promise<boolean> {
    if (!look) return this.#records.compareAndSet(id, expected, next)
    const places = [...this.#pair(recordsNamespace, id), ...this.#row(id)]
    const args = [storable(id), storable(next), expected ?? '', anyChange()]
    return (await this.#server.run(compareAndSetPair, places, args)) === 1
  }

  async move({ id, text, row }: Seen, next: Next): Promise<boolean> {
    const pairs = [recordsNamespace, asideNamespace].flatMap((name) => {
      const [pair, keys] = this.#pair(name, id)
      return [pair, this.#keys.pair(name, next.id), keys]
    })
    const [from, due, rows] = this.#row(id)
    const [to, nextDue] = this.#row(next.id)
    const asSeen = [row?.at ?? '', row?.change ?? '', row?.note ?? '']
    const args = [id, storable(next.id), text, storable(next.text), ...asSeen]
    const places = [...pairs, from, to, due, rows, nextDue]
    return (await this.#server.run(moveMember, places, args)) === 1
  }

  async keepAside(id: string, text: string): Promise<void> {
    await this.#aside.compareAndSet(id, undefined, text)
  }

  async erase(id: string): Promise<void> {
    await this.#erase(id)
  }

  async eraseFrom(prefix: string): Promise<number> {
    const sets = namespaces.map((name) => this.#keys.keysOf(name))
    let erased = 0
    for (const set of [...sets, this.#keys.rows]) erased += await this.#eraseIn(set, prefix)
    return erased
  }

  all(): AsyncIterable<readonly [string, string]> {
    return this.#records.iterator()
  }

  /** Page by page, and each id all or nothing. */
  async #eraseIn(set: string, prefix: string): Promise<number> {
    for (let erased = 0; ;) {
      const ids = await this.#server.read((redis) =>
        redis.zrange(set, `[${prefix}`, `(${endOf(prefix)}`, 'BYLEX', 'LIMIT', 0, pageIds),
      )
      if (ids.length === 0) return erased
      const counts = await Promise.all(ids.map((id) => this.#erase(id)))
      erased += counts.reduce((sum, each) => sum + each, 0)
    }
  }

  #erase(id: string): Promise<number> {
    const pairs = namespaces.flatMap((name) => this.#pair(name, id))
    return this.#server.run(eraseMember, [...pairs, ...this.#row(id)], [id])
  }

  #pair(namespace: string, id: string): [pair: string, keys: string] {
    return [this.#keys.pair(namespace, id), this.#keys.keysOf(namespace)]
  }

  #row(id: string): [row: string, due: string, rows: string] {
    return [this.#keys.row(id), this.#keys.due(surfaceOf(id)), this.#keys.rows]
  }
}
