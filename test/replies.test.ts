import { isDeepStrictEqual } from 'node:util'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { commands } from '../src/commands/catalog.ts'
import type { Outcome } from '../src/core/command.ts'
import { dispatch } from '../src/core/dispatch.ts'
import { inForce } from '../src/core/fact.ts'
import { petitionCount, type SetAmounts } from '../src/core/fees.ts'
import { day } from '../src/core/day.ts'
import { longestButton, parseLine } from '../src/core/line.ts'
import { type Ledger, type Member, memberSchema } from '../src/core/member.ts'
import { plainReply } from '../src/core/plain.ts'
import { policies } from '../src/core/policies/catalog.ts'
import type { Reply, ReplyOutcome } from '../src/core/reply.ts'
import { anyAmounts, anyMember, anyTyping } from './support/arbitraries.ts'
import { at, situation } from './support/world.ts'

const names = commands.map(({ name }) => name)
const outcomes: readonly ReplyOutcome[] = [
  'answered',
  'reported',
  'not_in_source',
  'clarify',
  'out_of_scope',
  'declined',
  'action',
  'refused',
  'failed',
]

const reading = [
  'help',
  'help log',
  'status',
  'deadlines',
  'fees',
  'fees on:2027-02-20',
  'pace',
  'policy',
  'entries',
  'entries past:yes',
  'petition',
  'cpr',
  'audit',
  'apply',
  'renew',
  'setup',
  'export',
  'privacy',
  'delete',
]

const changing = [
  'setup 2027-01-15',
  'setup ceus:1.2 cpr:in 10 days',
  'setup certified:yesterday ceus:0',

  'setup today',
  'log 0.4 Yoga',
  'log 3h "Yoga" on:yesterday approval:petition',
  'log 1.9 Yoga',
  'edit 1 ceus:0.5',
  'edit 1 on:yesterday',
  'edit 20 covers:all mode:online',
  'remove 1',
  'edit 30 state:denied',
  'remove 20',
  'remove 30',
  'cpr today',
  'cpr in 10 days mode:online',

  'cpr mode:blended covers:no-aed',
  'petition Yoga',
  'petition entry:1',
  'petition entry:1 state:denied',

  'petition Yoga state:approved',
  'apply today',
  'apply in 10 days',
  'audit today',
  'audit answered:today',

  'audit yesterday answered:today',
  'renew 2029-01-15',
  'renew in 10 days',
  'undo',
  'undo change:2',
]

interface Case {
  readonly member: Member
  readonly today: string
  readonly line: string
  readonly amounts: SetAmounts
}

const cases = (lines: readonly string[]): fc.Arbitrary<Case> =>
  fc
    .tuple(anyMember, fc.constantFrom(...lines), anyAmounts)
    .map(([{ member, today }, line, amounts]) => ({ member, today, line, amounts }))

function said({ member, today, line, amounts }: Case): Outcome {
  const now = at(today).setZone(member.ledger.zone ?? 'utc')
  return dispatch({ line }, situation({ member, amounts, now }))
}

const broken = /\bNaN\b|\bundefined\b|\bnull\b|\[object|\bInfinity\b|\bInvalid\b/u

/** Every amount of money that a record, the policy and the operator give, in cents. */
function sumsFor(ledgers: readonly Ledger[], amounts: SetAmounts): ReadonlySet<number> {
  const policy = policies.get('nasm-cpt')
  const petition = policy?.fees['petition']?.amount ?? []
  const stated = inForce(petition, day('2026-11-20')).value?.low ?? 0
  const set = (fee: string) => amounts.get(`nasm-cpt/${fee}`)?.cents ?? 0
  const petitions = new Set(
    ledgers.flatMap((ledger) => {
      const number = petitionCount(ledger)
      const each = amounts.has('nasm-cpt/petition') ? set('petition') : stated
      return [0, each * number]
    }),
  )
  const owed = ['standard', 'late', 'additional'].reduce(
    (sums, fee) => sums.flatMap((sum) => [sum, sum + set(fee)]),
    [...petitions],
  )
  return new Set([...owed, stated, ...[...amounts.values()].map(({ cents }) => cents)])
}

const reported = new Set([9900, 12_900, 3000, 5000])

function moneyIn(line: string): readonly number[] {
  return [...line.matchAll(/\$ ?(?<amount>\d+(?:\.\d\d)?)/gu)].map(({ groups }) =>
    Math.round(Number(groups?.['amount']) * 100),
  )
}

/** Lines with an amount that nobody gave, or a reported one that does not say it is unconfirmed. */
function unfounded(text: string, sums: ReadonlySet<number>): readonly string[] {
  return text.split('\n').filter((line) => {
    const isUnconfirmed = line.includes('not confirmed')
    return moneyIn(line).some((cents) => !(isUnconfirmed ? reported.has(cents) : sums.has(cents)))
  })
}

/** What no outcome may ever be, in words. */
function faultsOf({ reply, member: saved }: Outcome, before: Member): readonly string[] {
  const isSettled = !['refused', 'clarify', 'failed'].includes(reply.outcome)
  return [
    ...(outcomes.includes(reply.outcome) ? [] : [`the outcome is ${reply.outcome}`]),
    ...(reply.title.trim() === '' ? ['it has no title'] : []),
    ...buttonFaults(reply),
    ...(saved && !isSettled ? [`it is saved though ${reply.outcome}`] : []),
    ...(saved && !isDeepStrictEqual(memberSchema.safeParse(saved).data, saved)
      ? ['it saves what cannot be read again']
      : []),
    ...(saved && saved.id !== before.id ? ['it saves another person'] : []),
  ]
}

function buttonFaults({ blocks }: Reply): readonly string[] {
  const groups = blocks.flatMap((block) => (block.kind === 'buttons' ? [block.buttons] : []))
  const wrong = groups.flat().filter(({ label, line }) => {
    const isKnown = names.includes(parseLine(line).command)
    return label.trim() === '' || line.length > longestButton || !isKnown
  })
  return [
    ...(groups.some((each) => each.length === 0) ? ['it has a row without buttons'] : []),
    ...wrong.map(({ line }) => `the button ${line} does not work`),
  ]
}

describe('whatever is on record, and on whatever day', () => {
  test('reading says nothing broken, invents no amount and changes nothing', () => {
    fc.assert(
      fc.property(cases(reading), (each) => {
        const outcome = said(each)
        const text = plainReply(outcome.reply)
        expect(faultsOf(outcome, each.member)).toEqual([])
        expect(outcome.member).toBeUndefined()
        expect(outcome.reply.next).toBeDefined()
        expect(text).not.toMatch(broken)
        expect(unfounded(text, sumsFor([each.member.ledger], each.amounts))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('a change says nothing broken, invents no amount and leaves a record that can be read', () => {
    fc.assert(
      fc.property(cases(changing), (each) => {
        const outcome = said(each)
        const text = plainReply(outcome.reply)
        const ledgers = [each.member.ledger, outcome.member?.ledger ?? each.member.ledger]
        expect(faultsOf(outcome, each.member)).toEqual([])
        expect(text).not.toMatch(broken)
        expect(unfounded(text, sumsFor(ledgers, each.amounts))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('a change can be taken back, and then everything is as before', () => {
    const lines = changing.filter((line) => !line.startsWith('undo'))
    fc.assert(
      fc.property(cases(lines), (each) => {
        const { member } = said(each)
        if (member === undefined || isDeepStrictEqual(member.ledger, each.member.ledger)) return
        const undone = said({ ...each, member, line: `undo change:${member.nextChange - 1}` })
        const { entries, ...rest } = each.member.ledger
        expect(undone.member?.ledger).toEqual({
          ...rest,
          entries: entries.toSorted((a, b) => a.number - b.number),
        })
      }),
      { numRuns: 200 },
    )
  })

  test('no progress is below nothing, above its goal or a fraction of a thousandth', () => {
    fc.assert(
      fc.property(cases(['status', 'entries', 'pace']), (each) => {
        const wrong = said(each).reply.blocks.filter(
          (block) =>
            block.kind === 'progress' &&
            (block.done < 0 || block.done > block.of || !Number.isInteger(block.done)),
        )
        expect(wrong).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  test('reading twice says the same twice', () => {
    fc.assert(
      fc.property(cases(reading), (each) => {
        expect(said(each)).toEqual(said(each))
      }),
      { numRuns: 100 },
    )
  })
})

describe('whatever is typed', () => {
  const typing = fc.tuple(fc.constantFrom(...names, ''), fc.constantFrom(' ', ''), anyTyping)

  test('after the name of a command nothing throws, and what is refused is not saved', () => {
    fc.assert(
      fc.property(anyMember, typing, ({ member, today }, [name, between, words]) => {
        const line = `${name}${between}${words}`
        const outcome = said({ member, today, line, amounts: new Map() })
        expect(faultsOf(outcome, member)).toEqual([])
      }),
      { numRuns: 700 },
    )
  })

  test('into a form nothing throws, and what is refused is not saved', () => {
    const fields = commands.flatMap(({ specs }) => specs.map(({ name }) => name))
    const value = fc.oneof(anyTyping, fc.double(), fc.boolean(), fc.constant(null))
    const form = fc.dictionary(fc.constantFrom(...fields, 'unheard-of'), value, { maxKeys: 5 })
    fc.assert(
      fc.property(
        anyMember,
        fc.constantFrom(...names),
        form,
        ({ member, today }, command, options) => {
          const outcome = dispatch({ command, options }, situation({ member, now: at(today) }))
          expect(faultsOf(outcome, member)).toEqual([])
        },
      ),
      { numRuns: 300 },
    )
  })

  test('only the word yes erases', () => {
    fc.assert(
      fc.property(anyTyping, (words) => {
        const line = `delete ${words}`
        const { effects = [] } = dispatch({ line }, situation())
        const saidYes = /confirm[:=]\s*"?(?:yes|y|true|on|1)\b/iu.test(line)
        const erases = effects.some(({ kind }) => kind === 'erase')
        expect(!erases || saidYes).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})
