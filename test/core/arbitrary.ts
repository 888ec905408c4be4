import * as fc from 'fast-check'
import { DateTime } from 'luxon'
import { type Day, dayOf } from '../../src/core/day.ts'
import { approvals, cardCovers, cardModes, petitionStates } from '../../src/core/member.ts'
import type { Card, Entry, Ledger, Petition } from '../../src/core/member.ts'
import { ledger } from './record.ts'

/** A day between 1990 and 2060, one in four of them the last or first of a month, or 29 February. */
export const anyDay: fc.Arbitrary<Day> = fc
  .tuple(fc.integer({ min: 0, max: 25_566 }), fc.constantFrom('any', 'any', 'any', 'edge'))
  .map(([days, kind]) => {
    const date = DateTime.fromObject({ year: 1990 }, { zone: 'utc' }).plus({ days })
    if (kind === 'any') return dayOf(date)
    const leap = DateTime.fromObject({ year: date.year - (date.year % 4) }, { zone: 'utc' })
    const edges = [date.startOf('month'), date.endOf('month'), leap.set({ month: 2, day: 29 })]
    return dayOf(edges[days % 3] ?? date)
  })

/** Any text of up to so many characters of Unicode, control characters and halves of pairs among them. */
export const anyText = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof(fc.nat(0x7f), fc.nat(0x20ff), fc.nat(0x1ffff)), { maxLength })
    .map((points) => String.fromCodePoint(...points))

const titles = ['Yoga', 'yoga!', 'Corrective exercise', 'Ethics', '瑜伽']

/** Few days and few titles, so that twins are common. */
export function anyEntry(days: fc.Arbitrary<Day>): fc.Arbitrary<Omit<Entry, 'number'>> {
  return fc.record({
    title: fc.constantFrom(...titles),
    on: fc.option(days, { freq: 12 }),
    stated: fc.oneof(
      fc.record({ amount: fc.nat(2500), unit: fc.constant('credit' as const) }),
      fc.record({
        amount: fc.nat(2500).map((hundredths) => hundredths * 10),
        unit: fc.constant('hour' as const),
      }),
    ),
    provider: fc.constantFrom(null, 'NASM', 'Other'),
    category: fc.constantFrom(null, 'A', 'B', 'C', 'education', 'service'),
    approval: fc.constantFrom(...approvals),
    evidence: fc.constant(null),
  })
}

const nearby = (around: Day) =>
  fc.integer({ min: -900, max: 120 }).map((days) => {
    return dayOf(DateTime.fromISO(around, { zone: 'utc' }).plus({ days }))
  })

const anyCard = (days: fc.Arbitrary<Day>): fc.Arbitrary<Omit<Card, 'number'>> =>
  fc.record({
    expires: days,
    completed: fc.constant(null),
    mode: fc.constantFrom(null, ...cardModes),
    covers: fc.constantFrom(...cardCovers),
    evidence: fc.constant(null),
  })

/** A ledger around some expiry, numbered as the commands number: entries, then cards, then petitions. */
export function anyLedger(credential: string): fc.Arbitrary<Ledger> {
  return anyDay
    .chain((expires) => {
      const around = nearby(expires)
      const few = fc.array(around, { minLength: 1, maxLength: 4 })
      return fc.tuple(
        fc.constant(expires),
        few.chain((days) => fc.array(anyEntry(fc.constantFrom(...days)), { maxLength: 8 })),
        fc.array(anyCard(around), { maxLength: 3 }),
        fc.array(fc.tuple(fc.nat(7), fc.constantFrom(...petitionStates)), { maxLength: 3 }),
      )
    })
    .map(([expires, entries, cards, petitions]) => {
      const first = entries.length + cards.length + 1
      return ledger({
        credential,
        expires,
        entries: entries.map((each, at) => ({ ...each, number: at + 1 })),
        cards: cards.map((each, at) => ({ ...each, number: entries.length + at + 1 })),
        petitions: petitions.map(([about, state], at): Petition => {
          const entry = about < entries.length ? about + 1 : null
          return { number: first + at, title: 'Yoga', entry, on: expires, state }
        }),
      })
    })
}
