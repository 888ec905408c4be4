import { day } from '../../src/core/day.ts'
import { type Member, newMember } from '../../src/core/member.ts'
import { remindersOf } from '../../src/core/reminders/settings.ts'

/** Somebody whose certification ends on 2027-05-20, and who wants a message at nine each day from 2026-11-21 on. */
export function remindedMember(id: string): Member {
  const member = newMember(id, 'nasm-cpt')
  const reminders = { ...remindersOf(undefined), on: true, since: day('2026-11-20'), at: '09:00' }
  return { ...member, ledger: { ...member.ledger, expires: day('2027-05-20'), reminders } }
}
