import type { Situation } from '../command.ts'
import { inForce, known } from '../fact.ts'
import type { Credits } from '../credits.ts'
import { addDays, addYears, type Day, dayOf } from '../day.ts'
import type { Card, Entry, Ledger } from '../member.ts'
import type { Policy } from '../policy.ts'
import { policyOf, type Standing, standingOf } from '../standing.ts'
import { type Facts, totalOf } from './facts/facts.ts'
import type { Understood } from './understand.ts'
import { type Values, valuesOf } from './values.ts'

/** All that an answer is made of: what was understood, and the record with what was said laid over it. */
export interface Context extends Understood {
  readonly situation: Situation
  readonly policy: Policy
  readonly today: Day
  readonly ledger: Ledger
  readonly standing: Standing
  readonly values: Values
  /** The record holds something of theirs. */
  readonly hasRecord: boolean
}

export function contextOf(understood: Understood, situation: Situation): Context {
  const { member, policies, amounts, now } = situation
  const today = dayOf(now)
  const policy = policyOf(member.ledger, policies)
  const ledger = overlaid(member.ledger, understood.facts, policy, today)
  const standing = standingOf(ledger, policies, today)
  const { expires, entries, cards } = member.ledger
  return {
    ...understood,
    situation,
    policy,
    today,
    ledger,
    standing,
    values: {
      ...valuesOf(policy, amounts, standing.rulesOf, understood.language),
      organisation: `${understood.organisation?.toUpperCase() ?? (understood.language === 'en' ? 'That' : 'Eso')} `,
    },
    hasRecord: expires !== null || entries.length > 0 || cards.length > 0,
  }
}

function overlaid(ledger: Ledger, facts: Facts, policy: Policy, today: Day): Ledger {
  return {
    ...ledger,
    expires: facts.expires ?? endOf(facts.certifiedOn, ledger, policy, today) ?? ledger.expires,
    entries: entriesWith(ledger.entries, facts, policy, today),
    cards: cardsWith(ledger.cards, facts, today),
    audit: facts.auditOn ? { notice: facts.auditOn, answered: null } : ledger.audit,
  }
}

/** The end of a first cycle, for somebody who only knows when it began. */
function endOf(
  certified: Day | undefined,
  { expires }: Ledger,
  policy: Policy,
  today: Day,
): Day | undefined {
  const rule = inForce(policy.cycle, today).value
  if (certified === undefined || expires !== null || !rule || rule.kind === 'window')
    return undefined
  return addYears(certified, rule.years)
}

/** The number of the entry that stands for what is only planned. */
export const plannedNumber = 1_000_001

function entriesWith(
  entries: Ledger['entries'],
  facts: Facts,
  policy: Policy,
  today: Day,
): Ledger['entries'] {
  const perHour = known(policy.perHour, today)
  const said = doneSaid(facts, known(policy.courses.amount, today), perHour)
  const done = facts.none ? [] : said === undefined ? entries : [entryOf(1_000_000, said)]
  return facts.planned ? [...done, entryOf(plannedNumber, totalOf(facts.planned, perHour))] : done
}

/** What a message says is done; undefined where it says nothing of it. */
function doneSaid(facts: Facts, all: Credits, perHour: Credits): number | undefined {
  if (facts.have?.length) return totalOf(facts.have, perHour)
  if (facts.lacks) return Math.max(0, all - totalOf(facts.lacks, perHour))
  if (facts.share !== undefined) return Math.floor((all * facts.share) / 100)
  return facts.all ? all : undefined
}

function entryOf(number: number, amount: number): Entry {
  return {
    number,
    title: '',
    on: null,
    provider: null,
    category: null,
    approval: 'approved',
    evidence: null,
    stated: { amount, unit: 'credit' },
  }
}

function cardsWith(
  cards: Ledger['cards'],
  { card, cardExpires }: Facts,
  today: Day,
): Ledger['cards'] {
  if (cardExpires) return [until(cardExpires)]
  if (card === 'current') return cards.length > 0 ? cards : [until(addYears(today, 1))]
  if (card === 'expired') return [until(addDays(today, -1))]
  return card === 'none' ? [] : cards
}

function until(expires: Day): Card {
  return { number: 1, expires, completed: null, mode: null, covers: 'all', evidence: null }
}
