import type { Situation } from '../../src/core/command.ts'
import { dispatch } from '../../src/core/dispatch.ts'
import type { Reply } from '../../src/core/reply.ts'
import { at, member, situation } from '../support/world.ts'

/** The reply to each line that somebody new types, one after the other. */
export function conversation(lines: readonly string[], now: string): Reply[] {
  let state: Pick<Situation, 'member' | 'earlier'> = { member: member() }
  return lines.map((line) => {
    const instant = at(now).setZone(state.member.ledger.zone ?? 'utc')
    if (!instant.isValid) throw new RangeError('no zone of this world')
    const outcome = dispatch({ line }, situation({ ...state, now: instant }))
    const [turn] = (outcome.effects ?? []).flatMap((effect) =>
      effect.kind === 'remember' ? [effect.turn] : [],
    )
    const earlier = turn ?? state.earlier
    state = { member: outcome.member ?? state.member, ...(earlier && { earlier }) }
    return outcome.reply
  })
}
