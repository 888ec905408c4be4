import { z } from 'zod'
import { changed } from '../core/change.ts'
import { defineCommand } from '../core/command.ts'
import { isWholeThousandths } from '../core/credits.ts'
import { type Day, dayOf, daySchema, formatDay } from '../core/day.ts'
import { nameOf, type Numbered, numbered } from '../core/entry-numbers.ts'
import { approvals, cardCovers, cardModes, type Ledger, petitionStates } from '../core/member.ts'
import { nextSteps } from '../core/next-steps.ts'
import { buttons, refusal, type Reply, text } from '../core/reply.ts'
import { standingOf } from '../core/standing.ts'
import { courseProgress, nextOf } from '../core/standing-blocks.ts'
import { words } from '../core/text-option.ts'

const options = z.strictObject({
  number: z
    .int('give its number, such as 3')
    .positive('give its number, such as 3')
    .meta({ completes: 'entry' })
    .describe('The number of the course, card or petition, from entries'),
  title: words(120, 'say what you attended').optional().describe('Another title'),
  ceus: z
    .number('give a number, such as 0.4')
    .positive('give more than zero')
    .max(100, 'that is too many')
    .refine(isWholeThousandths, 'give at most three decimals')
    .optional()
    .describe('The CEUs the certificate says'),
  hours: z
    .number('give a number, such as 3')
    .positive('give more than zero')
    .max(500, 'that is too many')
    .refine((hours) => isWholeThousandths(hours * 10), 'give at most two decimals')
    .optional()
    .describe('Or the contact hours it says'),
  on: daySchema.optional().describe('The day it was completed, or the petition was sent'),
  provider: words(80, 'say who gave it')
    .optional()
    .meta({ completes: 'provider' })
    .describe('Who gave it'),
  approval: z
    .enum(approvals, `give one of ${approvals.join(', ')}`)
    .optional()
    .describe('Is it approved, or does it go by petition?'),
  category: words(60, 'name the category')
    .optional()
    .describe('Its category, where the rules have categories'),
  evidence: words(200, 'say where it is')
    .optional()
    .describe('Where you keep the certificate or card'),
  expires: daySchema.optional().describe('For a card: the day it expires'),
  completed: daySchema.optional().describe('For a card: the day of its course'),
  mode: z
    .enum(cardModes, `give one of ${cardModes.join(', ')}`)
    .optional()
    .describe('For a card: how the course was held'),
  covers: z
    .enum(cardCovers, `give one of ${cardCovers.join(', ')}`)
    .optional()
    .describe('For a card: does it cover adult CPR and AED?'),
  state: z
    .enum(petitionStates, `give one of ${petitionStates.join(', ')}`)
    .optional()
    .describe('For a petition: how it ended'),
})

type Changes = Omit<z.output<typeof options>, 'number'>

/** Which options fit which kind of item. */
const fitting = {
  entry: ['title', 'ceus', 'hours', 'on', 'provider', 'approval', 'category', 'evidence'],
  card: ['expires', 'completed', 'mode', 'covers', 'evidence'],
  petition: ['title', 'on', 'state'],
} as const

export const edit = defineCommand({
  name: 'edit',
  about: 'Correct a course, card or petition by its number',
  examples: ['edit 1 ceus:0.5', 'edit 1 on:2026-05-03 evidence:"blue folder"'],
  options,
  run({ number, ...changes }, { member, policies, now }) {
    const found = numbered(member.ledger, number)
    if (!found) return { reply: noSuch(number) }
    const today = dayOf(now)
    const fault = faultIn(found, changes, today)
    if (fault) return { reply: fault }
    const ledger = edited(member.ledger, found, changes)
    const what = Object.keys(changes).join(', ')
    const next = changed(member, ledger, `changed ${what} of ${nameOf(found)}`, now)
    const standing = standingOf(ledger, policies, today)
    return {
      member: next,
      reply: {
        outcome: 'action',
        title: `Changed ${what} of ${nameOf(numbered(ledger, number) ?? found)}`,
        tone: 'good',
        blocks: [
          courseProgress(standing),
          buttons(
            { label: 'Undo', line: `undo change:${member.nextChange}`, danger: true },
            { label: 'Entries', line: 'entries' },
          ),
        ],
        ...nextOf(nextSteps(ledger, standing)),
      },
    }
  },
})

export function noSuch(number: number): Reply {
  return {
    ...refusal(`You have nothing with the number ${number}`, {
      text: 'See the numbers',
      line: 'entries',
    }),
    faults: [{ option: 'number', message: `there is nothing with the number ${number}` }],
  }
}

function faultIn(found: Numbered, changes: Changes, today: Day): Reply | undefined {
  const given = Object.keys(changes)
  const may: readonly string[] = fitting[found.kind]
  const stray = given.find((each) => !may.includes(each))
  const line = `edit ${found.item.number} ${may[0] ?? 'title'}:…`
  if (given.length === 0 || stray !== undefined) {
    return {
      ...refusal(
        stray === undefined ? 'Say what to change' : `${nameOf(found)} has no ${stray}`,
        { text: `Try: /recert ${line}` },
        text(`You can change ${may.join(', ')}. Nothing was saved.`),
      ),
      faults: stray === undefined ? [] : [{ option: stray, message: 'does not belong to this' }],
    }
  }
  if (changes.ceus !== undefined && changes.hours !== undefined) {
    return refusal('Give CEUs or hours, not both', {
      text: `Try: /recert edit ${found.item.number} ceus:0.4`,
    })
  }
  const future = [changes.on, changes.completed].find((each) => each !== undefined && each > today)
  return future
    ? refusal(
        `${formatDay(future)} has not come yet`,
        { text: 'Type the day again.' },
        text(`Today is ${formatDay(today)} where you are. Nothing was saved.`),
      )
    : undefined
}

function edited(ledger: Ledger, { kind, item }: Numbered, changes: Changes): Ledger {
  const { ceus, hours, ...plain } = changes
  const stated =
    ceus !== undefined
      ? { stated: { amount: Math.round(ceus * 1000), unit: 'credit' as const } }
      : hours !== undefined
        ? { stated: { amount: Math.round(hours * 1000), unit: 'hour' as const } }
        : {}
  const patch = Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined))
  const replace = <Item extends { readonly number: number }>(items: readonly Item[]): Item[] =>
    items.map((each) => (each.number === item.number ? { ...each, ...patch, ...stated } : each))
  switch (kind) {
    case 'entry':
      return { ...ledger, entries: replace(ledger.entries) }
    case 'card':
      return { ...ledger, cards: replace(ledger.cards) }
    case 'petition':
      return { ...ledger, petitions: replace(ledger.petitions) }
  }
}
