import type { Redis } from 'ioredis'
import type { Row } from '../agenda.ts'
import { type Bulk, type Entry, pageSize } from '../bulk.ts'
import { copyNamespace } from '../copy-mark.ts'
import { surfaceOf } from '../surface.ts'
import type { RedisAgenda } from './agenda.ts'
import type { RedisKeys } from './keys.ts'
import { putRows, setPairs } from './scripts.ts'
import type { RedisServer } from './server.ts'

export class RedisBulk implements Bulk {
  readonly #server: RedisServer
  readonly #keys: RedisKeys
  readonly #agenda: RedisAgenda

  constructor(server: RedisServer, keys: RedisKeys, agenda: RedisAgenda) {
    this.#server = server
    this.#keys = keys
    this.#agenda = agenda
  }

  /** Slow: it looks at every key of the server. */
  async namespaces(): Promise<readonly string[]> {
    const sets = await this.#sets()
    return sets.map((set) => this.#keys.namespaceOf(set)).toSorted(byBytes)
  }

  async page(namespace: string, after: string): Promise<readonly Entry[]> {
    const set = this.#keys.keysOf(namespace)
    for (let last = after; ;) {
      const keys = await this.#server.read((redis) =>
        redis.zrange(set, `(${last}`, '+', 'BYLEX', 'LIMIT', 0, pageSize),
      )
      const entries = await this.#server.read((redis) => this.#entries(redis, namespace, keys))
      if (entries.length > 0 || keys.length === 0) return entries
      last = keys.at(-1) ?? '' // all of them expired
    }
  }

  async put(namespace: string, entries: readonly Entry[]): Promise<void> {
    const places = entries.map(({ key }) => this.#keys.pair(namespace, key))
    const args = entries.flatMap(({ key, value, expires = '' }) => [key, value, expires])
    await this.#server.run(setPairs, [this.#keys.keysOf(namespace), ...places], args)
  }

  rows(after: string): Promise<readonly Row[]> {
    return this.#agenda.after(after)
  }

  async putRows(rows: readonly Row[]): Promise<void> {
    const places = rows.flatMap(({ id }) => [this.#keys.row(id), this.#keys.due(surfaceOf(id))])
    const args = rows.flatMap(({ id, at, change, note }) => [id, at ?? '', change, note ?? ''])
    await this.#server.run(putRows, [this.#keys.rows, ...places], args)
  }

  async count(): Promise<number> {
    const counts = [...(await this.#sets()), this.#keys.rows].map((set) =>
      this.#server.read((redis) => redis.zcard(set)),
    )
    return (await Promise.all(counts)).reduce((sum, each) => sum + each, 0)
  }

  /** How far a copy has come goes last, so that no bot begins on what is left when this is cut off. */
  async clear(): Promise<void> {
    const mark = this.#keys.pair(copyNamespace, '')
    await this.#unlink(this.#keys.everything, (key) => !key.startsWith(mark))
    await this.#unlink(`${mark}*`, () => true)
  }

  async #unlink(pattern: string, goes: (key: string) => boolean): Promise<void> {
    for await (const found of this.#scan(pattern)) {
      const keys = found.filter(goes)
      if (keys.length > 0) await this.#server.read((redis) => redis.unlink(keys))
    }
  }

  async #entries(redis: Redis, namespace: string, keys: readonly string[]): Promise<Entry[]> {
    const places = keys.map((key) => this.#keys.pair(namespace, key))
    if (places.length === 0) return []
    const [values, ends] = await Promise.all([
      redis.mget(places),
      Promise.all(places.map((place) => redis.pexpiretime(place))),
    ])
    return keys.flatMap((key, at) => {
      const [value, end = -1] = [values[at], ends[at]]
      if (value === null || value === undefined) return []
      return [{ key, value, ...(end >= 0 && { expires: end }) }]
    })
  }

  /** Of the keys of each namespace. */
  async #sets(): Promise<readonly string[]> {
    const pages = await Array.fromAsync(this.#scan(this.#keys.allNamespaces))
    return [...new Set(pages.flat())] // a scan may give a key twice
  }

  async *#scan(pattern: string): AsyncGenerator<string[], void> {
    for (let cursor = '0'; ;) {
      const at = cursor
      const [next, keys] = await this.#server.read((redis) =>
        redis.scan(at, 'MATCH', pattern, 'COUNT', 1000),
      )
      yield keys
      if (next === '0') return
      cursor = next
    }
  }
}

function byBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}
