import { day } from '../../src/core/day.ts'
import type { Entry, Member } from '../../src/core/member.ts'

/** The member with one more course, numbered as a command would. */
export function withEntry(member: Member, title: string): Member {
  const number = member.nextNumber
  const entry: Entry = {
    number,
    title,
    on: day('2026-11-03'),
    stated: { amount: 400, unit: 'credit' },
    provider: null,
    category: null,
    approval: 'unknown',
    evidence: null,
  }
  const ledger = { ...member.ledger, entries: [...member.ledger.entries, entry] }
  return { ...member, ledger, nextNumber: number + 1 }
}
