import { z } from 'zod'
import { inBoth, inCredits } from '../core/amount-words.ts'
import { defineCommand } from '../core/command.ts'
import { type Credits, hoursFor, noCredits, sum } from '../core/credits.ts'
import { count } from '../core/count.ts'
import { addDays, addMonths, type Day, dayOf, formatDay } from '../core/day.ts'
import { known } from '../core/fact.ts'
import { nextSteps } from '../core/next-steps.ts'
import { type Pace, paceTo } from '../core/pace.ts'
import { type Block, type Reply, text } from '../core/reply.ts'
import { type Deadlines, type Standing, standingOf } from '../core/standing.ts'
import { courseProgress, nextOf, sourceBlock } from '../core/standing-blocks.ts'
import { inForce } from '../core/fact.ts'
import { expiryFirst } from './deadlines.ts'

export const pace = defineCommand({
  name: 'pace',
  about: 'See what a month it takes to finish in time',
  examples: ['pace'],
  options: z.strictObject({}),
  run(_options, { member, policies, amounts, now }) {
    const standing = standingOf(member.ledger, policies, dayOf(now))
    const { deadlines } = standing
    if (!deadlines) return { reply: expiryFirst(standing) }
    return {
      reply: paced(standing, deadlines, nextOf(nextSteps(member.ledger, standing, amounts))),
    }
  },
})

function paced(standing: Standing, deadlines: Deadlines, next: Pick<Reply, 'next'>): Reply {
  const { courses, policy, rulesOf, today, card } = standing
  const perHour = known(policy.perHour, rulesOf)
  const toExpiry = paceTo(deadlines.cycle.expires, today, courses.remaining, perHour)
  const toLast = paceTo(deadlines.earnUntil, today, courses.remaining, perHour)
  const best = toExpiry.can === 'late' ? toLast : toExpiry
  const later = deadlines.earnUntil > deadlines.cycle.expires
  return {
    outcome: 'answered',
    title: titleOf(best, standing),
    tone: best.can === 'late' || best.can === 'tight' ? 'warning' : 'plain',
    blocks: [
      courseProgress(standing),
      {
        kind: 'table',
        headings: ['By', 'Days left', 'It takes'],
        rows: [
          [`${formatDay(toExpiry.by)}, your expiry`, ...paceRow(toExpiry, standing)],
          ...(later
            ? [[`${formatDay(toLast.by)}, the last day for courses`, ...paceRow(toLast, standing)]]
            : []),
        ],
      },
      ...(card?.fault
        ? [
            text(
              `The ${card.rule.label} is missing too, and adds ${inCredits(card.required, policy)}.`,
            ),
          ]
        : []),
      ...earnedByMonth(standing),
      sourceBlock(policy, inForce(policy.courses.amount, rulesOf)),
    ],
    ...next,
  }
}

function titleOf({ can, by }: Pace, { courses, policy, rulesOf }: Standing): string {
  const amount = inBoth(courses.remaining, policy, rulesOf)
  switch (can) {
    case 'done':
      return 'Your courses are complete'
    case 'late':
      return `${amount} of courses are missing, and ${formatDay(by)} was the last day for them`
    case 'tight':
      return `${amount} of courses by ${formatDay(by)} is more than eight hours a day`
    case 'yes':
      return `${amount} of courses to go, and it can still be done by ${formatDay(by)}`
  }
}

function paceRow(
  { daysLeft, can, aMonth, remaining }: Pace,
  { policy, rulesOf }: Standing,
): string[] {
  if (can === 'late') return ['past', 'no longer possible']
  if (daysLeft < 0) return ['past', 'nothing']
  const days = count(daysLeft, 'day', 'days').replace(/^no days$/, 'today')
  if (can === 'done') return [days, 'nothing']
  if (daysLeft < 31) return [days, `${inBoth(remaining, policy, rulesOf)} in all`]
  const hours = hoursFor(aMonth, known(policy.perHour, rulesOf))
  return [days, `${inCredits(aMonth, policy)} a month (${hours} hours)`]
}

/** Credits completed in each of the last six months, only where there are any. */
function earnedByMonth({ courses, today, policy }: Standing): Block[] {
  const bars = [5, 4, 3, 2, 1, 0].map((back) => {
    const first = `${addMonths(today, -back).slice(0, 7)}-01` as Day
    const last = addDays(addMonths(first, 1), -1)
    const own = courses.verdicts.filter(
      ({ entry: { on } }) => on !== null && on >= first && on <= last,
    )
    return {
      label: formatDay(first).replace(' 1,', ''),
      value: sum(own.map(({ earned }) => earned)),
    }
  })
  const any = bars.some(({ value }) => value > (noCredits satisfies Credits))
  return any ? [{ kind: 'chart', caption: 'Completed by month', unit: policy.unit.many, bars }] : []
}
