import type { DateTime } from 'luxon'
import { type Change, type Entry, type Ledger, ledgerSchema, type Member } from './member.ts'

/** How many changes can be taken back, one after the other. */
const kept = 10

/**
 * The member with a new ledger, and how to take that back; nothing to take back when nothing differs.
 * `about` says what was done: `logged #3 Yoga`.
 */
export function changed(member: Member, ledger: Ledger, about: string, now: DateTime): Member {
  const { before, entries } = inverse(member.ledger, ledger)
  const nextChange = member.nextChange + 1 // used up in any case: a button may carry it
  if (Object.keys(before).length === 0 && !entries) return { ...member, nextChange }
  const at = now.toUTC().toISO() ?? ''
  const change = { number: member.nextChange, about, at, before, ...(entries && { entries }) }
  return {
    ...member,
    ledger,
    nextNumber: Math.max(member.nextNumber, 1 + highest(ledger)),
    nextChange,
    changes: [...member.changes, change].slice(-kept),
  }
}

/** The member as before the latest change; its number is not given to another. */
export function undone(member: Member, change: Change): Member {
  return {
    ...member,
    ledger: ledgerSchema.parse({
      ...member.ledger,
      ...change.before,
      entries: entriesBefore(member.ledger, change),
    }),
    changes: member.changes.filter(({ number }) => number !== change.number),
  }
}

/** Only what differs, entry by entry: a record stays small however often it is changed. */
function inverse(before: Ledger, after: Ledger): Pick<Change, 'before' | 'entries'> {
  const names = Object.keys({ ...before, ...after }) as (keyof Ledger)[]
  const parts = names
    .filter((name) => name !== 'entries' && !same(before[name] ?? null, after[name] ?? null))
    .map((name) => [name, before[name] ?? null] as const)
  const old = new Map(before.entries.map((entry) => [entry.number, entry]))
  const now = new Map(after.entries.map((entry) => [entry.number, entry]))
  const touched = [...new Set([...old.keys(), ...now.keys()])].filter(
    (number) => !same(old.get(number), now.get(number)),
  )
  const entries = touched.map((number) => [String(number), old.get(number) ?? null] as const)
  return {
    before: Object.fromEntries(parts),
    ...(entries.length > 0 && { entries: Object.fromEntries(entries) }),
  }
}

function entriesBefore({ entries }: Ledger, change: Change): readonly Entry[] {
  const old = change.entries ?? {}
  const untouched = entries.filter(({ number }) => !(String(number) in old))
  const restored = Object.values(old).filter((entry) => entry !== null)
  return [...untouched, ...restored].toSorted((a, b) => a.number - b.number)
}

function highest({ entries, cards, petitions }: Ledger): number {
  return Math.max(0, ...[...entries, ...cards, ...petitions].map(({ number }) => number))
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
