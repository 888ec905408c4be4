import { DateTime } from 'luxon'
import { commands } from '../../src/commands/catalog.ts'
import type { Outcome, Situation } from '../../src/core/command.ts'
import { dispatch } from '../../src/core/dispatch.ts'
import { type Ledger, type Member, newMember } from '../../src/core/member.ts'
import { policies } from '../../src/core/policies/catalog.ts'

/** The day the tests live on, unless they say otherwise: a Friday. */
export const today = '2026-11-20'

/** Somebody who holds the NASM-CPT and has told the bot nothing yet, but for the changes given. */
export function member(changes: Partial<Ledger> = {}): Member {
  const blank = newMember('test:ada', 'nasm-cpt')
  return { ...blank, ledger: { ...blank.ledger, ...changes } }
}

export function situation(changes: Partial<Situation> = {}): Situation {
  return { member: member(), policies, amounts: new Map(), commands, now: at(), ...changes }
}

/** An instant; noon in UTC of a day when only a day is given. */
export function at(instant: string = today): DateTime<true> {
  const moment = DateTime.fromISO(instant.includes('T') ? instant : `${instant}T12:00Z`, {
    setZone: true,
  })
  if (!moment.isValid) throw new RangeError(`${instant} is no instant`)
  return moment
}

/** Types one line after the other, each on what the one before left behind; answers with the last outcome. */
export function say(
  lines: readonly string[],
  start: Partial<Situation> = {},
): Outcome & { member: Member } {
  let current = start.member ?? member()
  let outcome: Outcome | undefined
  for (const line of lines) {
    outcome = dispatch({ line }, situation({ ...start, member: current }))
    current = outcome.member ?? current
  }
  if (!outcome) throw new RangeError('say at least one line')
  return { ...outcome, member: current }
}
