import type { Doing } from './doing.ts'

/** What the platform knows of one delivery. */
export interface Ack {
  /** It was acknowledged, and in time. */
  readonly ok: boolean
  readonly ms: number
  /** In a few words, when it was not. */
  readonly why: string
}

/** What somebody did, as the platform carried it. */
export interface Act {
  /** One for each delivery: a form has two. */
  readonly acks: readonly Ack[]
  /** The last delivery once more, the very same. Nothing where the platform expects no answer to that. */
  readonly again: () => Promise<readonly Ack[]>
  /** The platform itself delivers it again when it was not acknowledged; else the person does something. */
  readonly isEvent: boolean
  readonly doing: Doing
}

/** A platform with people on it. What they see goes into the book. */
export interface Surface {
  readonly act: (doing: Doing) => Promise<Act>
}
