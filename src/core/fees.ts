import { petitionFor } from './counting.ts'
import { type Dated, inForce } from './fact.ts'
import type { Ledger } from './member.ts'
import { type Cents, exactly, formatMoney, type Money, noMoney, plus, times } from './money.ts'
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
  const petitions = petitionCount(ledger)
  const items = [
    ...owed.map(({ fee, owed: due }) => feeItem(policy, fee, amounts, on, due, 1)),
    ...(policy.petition && petitions > 0
      ? [feeItem(policy, policy.petition.fee, amounts, on, 'yes', petitions)]
      : []),
  ]
  return {
    items,
    knownTotal: items.map(share).reduce(plus, noMoney),
    unknown: items.filter(({ each }) => !each).map(({ label }) => label),
  }
}

/** One fee as it is known: what an operator set, or what the source says; a range where it can be read in two ways. */
function feeItem(
  policy: Policy,
  fee: string,
  amounts: SetAmounts,
  on: Day,
  owed: FeeItem['owed'],
  count: number,
): FeeItem {
  const rule = policy.fees[fee]
  if (!rule) throw new RangeError(`policy ${policy.id} has no fee "${fee}"`)
  const amount = inForce(rule.amount, on)
  const set = amounts.get(`${policy.id}/${fee}`)
  const each = set ? exactly(set.cents) : (amount.value ?? disputedRange(amount))
  return {
    fee,
    label: rule.label,
    count,
    owed,
    ...(each && { each }),
    ...(set && { set }),
    refundable: rule.refundable,
    rule: amount,
  }
}

function disputedRange({ status, reported }: Dated<Money>): Money | undefined {
  if (status !== 'disputed' || reported.length === 0) return undefined
  const low = Math.min(...reported.map(({ value }) => value.low)) as Cents
  return { low, high: Math.max(...reported.map(({ value }) => value.high)) as Cents }
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

/** The fee for this many petitions; undefined where the rules know none. */
export function petitionFee(
  policy: Policy,
  amounts: SetAmounts,
  on: Day,
  count: number,
): FeeItem | undefined {
  return policy.petition && feeItem(policy, policy.petition.fee, amounts, on, 'yes', count)
}

/** `2 × $25 = $50, nonrefundable`, or that the amount is not stated. */
export function feeWords({ each, count, refundable }: FeeItem, { currency }: Policy): string {
  const back = refundable === false ? ', nonrefundable' : ''
  if (!each) return `fee not stated${back}`
  const one = formatMoney(each, currency)
  const all = formatMoney(times(each, count), currency)
  return `${count === 1 ? one : `${count} × ${one} = ${all}`}${back}`
}
