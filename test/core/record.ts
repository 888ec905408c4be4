import { day } from '../../src/core/day.ts'
import type { Card, Entry, Ledger, Petition } from '../../src/core/member.ts'
import type { PolicyBook } from '../../src/core/policy.ts'
import { type Standing, standingOf } from '../../src/core/standing.ts'
import { everyPolicy } from '../support/credentials.ts'
import { member, today } from '../support/world.ts'

/** An approved course of one CEU, but for the changes given. */
export function entry(number: number, changes: Partial<Entry> = {}): Entry {
  return {
    number,
    title: `Course ${number}`,
    on: day('2026-06-02'),
    stated: { amount: 1000, unit: 'credit' },
    provider: null,
    category: null,
    approval: 'approved',
    evidence: null,
    ...changes,
  }
}

/** `ceus(1.85)`: an approved course of 1.85 CEUs. */
export function ceus(amount: number, changes: Partial<Entry> = {}): Entry {
  return entry(1, { stated: { amount: Math.round(amount * 1000), unit: 'credit' }, ...changes })
}

/** A hands-on card that covers all, but for the changes given. */
export function card(expires: string, changes: Partial<Card> = {}): Card {
  return {
    number: 90,
    expires: day(expires),
    completed: null,
    mode: 'hands-on',
    covers: 'all',
    evidence: null,
    ...changes,
  }
}

export function petition(number: number, changes: Partial<Petition> = {}): Petition {
  return {
    number,
    title: 'Course 1',
    entry: 1,
    on: day('2026-06-03'),
    state: 'pending',
    ...changes,
  }
}

export function ledger(changes: Partial<Ledger> = {}): Ledger {
  return member(changes).ledger
}

/** Where somebody stands who expires on 20 May 2027, but for the changes given. */
export function standing(
  changes: Partial<Ledger> = {},
  on: string = today,
  book: PolicyBook = everyPolicy,
): Standing {
  return standingOf(ledger({ expires: day('2027-05-20'), ...changes }), book, day(on))
}
