/** Days since 1970 as whole numbers: the checker counts by itself and not with the days of the product. */
export type DayNumber = number

const msADay = 86_400_000

export function dayNumber(text: string): DayNumber {
  return Date.parse(`${text}T00:00:00Z`) / msADay
}

/** `2026-11-20`. */
export function dayText(day: DayNumber): string {
  return new Date(day * msADay).toISOString().slice(0, 10)
}

/** Monday is 1. */
export function weekdayOf(day: DayNumber): number {
  return ((day + 3) % 7) + 1 // 1970 began on a Thursday
}

/** 29 February becomes the 28th. */
export function yearsLater(day: DayNumber, years: number): DayNumber {
  const date = new Date(day * msADay)
  const [month, dayOfMonth] = [date.getUTCMonth(), date.getUTCDate()]
  const moved = Date.UTC(date.getUTCFullYear() + years, month, dayOfMonth) / msADay
  return new Date(moved * msADay).getUTCMonth() === month ? moved : moved - 1
}
