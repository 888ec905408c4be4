import { describe, expect, test } from 'vitest'
import type { Ledger } from '../src/core/member.ts'
import nasmCpt from '../src/core/policies/nasm-cpt.json' with { type: 'json' }
import { policies } from '../src/core/policies/catalog.ts'
import { citedSources, type Policy, policySchema, sourceOf } from '../src/core/policy.ts'
import { standingOf } from '../src/core/standing.ts'
import { card, entry, ledger } from './core/record.ts'
import { everyPolicy } from './support/credentials.ts'

type Example = Policy['examples'][number]

function ledgerOf({ id }: Policy, { expires, entries, card: until }: Example): Ledger {
  return ledger({
    credential: id,
    expires,
    entries: entries.map(({ on, amount, category = null }, at) =>
      entry(at + 1, {
        on,
        category,
        stated: { amount: Math.round(amount * 1000), unit: 'credit' },
      }),
    ),
    cards: until ? [card(until)] : [],
  })
}

describe.for([...everyPolicy.values()])('$id', (policy) => {
  test.for([...policy.examples])('$name', (example) => {
    const { deadlines, counted, remaining } = standingOf(
      ledgerOf(policy, example),
      everyPolicy,
      example.today,
    )
    expect({ phase: deadlines?.phase.id, counted, remaining }).toEqual({
      phase: example.phase,
      counted: example.counted,
      remaining: example.remaining,
    })
  })

  test('every cited source exists and every source is cited', () => {
    expect([...citedSources(policy)].toSorted()).toEqual(Object.keys(policy.sources).toSorted())
  })

  test('each source is found with the section that cites it', () => {
    const [amount] = policy.courses.amount
    expect(amount && sourceOf(policy, amount)).toEqual({
      ...policy.sources[amount?.source ?? ''],
      section: amount?.section,
    })
  })
})

test('every policy is found under its own id', () => {
  expect([...policies].map(([id, { id: own }]) => [id, own])).toEqual([['nasm-cpt', 'nasm-cpt']])
})

// Loose enough to plant what the schema should refuse.
interface Loose {
  value: unknown
  status: string
  source: string
  from: string | null
  reported?: { value: unknown; source: string }[]
}

function copy() {
  const file = structuredClone(nasmCpt)
  return {
    file,
    courses: file.courses.amount[0] as unknown as Loose,
    perHour: file.perHour[0] as unknown as Loose,
    late: file.fees.late.amount[0] as unknown as Loose,
    petition: file.petition as { fee: string },
    firstFee: file.phases[0]?.value[0]?.fees[0] as { fee: string },
  }
}

const parsed = (change: (parts: ReturnType<typeof copy>) => void) => {
  const parts = copy()
  change(parts)
  return policySchema.safeParse(parts.file)
}

describe('a policy file is refused', () => {
  test('when a value cites a source that is not listed', () => {
    const { error } = parsed(({ courses }) => {
      courses.source = 'handbook-2019'
    })
    expect(error?.issues.map(({ message }) => message)).toEqual([
      'no source is called "handbook-2019"',
    ])
  })
  test('when a reported figure cites a source that is not listed', () => {
    const { error } = parsed(({ late }) => {
      late.reported = [{ value: 30, source: 'hearsay' }]
    })
    expect(error?.issues.map(({ message }) => message)).toEqual(['no source is called "hearsay"'])
  })
  test('when a phase asks for a fee that does not exist', () => {
    const { error } = parsed(({ firstFee }) => {
      firstFee.fee = 'handling'
    })
    expect(error?.issues.map(({ message }) => message)).toEqual(['no fee is called "handling"'])
  })
  test('when petitions ask for a fee that does not exist', () => {
    const { success } = parsed(({ petition }) => {
      petition.fee = 'handling'
    })
    expect(success).toBe(false)
  })
  test.for(['unknown', 'disputed'])('when a value is %s and yet given', (status) => {
    const { success } = parsed(({ courses }) => {
      courses.status = status
    })
    expect(success).toBe(false)
  })
  test.for(['stated', 'inferred'])('when a value is %s and yet null', (status) => {
    const { success } = parsed(({ late }) => {
      late.status = status
    })
    expect(success).toBe(false)
  })
  test('when an amount has more than three decimals', () => {
    const { success } = parsed(({ courses }) => {
      courses.value = 1.8505
    })
    expect(success).toBe(false)
  })
  test.for([0, 0.05, 0.15])('when an hour earns %d, which minutes do not divide', (value) => {
    const { success } = parsed(({ perHour }) => {
      perHour.value = value
    })
    expect(success).toBe(false)
  })
  test('when a day is no day', () => {
    const { success } = parsed(({ courses }) => {
      courses.from = '2026-02-30'
    })
    expect(success).toBe(false)
  })
  test('when it holds a word the schema does not know', () => {
    expect(policySchema.safeParse({ ...nasmCpt, discount: 5 }).success).toBe(false)
  })
})

test('unchanged, the file is accepted', () => {
  expect(parsed(() => undefined).success).toBe(true)
})
