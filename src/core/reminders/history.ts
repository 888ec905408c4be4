import type { Day } from '../day.ts'

/** What has been sent to a person already, as far as the next message hangs on it. */
export interface History {
  /** The last day with a message. */
  readonly lastDay: Day | null
  /** Messages in a row without a sign of life from the person. */
  readonly inARow: number
  /** What is said once only, such as `goodbye 2026-11-20`. */
  readonly said: readonly string[]
}

export const nothingSent: History = { lastDay: null, inARow: 0, said: [] }

/** The history once a message with these once-only parts was sent. */
export function afterSending(history: History, day: Day, said: readonly string[]): History {
  const kept = [...history.said.filter((each) => !said.includes(each)), ...said]
  return { lastDay: day, inARow: history.inARow + 1, said: kept.slice(-10) }
}
