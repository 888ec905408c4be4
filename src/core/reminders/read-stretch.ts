const written = /^(?<number>\d{1,3}|an?|one)?\s*(?<unit>d|days?|w|weeks?)$/u

/** Days from `1d`, `2 weeks` or `a week`; undefined when it is no stretch, or longer than a year. */
export function readStretch(typed: string): number | undefined {
  const found = written.exec(typed.trim().toLowerCase())?.groups
  if (!found) return undefined
  const { number = '1', unit = '' } = found
  const days = (/^\d/u.test(number) ? Number(number) : 1) * (unit.startsWith('w') ? 7 : 1)
  return days >= 1 && days <= 366 ? days : undefined
}
