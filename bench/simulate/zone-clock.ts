import type { DayNumber } from './day-number.ts'

/** Minutes since 1970, in UTC. */
export type Minute = number

const minutesADay = 1440
const minutesAWeek = 7 * minutesADay

interface Stretch {
  readonly from: Minute
  /** What the clock on the wall is ahead of UTC by, in minutes. */
  readonly ahead: number
}

/** The clock of one zone between two instants, read from ICU once and then by whole numbers alone. */
export class ZoneClock {
  readonly #stretches: readonly Stretch[]

  constructor(zone: string, from: Minute, until: Minute) {
    this.#stretches = stretchesOf(aheadIn(zone), from, until)
  }

  dayAt(minute: Minute): DayNumber {
    return Math.floor(this.#wallAt(minute) / minutesADay)
  }

  /** Since midnight on the wall. */
  minuteOfDayAt(minute: Minute): number {
    const wall = this.#wallAt(minute)
    return wall - Math.floor(wall / minutesADay) * minutesADay
  }

  /** The first minute at which the wall shows this time of that day, or else the end of the gap that leaps over it. */
  whenOn(day: DayNumber, minuteOfDay: number): Minute {
    const wall = day * minutesADay + minuteOfDay
    let before = 0
    for (const [at, { from, ahead }] of this.#stretches.entries()) {
      const minute = wall - ahead
      const until = this.#stretches[at + 1]?.from ?? Infinity
      if (minute < from) return Math.max(from, before) // leapt over
      if (minute < until) return minute
      before = until
    }
    return before
  }

  #wallAt(minute: Minute): Minute {
    let last = 0
    for (const { from, ahead } of this.#stretches) {
      if (from > minute) break
      last = ahead
    }
    return minute + last
  }
}

function aheadIn(zone: string): (minute: Minute) => number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
  return (minute) => {
    const parts = format.formatToParts(minute * 60_000)
    const written = parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
    const found = /GMT(?<sign>[+-])(?<hours>\d+):(?<minutes>\d+)/u.exec(written)?.groups
    if (!found) return 0
    const ahead = Number(found['hours']) * 60 + Number(found['minutes'])
    return found['sign'] === '-' ? -ahead : ahead
  }
}

/** No zone changes its clock twice within a week. */
function stretchesOf(aheadAt: (minute: Minute) => number, from: Minute, until: Minute): Stretch[] {
  const found: Stretch[] = [{ from: -Infinity, ahead: aheadAt(from) }]
  for (let minute = from; minute < until; minute += minutesAWeek) {
    if (aheadAt(minute) === aheadAt(minute + minutesAWeek)) continue
    let [low, high] = [minute, minute + minutesAWeek]
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2)
      if (aheadAt(middle) === aheadAt(minute)) low = middle
      else high = middle
    }
    found.push({ from: high, ahead: aheadAt(high) })
  }
  return found
}
