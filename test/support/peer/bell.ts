/** Lets a test wait for something to become so, without looking again and again. */
export function newBell() {
  const waiting = new Set<() => void>()
  return {
    ring(): void {
      for (const look of waiting) look()
    },
    /** Resolves once `holds`; fails after `ms` with the words. */
    async until(holds: () => boolean, what: string, ms = 10_000): Promise<void> {
      const { promise, resolve, reject } = Promise.withResolvers<void>()
      const look = () => {
        if (holds()) resolve()
      }
      const timer = setTimeout(() => reject(new Error(`waited in vain for ${what}`)), ms)
      waiting.add(look)
      look()
      try {
        await promise
      } finally {
        clearTimeout(timer)
        waiting.delete(look)
      }
    },
  }
}
