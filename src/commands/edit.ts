import { z } from 'zod'
import { changed } from '../core/change.ts'
import { defineCommand, type Outcome, type Situation } from '../core/command.ts'
import { type Day, dayOf, daySchema, formatDay } from '../core/day.ts'
import { nameOf, noSuch, type Numbered, numbered } from '../core/entry-numbers.ts'
import { approvals, cardCovers, cardModes, type Ledger, petitionStates } from '../core/member.ts'
import { nextSteps } from '../core/next-steps.ts'
import { notYet } from '../core/not-yet.ts'
import { buttons, refusal, type Reply, text } from '../core/reply.ts'
import { farOff, isFarOff } from '../core/far-off.ts'
import { listed } from '../core/count.ts'
import type { Policy } from '../core/policy.ts'
import { lineOf } from '../core/line-of.ts'
import { tooMuch } from '../core/too-much.ts'
import { consequence } from './petition.ts'
import { policyOf, standingOf } from '../core/standing.ts'
import { courseProgress, nextOf } from '../core/standing-blocks.ts'
import { words } from '../core/text-option.ts'
import { ceusOption, hoursOption } from './amount-options.ts'

const options = z.strictObject({
  number: z
    .int('give its number, such as 3')
    .positive('give its number, such as 3')
    .meta({ completes: 'entry' })
    .describe('The number of the course, card or petition, from entries'),
  title: words(120, 'say what you attended').optional().describe('Another title'),
  ceus: ceusOption.describe('The CEUs the certificate says'),
  hours: hoursOption.describe('Or the contact hours it says'),
  on: daySchema
    .optional()
    .meta({ past: true })
    .describe('The day it was completed, or the petition was sent'),
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
  completed: daySchema
    .optional()
    .meta({ past: true })
    .describe('For a card: the day of its course'),
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

const examples = {
  entry: 'on:2026-05-03',
  card: 'expires:2027-12-01',
  petition: 'state:approved',
} as const

export const edit = defineCommand({
  name: 'edit',
  about: 'Correct a course, card or petition by its number',
  examples: ['edit 1 ceus:0.5', 'edit 1 on:2026-05-03 evidence:"blue folder"'],
  options,
  run({ number, ...given }, situation) {
    const { member, policies, now } = situation
    const found = numbered(member.ledger, number)
    if (!found) return { reply: noSuch(number) }
    const today = dayOf(now)
    const changes = onlyGiven(given)
    const fault =
      faultIn(found, changes, today) ??
      tooMuchIn(number, changes, policyOf(member.ledger, policies), today)
    if (fault) return { reply: fault }
    return recorded(found, changes, situation)
  },
})

function recorded(
  found: Numbered,
  changes: Changes,
  { member, policies, amounts, now }: Situation,
): Outcome {
  const ledger = edited(member.ledger, found, changes)
  const what = listed(Object.keys(changes).map((option) => spoken[option] ?? option))
  const standing = standingOf(ledger, policies, dayOf(now))
  const after = numbered(ledger, found.item.number) ?? found
  return {
    member: changed(member, ledger, `changed the ${what} of ${nameOf(found)}`, now),
    reply: {
      outcome: 'action',
      title: `Changed the ${what} of ${nameOf(after)}`,
      tone: changes.state === 'denied' ? 'warning' : 'good',
      blocks: [
        ...(after.kind === 'petition' && changes.state ? [text(consequence(after.item))] : []),
        courseProgress(standing),
        buttons(
          { label: 'Undo', line: `undo change:${member.nextChange}`, danger: true },
          { label: 'Entries', line: 'entries' },
        ),
      ],
      ...nextOf(nextSteps(ledger, standing, amounts)),
    },
  }
}

/** Options as they are said. */
const spoken: Readonly<Record<string, string>> = {
  on: 'day',
  ceus: 'CEUs',
  completed: 'day of the course',
  mode: 'kind of course',
  covers: 'coverage',
  expires: 'expiry',
  evidence: 'place of the document',
  state: 'outcome',
}

/** Without what was left blank. */
function onlyGiven(given: Changes): Changes {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}

function tooMuchIn(
  number: number,
  changes: Changes,
  policy: Policy,
  today: Day,
): Reply | undefined {
  const { ceus } = changes
  const amount = ceus ?? changes.hours
  if (amount === undefined) return undefined
  const stated = {
    amount: Math.round(amount * 1000),
    unit: ceus === undefined ? 'hour' : 'credit',
  } as const
  return tooMuch(stated, policy, today, (hours) =>
    lineOf(`edit ${number}`, { ...changes, ceus: undefined, hours }),
  )
}

function faultIn(found: Numbered, changes: Changes, today: Day): Reply | undefined {
  const given = Object.keys(changes)
  const may: readonly string[] = fitting[found.kind]
  const stray = given.find((each) => !may.includes(each))
  const line = `edit ${found.item.number} ${examples[found.kind]}`
  if (given.length === 0 || stray !== undefined) {
    return {
      ...refusal(
        stray === undefined ? 'Say what to change' : `${nameOf(found)} has no ${stray}`,
        { text: `type /recert ${line}` },
        text(`You can change ${may.join(', ')}. Nothing was saved.`),
      ),
      faults: stray === undefined ? [] : [{ option: stray, message: 'does not belong to this' }],
    }
  }
  if (changes.ceus !== undefined && changes.hours !== undefined) {
    return refusal('Give CEUs or hours, not both', {
      text: `type /recert edit ${found.item.number} ceus:0.4`,
    })
  }
  return dayFault(found, changes, today)
}

function dayFault(found: Numbered, changes: Changes, today: Day): Reply | undefined {
  const { number } = found.item
  const given = [changes.on, changes.completed, changes.expires].filter(
    (each) => each !== undefined,
  )
  const far = given.find((each) => isFarOff(each, today))
  if (far) return farOff(far, 'on', `edit ${number} ${examples[found.kind]}`)
  const future = [changes.on, changes.completed].find((each) => each !== undefined && each > today)
  if (future) {
    return notYet(future, today, `Type the day again, such as /recert edit ${number} on:today`)
  }
  if (found.kind !== 'card') return undefined
  const expires = changes.expires ?? found.item.expires
  const completed = changes.completed ?? found.item.completed
  return completed !== null && completed > expires
    ? refusal(
        `A card that ends on ${formatDay(expires)} cannot be from a course on ${formatDay(completed)}`,
        { text: `Type both: /recert edit ${number} completed:2025-12-01 expires:2027-12-01` },
        text('Nothing was saved.'),
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
