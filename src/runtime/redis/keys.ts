/** Where things lie in Redis. Names are written so that none holds a colon, and none can run into another's key. */
export class RedisKeys {
  readonly #prefix: string

  constructor(prefix: string) {
    this.#prefix = prefix
  }

  pair(namespace: string, key: string): string {
    return `${this.#prefix}:pair:${encodeURIComponent(namespace)}:${key}`
  }

  /** A sorted set of the keys in a namespace. */
  keysOf(namespace: string): string {
    return `${this.#prefix}:keys:${encodeURIComponent(namespace)}`
  }

  /** The namespace of such a sorted set. */
  namespaceOf(key: string): string {
    return decodeURIComponent(key.slice(`${this.#prefix}:keys:`.length))
  }

  /** A row of the agenda. */
  row(id: string): string {
    return `${this.#prefix}:row:${id}`
  }

  /** A sorted set of the ids that have a row. */
  get rows(): string {
    return `${this.#prefix}:rows`
  }

  /** A sorted set of the ids that are due at a time, by that time. */
  due(surface: string): string {
    return `${this.#prefix}:due:${surface}`
  }

  /** Fits all of ours and, as a pattern, nothing else. */
  get everything(): string {
    return `${this.#prefix}:*`
  }

  get allNamespaces(): string {
    return `${this.#prefix}:keys:*`
  }
}
