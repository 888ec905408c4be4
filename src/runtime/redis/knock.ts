import { Redis, ReplyError } from 'ioredis'
import { redisUrl, type ServerPlace, shownPlace } from '../store-url.ts'
import { openingFault } from './opening.ts'

const patienceMs = 3000

/** What is wrong with the Redis of the jobs; `lasts` where it will not go by itself. Undefined when nothing is. */
export interface Trouble {
  readonly words: string
  readonly lasts: boolean
}

/** Once, without waiting for a server that is away. */
export async function knock(place: ServerPlace, setting: string): Promise<Trouble | undefined> {
  const redis = new Redis(redisUrl(place.url.href), {
    lazyConnect: true,
    connectTimeout: patienceMs,
    commandTimeout: patienceMs,
    retryStrategy: () => null,
  })
  let trouble: unknown
  redis.on('error', (cause: Error) => (trouble = cause))
  try {
    await redis.connect()
    await redis.select(place.url.pathname.slice(1) || '0') // else a wrong one is passed over in silence
    return undefined
  } catch (error) {
    const why = trouble ?? error
    const { message } = openingFault(shownPlace(place), why, setting)
    return { words: message, lasts: why instanceof ReplyError && !/LOADING/u.test(String(why)) }
  } finally {
    redis.disconnect()
  }
}
