import * as fc from 'fast-check'
import type { SetAmount, SetAmounts } from '../../src/core/fees.ts'
import type { Cents } from '../../src/core/money.ts'
import {
  approvals,
  cardCovers,
  cardModes,
  type Change,
  type Ledger,
  type Member,
  memberSchema,
  petitionStates,
} from '../../src/core/member.ts'
import { cadences, kinds } from '../../src/core/reminders/settings.ts'

const firstDay = Date.UTC(1990, 0, 1)
const aDay = 86_400_000 // ms
const daysUntil2060 = 25_932

/** Any day from 1990 to 2060, as text. */
const anyDay: fc.Arbitrary<string> = fc
  .integer({ min: 0, max: daysUntil2060 })
  .map((days) => new Date(firstDay + days * aDay).toISOString().slice(0, 10))

/** A day no more than three years from another, for most rules bite near an expiry. */
function near(day: string): fc.Arbitrary<string> {
  return fc
    .integer({ min: -1100, max: 1100 })
    .map((days) => new Date(Date.parse(day) + days * aDay).toISOString().slice(0, 10))
}

/** Without the words that the tests look for in a reply, and without the sign of money. */
const anyWords = fc
  .oneof(
    fc.constantFrom(
      'Yoga',
      'yoga!',
      '=1+1',
      '🧘',
      '-',
      '"',
      'on: mobility',
      'title:x',
      '#3',
      '瑜伽',
    ),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
  )
  .map((text) => text.replaceAll('$', 'S'))

const anyStated = fc.oneof(
  fc.record({ amount: fc.nat(100_000), unit: fc.constant('credit') }),
  fc.record({ amount: fc.nat(50_000).map((amount) => amount * 10), unit: fc.constant('hour') }),
)

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { freq: 3 })

interface Numbers {
  readonly from: number
  readonly gap: number
}

/** What is numbered comes in the order of its numbers, each number once. */
function numbered<Value>(values: readonly Value[], { from, gap }: Numbers) {
  return values.map((value, at) => ({ ...value, number: from + at * gap }))
}

function anyCycle(day: fc.Arbitrary<string>) {
  return fc
    .record({
      expires: maybe(day),
      certified: maybe(day),
      entries: fc.array(
        fc.record({
          title: anyWords,
          on: fc.option(day, { freq: 9 }),
          stated: anyStated,
          provider: fc.constantFrom(null, 'NASM', 'Another school', '=SUM(A1)'),
          category: maybe(anyWords),
          approval: fc.constantFrom(...approvals),
          evidence: maybe(anyWords),
        }),
        { maxLength: 6 },
      ),
      cards: fc.array(
        fc.record({
          expires: day,
          completed: maybe(day),
          mode: maybe(fc.constantFrom(...cardModes)),
          covers: fc.constantFrom(...cardCovers),
          evidence: maybe(anyWords),
        }),
        { maxLength: 3 },
      ),
      petitions: fc.array(
        fc.record({
          title: anyWords,
          entry: maybe(fc.integer({ min: 1, max: 9 })),
          on: day,
          state: fc.constantFrom(...petitionStates),
        }),
        { maxLength: 4 },
      ),
      application: maybe(fc.record({ on: day, state: fc.constantFrom('planned', 'sent') })),
      audit: maybe(fc.record({ notice: day, answered: maybe(day) })),
      gap: fc.integer({ min: 1, max: 2 }),
    })
    .map(({ gap, entries, cards, petitions, ...rest }) => ({
      ...rest,
      entries: numbered(entries, { from: 1, gap }),
      cards: numbered(cards, { from: 20, gap }),
      petitions: numbered(petitions, { from: 30, gap }),
    }))
}

const anyZone = fc.constantFrom(null, 'Asia/Tokyo', 'America/Los_Angeles', 'Pacific/Chatham', 'UTC')

/** Settings of every kind, for a record as it is stored. */
function anyReminders(day: fc.Arbitrary<string>) {
  const away = fc.tuple(day, day).map(([from, back]) => ({ from, back }))
  return fc.record({
    on: fc.boolean(),
    since: day,
    at: fc.constantFrom(null, '00:00', '02:30', '08:30', '23:59'),
    days: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
    cadence: fc.constantFrom(...cadences),
    until: maybe(day),
    resume: maybe(day),
    away: maybe(away),
    quiet: fc.array(day, { maxLength: 3 }),
    without: fc.subarray([...kinds]),
  })
}

function anyLedger(day: fc.Arbitrary<string>) {
  const past = anyCycle(day).chain((cycle) => day.map((renewedOn) => ({ ...cycle, renewedOn })))
  return fc
    .tuple(anyCycle(day), anyZone, fc.array(past, { maxLength: 2 }), maybe(anyReminders(day)))
    .map(([cycle, zone, before, reminders]) => {
      return { credential: 'nasm-cpt', zone, ...cycle, past: before, reminders }
    })
}

/** Changes that lead back to parts of another ledger. */
function anyChanges(day: fc.Arbitrary<string>) {
  const parts = [
    'zone',
    'expires',
    'cards',
    'petitions',
    'application',
    'audit',
    'past',
    'reminders',
  ] as const
  const change = fc
    .tuple(anyLedger(day), fc.subarray([...parts]), fc.boolean())
    .map(([ledger, kept, withEntries]) => ({
      about: 'logged #1 Yoga',
      at: '2026-11-20T12:00:00.000Z',
      before: Object.fromEntries(kept.map((part) => [part, ledger[part]])),
      ...(withEntries && {
        entries: Object.fromEntries(
          ledger.entries.map((entry, at) => [String(entry.number), at === 0 ? null : entry]),
        ),
      }),
    }))
  return fc.array(change, { maxLength: 3 }).map((all) => numbered(all, { from: 1, gap: 1 }))
}

/** Somebody with any record that the schema allows, and a day to look at it. */
export const anyMember: fc.Arbitrary<{ readonly member: Member; readonly today: string }> = anyDay
  .chain((today) => {
    const day = fc.oneof({ weight: 4, arbitrary: near(today) }, { weight: 1, arbitrary: anyDay })
    return fc.record({
      today: fc.constant(today),
      ledger: anyLedger(day),
      changes: anyChanges(day),
    })
  })
  .map(({ today, ledger, changes }) => ({
    today,
    member: memberSchema.parse({
      version: 1,
      id: 'test:any',
      ledger: ledger satisfies Record<keyof Ledger, unknown>,
      nextNumber: 50,
      nextChange: changes.length + 1,
      changes: changes satisfies readonly Record<keyof Omit<Change, 'entries'>, unknown>[],
    }),
  }))

/** What an operator may have set for some of the fees, in cents nobody else names. */
export const anyAmounts: fc.Arbitrary<SetAmounts> = fc
  .subarray(['standard', 'late', 'additional', 'petition'])
  .chain((fees) => fc.tuple(...fees.map((fee) => fc.tuple(fc.constant(fee), fc.nat(50_000)))))
  .map((set) => {
    const entries = set.map(([fee, cents]): [string, SetAmount] => {
      const on = memberSchema.shape.ledger.shape.expires.unwrap().parse('2026-11-01')
      return [`nasm-cpt/${fee}`, { cents: cents as Cents, by: 'Kim', on }]
    })
    return new Map(entries)
  })

/** What a confused or hostile person types after the name of a command. */
export const anyTyping: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'binary-ascii', maxLength: 60 }),
  fc.string({ unit: 'grapheme', minLength: 200, maxLength: 1100 }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          'on:',
          'ceus:',
          'hours:',
          'title:',
          'expires:',
          'cpr:',
          'entry:',
          'state:approved',
          'mode:',
          'covers:all',
          'approval:',
          'evidence:',
          'timezone:',
          'confirm:',
          'past:yes',
          '0.4',
          '-1',
          '1e9',
          '0',
          '20',
          '3h',
          '99999999999999999999',
          '#1',
          '1',
          '50',
          'NaN',
          '2026-11-03',
          '02/03/2027',
          '31/12/2026',
          '2026-02-30',
          '29 Feb',
          '0001-01-01',
          '9999-12-31',
          'today',
          'tomorrow',
          '3 weeks ago',
          'in 10 days',
          'friday',
          '12/2027',

          '"',
          '""',
          '“',
          ':',
          '=',
          '/',
          '\u{0}',
          '\u{202e}',
          '\n',
          '\u{d800}',
          '🧘',
          '__proto__',
          'constructor:x',
          'toString',
          'change:1',
          'change:',
          'json',
          'Yoga',
          '"two words"',
        ),
        fc.string({ maxLength: 8 }),
      ),
      { maxLength: 10 },
    )
    .chain((words) => fc.constantFrom(' ', '', '  ').map((between) => words.join(between))),
)
