import { z } from 'zod'
import { undone } from '../core/change.ts'
import { defineCommand } from '../core/command.ts'
import { dayOf } from '../core/day.ts'
import type { Change } from '../core/member.ts'
import { nextSteps } from '../core/next-steps.ts'
import { buttons, type Reply, text } from '../core/reply.ts'
import { standingOf } from '../core/standing.ts'
import { courseProgress, nextOf } from '../core/standing-blocks.ts'

export const undo = defineCommand({
  name: 'undo',
  about: 'Take back your last change, of any kind; up to ten in a row',
  examples: ['undo'],
  options: z.strictObject({
    change: z
      .int('give a number')
      .positive('give a number')
      .optional()
      .describe('Only if this was the last change; a button uses it'),
  }),
  run({ change: wanted }, { member, policies, amounts, now }) {
    const last = member.changes.at(-1)
    if (!last) return { reply: nothingToUndo() }
    if (wanted !== undefined && wanted !== last.number) {
      return { reply: notTheLast(member.changes, wanted, last) }
    }
    const before = undone(member, last)
    const standing = standingOf(before.ledger, policies, dayOf(now))
    const earlier = before.changes.at(-1)
    return {
      member: before,
      reply: {
        outcome: 'action',
        title: `Undone: ${last.about}`,
        tone: 'plain',
        blocks: [
          courseProgress(standing),
          ...(earlier
            ? [buttons({ label: 'Undo one more', line: `undo change:${earlier.number}` })]
            : []),
        ],
        ...nextOf(nextSteps(before.ledger, standing, amounts)),
      },
    }
  },
})

function nothingToUndo(): Reply {
  return {
    outcome: 'answered',
    title: 'There is nothing to undo',
    tone: 'plain',
    blocks: [text('I keep your last ten changes; a change that was undone is gone.')],
    next: { text: 'See your record.', line: 'entries' },
  }
}

/** An old button never takes back something else. */
function notTheLast(changes: readonly Change[], wanted: number, last: Change): Reply {
  const still = changes.find(({ number }) => number === wanted)
  return {
    outcome: 'answered',
    title: still
      ? 'Other changes came after that one'
      : 'That change was already undone, or is too old',
    tone: 'plain',
    blocks: [
      text(`Your last change was: ${last.about}.`),
      ...(still ? [text(`"${still.about}" can still be put right with edit or remove.`)] : []),
      buttons({ label: 'Undo the last change', line: `undo change:${last.number}`, danger: true }),
    ],
    next: { text: 'See your record.', line: 'entries' },
  }
}
