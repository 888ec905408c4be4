import { Hookified } from 'hookified'
import {
  type KeyvStorageAdapter,
  type KeyvStorageCapability,
  keyvStorageCapability,
  type KeyvStorageEntry,
} from 'keyv'

/**
 * The pairs of one Keyv namespace: Keyv's contract over text, and what that contract lacks.
 * Every method rejects when the store fails: a failure never looks like an absent key.
 */
export abstract class Pairs extends Hookified implements KeyvStorageAdapter {
  #namespace: string | undefined

  constructor(namespace?: string) {
    super()
    this.#namespace = namespace
  }

  get namespace(): string | undefined {
    return this.#namespace
  }

  /** Keyv sets it. Two Keyv namespaces over one adapter would read each other's pairs. */
  set namespace(name: string | undefined) {
    if (this.#namespace !== undefined && this.#namespace !== name) {
      throw new Error(`this adapter keeps namespace ${this.#namespace}; make another one`)
    }
    this.#namespace = name
  }

  get capabilities(): KeyvStorageCapability {
    return keyvStorageCapability(this)
  }

  protected get ns(): string {
    return this.#namespace ?? ''
  }

  abstract get(key: string): Promise<string | undefined>
  abstract getMany(keys: string[]): Promise<(string | undefined)[]>

  async has(key: string): Promise<boolean> {
    return (await this.get(key)) !== undefined
  }

  async hasMany(keys: string[]): Promise<boolean[]> {
    return (await this.getMany(keys)).map((value) => value !== undefined)
  }

  /** `expires` is a moment in milliseconds since 1970. */
  abstract set(key: string, value: unknown, expires?: number): Promise<boolean>
  abstract setMany(entries: KeyvStorageEntry<unknown>[]): Promise<boolean[]>

  /**
   * Writes `next` only while the key still holds `expected`, or is absent when that is undefined.
   * True when it did. Holds across processes.
   */
  abstract compareAndSet(key: string, expected: string | undefined, next: string): Promise<boolean>

  /**
   * Puts `owner` for so many milliseconds, unless another owner is there whose time has not run out.
   * True when it did; the same owner again prolongs it. Time is the store's own, not this process's.
   */
  abstract hold(key: string, owner: string, ms: number): Promise<boolean>

  /** Takes the key away while `owner` is still there; true when it did. */
  abstract letGo(key: string, owner: string): Promise<boolean>

  abstract delete(key: string): Promise<boolean>

  async deleteMany(keys: string[]): Promise<boolean[]> {
    return Promise.all(keys.map((key) => this.delete(key)))
  }

  abstract clear(): Promise<void>

  /** Takes away what has expired, which is never read but may still lie there. */
  abstract tidy(): Promise<void>

  /** In the order of the keys' bytes. A pair that is written meanwhile may or may not come; none comes twice. */
  abstract iterator(): AsyncGenerator<[key: string, value: string], void>
}
