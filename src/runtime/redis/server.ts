import { Redis, ReplyError } from 'ioredis'
import { redisUrl, type ServerPlace, shownPlace } from '../store-url.ts'
import { Unsure } from '../unsure.ts'
import { openingFault, refuseUnsafe } from './opening.ts'
import type { Script } from './scripts.ts'

const patienceMs = 3000
const longestPauseMs = 1000

type Argument = string | number

/** One connection, which comes back by itself after the server was away. */
export class RedisServer {
  /** What all keys begin with. */
  readonly prefix: string
  readonly #redis: Redis
  readonly #shown: string

  private constructor(redis: Redis, prefix: string, shown: string) {
    this.#redis = redis
    this.prefix = prefix
    this.#shown = shown
  }

  static async open(place: ServerPlace, onTrouble: (error: Error) => void): Promise<RedisServer> {
    const shown = shownPlace(place)
    const url = new URL(place.url)
    const prefix = url.searchParams.get('prefix') ?? 'recert'
    if (!/^[\w-]+$/u.test(prefix)) throw new Error(`${shown}: give a prefix of letters and digits`)
    const database = url.pathname.slice(1) || '0'
    if (!/^\d+$/u.test(database)) {
      throw new Error(`${shown}: there is no such database: give its number in STORE_URL`)
    }
    url.search = ''
    const redis = clientTo(url.href)
    let trouble: unknown
    redis.on('error', (cause: Error) => (trouble = cause))
    try {
      await redis.connect()
      await redis.select(database) // else a wrong one is passed over in silence
      await refuseUnsafe(redis, place.url.searchParams.get('unsafe') === 'yes')
    } catch (error) {
      redis.disconnect()
      throw openingFault(shown, trouble ?? error)
    }
    tellTrouble(redis, shown, onTrouble)
    return new RedisServer(redis, prefix, shown)
  }

  /** For what changes nothing. */
  async read<Result>(ask: (redis: Redis) => Promise<Result>): Promise<Result> {
    this.#refuseClosed()
    try {
      return await ask(this.#redis)
    } catch (error) {
      throw new Error(`could not read from ${this.#shown}`, { cause: error })
    }
  }

  /** A script runs alone, whole or not at all. Rejects with Unsure when nobody knows whether it did. */
  async run(script: Script, keys: readonly string[], args: readonly Argument[]): Promise<number> {
    this.#refuseClosed()
    const isReady = this.#redis.status === 'ready'
    try {
      return Number(await this.#redis.eval(script, keys.length, ...keys, ...args))
    } catch (error) {
      if (!isReady || error instanceof ReplyError) {
        throw new Error(`could not write to ${this.#shown}`, { cause: error })
      }
      throw new Unsure(`nobody knows whether ${this.#shown} wrote it`, { cause: error })
    }
  }

  async close(): Promise<void> {
    if (this.#redis.status === 'end') return
    await this.#redis.quit().catch(() => {
      this.#redis.disconnect() // it is away, so there is nobody to say goodbye to
    })
  }

  #refuseClosed(): void {
    if (this.#redis.status === 'end') throw new Error(`${this.#shown} is closed`)
  }
}

function clientTo(url: string): Redis {
  return new Redis(redisUrl(url), {
    lazyConnect: true,
    connectTimeout: patienceMs,
    commandTimeout: patienceMs,
    keepAlive: 10_000, // ms
    enableOfflineQueue: false, // while it is away a call fails at once
    autoResendUnfulfilledCommands: false, // what may have been done is never done again in silence
    retryStrategy: (tries) => Math.min(tries * 50, longestPauseMs),
    reconnectOnError: ({ message }) => message.startsWith('READONLY'), // the other one leads now
  })
}

/** Once when it goes away, and not for each try to come back. */
function tellTrouble(redis: Redis, shown: string, onTrouble: (error: Error) => void): void {
  let isAway = false
  redis.on('reconnecting', () => {
    if (!isAway) onTrouble(new Error(`${shown} is away`))
    isAway = true
  })
  redis.on('ready', () => (isAway = false))
}
