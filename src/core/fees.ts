import { petitionFor } from './counting.ts'
import { known } from './fact.ts'
import { type Dated, inForce } from './fact.ts'
import type { Ledger } from './member.ts'
import { exactly, type Cents, type Money, noMoney, plus, times } from './money.ts'
import type { Day } from './day.ts'
import type { PhaseRule, Policy } from './policy.ts'

/** An amount that an operator set, which wins over the policy's and is labelled so. */
export interface SetAmount {
  readonly cents: Cents
  readonly by: string
  readonly on: Day
}

/** By credential and fee: `nasm-cpt/late`. */
export type SetAmounts = ReadonlyMap<string, SetAmount>

export interface FeeItem {
  readonly fee: string
  readonly label: string
  readonly count: number
  /** `disputed`: the source leaves open whether it is owed beside the others. */
  readonly owed: 'yes' | 'disputed'
  /** For one; undefined while nobody has stated it. */
  readonly each?: Money
  readonly set?: SetAmount
  readonly refundable: boolean | null
  readonly rule: Dated<Money>
}

export interface Fees {
  readonly items: readonly FeeItem[]
  /** The sum of what is known; a range where it hangs on a dispute. */
  readonly knownTotal: Money
  /** What that sum leaves out, by name. */
  readonly unknown: readonly string[]
}

/** What it costs to renew in a phase. Petitions are owed in every phase, and stay owed when denied. */
export function feesOf(
  ledger: Pick<Ledger, 'entries' | 'petitions'>,
  policy: Policy,
  owed: PhaseRule['fees'],
  amounts: SetAmounts,
  on: Day,
): Fees {
  const item = (fee: string, due: 'yes' | 'disputed', count: number): FeeItem => {
    const rule = policy.fees[fee]
    if (!rule) throw new RangeError(`policy ${policy.id} has no fee "${fee}"`)
    const amount = inForce(rule.amount, on)
    const set = amounts.get(`${policy.id}/${fee}`)
    const each = set ? exactly(set.cents) : (amount.value ?? undefined)
    const { label, refundable } = rule
    return {
      fee,
      label,
      count,
      owed: due,
      ...(each && { each }),
      ...(set && { set }),
      refundable,
      rule: amount,
    }
  }
  const petitions = petitionCount(ledger)
  const items = [
    ...owed.map(({ fee, owed: due }) => item(fee, due, 1)),
    ...(policy.petition && petitions > 0 ? [item(policy.petition.fee, 'yes', petitions)] : []),
  ]
  return {
    items,
    knownTotal: items.map(share).reduce(plus, noMoney),
    unknown: items.filter(({ each }) => !each).map(({ label }) => label),
  }
}

/** Those sent, and those that an entry still needs. */
export function petitionCount({
  entries,
  petitions,
}: Pick<Ledger, 'entries' | 'petitions'>): number {
  const open = entries.filter(
    (entry) => entry.approval === 'petition' && !petitionFor(entry, petitions),
  )
  return petitions.length + open.length
}

function share({ each, count, owed }: FeeItem): Money {
  if (!each) return noMoney
  const all = times(each, count)
  return owed === 'yes' ? all : { low: noMoney.low, high: all.high }
}

/** The fee for one petition as the policy states it. Throws when the policy has no petitions. */
export function petitionFee(policy: Policy, on: Day): Money {
  const fee = policy.petition && policy.fees[policy.petition.fee]
  if (!fee) throw new RangeError(`policy ${policy.id} has no petitions`)
  return known(fee.amount, on)
}
