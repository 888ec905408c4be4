const apart = 1000 // ms between two messages in one channel

/** One message a second in each channel. */
export function newRates(now: () => number) {
  const last = new Map<string, number>()
  return {
    /** Seconds to wait, or none when the message may go. */
    wait(channel: string): number | undefined {
      const since = now() - (last.get(channel) ?? -Infinity)
      if (since < apart) return Math.ceil((apart - since) / 1000)
      last.set(channel, now())
      return undefined
    },
  }
}
