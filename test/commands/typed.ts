import type { Situation } from '../../src/core/command.ts'
import { dispatch } from '../../src/core/dispatch.ts'
import type { Member } from '../../src/core/member.ts'
import { plainReply } from '../../src/core/plain.ts'
import type { Button, Reply } from '../../src/core/reply.ts'
import { member, say, situation } from '../support/world.ts'

/** Somebody whose certification expires in 56 days and who has done nothing yet. */
export const settled: readonly string[] = ['setup 2027-01-15']

/** What one line does to somebody who typed others before it, and what they read. */
export function typed(
  line: string,
  before: readonly string[] = [],
  start: Partial<Situation> = {},
): {
  readonly reply: Reply
  readonly text: string
  readonly saved: boolean
  readonly old: Member['ledger']
  readonly ledger: Member['ledger']
  readonly member: Member
} {
  const old = before.length > 0 ? say(before, start).member : (start.member ?? member())
  const { reply, member: saved } = dispatch({ line }, situation({ ...start, member: old }))
  const now = saved ?? old
  const text = plainReply(reply)
  return {
    reply,
    text,
    saved: saved !== undefined,
    old: old.ledger,
    ledger: now.ledger,
    member: now,
  }
}

/** What a person reads after the last of these lines. */
export function heard(lines: readonly string[], start: Partial<Situation> = {}): string {
  return plainReply(say(lines, start).reply)
}

function buttonsOf({ blocks }: Reply): readonly Button[] {
  return blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []))
}

export function linesOf(reply: Reply): readonly string[] {
  return buttonsOf(reply).map(({ line }) => line)
}
