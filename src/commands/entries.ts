import { z } from 'zod'
import { defineCommand } from '../core/command.ts'
import { dayOf, formatDay } from '../core/day.ts'
import { count } from '../core/count.ts'
import { formatCredits } from '../core/credits.ts'
import type { SetAmounts } from '../core/fees.ts'
import type { Ledger, PastCycle } from '../core/member.ts'
import { nextSteps } from '../core/next-steps.ts'
import { whyNot } from '../core/reason-words.ts'
import { type Block, type Reply, text } from '../core/reply.ts'
import { type Standing, standingOf } from '../core/standing.ts'
import { courseProgress, nextOf } from '../core/standing-blocks.ts'

export const entries = defineCommand({
  name: 'entries',
  about: 'List your courses, cards and petitions, and why something does not count',
  examples: ['entries', 'entries past:yes'],
  options: z.strictObject({
    past: z
      .boolean('say yes or no')
      .default(false)
      .describe('Show the cycles you have renewed instead'),
  }),
  run({ past }, { member, policies, amounts, now }) {
    if (past) return { reply: pastCycles(member.ledger.past) }
    const standing = standingOf(member.ledger, policies, dayOf(now))
    return { reply: current(member.ledger, standing, amounts) }
  },
})

function current(ledger: Ledger, standing: Standing, amounts: SetAmounts): Reply {
  const { courses, policy } = standing
  const { earned, counted, verdicts } = courses
  const nothing = verdicts.length + ledger.cards.length + ledger.petitions.length === 0
  return {
    outcome: 'answered',
    title: nothing
      ? 'Nothing is logged in this cycle yet'
      : `Earned ${formatCredits(earned)}, counted ${formatCredits(counted)} of ${formatCredits(courses.required)} ${policy.unit.many} in courses`,
    tone: 'plain',
    blocks: [
      ...(verdicts.length > 0 ? [entryTable(standing)] : []),
      ...(ledger.cards.length > 0 ? [cardTable(ledger)] : []),
      ...(ledger.petitions.length > 0 ? [petitionTable(ledger)] : []),
      courseProgress(standing),
      ...(nothing ? [] : [text('Change one with edit and its number, take it away with remove.')]),
    ],
    ...nextOf(nextSteps(ledger, standing, amounts)),
  }
}

function entryTable(standing: Standing): Block {
  return {
    kind: 'table',
    headings: ['#', 'Course', 'Completed', standing.policy.unit.many, 'Counts', 'Note'],
    rows: standing.courses.verdicts.map((verdict) => [
      String(verdict.entry.number),
      verdict.entry.title,
      verdict.entry.on ?? 'not said',
      formatCredits(verdict.earned),
      formatCredits(verdict.counted),
      whyNot(verdict, standing),
    ]),
  }
}

function cardTable({ cards }: Ledger): Block {
  return {
    kind: 'table',
    headings: ['#', 'Card until', 'Course', 'Covers'],
    rows: cards.map(({ number, expires, mode, covers }) => [
      String(number),
      expires,
      mode ?? 'not said',
      covers === 'all' ? 'adult CPR and AED' : covers === 'unknown' ? 'not said' : covers,
    ]),
  }
}

function petitionTable({ petitions }: Ledger): Block {
  return {
    kind: 'table',
    headings: ['#', 'Petition for', 'Sent', 'State'],
    rows: petitions.map(({ number, title, on, state }) => [String(number), title, on, state]),
  }
}

function pastCycles(past: readonly PastCycle[]): Reply {
  return {
    outcome: 'answered',
    title:
      past.length === 0 ? 'No cycle has been renewed here yet' : `Renewed cycles: ${past.length}`,
    tone: 'plain',
    blocks: past.flatMap((cycle): Block[] => [
      text(
        `Expired ${cycle.expires ? formatDay(cycle.expires) : 'on a day not known'}, renewed ${formatDay(cycle.renewedOn)}:`,
      ),
      {
        kind: 'table',
        headings: ['#', 'Course', 'Completed', 'Certificate says'],
        rows: cycle.entries.map(({ number, title, on, stated }) => [
          String(number),
          title,
          on ?? 'not said',
          count(stated.amount / 1000, stated.unit),
        ]),
      },
    ]),
    next: { text: 'See the present cycle.', line: 'entries' },
  }
}
