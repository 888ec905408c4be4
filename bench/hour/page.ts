import { median } from '../measure.ts'
import type { End } from './bot-process.ts'
import type { Verdict } from './verdict.ts'
import { type Life, memoryOf, type Sample } from './memory.ts'
import { type About, type Counts, type Platform, sorted } from './platform.ts'
import type { Tally } from './tally.ts'

export interface Measured {
  readonly about: About
  readonly commands: number
  readonly people: number
  readonly perSecond: number
  readonly seed: number
  readonly seconds: number
  /** Processes that wanted a core, on average over the minute before. */
  readonly load1: number
  readonly tally: Tally
  /** By SIGTERM, by SIGKILL, and by SIGTERM at last. */
  readonly ends: readonly End[]
  readonly verdict: Verdict
  readonly lives: readonly Life[]
  /** What the bot wrote to its standard error. */
  readonly errors: string
  /** What the platform says against the bot. */
  readonly complaints: readonly string[]
  /** What the platform did and saw. */
  readonly platform: ReturnType<Platform['counts']>
  readonly tickets: Counts
}

/** Whether it held what the page promises. */
export function isSound({ verdict, errors, complaints, ends }: Measured): boolean {
  const { lost, doubled, strayed } = verdict
  const faults = lost.length + doubled.length + strayed.length + complaints.length
  const [first, , last] = ends
  return faults === 0 && errors === '' && first?.code === 0 && last?.code === 0
}

const whole = (value: number) => Math.round(value).toLocaleString('en-US')
const ms = (value: number | undefined) => `${whole(value ?? Number.NaN)} ms`
const seconds = (value: number | undefined) => `${((value ?? Number.NaN) / 1000).toFixed(1)} s`
const rows = (counts: Counts) =>
  counts.map(([name, count]) => `| ${name} | ${whole(count)} |`).join('\n')
const listed = (all: readonly string[]) =>
  all.length === 0 ? '0' : `${whole(all.length)}: ${all.slice(0, 5).join('; ')}`

/** The part of docs/performance-hour.md about one platform. */
export function part(
  measured: Measured,
  { machine, date }: { readonly machine: string; readonly date: string },
): string {
  const { about, commands, people, perSecond, seed, load1 } = measured
  return `## ${about.name}

Written on ${date}: ${whole(commands)} commands of ${whole(people)} people ${about.people}, in ${whole((measured.seconds + 30) / 60)} minutes.

- Machine: ${machine}. When it began, ${load1.toFixed(1)} processes on average wanted a core.
- The bot is the process of \`npm start\` on SQLite, reached ${about.ways} by turns; ${about.name} is the one
  of our tests, in the process that also plays the people, on the same cores.
- The doings and the faults come from seed ${seed}; who waits for whom does not, so no two runs are alike.
- At one third the bot is ended by SIGTERM and started again, at two thirds by SIGKILL, on the same
  store. ${about.again}.
- ${whole(perSecond)} commands a second are begun as long as there is room; a person does one thing at a time.

${promises(measured)}
${acknowledgements(measured)}
${memory(measured)}
${troubles(measured)}`
}

function promises({ about, verdict, complaints, errors, tally, ends }: Measured): string {
  const { told, lost, doubled, strayed, silent } = verdict
  const [term, , last] = ends
  return `### What was promised

Every course has a title of its own, so that each answer and each record can be held against what its
person did. After the hour the store is read and compared.

| | |
|---|---|
| changes that people were told of: logged, set up, undone | ${whole(told.logged)}, ${whole(told.saved)}, ${whole(told.undone)} |
| of these lost | ${listed(lost)} |
| done twice | ${listed(doubled)} (${whole(tally.repeated)} deliveries came again) |
| shown to somebody else, or on their record | ${listed(strayed)} |
| rules of ${about.name} broken, messages for nobody | ${listed(complaints)} |
| written to standard error | ${errors === '' ? 'nothing' : errors.slice(0, 500)} |
| logged, though no answer that says so arrived | ${whole(silent)} |
| ended by SIGTERM within, and with status | ${seconds(term?.ms)} (${String(term?.code)}) under load, ${seconds(last?.ms)} (${String(last?.code)}) at rest |
`
}

function acknowledgements({ tally, seconds: taken, commands, lives }: Measured): string {
  const all = tally.ms.toSorted((a, b) => a - b)
  const at = (share: number) => all[Math.min(all.length - 1, Math.floor(share * all.length))]
  const stood = lives.flatMap((life) => life.stood)
  return `### Acknowledgements

| | |
|---|---|
| commands a second, with both restarts | ${(commands / taken).toFixed(1)} |
| acknowledged | ${whole(all.length)} deliveries |
| p50, p99, slowest | ${ms(at(0.5))}, ${ms(at(0.99))}, ${ms(all.at(-1))} |
| tried again by people | ${whole(tally.retried)} |
| the bot's own loop stood still: longest of each 10 s, median and most | ${ms(median(stood))}, ${ms(Math.max(...stood))} |
| acknowledged, and no answer within 8 s | ${whole(tally.unanswered)} |

Not acknowledged within 3 s, by what the platform saw:

| | |
|---|---|
${rows(sorted(tally.missed))}

What people did, retries included:

| | |
|---|---|
${rows(sorted(tally.kinds))}
`
}

function memory({ lives }: Measured): string {
  const names = ['from the start', 'after SIGTERM', 'after SIGKILL']
  const rowsOf = lives.flatMap(({ resident, heap }, at) => [
    memoryRow(`${names[at] ?? ''}: resident`, resident),
    memoryRow(`${names[at] ?? ''}: in use after ${heap.length} full collections`, heap),
  ])
  return `### Memory

Of each process without its first 30 s. Resident is what the system gave it, each second: V8 takes what
it likes of a big machine and gives little back. What is in use after a full collection, which we make
every 10 s, is what the bot keeps, and the figure that must stay flat.

| process | first | last | most | slope, each 1,000 commands |
|---|---|---|---|---|
${rowsOf.join('\n')}
`
}

function memoryRow(name: string, samples: readonly Sample[]): string {
  const all = memoryOf(samples)
  if (!all) return `| ${name} | too short to say | | | |`
  const mb = [all.start, all.end, all.most].map((each) => `${each.toFixed(0)} MB`)
  return `| ${name} | ${mb.join(' | ')} | ${all.slope.toFixed(2)} MB |`
}

function troubles({ about, platform, tickets }: Measured): string {
  return `### What went wrong on purpose

Episodes of 0.3 to 1.5 s in which every call of one kind fails, and connections that ${about.name} renews or
loses:

| | episodes |
|---|---|
${rows(platform.faults)}

The tickets in the log of the bot:

| | |
|---|---|
${rows(tickets)}

Calls that ${about.name} answered, and what else it counted:

| | |
|---|---|
${rows(platform.calls)}
${rows(platform.others)}
`
}
