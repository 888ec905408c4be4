import { newFaultQueue } from '../peer/fault-queue.ts'
import { failed } from './errors.ts'
import type { Outcome } from './outcome.ts'

/** What goes wrong with one request. A fault that does not say so leaves no trace. */
export type Fault =
  /** 429 of the route, or of the whole bot. */
  | { readonly kind: 'rate'; readonly retryAfterSeconds: number; readonly global?: boolean }
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'hang' }
  /** A page with status 200, as proxies send it. */
  | { readonly kind: 'html' }
  /** A JSON error of Discord, such as 10062, 50007 or 401; `status` where it differs from the usual one. */
  | { readonly kind: 'error'; readonly code: number; readonly status?: number }
  /** Done at once, told late. */
  | { readonly kind: 'slow'; readonly ms: number }
  /** Done, but the connection breaks before the answer. */
  | { readonly kind: 'lost' }

/** Faults by route, which has the name of the operation in Discord's own specification. */
export function newFaults(first: Readonly<Record<string, readonly Fault[]>> = {}) {
  return newFaultQueue<Fault>(first)
}

/** The answer of a fault that leaves no trace, if it is of that kind. */
export function early(fault: Fault | undefined): Outcome | undefined {
  if (fault?.kind === 'status') return { status: fault.status, body: { message: 'Oops', code: 0 } }
  if (fault?.kind === 'error') {
    const usual = failed(fault.code)
    return { ...usual, status: fault.status ?? usual.status }
  }
  if (fault?.kind !== 'rate') return undefined
  return tooFast(fault.retryAfterSeconds, fault.global ? 'global' : 'user')
}

/** 429 as Discord words it. */
export function tooFast(seconds: number, scope: 'user' | 'global'): Outcome {
  return {
    status: 429,
    headers: {
      'retry-after': String(Math.ceil(seconds)),
      'x-ratelimit-scope': scope,
      ...(scope === 'global' ? { 'x-ratelimit-global': 'true' } : {}),
    },
    body: {
      message: 'You are being rate limited.',
      retry_after: seconds,
      global: scope === 'global',
    },
  }
}
