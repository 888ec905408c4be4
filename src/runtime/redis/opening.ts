import type { Redis } from 'ioredis'

/** Why a store could not be opened, and what the operator can do. `shown` names the server without a password. */
export function openingFault(shown: string, error: unknown, setting = 'STORE_URL'): Error {
  if (error instanceof Refused) return new Error(`${shown}: ${error.message}`)
  return new Error(`${shown}: ${wordsFor(error, setting)}`, { cause: error })
}

/** What the server itself says against being used. */
class Refused extends Error {
  override readonly name = 'Refused'
}

function wordsFor(error: unknown, setting: string): string {
  const text = String(error)
  if (/WRONGPASS|NOAUTH|invalid (?:username|password)/iu.test(text)) {
    return `it refuses this user and password: look at ${setting}`
  }
  if (/NOPERM/u.test(text)) return 'this user may not do what the bot needs: look at its ACL'
  if (/LOADING/u.test(text)) return 'it is still loading: try again in a moment'
  if (/DB index|DB number|invalid DB|not an integer/iu.test(text))
    return `there is no such database: look at ${setting}`
  return `it cannot be reached: see that it runs and that ${setting} is right`
}

/** A server that forgets at a crash, or that throws records out when its memory is full, is no store. */
export async function refuseUnsafe(redis: Redis, isAccepted: boolean): Promise<void> {
  if (isAccepted) return
  const [log, full] = await settingsOf(redis)
  if (log !== 'yes') {
    throw new Refused(
      'its appendonly is not yes, so a crash would lose what people were told is saved: set it, and see docs/scaling.md',
    )
  }
  if (full !== 'noeviction') {
    throw new Refused(
      'its maxmemory-policy is not noeviction, so it would forget people when it is full: set it, and see docs/scaling.md',
    )
  }
}

async function settingsOf(
  redis: Redis,
): Promise<readonly [string | undefined, string | undefined]> {
  try {
    const [, log] = await redis.config('GET', 'appendonly')
    const [, full] = await redis.config('GET', 'maxmemory-policy')
    return [log, full]
  } catch (error) {
    throw new Refused(
      'it does not tell whether it keeps what is written: see that appendonly is yes, then add ?unsafe=yes to STORE_URL',
      { cause: error },
    )
  }
}
