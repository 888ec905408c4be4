/** Parts of patterns of amounts. */
export const unit = '(?<unit>hours?|horas?|minutes?|minutos?|ceus?|credits?|creditos?)'
export const number = '\\d{1,2}(?:\\.\\d{1,3})?'

/** The named groups of a match, which come last in what `replaceAll` hands over. */
export function groupsOf(parts: readonly unknown[]): Partial<Record<string, string>> {
  const last = parts.at(-1)
  return typeof last === 'object' && last !== null ? last : {}
}

/** A number like 0.4 or 1.9 beside hours is one of credits, and 8 beside credits is one of hours. */
export function isOf(amount: string, said: string, join: string): boolean {
  if (amount === '' || said.startsWith('m')) return true
  if (said.startsWith('c')) return Number(amount) <= 3
  return join === 'plus' || !/^[01]\.\d/u.test(amount)
}
