import { petitionFee } from '../../fees.ts'
import { type Cents, cents, exactly, formatMoney, plus, times } from '../../money.ts'
import { type Answer, sayIn } from '../answer.ts'
import type { Context } from '../context.ts'
import { petitionSum } from '../fees-said.ts'
import { go } from '../topic.ts'
import { say } from '../words.ts'

const paidSaid =
  /\b(?:paid|spent|gave|pague|gaste)\b(?: \w+){0,2}? (?:\$ ?)?(?<paid>\d{1,4})\b(?= ?(?:\$|bucks|dollars?|usd|in|on|for|en|dolares))/u
const toCome =
  /\b(?<more>\d{1,2}) (?:more|left|to go|to send|petitions? (?:left|to go)|mas)\b|\b(?:left|more are|remaining) (?<n>\d{1,2})\b/u

const totalSaid = say(
  '{total} in all for petitions: {paid} that you paid, and {sum}',
  '{total} en total por peticiones (petition): {paid} que pagaste, y {sum}',
)

const helpSaid =
  /\b(?:covers?|covering|pays?|paying|reimburses?|chips in|gives me|paga|cubre)(?: (?:me|for|up to|only|just|the|first|los|primeros))*? (?:\$ ?)?(?<help>\d{1,4})\b(?! (?:percent|courses?|petitions?|hours?|of (?:them|those|the|my)))/u
const shareSaid = say(
  '{left} are yours: {sum}, less the {help} that you told me of',
  'Pones {left}: {sum}, menos los {help} que dijiste',
)

/** What is left to pay of petitions when somebody else pays a part. */
export function withHelp(context: Context, many: number): Answer | undefined {
  const { policy, situation, standing, words } = context
  const help = Number(helpSaid.exec(words.join(' '))?.groups?.['help'] ?? 0)
  const fee = petitionFee(policy, situation.amounts, standing.rulesOf, many)?.each
  const sum = petitionSum(many, context)
  if (help < 1 || !fee || fee.low !== fee.high || sum === undefined) return undefined
  const left = cents(Math.max(0, times(fee, many).high / 100 - help))
  const money = (amount: Cents) => formatMoney(exactly(amount), policy.currency)
  return {
    outcome: 'answered',
    lines: [sayIn(context, shareSaid, { left: money(left), sum, help: money(cents(help)) })],
    rules: ['petitionFee'],
    next: go('petition'),
  }
}

/** Petitions paid before and those to come; the amount paid is the person's own figure. */
export function withPaid(context: Context): Answer | undefined {
  const text = context.words.join(' ')
  const paid = paidSaid.exec(text)?.groups?.['paid']
  const { more, n } = toCome.exec(text)?.groups ?? {}
  const many = Number(more ?? n ?? 0)
  const { policy, situation, standing } = context
  const fee = petitionFee(policy, situation.amounts, standing.rulesOf, many)?.each
  const sum = petitionSum(many, context)
  if (paid === undefined || many < 1 || !fee || sum === undefined) return undefined
  const before = exactly(cents(Number(paid)))
  const total = formatMoney(plus(before, times(fee, many)), policy.currency)
  return {
    outcome: 'answered',
    lines: [sayIn(context, totalSaid, { total, paid: formatMoney(before, policy.currency), sum })],
    rules: ['petitionFee'],
    next: go('petition'),
  }
}

const budgetSaid = /\$ ?(?<a>\d{2,4})\b|\b(?<b>\d{2,4}) (?:dollars?|bucks|usd|dolares)\b/u

/** How many petitions an amount pays for: `how many for 100 dollars`. */
export function affordable({ words, policy, situation, standing }: Context): number | undefined {
  const text = words.join(' ')
  const { a, b } = budgetSaid.exec(text)?.groups ?? {}
  const fee = petitionFee(policy, situation.amounts, standing.rulesOf, 1)?.each?.high
  if (!fee || !/\b(?:how many|cuantas)\b/u.test(text) || a === b) return undefined
  return Math.floor(cents(Number(a ?? b ?? 0)) / fee)
}
