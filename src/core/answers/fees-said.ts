import { inForce } from '../fact.ts'
import { feesOf, petitionFee } from '../fees.ts'
import { exactly, formatMoney, times } from '../money.ts'
import type { Phase } from '../phase.ts'
import type { Context } from './context.ts'
import { dayIn } from './words.ts'

/** What is said elsewhere of a fee that the source does not state, or what an operator set. */
export function amountSaid(
  fee: string,
  context: Context,
): { readonly set: boolean; readonly items: readonly string[] } {
  const { policy, situation, standing, language } = context
  const rule = policy.fees[fee]
  if (!rule) return { set: false, items: [] }
  const own = situation.amounts.get(`${policy.id}/${fee}`)
  const label = labelOf(fee, context)
  if (own) {
    const amount = formatMoney(exactly(own.cents), policy.currency)
    const day = dayIn(language, own.on)
    return {
      set: true,
      items: [
        language === 'en'
          ? `${label}: ${amount}, set by ${own.by} on ${day}`
          : `${label}: ${amount}, fijado por ${own.by} (set by) el ${day}`,
      ],
    }
  }
  const { reported } = inForce(rule.amount, standing.rulesOf)
  return {
    set: false,
    items: reported.map(({ value, source }) =>
      reportedSaid(label, formatMoney(value, policy.currency), source, context),
    ),
  }
}

function reportedSaid(
  label: string,
  amount: string,
  source: string,
  { policy, language }: Context,
): string {
  const { title = source, published = '', trust = '' } = policy.sources[source] ?? {}
  return language === 'en'
    ? `${label}: ${amount}, reported by ${title} (${trust}, ${published}), not confirmed`
    : `${label}: ${amount}, según ${title} (${published}), sin confirmar (unconfirmed)`
}

const spanish: Readonly<Record<string, string>> = {
  standard: 'cargo de solicitud',
  late: 'recargo (late fee)',
  additional: 'cargo adicional (additional fee)',
  petition: 'petición',
}

function labelOf(fee: string, { policy, language }: Context): string {
  const label = policy.fees[fee]?.label ?? fee
  return language === 'es' ? (spanish[fee] ?? label) : label
}

/** Which fees an application in this phase owes, and the sum of the petitions. */
export function feesSaid(phase: Phase, context: Context, withReported: boolean): string[] {
  const { policy, ledger, situation, standing, language } = context
  const owed = feesOf(
    { ...ledger, petitions: [], entries: [] },
    policy,
    phase.fees,
    situation.amounts,
    standing.rulesOf,
  )
  return owed.items.flatMap((item) => {
    const label = labelOf(item.fee, context)
    const perhaps =
      item.owed === 'disputed'
        ? language === 'en'
          ? ' (perhaps; the page leaves it open)'
          : ' (quizá; la página no lo aclara)'
        : ''
    const amount = item.set
      ? `${formatMoney(exactly(item.set.cents), policy.currency)}, ${language === 'en' ? 'set by' : 'fijado por'} ${item.set.by}`
      : language === 'en'
        ? 'the page does not state the amount'
        : 'la página no dice el importe'
    const elsewhere = withReported && !item.set ? amountSaid(item.fee, context).items : []
    return [`${label}${perhaps}: ${amount}`, ...elsewhere]
  })
}

/** `2 × $25 = $50, nonrefundable`. */
export function petitionSum(
  many: number,
  { policy, situation, standing, language }: Context,
): string | undefined {
  const fee = petitionFee(policy, situation.amounts, standing.rulesOf, many)?.each
  if (!fee) return undefined
  const one = formatMoney(fee, policy.currency)
  const sum = formatMoney(times(fee, many), policy.currency)
  const back = language === 'en' ? 'nonrefundable' : 'no reembolsable'
  return many === 1 ? `${one}, ${back}` : `${many} × ${one} = ${sum}, ${back}`
}
