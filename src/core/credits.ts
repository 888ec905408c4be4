/**
 * Amounts of credit, kept as whole thousandths of the credential's own unit, because
 * 0.1 + 0.2 is not 0.3 and an auditor will notice. A quarter of an hour is 0.025 CEU,
 * which is why hundredths would not do.
 *
 * Unit: 1 Credits = 0.001 of whatever the policy counts (CEU, CPE, hour).
 */
export type Credits = number & { readonly unit: 'thousandths' }

export const noCredits = 0 as Credits

/** `credits(0.4)` is 400. Throws on what thousandths cannot hold. */
export function credits(amount: number): Credits {
  const thousandths = Math.round(amount * 1000)
  if (!isWholeThousandths(amount)) throw new RangeError(`${amount} has more than three decimals`)
  return thousandths as Credits
}

export function isWholeThousandths(amount: number): boolean {
  return Math.abs(amount * 1000 - Math.round(amount * 1000)) < 1e-6
}

export function sum(amounts: Iterable<Credits>): Credits {
  let total = 0
  for (const amount of amounts) total += amount
  return total as Credits
}

export function atMost(...amounts: readonly Credits[]): Credits {
  return Math.min(...amounts) as Credits
}

/** What is left to reach `goal`; never negative. */
export function shortOf(goal: Credits, amount: Credits): Credits {
  return Math.max(0, goal - amount) as Credits
}

/** `400` → `0.4`, `2000` → `2.0`, `1850` → `1.85`: one decimal at least, as certificates print it. */
export function formatCredits(amount: Credits): string {
  const plain = String(amount / 1000)
  return plain.includes('.') ? plain : `${plain}.0`
}

/** In the policy's unit, for drawing: 400 → 0.4. Not for adding up. */
export function inUnits(amount: Credits): number {
  return amount / 1000
}

/** What a certificate says: an amount in thousandths of a credit or of a contact hour. */
export interface Stated {
  readonly amount: number
  readonly unit: 'credit' | 'hour'
}

/** `perHour`: how many credits one contact hour earns. Exact while it is a whole tenth of a unit. */
export function creditsOf({ amount, unit }: Stated, perHour: Credits): Credits {
  return (unit === 'credit' ? amount : (amount * perHour) / 1000) as Credits
}

/** The hours that earn `amount`, as text: 0.85 CEU at 0.1 an hour is `8.5`. Rounded up to a hundredth. */
export function hoursFor(amount: Credits, perHour: Credits): string {
  return String(Math.ceil((amount * 100) / perHour) / 100)
}
