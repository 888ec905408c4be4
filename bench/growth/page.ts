import type { Curve, Growth } from './measured.ts'

interface Measured {
  readonly date: string
  readonly machine: string
  readonly load1: string
  readonly curves: readonly Curve[]
}

const whole = (value: number) => Math.round(value).toLocaleString('en-US')
const ms = (value: number) => value.toFixed(2)

/** The page for docs/performance-growth.md. */
export function page({ date, machine, load1, curves }: Measured): string {
  const rows = curves.flatMap(({ store, points }) => points.map((point) => row(store, point)))
  return `# Growth

Written by \`npm run growth\` on ${date}.

- Machine: ${machine}.
- Noise: the cores are shared, by the bot, by the server of the store and by others. Meanwhile ${load1} processes on
  average wanted one. Where that is more than there are cores, a latency is mostly waiting for a core, and most so where two
  processes have to take turns, as the bot and its server do: then sizes hold, rates are too low, and latencies too high.
- One call after the other, through all of \`perform\`. Every write is on the disk before it is answered:
  \`synchronous = FULL\` in SQLite, \`fsync\` and \`synchronous_commit\` on in PostgreSQL, \`appendfsync always\` in Redis.
- Servers are on the same machine; over a network each round trip comes on top, two for \`status\` with reminders known and three for
  a change.
- Size is what records and agenda take: of disk for SQLite and PostgreSQL, of memory for Redis. "Nobody due" is what a tick costs
  when it finds nobody. Memory is of the bot's own process, after loading and all calls.

![Growth](growth.svg)

| store | members | loaded a second | size, MB | \`status\` p50, p99, ms | \`log\` p50, p99, ms | nobody due p50, p99, ms | memory, MB |
|---|---|---|---|---|---|---|---|
${rows.join('\n')}
`
}

function row(store: string, point: Growth): string {
  const { members, loadPerSecond, sizeMb, status, log, look, residentMb } = point
  const latencies = [status, log, look].map(({ p50, p99 }) => `${ms(p50)}, ${ms(p99)}`)
  return `| ${[store, whole(members), whole(loadPerSecond), whole(sizeMb), ...latencies, whole(residentMb)].join(' | ')} |`
}
