import { setTimeout as sleep } from 'node:timers/promises'
import {
  DiscordAPIError,
  HTTPError,
  type RateLimitData,
  RateLimitError,
  REST,
  type RESTOptions,
} from '@discordjs/rest'
import { Skew } from './skew.ts'

/** One for each kind of work, because a 429 or a full queue holds up everything on the same client. */
export interface Clients {
  /** The first answer to an interaction, for which Discord waits 3 s. */
  readonly callbacks: REST
  /** Later answers. Discord exempts them from its limit on all requests of a bot. */
  readonly webhooks: REST
  /** Direct messages, registration and what is asked about the bot itself. */
  readonly others: REST
  readonly skew: Skew
}

/** Longer nobody waits for a limit to end: not the person, and not a process that is to stop. */
const patience = { callbacks: 2000, others: 10_000 } as const // ms

/** `limited` is told of every wait for a limit, of which the package's own event tells only some. */
export function clientsFor(
  token: string,
  apiUrl: string,
  limited: (limit: RateLimitData) => void = () => {},
): Clients {
  const client = (options: Partial<RESTOptions>, most: number = patience.others) =>
    new REST({
      rejectOnRateLimit: (limit) => {
        limited(limit)
        return limit.retryAfter > most
      },
      api: apiUrl,
      retries: 0, // the package would try again at once, and what arrived twice would be done twice
      handlerSweepInterval: 60_000, // ms; each interaction leaves a handler behind
      invalidRequestWarningInterval: 500, // of the 10,000 in ten minutes after which Discord shuts us out
      ...options,
    }).setToken(token)
  const callbacks = client({ timeout: 2500 }, patience.callbacks)
  const webhooks = client({ timeout: 10_000, globalRequestsPerSecond: Infinity })
  const others = client({ timeout: 10_000 })
  return { callbacks, webhooks, others, skew: new Skew([callbacks, webhooks, others]) }
}

export function stopClients({ callbacks, webhooks, others }: Clients): void {
  for (const rest of [callbacks, webhooks, others]) {
    rest.clearHashSweeper()
    rest.clearHandlerSweeper()
  }
}

/** The number of Discord's error, such as 10062. */
export function errorCode(error: unknown): number | undefined {
  return error instanceof DiscordAPIError && typeof error.code === 'number' ? error.code : undefined
}

const staleInteraction = 50_027 // comes with 401, too

/** Discord does not take the bot's token. The package has forgotten it, and nothing will work any more. */
export function isUnauthorized(error: unknown): boolean {
  if (error instanceof DiscordAPIError) {
    return error.status === 401 && error.code !== staleInteraction
  }
  return error instanceof Error && error.message.startsWith('Expected token to be set')
}

/** Nothing is known of what became of it: no answer, or one that is a fault of Discord's. */
export function isUncertain(error: unknown): boolean {
  if (error instanceof DiscordAPIError || error instanceof RateLimitError) return false
  return !(error instanceof HTTPError) || error.status >= 500
}

/** The answer of Discord, which is JSON or nothing. A page with status 200 is of a proxy on the way. */
export async function ofDiscord(answer: Promise<unknown>): Promise<unknown> {
  const found = await answer
  if (!(found instanceof ArrayBuffer) || found.byteLength === 0) return found
  throw new Error('something else than Discord answered')
}

const pauses = [250, 1000] // ms

/** Again after a pause, for what may be done twice without harm. */
export async function again<Result>(call: () => Promise<Result>): Promise<Result> {
  for (const pause of pauses) {
    try {
      return await call()
    } catch (error) {
      if (!isUncertain(error) || isUnauthorized(error)) throw error
      await sleep(pause * (0.75 + Math.random() / 2))
    }
  }
  return call()
}
