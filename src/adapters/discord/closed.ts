import type { Block, Reply } from '../../core/reply.ts'
import { warning } from '../../core/reply.ts'

/** Why a person cannot be written to. */
export type Closed = 'blocked' | 'unreachable' | 'gone'

/** https://docs.discord.com/developers/topics/opcodes-and-status-codes#json, as of 2026-08-06. */
const reasons: Readonly<Record<number, Closed>> = {
  50_007: 'blocked', // cannot send messages to this user
  50_278: 'unreachable', // no server in common, and not installed to their account
  10_013: 'gone', // unknown user
  50_033: 'gone', // invalid recipient
}

const minute = 60_000 // ms
const pauses: Readonly<Record<number, number>> = {
  40_003: 10 * minute, // conversations are opened too fast
  20_026: 60 * minute, // the bot is taken for one that sends spam
}

export function closedBy(code: number | undefined): Closed | undefined {
  return code === undefined ? undefined : reasons[code]
}

/** How long no conversation is opened, in ms; 0 when nothing asks for it. */
export function pauseFor(code: number | undefined): number {
  return code === undefined ? 0 : (pauses[code] ?? 0)
}

const words = {
  blocked:
    'A direct message to you did not arrive: Discord says that you do not take messages from me. Allow them in your privacy settings, or unblock me; nothing of yours is lost.',
  unreachable:
    'A direct message to you did not arrive: we have no server in common that allows it. Install me to your account (Add App on my profile); nothing of yours is lost.',
  gone: 'A direct message to you did not arrive: Discord did not know your account.',
} as const

/** The answer, with a word about the message that did not arrive. */
export function withNotice(reply: Reply, closed: Closed | undefined): Reply {
  if (!closed) return reply
  const notice: Block = warning(words[closed])
  return { ...reply, blocks: [...reply.blocks, notice] }
}
