import { z } from 'zod'
import { inCredits } from '../core/amount-words.ts'
import { defineCommand } from '../core/command.ts'
import { count } from '../core/count.ts'
import { dayOf, formatDay } from '../core/day.ts'
import { inForce } from '../core/fact.ts'
import { nextSteps } from '../core/next-steps.ts'
import { remindersInALine } from '../core/reminders/in-a-line.ts'
import { type Block, fields, type Reply, text, warning } from '../core/reply.ts'
import { type Standing, standingOf } from '../core/standing.ts'
import {
  cardWords,
  courseProgress,
  dayWords,
  nextOf,
  sourceBlock,
  stepButtons,
  stepList,
  timelineOf,
  totalProgress,
} from '../core/standing-blocks.ts'
import { warningsOf } from '../core/warnings.ts'

export const status = defineCommand({
  name: 'status',
  about: 'See where you stand, what is still possible and what comes next',
  examples: ['status'],
  options: z.strictObject({}),
  run(_options, situation) {
    const { member, policies, amounts, now } = situation
    const standing = standingOf(member.ledger, policies, dayOf(now))
    const steps = nextSteps(member.ledger, standing, amounts)
    const extra = standing.deadlines
      ? [
          { label: 'Deadlines', line: 'deadlines' },
          { label: 'Fees', line: 'fees' },
        ]
      : []
    return {
      reply: {
        outcome: standing.deadlines ? 'answered' : 'clarify',
        title: titleOf(standing),
        tone: toneOf(standing),
        blocks: [
          totalProgress(standing),
          ...(standing.card ? [courseProgress(standing)] : []),
          ...(standing.deadlines ? [timelineOf(standing, standing.deadlines)] : []),
          fieldsOf(standing, remindersInALine(situation)),
          ...warningsOf(standing).map(warning),
          text('What you can do, most urgent first:'),
          stepList(steps),
          sourceBlock(standing.policy, inForce(standing.policy.courses.amount, standing.rulesOf)),
          ...stepButtons(steps, ...extra),
        ],
        ...nextOf(steps),
      },
    }
  },
})

function titleOf({
  policy,
  deadlines,
  remaining,
  complete,
  application,
  audit,
  today,
}: Standing): string {
  const left = complete ? 'everything is met' : `${inCredits(remaining, policy)} to go`
  if (!deadlines) return `${policy.short}: ${left}, expiry not known yet`
  if (audit && audit.answered === null)
    return `${policy.short}: audit, documents ${audit.due < today ? 'were due on' : 'due by'} ${formatDay(audit.due)}`
  if (application?.state === 'sent')
    return `${policy.short}: application sent on ${formatDay(application.on)}`
  const { daysPast, cycle, phase } = deadlines
  if (!phase.apply) return `${policy.short}: closed, expired on ${formatDay(cycle.expires)}`
  const when =
    daysPast > 0
      ? `expired ${count(daysPast, 'day')} ago`
      : daysPast === 0
        ? 'expires today'
        : `${count(-daysPast, 'day')} left`
  return `${policy.short}: ${left}, ${when}`
}

function toneOf({ deadlines, complete, application, audit, today }: Standing): Reply['tone'] {
  if (audit && audit.answered === null && audit.due < today) return 'warning'
  if (application?.state === 'sent') return complete ? 'good' : 'warning'
  if (deadlines && deadlines.daysPast > 0) return 'warning'
  return complete && deadlines ? 'good' : 'plain'
}

function fieldsOf(standing: Standing, reminders: string): Block {
  const { deadlines, today, card, application } = standing
  return fields(
    ...(deadlines ? [['Phase', phaseWords(standing)] as const] : []),
    ...(card ? [[card.rule.label, cardWords(standing)] as const] : []),
    ...(application?.state === 'planned'
      ? [['Application planned for', dayWords(today, application.on)] as const]
      : []),
    ['Reminders', reminders],
  )
}

function phaseWords({ deadlines }: Standing): string {
  if (!deadlines) return 'not known'
  const { phase, daysPast } = deadlines
  const label = daysPast > 0 ? `${phase.label} (day ${daysPast})` : phase.label
  return phase.until ? `${label}, until ${formatDay(phase.until)}` : label
}
