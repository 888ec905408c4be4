import { createHash } from 'node:crypto'
import { tooFast } from './faults.ts'
import type { Outcome } from './outcome.ts'
import type { Found } from './routes.ts'

interface Limit {
  readonly limit: number
  readonly perMs: number
}

export interface Limits {
  /** By route; the others allow fifty a second. */
  readonly routes?: Readonly<Record<string, Limit>>
  /** Requests a second of the whole bot. */
  readonly global?: number
  /** Answers of 401, 403 or 429 in ten minutes before every request is refused. */
  readonly invalid?: number
}

const usual: Limit = { limit: 50, perMs: 1000 }
const perChannel: Limit = { limit: 5, perMs: 5000 }
const perWebhook: Limit = { limit: 5, perMs: 2000 }

/** As observed: Discord publishes no figures and only its headers count. */
const observed: Readonly<Record<string, Limit>> = {
  create_message: perChannel,
  update_message: perChannel,
  execute_webhook: perWebhook,
  update_original_webhook_message: perWebhook,
  update_webhook_message: perWebhook,
}

const tenMinutes = 600_000 // ms

interface Window extends Limit {
  readonly resetsAt: number
  used: number
}

function headersOf(name: string, window: Window, now: number): Record<string, string> {
  return {
    'x-ratelimit-limit': String(window.limit),
    'x-ratelimit-remaining': String(window.limit - window.used),
    'x-ratelimit-reset': String(window.resetsAt / 1000),
    'x-ratelimit-reset-after': String((window.resetsAt - now) / 1000),
    'x-ratelimit-bucket': createHash('sha256').update(name).digest('hex').slice(0, 32),
  }
}

function keyOf({ route, params }: Found): string {
  const major = ['channel_id', 'guild_id', 'webhook_id', 'webhook_token', 'interaction_token']
  return [route.name, ...major.map((each) => params[each] ?? '')].join(' ')
}

/** Interactions and their webhooks are outside the limit of the whole bot. */
function isExempt({ route }: Found): boolean {
  return /^\/(?:interactions|webhooks)\//u.test(route.template)
}

/** A bucket for each route and channel, one for the whole bot, and the count of invalid requests. */
export class RateLimits {
  readonly #now: () => number
  readonly #limits: Map<string, Limit>
  readonly #windows = new Map<string, Window>()
  #global: number
  #mostInvalid: number
  #recent: readonly number[] = []
  #failures: readonly number[] = []

  constructor(now: () => number, { routes, global = 50, invalid = 10_000 }: Limits = {}) {
    this.#now = now
    this.#limits = new Map(Object.entries({ ...observed, ...routes }))
    this.#global = global
    this.#mostInvalid = invalid
  }

  /** Allows a route so much from now on. */
  set(route: string, limit: number, perMs: number): void {
    this.#limits.set(route, { limit, perMs })
    for (const key of this.#windows.keys()) {
      if (key.startsWith(`${route} `)) this.#windows.delete(key)
    }
  }

  setGlobal(perSecond: number): void {
    this.#global = perSecond
  }

  setInvalid(most: number): void {
    this.#mostInvalid = most
  }

  /** Answers of 401, 403 and 429 in the last ten minutes. */
  invalid(): number {
    this.#failures = this.#failures.filter((at) => this.#now() - at < tenMinutes)
    return this.#failures.length
  }

  /** Whether the address is shut out for too many of them. */
  isShut(): boolean {
    return this.invalid() >= this.#mostInvalid
  }

  note(status: number): void {
    if ([401, 403, 429].includes(status)) this.#failures = [...this.#failures, this.#now()]
  }

  #windowOf(found: Found): Window {
    const key = keyOf(found)
    const open = this.#windows.get(key)
    if (open && open.resetsAt > this.#now()) return open
    const limit = this.#limits.get(found.route.name) ?? usual
    const window = { ...limit, resetsAt: this.#now() + limit.perMs, used: 0 }
    this.#windows.set(key, window)
    return window
  }

  #globally(found: Found): Outcome | undefined {
    if (isExempt(found)) return undefined
    const now = this.#now()
    this.#recent = this.#recent.filter((at) => now - at < 1000)
    const [oldest = now] = this.#recent
    if (this.#recent.length >= this.#global) return tooFast((oldest + 1000 - now) / 1000, 'global')
    this.#recent = [...this.#recent, now]
    return undefined
  }

  /** The refusal, if the request is one too many, and the headers that go with any answer. */
  take(found: Found): { refused: Outcome | undefined; headers: Record<string, string> } {
    const refused = this.#globally(found)
    if (refused) return { refused, headers: {} }
    const window = this.#windowOf(found)
    const isOver = window.used >= window.limit
    if (!isOver) window.used += 1
    const now = this.#now()
    const wait = tooFast((window.resetsAt - now) / 1000, 'user')
    const headers = headersOf(found.route.name, window, now)
    return { refused: isOver ? wait : undefined, headers }
  }
}
