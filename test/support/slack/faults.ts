import { newFaultQueue } from '../peer/fault-queue.ts'

/** What goes wrong with one call. A fault that does not say so leaves no trace in the team. */
export type Fault =
  /** 429; without seconds the header is left out. */
  | { readonly kind: 'rate'; readonly retryAfterSeconds?: number }
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'hang' }
  /** A page with status 200, as proxies send it. */
  | { readonly kind: 'html' }
  | { readonly kind: 'error'; readonly error: string }
  /** Done at once, told late. */
  | { readonly kind: 'slow'; readonly ms: number }
  /** Done, but the connection breaks before the answer. */
  | { readonly kind: 'lost' }

/** Faults by method; `response_url` and `upload` count as methods. */
export function newFaults(first: Readonly<Record<string, readonly Fault[]>> = {}) {
  return newFaultQueue<Fault>(first)
}
