import { z } from 'zod'
import { type discordSchema, discordSection } from './discord/page.ts'
import { type Latency, latency } from './latency.ts'
import { type slackSchema, slackSection } from './slack/page.ts'

export const requestsSchema = z.object({
  floor: latency,
  read: latency,
  status: latency,
  log: latency,
})
export const loadSchema = z.object({
  seconds: z.number(),
  perSecond: z.number(),
  fileMb: z.number(),
  bytes: z.number(),
})
export const crowdSchema = z.object({
  first: latency,
  status: latency,
  log: latency,
  atStart: z.number(),
  residentMb: z.number(),
})
export const answersSchema = z.object({
  startMs: z.number(),
  firstMs: z.number(),
  residentMb: z.number(),
  latency,
})
export const startSchema = z.object({ ms: z.number(), slowest: z.number(), residentMb: z.number() })

export interface Measured {
  readonly date: string
  /** The machine in words. */
  readonly machine: string
  /** Processes that wanted a core, on average over the minute before. */
  readonly load1: string
  readonly members: number
  readonly runs: number
  readonly requests: z.output<typeof requestsSchema>
  readonly load: z.output<typeof loadSchema>
  readonly crowd: z.output<typeof crowdSchema>
  readonly start: z.output<typeof startSchema>
  readonly answers: z.output<typeof answersSchema>
  readonly slack: z.output<typeof slackSchema>
  readonly discord: z.output<typeof discordSchema>
}

const whole = (value: number) => Math.round(value).toLocaleString('en-US')
const times = (value: number) => `${value.toFixed(2)}x`
const ms = (value: number) => `${value.toFixed(2)} ms`

/** The page for docs/performance.md: ratios first, for they hold on other machines. */
export function page({
  date,
  machine,
  load1,
  members,
  runs,
  requests,
  load,
  crowd,
  start,
  answers,
  slack,
  discord,
}: Measured) {
  const { floor, read, status, log } = requests
  const row = (name: string, { p50, p99 }: Latency) =>
    `| ${name} | ${times(p50 / floor.p50)} | ${ms(p50)} | ${ms(p99)} |`
  return `# Performance

Written by \`npm run bench\` on ${date}.

- Machine: ${machine}.
- Noise: the cores are shared. When it began, ${load1} processes on average wanted one. What waits for
  the disk then also waits for a core, so p99 and every write vary by a factor of two to four from run
  to run; the p50 of reads, and ratios within one run, hold better.
- Figures are medians of ${runs} runs, one call after the other. Every write is on the disk before it is
  answered (\`synchronous = FULL\`).

## A request against its floor

The floor is what no bot on this store can go below: one keyed read and one changed write of the same
record (${whole(load.bytes)} bytes) through Keyv, in a file with the same settings, in the same run. The
target: \`status\` at most 2x the floor at p50.

| one call | p50, of the floor | p50 | p99 |
|---|---|---|---|
${row('floor: bare read and write', floor)}
${row('bare read alone', read)}
${row('`status`, all of `perform`', status)}
${row('`log`, all of `perform`, a write', log)}

## ${whole(members)} members

Each has three to five courses, a card and two changes to undo. They are written ${whole(500)} to a
transaction. \`status\` is asked by members picked at random, 5,000 times a run. The file
was written just before, so the system may hold it in memory; a cold disk adds its own reading time.

| | |
|---|---|
| \`status\` p50, against ${whole(500)} members | ${times(crowd.status.p50 / status.p50)} |
| \`status\`, p50 and p99 | ${ms(crowd.status.p50)}, ${ms(crowd.status.p99)} |
| \`status\`, the first 5,000 after opening | ${ms(crowd.first.p50)}, ${ms(crowd.first.p99)} |
| \`log\`, p50 and p99 | ${ms(crowd.log.p50)}, ${ms(crowd.log.p99)} |
| loading | ${whole(load.perSecond)} members a second, ${whole(load.seconds)} s in all |
| file | ${whole(load.fileMb)} MB, ${whole((load.fileMb * 1e6) / members)} bytes a member |
| memory before opening, and after all requests | ${whole(crowd.atStart)} MB, ${whole(crowd.residentMb)} MB |

${slackSection(slack)}
${discordSection(discord)}
## Starting the console

From starting the process to the first prompt, on an existing database, with nothing attached to the
network. The target: under 0.7 s.

| | |
|---|---|
| to the first prompt, median and slowest of ${runs} | ${(start.ms / 1000).toFixed(2)} s, ${(start.slowest / 1000).toFixed(2)} s |
| memory at the prompt | ${whole(start.residentMb)} MB |

## Answering questions

Every line of \`training\` as a question, in process, by \`core/answers\`. The targets: p99 under 20 ms, 100 ms at the start, 60 MB.

| | |
|---|---|
| a question, p50 and p99 | ${ms(answers.latency.p50)}, ${ms(answers.latency.p99)} |
| the first one | ${ms(answers.firstMs)} |
| loading it, beyond what the bot loads anyway | ${ms(answers.startMs)} |
| memory it adds, after all questions | ${whole(answers.residentMb)} MB |

## Again

\`npm run bench\` takes some minutes and writes this page. \`MEMBERS=20000 RUNS=1 npm run bench\` takes
a minute or two and only prints it.

An hour of traffic in Slack and one in Discord, with faults and restarts (\`npm run hour\`), are in [performance-hour.md](performance-hour.md).
How fast reminders are planned and brought is in [performance-reminders.md](performance-reminders.md).
`
}
