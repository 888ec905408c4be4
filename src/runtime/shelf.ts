import { Keyv } from 'keyv'
import type { Pairs } from './pairs.ts'

/** Texts by key, apart from the records of members. Every method rejects when the store fails. */
export interface Shelf {
  get(key: string): Promise<string | undefined>
  put(key: string, text: string): Promise<void>
  /** Puts `next` only while `expected` is what is there, undefined for nothing; true when it did. */
  swap(key: string, expected: string | undefined, next: string): Promise<boolean>
  remove(key: string): Promise<void>
  entries(): AsyncIterable<readonly [key: string, text: string]>
}

/** A shelf in pairs of its own. Never give its Keyv an `error` listener: a failure would look like an absent key. */
export function shelfIn(pairs: Pairs, namespace: string): Shelf {
  const keyv = new Keyv<string>({ store: pairs, namespace })
  const stored = async (text: string) => String(await keyv.encode({ value: text }))
  return {
    get: (key) => keyv.get(key),
    async put(key, text) {
      if (!(await keyv.set(key, text))) throw new Error(`not kept in ${namespace}`)
    },
    async swap(key, expected, next) {
      const before = expected === undefined ? undefined : await stored(expected)
      return pairs.compareAndSet(key, before, await stored(next))
    },
    async remove(key) {
      await keyv.delete(key)
    },
    async *entries() {
      for await (const [key, text] of pairs.iterator()) {
        const value = (await keyv.decode(text))?.value
        if (typeof value === 'string') yield [key, value]
      }
    },
  }
}
