import { z } from 'zod'
import { defineCommand } from '../core/command.ts'
import { type Day, dayOf, formatDay, fromToday } from '../core/day.ts'
import { inForce } from '../core/fact.ts'
import { nextSteps } from '../core/next-steps.ts'
import { type Reply, warning } from '../core/reply.ts'
import { type Deadlines, type Standing, standingOf } from '../core/standing.ts'
import { nextOf, sourceBlock, timelineOf } from '../core/standing-blocks.ts'
import { cardWarningsOf } from '../core/warnings.ts'

export const deadlines = defineCommand({
  name: 'deadlines',
  about: 'See every date that matters and what ends on it',
  examples: ['deadlines'],
  options: z.strictObject({}),
  run(_options, { member, policies, amounts, now }) {
    const standing = standingOf(member.ledger, policies, dayOf(now))
    if (!standing.deadlines) return { reply: expiryFirst(standing) }
    return {
      reply: dated(
        standing,
        standing.deadlines,
        nextOf(nextSteps(member.ledger, standing, amounts)),
      ),
    }
  },
})

/** What to answer when everything hangs on a day that is not known. */
export function expiryFirst({ policy }: Standing): Reply {
  return {
    outcome: 'clarify',
    title: `When does your ${policy.short} expire?`,
    tone: 'plain',
    blocks: [],
    next: {
      text: 'Tell me the day, such as /recert setup 2027-01-15, and I compute every date from it.',
    },
  }
}

function dated(standing: Standing, dates: Deadlines, next: Pick<Reply, 'next'>): Reply {
  const { today, policy, rulesOf } = standing
  const rows = datesOf(standing, dates).toSorted(([a], [b]) => a.localeCompare(b))
  return {
    outcome: 'answered',
    title: `${policy.short} ${dates.daysPast > 0 ? 'expired' : 'expires'} ${fromToday(today, dates.cycle.expires)}, on ${formatDay(dates.cycle.expires)}`,
    tone: dates.daysPast > 0 ? 'warning' : 'plain',
    blocks: [
      timelineOf(standing, dates),
      {
        kind: 'table',
        headings: ['Day', 'When', 'What ends'],
        rows: rows.map(([on, what]) => [formatDay(on), fromToday(today, on), what]),
      },
      ...cardWarningsOf(standing).map(warning),
      sourceBlock(policy, inForce(policy.phases, rulesOf)),
    ],
    ...next,
  }
}

function datesOf(
  { card, audit, application }: Standing,
  dates: Deadlines,
): readonly (readonly [Day, string])[] {
  const { cycle, phases, earnUntil, applyUntil } = dates
  const bands = phases.flatMap(({ until, earn, apply, fees }): (readonly [Day, string])[] => {
    if (until === null) return []
    if (until === cycle.expires)
      return [[until, 'Certification expires; last day without a late fee']]
    const ends = [
      ...(earn && until === earnUntil ? ['last day to complete a course'] : []),
      ...(apply && until === applyUntil
        ? ['last day to apply']
        : [`the ${fees.at(-1)?.fee ?? 'present'} fee applies until then`]),
    ].join('; ')
    return [[until, ends.charAt(0).toUpperCase() + ends.slice(1)]]
  })
  return [
    ...bands,
    ...(card?.card ? [[card.card.expires, `${card.rule.label} ends`] as const] : []),
    ...(audit && audit.answered === null ? [[audit.due, 'Audit documents due'] as const] : []),
    ...(application?.state === 'planned' ? [[application.on, 'You plan to apply'] as const] : []),
  ]
}
