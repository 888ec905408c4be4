import type { Json } from '../peer/json.ts'
import type { Interaction } from './interactions.ts'

/** How a delivery differs from an honest prompt one. */
export interface Manner {
  /** How long ago the person did it. */
  readonly ageMs?: number
  /** Fields to leave out, as Discord sometimes does. */
  readonly without?: readonly (
    | 'guild'
    | 'guild_id'
    | 'channel'
    | 'channel_id'
    | 'member'
    | 'guild_locale'
  )[]
  /** Delivered twice at one moment. */
  readonly twice?: boolean
  /** Over HTTP only. */
  readonly signature?: 'forged' | 'missing' | 'other key'
  /** Seconds from now, for the time that is signed: below zero is stale. Over HTTP only. */
  readonly skewSeconds?: number
}

/** What the app answered to a signed request. */
export interface HttpAnswer {
  /** 0 when nothing came. */
  readonly status: number
  readonly body: unknown
  readonly ms: number
}

/** Brings an interaction to the app; over HTTP, its answer as well. */
export type Carrier = (
  about: Interaction,
  payload: Json,
  manner: Manner,
) => Promise<HttpAnswer | undefined>

export function withoutFields(payload: Json, { without = [] }: Manner): Json {
  const rest = Object.entries(payload).filter(
    ([key]) => !(without as readonly string[]).includes(key),
  )
  const { member } = payload as { readonly member?: Json }
  const isMember = member !== undefined && without.includes('member')
  return { ...Object.fromEntries(rest), ...(isMember ? { user: member['user'] } : {}) }
}
