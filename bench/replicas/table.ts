/** What one round with so many bots came to. */
export interface Round {
  readonly replicas: number
  readonly perSecond: number
  /** In ms. */
  readonly p50: number
  readonly p99: number
  /** Microseconds of the bots' processes for a command. */
  readonly cpu: number
  /** How many cores of the machine worked. */
  readonly busy: number
}

/** Medians by the number of bots, and what the second one brings. */
export function table(rounds: readonly Round[], median: (values: readonly number[]) => number) {
  const counts = [...new Set(rounds.map(({ replicas }) => replicas))]
  const rows = counts.map((count) => {
    const of = rounds.filter(({ replicas }) => replicas === count)
    const middle = (name: keyof Round) => median(of.map((round) => round[name]))
    const [perSecond, p50, p99] = [middle('perSecond'), middle('p50'), middle('p99')]
    return { count, perSecond, p50, p99, cpu: middle('cpu'), busy: middle('busy') }
  })
  const lines = rows.map(
    ({ count, perSecond, p50, p99, cpu, busy }) =>
      `| ${count} | ${Math.round(perSecond)} | ${p50.toFixed(1)} ms | ${p99.toFixed(1)} ms | ${Math.round(cpu)} µs | ${busy.toFixed(2)} |`,
  )
  const [one, two] = rows
  const gain =
    one && two
      ? `twice the bots do ${(two.perSecond / one.perSecond).toFixed(2)}x the commands\n`
      : ''
  return `| bots | commands a second | p50 | p99 | CPU of the bots for a command | cores of the machine at work |
| --- | --- | --- | --- | --- | --- |
${lines.join('\n')}
${gain}`
}
