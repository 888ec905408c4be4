const apart = 1000 // ms between two messages in one channel

/** How many calls of a method a workspace takes: so many in the long run, and so many at once after a pause. */
interface WorkspaceRate {
  readonly perSecond: number
  readonly burst: number
}

/** Methods that are not named have no limit in a workspace. */
export type WorkspaceRates = Readonly<Record<string, WorkspaceRate>>

interface Bucket {
  readonly left: number
  readonly at: number
}

/** One message a second in each channel, and what the settings say of a workspace. */
export function newRates(now: () => number, ofWorkspaces: WorkspaceRates = {}) {
  const last = new Map<string, number>()
  const buckets = new Map<string, Bucket>()
  return {
    /** Seconds to wait, or none when the message may go. */
    wait(channel: string): number | undefined {
      const since = now() - (last.get(channel) ?? -Infinity)
      if (since < apart) return Math.ceil((apart - since) / 1000)
      last.set(channel, now())
      return undefined
    },
    /** Seconds to wait, or none when the workspace takes the call, which then counts. */
    waitIn(team: string, method: string): number | undefined {
      const rate = ofWorkspaces[method]
      if (!rate) return undefined
      const { perSecond, burst } = rate
      const key = `${team} ${method}`
      const { left, at } = buckets.get(key) ?? { left: burst, at: now() }
      const full = Math.min(burst, left + ((now() - at) / 1000) * perSecond)
      if (full < 1) return Math.ceil((1 - full) / perSecond)
      buckets.set(key, { left: full - 1, at: now() })
      return undefined
    },
  }
}
