type TakeTurn = <Result>(key: string, task: () => Promise<Result>) => Promise<Result>

/** Runs tasks that share a key one after another; others run side by side. `tails` holds a key only while it is busy. */
export function inTurn(tails = new Map<string, Promise<unknown>>()): TakeTurn {
  return (key, task) => {
    const result = (tails.get(key) ?? Promise.resolve()).then(task)
    const tail: Promise<unknown> = result
      .catch(() => undefined) // the caller is told; the next in line does not care
      .then(() => tails.get(key) === tail && tails.delete(key))
    tails.set(key, tail)
    return result
  }
}
