import { z } from 'zod'
import { changed } from '../core/change.ts'
import { defineCommand } from '../core/command.ts'
import { dayOf } from '../core/day.ts'
import { nameOf, noSuch, numbered } from '../core/entry-numbers.ts'
import type { Ledger } from '../core/member.ts'
import { nextSteps } from '../core/next-steps.ts'
import { buttons } from '../core/reply.ts'
import { standingOf } from '../core/standing.ts'
import { courseProgress, nextOf } from '../core/standing-blocks.ts'

export const remove = defineCommand({
  name: 'remove',
  about: 'Take a course, card or petition off your record by its number',
  examples: ['remove 1'],
  options: z.strictObject({
    number: z
      .int('give its number, such as 3')
      .positive('give its number, such as 3')
      .meta({ completes: 'entry' })
      .describe('The number of the course, card or petition, from entries'),
  }),
  run({ number }, { member, policies, amounts, now }) {
    const found = numbered(member.ledger, number)
    if (!found) return { reply: noSuch(number) }
    const ledger = without(member.ledger, number)
    const standing = standingOf(ledger, policies, dayOf(now))
    return {
      member: changed(member, ledger, `removed ${nameOf(found)}`, now),
      reply: {
        outcome: 'action',
        title: `Removed ${nameOf(found)}`,
        tone: 'plain',
        blocks: [
          courseProgress(standing),
          buttons({ label: 'Undo', line: `undo change:${member.nextChange}`, danger: true }),
        ],
        ...nextOf(nextSteps(ledger, standing, amounts)),
      },
    }
  },
})

/** A petition outlives its entry: its fee was paid. */
function without(ledger: Ledger, number: number): Ledger {
  const other = (item: { readonly number: number }) => item.number !== number
  return {
    ...ledger,
    entries: ledger.entries.filter(other),
    cards: ledger.cards.filter(other),
    petitions: ledger.petitions
      .filter(other)
      .map((each) => (each.entry === number ? { ...each, entry: null } : each)),
  }
}
