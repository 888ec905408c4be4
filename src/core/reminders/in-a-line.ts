import { dayOf, formatDay } from '../day.ts'
import type { Situation } from '../command.ts'
import { remindersOf } from './settings.ts'
import { rhythmWords } from './settings-words.ts'

/** How somebody is reminded, short enough for a field. */
export function remindersInALine({ member, now }: Pick<Situation, 'member' | 'now'>): string {
  const settings = remindersOf(member.ledger.reminders)
  if (!settings.on) return 'off; /recert remind on switches them on'
  const { resume, until } = settings
  const today = dayOf(now)
  if (until !== null && today > until) return `over since ${formatDay(until)}`
  if (resume !== null && today < resume) return `quiet until ${formatDay(resume)}`
  return rhythmWords(settings, member.id, now.zoneName ?? 'UTC')
}
