import type { Fault } from './faults.ts'
import type { Call } from './journal.ts'
import type { Message } from './messages.ts'
import type { WorkspaceRates } from './rates.ts'

export interface PeerUser {
  readonly id: string
  readonly name?: string
  /** Left out, users.info tells no zone. */
  readonly tz?: string
  readonly locale?: string
  /** Of another workspace, met in a shared conversation. */
  readonly isStranger?: boolean
  /** At home in another workspace, and in a conversation that is shared with it: then Slack says no stranger. */
  readonly homeTeam?: string
  /** Their id before the workspace joined an organisation. */
  readonly before?: string
}

export interface PeerTeam {
  readonly id: string
  readonly botToken: string
  readonly botUserId?: string
  readonly botId?: string
  readonly domain?: string
  readonly enterpriseId?: string
  /** Installed for the whole organisation: its token is that of every team there. */
  readonly isOrgWide?: boolean
  /** Its tokens end and are renewed. */
  readonly rotates?: boolean
  /** How long such a token lives; half a day if left out. */
  readonly tokenSeconds?: number
  readonly users: readonly PeerUser[]
  /** Conversations besides the direct ones, such as C1. */
  readonly channels?: readonly string[]
  /** Left out, nothing is refused for want of a scope. */
  readonly scopes?: readonly string[]
}

export interface PeerSettings {
  readonly signingSecret: string
  readonly teams: readonly [PeerTeam, ...PeerTeam[]]
  readonly appId?: string
  readonly appToken?: string
  readonly clientId?: string
  readonly clientSecret?: string
  /** What goes wrong first, method by method; each fault is used up once. */
  readonly faults?: Readonly<Record<string, readonly Fault[]>>
  /** Milliseconds; the rules about time read it. `peer.pass` moves it on. */
  readonly now?: () => number
  /** By method; left out, only one message a second in each channel. */
  readonly rates?: WorkspaceRates
  /** From 0 to 1; chooses the connection that gets an envelope. */
  readonly chance?: () => number
  /** Told each answered call, which is then not kept: for runs of many thousands. */
  readonly witness?: (call: Call) => void
  /** Told each message as somebody sees it; they are kept all the same. */
  readonly shown?: (message: Message) => void
  /** How long an answer is waited for, beyond the three seconds that count. */
  readonly patienceMs?: number
}
