import { setTimeout as sleep } from 'node:timers/promises'
import { type Logger, webApi } from '@slack/bolt'
import { inTurn } from '../../runtime/in-turn.ts'
import { TellingClient } from './telling-client.ts'

type ClientOptions = webApi.WebClientOptions

/** One for each kind of work, because a 429 or a full queue holds up everything on the same client. */
export interface Clients {
  /** What a person waits for with a trigger of 3 s: never repeated, never queued. */
  readonly interactive: webApi.WebClient
  /** What is only nice to know, such as a zone. */
  readonly lookup: webApi.WebClient
  /** Messages, App Home and files. */
  readonly background: webApi.WebClient
  /** By the conversation: Slack takes about one message a second in each. */
  readonly oneByOne: ReturnType<typeof inTurn>
}

export interface Reach {
  readonly apiUrl: string
  readonly logger: Logger
}

/** `onDead` is called when Slack takes the token no more. */
export function clientsFor(token: string, reach: Reach, onDead: () => void): Clients {
  const client = (timeout: number) => new TellingClient(token, optionsOf(reach, timeout), onDead)
  return {
    interactive: client(2500),
    lookup: client(2500),
    background: client(10_000),
    oneByOne: inTurn(),
  }
}

/**
 * Options of a client that fails at once instead of trying again behind our back. A fresh object
 * each time, since Slack's packages write into it; never with `headers`, which would carry the
 * token of the first workspace to all others.
 */
export function optionsOf({ apiUrl, logger }: Reach, timeout: number): ClientOptions {
  return {
    slackApiUrl: apiUrl,
    logger,
    timeout,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
    fetch: async (url, init) => {
      const signal = init?.signal ?? AbortSignal.timeout(5000)
      return withWait(await fetch(url, { ...init, signal }))
    },
  }
}

/** Slack's package does not know a limit that names no time to wait, and breaks at it. */
function withWait(response: Response): Response {
  const { status, headers, body } = response
  if (status !== 429 || /^\d+$/u.test(headers.get('retry-after') ?? '')) return response
  return new Response(body, { status, headers: { 'retry-after': String(shortWait) } })
}

/** The code of an answer with `ok: false`, such as `hash_conflict`. Where a proxy answers it is a page, and none. */
export function errorCode(error: unknown): string | undefined {
  const code = error instanceof webApi.WebAPIPlatformError ? error.data.error : ''
  return /^\w{1,60}$/u.test(code) ? code : undefined
}

const longestWait = 30 // s
const shortWait = 1 // s, where Slack names none

/** How many seconds Slack asks to wait; undefined when it does not. It says so by a status of HTTP, or by a code alone. */
export function askedToWait(error: unknown): number | undefined {
  if (error instanceof webApi.WebAPIRateLimitedError) return error.retryAfter
  const isLimit = errorCode(error) === 'ratelimited' || errorCode(error) === 'rate_limited'
  return isLimit ? shortWait : undefined
}

const mostTries = 4

/** Again after the wait that Slack asks for. A call that was refused so has done nothing. */
export async function afterItsTurn<Result>(call: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await call()
    } catch (error) {
      const wait = askedToWait(error)
      if (wait === undefined || wait > longestWait || tries === mostTries) throw error
      await sleep(wait * 1000)
    }
  }
}
