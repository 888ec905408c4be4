import type { Json } from '../peer/json.ts'

/** How Slack would tell each kind of news: the names of Socket Mode. */
export type Kind = 'slash_commands' | 'interactive' | 'events_api'

/** How a delivery differs from an honest first one; most of it exists over HTTP alone. */
export interface Manner {
  readonly signature?: 'forged' | 'missing' | 'other secret'
  /** Seconds from now: below zero is stale, above it is from the future. */
  readonly skewSeconds?: number
  /** Bytes to add to the body, which is signed all the same. */
  readonly padding?: number
  readonly contentType?: string
  /** Stands in the place of the payload, and is signed all the same. */
  readonly raw?: string
  /** The same arrives twice at one moment; what the second is answered with is lost. */
  readonly twice?: boolean
  readonly retry?: { readonly number: number; readonly reason: string }
}

/** What became of one delivery. */
export interface Answer {
  /** Of HTTP; 200 for an ack over a socket; 0 when nothing came. */
  readonly status: number
  readonly body: unknown
  readonly headers: Readonly<Record<string, unknown>>
  readonly ms: number
  readonly inTime: boolean
}

export interface Parcel {
  readonly kind: Kind
  readonly payload: Json
  readonly manner: Manner
}

export type Carrier = (parcel: Parcel) => Promise<Answer>

const ackWithin = 3000 // ms

/** Takes the time that an answer needs. */
export function stopwatch() {
  const begun = performance.now()
  return (status: number, body: unknown, headers: Answer['headers'] = {}): Answer => {
    const ms = performance.now() - begun
    return { status, body, headers, ms, inTime: status > 0 && ms <= ackWithin }
  }
}
