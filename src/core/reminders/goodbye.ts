import { type Day, daysBetween, formatDay } from '../day.ts'
import type { Ledger } from '../member.ts'
import { buttons, type Reply, text } from '../reply.ts'
import type { Standing } from '../standing.ts'
import type { History } from './history.ts'
import { restsUntil } from './rest.ts'
import type { Reminders } from './settings.ts'

/** A renewal that was told longer ago needs no good-bye any more. */
export const lateDays = 6

/** What the good-bye after a renewal leaves in the history. */
export function goodbyeMark(renewedOn: Day): string {
  return `goodbye ${renewedOn}`
}

/** The last message of a cycle that was renewed, once. */
export function goodbyeOf(
  ledger: Ledger,
  standing: Standing,
  settings: Reminders,
  { said }: History,
): { readonly reply: Reply; readonly said: readonly string[] } | undefined {
  const renewedOn = ledger.past.at(-1)?.renewedOn
  const rest = restsUntil(ledger, standing, settings)
  const { today, deadlines, policy } = standing
  if (renewedOn === undefined || rest === undefined || !deadlines || today > rest) return undefined
  const mark = goodbyeMark(renewedOn)
  const days = daysBetween(renewedOn, today)
  if (days < 0 || days > lateDays || said.includes(mark)) return undefined
  const reply: Reply = {
    outcome: 'answered',
    title: `Renewed until ${formatDay(deadlines.cycle.expires)}`,
    tone: 'good',
    blocks: [
      text(
        `You told me that your ${policy.short} is renewed, so my reminders rest until ${formatDay(rest)} and then go on for the new cycle. Log courses whenever you like; they count for the new cycle.`,
      ),
      buttons(
        { label: 'Keep reminding me', line: 'remind on' },
        { label: 'Less often then', line: 'remind cadence:smart' },
        { label: 'Stop for good', line: 'remind off' },
      ),
    ],
    next: {
      text: 'Nothing is left to do for the old cycle. Status shows the new one.',
      line: 'status',
    },
  }
  return { reply, said: [mark] }
}
