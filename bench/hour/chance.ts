/** Gives numbers from 0 up to 1. */
export type Chance = () => number

/** The same numbers for the same seed (mulberry32). */
export function chanceFrom(seed: number): Chance {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** From 0 up to `end`, which it never is. */
export function wholeBelow(chance: Chance, end: number): number {
  return Math.floor(chance() * end)
}

/** One of them, each as often as any other. */
export function anyOf<Value>(chance: Chance, all: readonly Value[]): Value {
  return oneOf(
    chance,
    all.map((each) => [1, each] as const),
  )
}

/** One of them, each as often as its weight says. */
export function oneOf<Value>(chance: Chance, weighted: readonly (readonly [number, Value])[]) {
  const sum = weighted.reduce((total, [weight]) => total + weight, 0)
  let left = chance() * sum
  for (const [weight, value] of weighted) {
    left -= weight
    if (left < 0) return value
  }
  throw new RangeError('nothing to choose from')
}
