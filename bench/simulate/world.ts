import type { Minute } from './zone-clock.ts'

const minutesADay = 1440

/** Once in so many stretches a platform asks to wait. */
const refusedOnceIn = 300
const stretch = 10 // min
/** How long it asks to wait then. */
export const askedToWait = 4 // min

/** When the bot is down, by the day after the beginning, the minute of it, and how many minutes. */
const outages = [
  [40, 13 * 60 + 55, 40],
  [120, 6 * 60, 6 * 60],
  [210, 20 * 60, 40 * 60],
  [333, 9 * 60 - 5, 30],
  [470, 3 * 60, 9 * minutesADay + 180],
  [620, 14 * 60 - 10, 20],
  [731, 23 * 60, 11 * 60],
] as const

/** What happens to everybody alike: facts that the platform and the checker share, and no decision. */
export interface World {
  /** The first minute at which the bot runs, `minute` itself if it does then. */
  awakeFrom(minute: Minute): Minute
  /** Whether the platform asks to wait with this person's messages. */
  isBusy(person: number, minute: Minute): boolean
}

export const calmWorld: World = { awakeFrom: (minute) => minute, isBusy: () => false }

/** With a bot that is down now and then, and platforms that ask to wait. */
export function roughWorld(from: Minute): World {
  const all = outages.map(([day, minute, length]) => {
    const begins = from + day * minutesADay + minute
    return { from: begins, until: begins + length }
  })
  return {
    awakeFrom(minute) {
      const outage = all.find(({ from: begins, until }) => begins <= minute && minute < until)
      return outage ? outage.until : minute
    },
    isBusy(person, minute) {
      const mixed = Math.imul((person + 1) * 7919 + Math.floor(minute / stretch), 0x9e3779b1)
      return ((mixed ^ (mixed >>> 15)) >>> 0) % refusedOnceIn === 0
    },
  }
}
