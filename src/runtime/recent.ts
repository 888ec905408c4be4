/** Remembers what came lately: at most `limit` keys, each for `ms`; the oldest go first. */
export class Recent<Value> {
  readonly #limit: number
  readonly #ms: number
  readonly #kept = new Map<string, { readonly value: Value; readonly until: number }>()

  constructor(limit: number, ms: number) {
    this.#limit = limit
    this.#ms = ms
  }

  get(key: string): Value | undefined {
    const found = this.#kept.get(key)
    if (!found) return undefined
    if (found.until > performance.now()) return found.value
    this.#kept.delete(key)
    return undefined
  }

  has(key: string): boolean {
    return this.get(key) !== undefined
  }

  set(key: string, value: Value, ms = this.#ms): void {
    this.#kept.delete(key) // what is set again counts as new
    this.#kept.set(key, { value, until: performance.now() + ms })
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > this.#limit && oldest !== undefined) this.#kept.delete(oldest)
  }

  delete(key: string): void {
    this.#kept.delete(key)
  }

  /** Every key that begins so. */
  deleteFrom(prefix: string): void {
    for (const key of this.#kept.keys()) if (key.startsWith(prefix)) this.#kept.delete(key)
  }
}
