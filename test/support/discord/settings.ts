import type { Fault } from './faults.ts'
import type { Call } from './journal.ts'
import type { Limits } from './limits.ts'
import type { Message } from './messages.ts'
import type { Json } from '../peer/json.ts'

export interface PeerUser {
  /** 17 to 19 digits, as all of Discord's. */
  readonly id: string
  readonly name?: string
  /** As Discord writes it, such as en-US. */
  readonly locale?: string
}

export interface PeerGuild {
  readonly id: string
  readonly locale?: string
  readonly channels: readonly [string, ...string[]]
  /** False where only people, not the guild, have installed the app. */
  readonly installed?: boolean
  /** False where answers of an app that only a person installed are for that person alone. */
  readonly externalApps?: boolean
}

export interface PeerSettings {
  readonly appId?: string
  readonly token?: string
  readonly users?: readonly [PeerUser, ...PeerUser[]]
  readonly guilds?: readonly [PeerGuild, ...PeerGuild[]]
  /** Global commands that are registered already; they are held to the same rules. */
  readonly commands?: readonly Json[]
  /** What goes wrong first, route by route; each fault is used up once. */
  readonly faults?: Readonly<Record<string, readonly Fault[]>>
  /** Milliseconds; the rules about time read it. `peer.pass` moves it on. */
  readonly now?: () => number
  /** How long a person waits for an answer that never comes, in real milliseconds. */
  readonly patienceMs?: number
  readonly limits?: Limits
  /** Told each answered call, which is then not kept: for runs of many thousands. */
  readonly witness?: (call: Call) => void
  /** Told each message as somebody sees it; they are kept all the same. */
  readonly shown?: (message: Message) => void
  readonly gateway?: {
    /** Shards that `GET /gateway/bot` recommends. */
    readonly shards?: number
    readonly maxConcurrency?: number
    readonly heartbeatMs?: number
    /** Privileged intents that the app may use, as bits. */
    readonly privileged?: number
    /** Identifies that are left today. */
    readonly identifies?: number
  }
}

export const somebody: PeerUser = { id: '302050872383242240', name: 'ana', locale: 'en-US' }
export const anybody: PeerUser = { id: '80351110224678912', name: 'ben', locale: 'de' }
export const somewhere: PeerGuild = {
  id: '613425648685547541',
  locale: 'en-US',
  channels: ['613425648685547545'],
}
