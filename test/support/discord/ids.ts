const epoch = 1_420_070_400_000n // the first second of 2015

export type Ids = ReturnType<typeof newIds>

/** Snowflakes: the moment in the upper 42 bits, so that a client can read how old a thing is. */
export function newIds(now: () => number) {
  let made = 0n
  return {
    next(at: number = now()): string {
      made += 1n
      return String(((BigInt(Math.trunc(at)) - epoch) << 22n) | (made & 0x3f_ffffn))
    },
  }
}

export function shardOf(guild: string | undefined, shards: number): number {
  return guild === undefined ? 0 : Number((BigInt(guild) >> 22n) % BigInt(shards))
}

/** Ids of a made-up length would give each route a bucket of its own. */
export function expectSnowflake(id: string): void {
  if (!/^\d{17,19}$/u.test(id)) throw new Error(`${id} is no snowflake of 17 to 19 digits`)
}
