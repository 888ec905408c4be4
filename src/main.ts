import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { DateTime } from 'luxon'
import { readArguments, usage, type Wanted } from './adapters/console/arguments.ts'
import { consoleCourier } from './adapters/console/courier.ts'
import { runScript } from './adapters/console/exec.ts'
import { placesFor } from './adapters/console/places.ts'
import { screenOf } from './adapters/console/screen.ts'
import { startConsole } from './adapters/console/start.ts'
import { travelClock } from './adapters/console/travel-clock.ts'
import { commands } from './commands/catalog.ts'
import { policies } from './core/policies/catalog.ts'
import { readAmounts } from './runtime/amounts.ts'
import { type Config, readConfig } from './runtime/config.ts'
import { bringAnswers } from './runtime/answer-letters.ts'
import type { DeliverTools } from './runtime/deliver.ts'
import { type Desks, openDesks } from './runtime/desks.ts'
import type { DiscordConfig } from './runtime/discord-config.ts'
import type { Jobs } from './runtime/jobs.ts'
import { Broken, lastResort } from './runtime/last-resort.ts'
import { errorWords } from './runtime/error-words.ts'
import { openLogFile } from './runtime/log-file.ts'
import { departuresIn } from './runtime/departures.ts'
import { makePerform, type Perform } from './runtime/perform.ts'
import { Reminding } from './runtime/reminding.ts'
import { openJobs } from './runtime/open-jobs.ts'
import { makeLog, makeReport, type Report } from './runtime/report.ts'
import type { SlackConfig } from './runtime/slack-config.ts'
import { openStore, type Store } from './runtime/store.ts'

type Mode = Exclude<Wanted, { readonly kind: 'help' }>

const { stdin, stdout, stderr } = process

const wallClock = () => DateTime.utc()

/** Milliseconds since the process began. */
const timer = () => performance.now()

/** The status that the process ends with. */
async function main(args: readonly string[]): Promise<number> {
  const wanted = readArguments(args)
  if (wanted.kind === 'help') {
    stdout.write(usage)
    return 0
  }
  const config = readConfig(process.env, [...policies.keys()])
  const amounts = readAmounts(config.amountsFile, policies)
  const report = makeReport(makeLog(openLogFile(config.logFile), config.logLevel), Math.random)
  const broken = lastResort(report)
  const onTrouble = (error: Error) => void report(error, { during: 'keeping the store' })
  const url = wanted.kind === 'exec' ? wanted.store : config.storeUrl
  const store = await openStore(url, { onTrouble })
  try {
    await store.check()
    if ((config.slack ?? config.discord) && wanted.kind === 'console') {
      stdout.on('error', () => {}) // nobody has to read what is told
      return await unlessBroken(broken, serve({ config, amounts, report, store, broken }))
    }
    const running = run(wanted, { config, amounts, report, store, broken })
    return await unlessBroken(broken, running).catch((error: unknown) => {
      throw error instanceof Broken ? error : new Broken(report(error))
    })
  } finally {
    await store.close()
  }
}

interface Parts {
  readonly config: Config
  readonly amounts: ReturnType<typeof readAmounts>
  readonly report: Report
  readonly store: Store
  /** Settles when the process has to end because nobody caught a fault. */
  readonly broken: Promise<Broken>
}

/** What the work gives; rejects once it has ended, when something broke meanwhile that nobody caught. */
async function unlessBroken(broken: Promise<Broken>, work: Promise<number>): Promise<number> {
  const status = await work
  const fault = await Promise.race([broken, Promise.resolve(undefined)])
  if (fault) throw fault
  return status
}

async function run(mode: Mode, { config, amounts, report, store, broken }: Parts): Promise<number> {
  const clock = travelClock(wallClock)
  const { credential, support } = config
  const zone = config.defaultZone ?? (mode.kind === 'exec' ? 'UTC' : machineZone())
  const own = { credential, zone, support, clock: clock.now }
  const desks = await desksFor(config, store, clock.now)
  const tools = { commands, policies, amounts, store, report, desks, ...own }
  const reminding = mode.kind === 'console' ? new Reminding(tools) : undefined
  const perform = makePerform({ ...tools, ...(reminding && { reminding }) })
  const signal = stopSignal(broken)
  if (mode.kind === 'exec') {
    const streams = { input: stdin, output: stdout }
    return (await runScript({ perform, clock, timer, signal, ...streams, jsonl: mode.jsonl }))
      ? 0
      : 1
  }
  const places = placesFor(config.storeUrl, process.cwd())
  const screen = screenOf(stdin, stdout)
  const read = (id: string) => store.read(id)
  reminding?.carry('console', consoleCourier(screen))
  const jobs = reminding && (await jobsFor({ ...tools, reminding }))
  try {
    await startConsole({ commands, perform, read, clock, zone, screen, report, signal, ...places })
    return 0
  } finally {
    await jobs?.stop(drainMs)
  }
}

/** A platform that is being served. */
interface Served {
  /** Settles when the platform ends it, with the reason in plain words. */
  readonly ended?: Promise<Error>
  readonly leave: () => void
  readonly stop: (ms: number) => Promise<void>
}

/** Serves every platform that is configured until a signal ends it, then finishes what was begun. */
async function serve(parts: Parts): Promise<number> {
  const { slack, discord } = parts.config
  const desks = await desksFor(parts.config, parts.store, wallClock)
  const tools = { ...toolsFor(parts), commands, policies, desks }
  const reminding = new Reminding(tools)
  const perform = makePerform({ ...tools, reminding })
  const signal = stopSignal(parts.broken)
  const served: Served[] = []
  let jobs: Jobs | undefined
  try {
    if (slack) served.push(await serveSlack(slack, { perform, reminding, desks }, parts))
    if (discord) served.push(await serveDiscord(discord, { perform, reminding, desks }, parts))
    jobs = await jobsFor({ ...tools, reminding }, parts.config.jobsUrl)
    const ends = served.flatMap(({ ended }) => ended ?? [])
    const stopped = signal.aborted ? undefined : once(signal, 'abort')
    const reason = await Promise.race([stopped, ...ends])
    if (reason instanceof Error) throw reason
    await left(served, parts)
    return 0
  } finally {
    const end = timer() + drainMs
    await jobs?.stop(drainMs / 2) // before the platforms, for it writes to people there
    await Promise.all(served.map(({ stop }) => stop(end - timer())))
  }
}

/** Still takes what comes, until a load balancer has heard of it; not when something broke. */
async function left(served: readonly Served[], { config, broken }: Parts): Promise<void> {
  for (const { leave } of served) leave()
  if (config.leaveMs > 0)
    await Promise.race([pause(config.leaveMs, undefined, { ref: false }), broken])
}

function toolsFor({ config, amounts, report, store }: Parts) {
  const { credential, support, defaultZone: zone = machineZone() } = config
  return { amounts, report, store, credential, zone, support, clock: wallClock }
}

interface Core {
  readonly perform: Perform
  readonly reminding: Reminding
  readonly desks: Desks
}

async function serveSlack(
  slack: SlackConfig,
  { perform, reminding, desks }: Core,
  parts: Parts,
): Promise<Served> {
  const { startSlack } = await import('./adapters/slack/start.ts') // only when it is configured
  const { report, clock, zone, store } = toolsFor(parts)
  const bot = await startSlack({
    config: slack,
    commands,
    perform,
    report,
    clock,
    zone,
    memory: store.memory,
    leaseFor: (name) => store.lease(name),
    departures: departuresIn(store.shelf('departures'), {
      lease: (name) => store.lease(name),
      eraseAll: async (prefix) => {
        await desks.eraseAll(prefix)
        return store.eraseAll(prefix)
      },
    }),
    installations: store.shelf('slack installations'),
    knows: async (id) => (await store.read(id)) !== undefined,
    records: {
      idsFrom: (prefix) => store.idsFrom(prefix),
      move: (from, to) => store.move(from, to),
    },
    tell,
  })
  reminding.carry('slack', bot.courier)
  announce('Slack', bot.port)
  return bot
}

async function serveDiscord(
  discord: DiscordConfig,
  { perform, reminding }: Core,
  parts: Parts,
): Promise<Served> {
  const { startDiscord } = await import('./adapters/discord/start.ts') // only when it is configured
  const { report, clock, zone, store } = toolsFor(parts)
  const read = (id: string) => store.read(id)
  const shared = { memory: store.memory, leaseFor: (name: string) => store.lease(name) }
  const conversations = store.shelf('discord conversations')
  const tools = { commands, perform, read, report, clock, zone, conversations, ...shared }
  const bot = await startDiscord({ config: discord, ...tools })
  reminding.carry('discord', bot.courier)
  announce('Discord', bot.port)
  return bot
}

/** In all. Docker kills after 10 s what has not ended by itself. */
const drainMs = 8000

function desksFor(
  { admins, secretKeys: keys }: Config,
  store: Store,
  clock: () => DateTime,
): Promise<Desks> {
  return openDesks({ admins, store, keys, clock })
}

/** Everything that happens without being asked for; a surface that is slow holds up no other one. */
async function jobsFor(
  tools: Omit<Core, 'perform'> &
    Pick<DeliverTools, 'report' | 'clock' | 'store'> & { readonly credential: string },
  jobsUrl?: string, // none for a terminal, whose messages no other process can bring
): Promise<Jobs> {
  const { reminding, desks, report, clock, store, credential } = tools
  const jobs = await openJobs(jobsUrl, report, (name) => store.lease(name))
  const policy = policies.get(credential)
  if (policy) {
    const letters = { desks, reminding, policy, clock, report }
    jobs.everyMinute('telling answers of admins', (signal) => bringAnswers(letters, signal))
  }
  jobs.everyNight('tidying desks', () => desks.tidy())
  jobs.everyNight('taking away what has expired', () => store.tidy())
  for (const surface of reminding.surfaces) {
    const name = `sending reminders in ${surface}`
    jobs.everyMinute(name, (signal) => reminding.tick(surface, signal))
  }
  jobs.everyNight('checking reminders', (signal) => reminding.repair(signal))
  return jobs
}

function announce(platform: string, port: number | undefined): void {
  tell(`in ${platform}${port === undefined ? '' : `, at port ${port}`}`)
}

function tell(words: string): void {
  stdout.write(`recert: ${words}\n`)
}

function machineZone(): string {
  return DateTime.local().zoneName
}

/** Aborted by the first wish to end, or when something broke; a second wish ends the process at once. */
function stopSignal(broken: Promise<Broken>): AbortSignal {
  const stop = new AbortController()
  void broken.then(() => stop.abort())
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(name, () => stop.abort())
  return stop.signal
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  stderr.write(`recert: ${errorWords(error)}\n`)
  process.exitCode = 1
}
