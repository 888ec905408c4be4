import * as fc from 'fast-check'
import { day } from '../../src/core/day.ts'
import { approvals, type Entry, type Member, newMember } from '../../src/core/member.ts'

const anyDay = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => day(date.toISOString().slice(0, 10)))

const words = fc.string({ unit: 'binary', maxLength: 40 })
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null })
const whole = fc.integer({ min: 1, max: 1_000_000 })

const anyEntry: fc.Arbitrary<Entry> = fc.record({
  number: whole,
  title: words,
  on: maybe(anyDay),
  stated: fc.record({ amount: fc.nat(), unit: fc.constantFrom('credit', 'hour') }),
  provider: maybe(words),
  category: maybe(words),
  approval: fc.constantFrom(...approvals),
  evidence: maybe(words),
})

const anyChange = fc.record({
  number: whole,
  about: words,
  at: fc.constant('2026-11-20T12:00:00.000Z'),
  before: fc.record({ zone: maybe(words), expires: maybe(anyDay) }),
})

/** Anybody's record, with every kind of text in it. */
export function anyMember(id: string): fc.Arbitrary<Member> {
  return fc
    .record({
      expires: maybe(anyDay),
      zone: maybe(words),
      entries: fc.array(anyEntry, { maxLength: 5 }),
      changes: fc.array(anyChange, { maxLength: 3 }),
    })
    .map(({ changes, ...known }) => {
      const blank = newMember(id, 'nasm-cpt')
      return { ...blank, ledger: { ...blank.ledger, ...known }, changes }
    })
}
