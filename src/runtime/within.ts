export const late = Symbol('late')

/** What the work gives, or `late` when that takes longer. The work goes on, and must not reject. */
export async function within<Result>(
  ms: number,
  work: Promise<Result>,
): Promise<Result | typeof late> {
  const { promise, resolve } = Promise.withResolvers<typeof late>()
  const timer = setTimeout(() => resolve(late), ms)
  try {
    return await Promise.race([work, promise])
  } finally {
    clearTimeout(timer)
  }
}
