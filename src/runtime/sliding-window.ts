type InWindow = <Result>(task: () => Promise<Result>) => Promise<Result>

interface Rate {
  readonly most: number
  readonly perMs: number
}

/**
 * Lets no more than `most` tasks reach whoever counts them in any stretch of `perMs`, however long they were on their
 * way: a task is over for whoever counts when its answer is here. In the order of asking.
 */
export function slidingWindow({ most, perMs }: Rate): InWindow {
  let free = most
  const waiting: (() => void)[] = []
  const leave = () => {
    const next = waiting.shift()
    if (next) next()
    else free += 1
  }
  return async (task) => {
    if (free > 0) free -= 1
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await task()
    } finally {
      setTimeout(leave, perMs).unref()
    }
  }
}
