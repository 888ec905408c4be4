import type { KeyvStorageEntry } from 'keyv'
import { Pairs } from '../pairs.ts'
import { storable } from '../storable.ts'
import type { RedisKeys } from './keys.ts'
import { compareAndSetPair, deletePair, forgetExpired, holdPair, setPairs } from './scripts.ts'
import type { RedisServer } from './server.ts'

/** Keys read at once while iterating. */
const pageKeys = 500

/** Keeps pairs in Redis, and the keys of each namespace in a sorted set, by which it is walked. */
export class RedisPairs extends Pairs {
  readonly #server: RedisServer
  readonly #keys: RedisKeys

  constructor(server: RedisServer, keys: RedisKeys, namespace?: string) {
    super(namespace)
    this.#server = server
    this.#keys = keys
  }

  async get(key: string): Promise<string | undefined> {
    const place = this.#keys.pair(this.ns, key)
    return (await this.#server.read((redis) => redis.get(place))) ?? undefined
  }

  async getMany(keys: string[]): Promise<(string | undefined)[]> {
    if (keys.length === 0) return []
    const places = keys.map((key) => this.#keys.pair(this.ns, key))
    const found = await this.#server.read((redis) => redis.mget(places))
    return found.map((value) => value ?? undefined)
  }

  async set(key: string, value: unknown, expires?: number): Promise<boolean> {
    await this.setMany([{ key, value, ...(expires !== undefined && { expires }) }])
    return true
  }

  async setMany(entries: KeyvStorageEntry<unknown>[]): Promise<boolean[]> {
    const places = entries.map(({ key }) => this.#keys.pair(this.ns, key))
    const args = entries.flatMap(({ key, value, expires = '' }) => [
      storable(key),
      storable(value),
      expires,
    ])
    await this.#server.run(setPairs, [this.#keys.keysOf(this.ns), ...places], args)
    return entries.map(() => true)
  }

  async compareAndSet(key: string, expected: string | undefined, next: string): Promise<boolean> {
    const args = [storable(key), storable(next), expected ?? '']
    return (await this.#server.run(compareAndSetPair, this.#places(key), args)) === 1
  }

  async hold(key: string, owner: string, ms: number): Promise<boolean> {
    const args = [storable(key), storable(owner), ms]
    return (await this.#server.run(holdPair, this.#places(key), args)) === 1
  }

  async letGo(key: string, owner: string): Promise<boolean> {
    return (await this.#server.run(deletePair, this.#places(key), [key, storable(owner)])) === 1
  }

  async delete(key: string): Promise<boolean> {
    return (await this.#server.run(deletePair, this.#places(key), [key, ''])) === 1
  }

  async clear(): Promise<void> {
    for (;;) {
      const keys = await this.#page('')
      if (keys.length === 0) return
      await this.deleteMany(keys)
    }
  }

  async tidy(): Promise<void> {
    for (let last = ''; ;) {
      const keys = await this.#page(last)
      const values = await this.getMany(keys)
      const over = keys.filter((_, at) => values[at] === undefined)
      await Promise.all(over.map((key) => this.#forget(key)))
      if (keys.length < pageKeys) return
      last = keys.at(-1) ?? ''
    }
  }

  async *iterator(): AsyncGenerator<[string, string], void> {
    for (let last = ''; ;) {
      const keys = await this.#page(last)
      const values = await this.getMany(keys)
      for (const [at, key] of keys.entries()) {
        const value = values[at]
        if (value === undefined) await this.#forget(key)
        else yield [key, value]
      }
      if (keys.length < pageKeys) return
      last = keys.at(-1) ?? ''
    }
  }

  #page(after: string): Promise<string[]> {
    const set = this.#keys.keysOf(this.ns)
    return this.#server.read((redis) =>
      redis.zrange(set, `(${after}`, '+', 'BYLEX', 'LIMIT', 0, pageKeys),
    )
  }

  async #forget(key: string): Promise<void> {
    await this.#server.run(forgetExpired, this.#places(key), [key])
  }

  #places(key: string): [pair: string, keys: string] {
    return [this.#keys.pair(this.ns, key), this.#keys.keysOf(this.ns)]
  }
}
