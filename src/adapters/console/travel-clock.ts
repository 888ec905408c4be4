import type { DateTime } from 'luxon'

/** A clock that can stand at another moment, to see what the bot says then. */
export interface TravelClock {
  readonly now: () => DateTime
  /** Undefined while the clock runs. */
  readonly standing: () => DateTime | undefined
  /** Without a moment it runs again. */
  readonly standAt: (moment: DateTime | undefined) => void
}

export function travelClock(real: () => DateTime): TravelClock {
  let moment: DateTime | undefined
  return {
    now: () => moment ?? real(),
    standing: () => moment,
    standAt(wanted) {
      moment = wanted
    },
  }
}
