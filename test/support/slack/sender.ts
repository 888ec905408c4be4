import type { Answer, Carrier, Kind, Manner } from './delivery.ts'
import type { Json } from '../peer/json.ts'

/** The answer, with what was sent. */
interface Delivered extends Answer {
  readonly payload: Json
  /** Delivers the very same once more, as the next try. */
  again(reason?: string): Promise<Answer>
}

export type Send = (kind: Kind, payload: Json, manner?: Manner) => Promise<Delivered>

/** Sends a payload and can send it again. */
export function newSender(carry: Carrier): Send {
  return async (kind, payload, manner = {}) => {
    let tries = manner.retry?.number ?? 0
    const again = (reason = 'http_timeout') => {
      tries += 1
      return carry({ kind, payload, manner: { ...manner, retry: { number: tries, reason } } })
    }
    const parcel = { kind, payload, manner }
    const [answer] = await Promise.all([carry(parcel), manner.twice ? carry(parcel) : undefined])
    return { ...answer, payload, again }
  }
}
