import { z } from 'zod'
import { changed } from '../core/change.ts'
import { listed } from '../core/count.ts'
import { defineCommand, type Outcome, type Situation } from '../core/command.ts'
import { addDays, addYears, type Day, dayOf, daySchema, formatDay, fromToday } from '../core/day.ts'
import { isOpen } from '../core/reminders/days-off.ts'
import { readStretch } from '../core/reminders/read-stretch.ts'
import { remindersOf } from '../core/reminders/settings.ts'
import { hasCome } from '../core/reminders/wall-clock.ts'
import { wishedTime } from '../core/reminders/wished-time.ts'
import { type Block, buttons, refusal, type Reply, text, warning } from '../core/reply.ts'
import { standingOf } from '../core/standing.ts'
import { words } from '../core/text-option.ts'

export const snooze = defineCommand({
  name: 'snooze',
  about: 'Pause your reminders for some days; they go on by themselves',
  examples: ['snooze 1d', 'snooze 1w', 'snooze until:2027-01-04'],
  options: z.strictObject({
    for: words(20, 'give a number of days or weeks, such as 3d or 1w')
      .optional()
      .meta({ bare: true })
      .describe('How long, such as 1d, 3 days or 2w'),
    until: daySchema.optional().describe('The day on which reminders come again'),
  }),
  form: ['for', 'until'],
  run({ for: typed, until }, situation) {
    const { member, now } = situation
    if (!remindersOf(member.ledger.reminders).on) return { reply: nothingToPause() }
    if (typed === undefined && until === undefined) return { reply: howLong() }
    const today = dayOf(now)
    const days = typed === undefined ? undefined : readStretch(typed)
    if (typed !== undefined && days === undefined) return { reply: unreadable(typed) }
    const resume = until ?? addDays(firstQuiet(situation), days ?? 1)
    if (resume <= today) return { reply: wrongDay(resume, 'has come already') }
    if (resume > addYears(today, 2)) return { reply: wrongDay(resume, 'is over two years ahead') }
    return snoozed(resume, situation)
  },
})

/** Today while its message is still ahead; tomorrow once it has come, or else a day of peace would be none. */
function firstQuiet({ member, now }: Situation): Day {
  const settings = remindersOf(member.ledger.reminders)
  const today = dayOf(now)
  const isAhead = isOpen(settings, today) && !hasCome(wishedTime(settings, member.id), now)
  return isAhead && settings.since < today ? today : addDays(today, 1)
}

function snoozed(resume: Day, situation: Situation): Outcome {
  const { member, now } = situation
  const reminders = { ...remindersOf(member.ledger.reminders), resume }
  const about = `snoozed reminders until ${formatDay(resume)}`
  return {
    member: changed(member, { ...member.ledger, reminders }, about, now),
    reply: {
      outcome: 'action',
      title: `Quiet until ${formatDay(resume)}, ${fromToday(dayOf(now), resume)}`,
      tone: 'good',
      blocks: [
        text(
          `${quietWords(firstQuiet(situation), resume)} Your reminders go on by themselves then, in the rhythm they had.`,
        ),
        ...meanwhile(resume, situation),
        buttons(
          { label: 'Settings', line: 'remind show' },
          { label: 'Undo', line: `undo change:${member.nextChange}`, danger: true },
        ),
      ],
      next: { text: 'See where you stand.', line: 'status' },
    },
  }
}

/** What ends while nothing is said of it. */
function meanwhile(resume: Day, { member, policies, now }: Situation): Block[] {
  const { deadlines, policy, today, application } = standingOf(member.ledger, policies, dayOf(now))
  if (!deadlines || application?.state === 'sent') return []
  const ends = [
    [deadlines.cycle.expires, `your ${policy.short} expires on`],
    [deadlines.earnUntil, 'courses can be completed until'],
    [deadlines.applyUntil, 'applications are accepted until'],
  ] as const
  const said = ends
    .filter(([day]) => today <= day && day < resume)
    .map(([day, what]) => `${what} ${formatDay(day)}`)
  return said.length > 0 ? [warning(`In that time ${listed(said)}. I will not say so then.`)] : []
}

/** `No message tomorrow, Nov 21, 2026.` */
function quietWords(first: Day, resume: Day): string {
  const last = addDays(resume, -1)
  if (last < first) return 'No message before that day.'
  return last === first
    ? `No message on ${formatDay(first)}.`
    : `No message from ${formatDay(first)} to ${formatDay(last)}.`
}

function nothingToPause(): Reply {
  return {
    outcome: 'answered',
    title: 'Your reminders are off, so there is nothing to pause',
    tone: 'plain',
    blocks: [],
    next: { text: 'Switch them on', line: 'remind on' },
  }
}

function howLong(): Reply {
  return {
    outcome: 'clarify',
    title: 'For how long shall I be quiet?',
    tone: 'plain',
    faults: [{ option: 'for', message: 'give days or weeks, such as 3d' }],
    blocks: [
      buttons(
        { label: '1 day', line: 'snooze 1d' },
        { label: '1 week', line: 'snooze 1w' },
        { label: '4 weeks', line: 'snooze 4w' },
      ),
    ],
    next: { text: 'Type it, such as /recert snooze 3d or /recert snooze until:2027-01-04' },
  }
}

function unreadable(typed: string): Reply {
  return {
    ...refusal(
      `I cannot read "${typed}" as days or weeks`,
      { text: 'Type it like /recert snooze 3d' },
      text('Up to a year can be given so. Nothing was saved.'),
    ),
    faults: [{ option: 'for', message: 'give days or weeks, such as 3d' }],
  }
}

function wrongDay(day: Day, why: string): Reply {
  return {
    ...refusal(
      `${formatDay(day)} ${why}`,
      { text: 'Type it like /recert snooze 1w' },
      text('Nothing was saved.'),
    ),
    faults: [{ option: 'until', message: 'give a day to come' }],
  }
}
