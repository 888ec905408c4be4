/** Money in whole cents of one currency; a range when the sources disagree. */
export interface Money {
  readonly low: Cents
  readonly high: Cents
}

/** Whole hundredths of the policy's currency. */
export type Cents = number & { readonly unit: 'cents' }

/** `cents(25)` is 2500. */
export function cents(amount: number): Cents {
  return Math.round(amount * 100) as Cents
}

export function exactly(amount: Cents): Money {
  return { low: amount, high: amount }
}

export const noMoney: Money = exactly(0 as Cents)

export function plus(a: Money, b: Money): Money {
  return { low: (a.low + b.low) as Cents, high: (a.high + b.high) as Cents }
}

export function times({ low, high }: Money, count: number): Money {
  return { low: (low * count) as Cents, high: (high * count) as Cents }
}

/** `$25`, `$99 to $129`, `$12.50`; another currency than the dollar keeps its code: `EUR 190`. */
export function formatMoney({ low, high }: Money, currency: string): string {
  return low === high ? one(low, currency) : `${one(low, currency)} to ${one(high, currency)}`
}

function one(amount: Cents, currency: string): string {
  const whole = amount % 100 === 0 ? String(amount / 100) : (amount / 100).toFixed(2)
  return currency === 'USD' ? `$${whole}` : `${currency} ${whole}`
}
