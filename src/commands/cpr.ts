import { z } from 'zod'
import { changed } from '../core/change.ts'
import { defineCommand, type Outcome, type Situation } from '../core/command.ts'
import { type Day, dayOf, daySchema, formatDay } from '../core/day.ts'
import { listed } from '../core/count.ts'
import { farOff, isFarOff } from '../core/far-off.ts'
import { inForce } from '../core/fact.ts'
import { type Card, cardCovers, cardModes, type Ledger } from '../core/member.ts'
import { nextSteps } from '../core/next-steps.ts'
import type { CardStanding } from '../core/card-standing.ts'
import { type Block, buttons, fields, refusal, type Reply, text, warning } from '../core/reply.ts'
import { type Standing, standingOf } from '../core/standing.ts'
import { cardWords, dayWords, nextOf, sourceBlock, totalProgress } from '../core/standing-blocks.ts'
import { words } from '../core/text-option.ts'
import { cardWarningsOf } from '../core/warnings.ts'

const options = z.strictObject({
  expires: daySchema.optional().meta({ bare: true }).describe('The day the card expires'),
  completed: daySchema.optional().meta({ past: true }).describe('The day of the course'),
  mode: z
    .enum(cardModes, `give one of ${cardModes.join(', ')}`)
    .optional()
    .describe('How the course was held'),
  covers: z
    .enum(cardCovers, `give one of ${cardCovers.join(', ')}`)
    .optional()
    .describe('Does it cover adult CPR and AED?'),
  evidence: words(200, 'say where it is').optional().describe('Where you keep the card'),
})

type Given = z.output<typeof options>

export const cpr = defineCommand({
  name: 'cpr',
  about: 'Record your CPR/AED card, or see what is known of it',
  examples: ['cpr', 'cpr expires:2027-12-01 mode:hands-on', 'cpr 2027-12-01 covers:all'],
  options,
  run(given, situation) {
    const { member, policies, now } = situation
    const standing = standingOf(member.ledger, policies, dayOf(now))
    const { card } = standing
    if (!card) return { reply: notNeeded(standing) }
    if (Object.keys(given).length === 0) return { reply: shown(standing, card, situation) }
    const { expires = card.card?.expires } = given
    if (!expires) return { reply: untilWhen() }
    const today = dayOf(now)
    if (isFarOff(expires, today)) return { reply: farOff(expires, 'expires', 'cpr 2027-12-01') }
    const fault = faultIn(given, expires, today)
    return fault ? { reply: fault } : recorded(given, expires, situation)
  },
})

function notNeeded({ policy }: Standing): Reply {
  return {
    outcome: 'answered',
    title: `${policy.short} asks for no card`,
    tone: 'plain',
    blocks: [],
    next: { text: 'See where you stand.', line: 'status' },
  }
}

function untilWhen(): Reply {
  return {
    outcome: 'clarify',
    title: 'When does the card expire?',
    tone: 'plain',
    faults: [{ option: 'expires', message: 'the day the card expires' }],
    blocks: [text('The day is printed on the card. Nothing is saved yet.')],
    next: { text: 'Type it, such as /recert cpr 2027-12-01' },
  }
}

function faultIn({ completed }: Given, expires: Day, today: Day): Reply | undefined {
  if (completed === undefined || (completed <= today && completed <= expires)) return undefined
  return {
    ...refusal(
      `A card that ends on ${formatDay(expires)} cannot be from a course on ${formatDay(completed)}`,
      { text: 'Type it again, such as /recert cpr 2027-12-01 completed:2025-12-01' },
      text('The day of the course has not come yet, or lies after the end. Nothing was saved.'),
    ),
    faults: [{ option: 'completed', message: 'must have come, and lie before the card expires' }],
  }
}

function recorded(given: Given, expires: Day, situation: Situation): Outcome {
  const { member, policies, amounts, now } = situation
  const ledger = withCard(member.ledger, member.nextNumber, { ...given, expires })
  const standing = standingOf(ledger, policies, dayOf(now))
  const reply: Reply = {
    outcome: 'action',
    title: `Recorded: card until ${formatDay(expires)}${given.mode ? `, ${given.mode}` : ''}`,
    tone: standing.card?.fault ? 'warning' : 'good',
    blocks: [
      ...(standing.card ? [cardFields(standing, standing.card)] : []),
      ...(given.covers === 'no-aed' || given.covers === 'no-adult'
        ? [
            warning(
              'The card you just recorded does not cover all that is needed, so it does not count.',
            ),
          ]
        : []),
      ...cardWarningsOf(standing).map(warning),
      totalProgress(standing),
      buttons(
        { label: 'Undo', line: `undo change:${member.nextChange}`, danger: true },
        { label: 'Status', line: 'status' },
      ),
    ],
    ...nextOf(nextSteps(ledger, standing, amounts)),
  }
  return { member: changed(member, ledger, `recorded the card until ${expires}`, now), reply }
}

/** The same expiry again adds to that card; another expiry is another card. */
function withCard(ledger: Ledger, number: number, given: Given & { expires: Day }): Ledger {
  const { expires, completed, mode, covers, evidence } = given
  const old = ledger.cards.find((each) => each.expires === expires)
  const blank: Card = {
    number,
    expires,
    completed: null,
    mode: null,
    covers: 'unknown',
    evidence: null,
  }
  const card: Card = {
    ...(old ?? blank),
    ...(completed && { completed }),
    ...(mode && { mode }),
    ...(covers && { covers }),
    ...(evidence && { evidence }),
  }
  return { ...ledger, cards: [...ledger.cards.filter((each) => each !== old), card] }
}

function cardFields(standing: Standing, { rule, card, counted }: CardStanding): Block {
  return fields(
    [rule.label, cardWords(standing)],
    ...(card ? [['Expires', dayWords(standing.today, card.expires)] as const] : []),
    ['Course', card?.mode ?? 'not said'],
    ['Covers', coverWords(card, rule.covers)],
    ['Counts', `${counted / 1000} ${standing.policy.unit.many}, once however many cards there are`],
  )
}

function coverWords(card: Card | undefined, needed: readonly string[]): string {
  switch (card?.covers) {
    case 'all':
      return listed(needed)
    case 'no-aed':
      return 'no AED'
    case 'no-adult':
      return 'no adult CPR'
    case 'unknown':
    case undefined:
      return `not said; ${listed(needed)} are needed`
  }
}

function shown(standing: Standing, card: CardStanding, { member, amounts }: Situation): Reply {
  const { policy, rulesOf } = standing
  const online = inForce(card.rule.modes.online, rulesOf)
  return {
    outcome: 'answered',
    title: `Your ${card.rule.label}: ${cardWords(standing)}`,
    tone: card.fault ? 'warning' : 'good',
    blocks: [
      cardFields(standing, card),
      ...cardWarningsOf(standing).map(warning),
      ...(online.note && !card.doubts.includes('mode-unsettled')
        ? [text(`Online-only courses: ${online.note}`)]
        : []),
      sourceBlock(policy, online),
    ],
    ...(card.fault
      ? {
          next: { text: 'Record it with its expiry, such as /recert cpr 2027-12-01 mode:hands-on' },
        }
      : nextOf(nextSteps(member.ledger, standing, amounts))),
  }
}
