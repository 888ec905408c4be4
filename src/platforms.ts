import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { commands } from './commands/catalog.ts'
import { policies } from './core/policies/catalog.ts'
import { departuresIn } from './runtime/departures.ts'
import { type Desks, openDesks } from './runtime/desks.ts'
import type { DiscordConfig } from './runtime/discord-config.ts'
import { startDuties } from './runtime/duties.ts'
import type { Jobs } from './runtime/jobs.ts'
import { meetJobsServer } from './runtime/open-jobs.ts'
import { makePerform, type Perform } from './runtime/perform.ts'
import { Reminding } from './runtime/reminding.ts'
import { meetKeys } from './runtime/same-keys.ts'
import type { SlackConfig } from './runtime/slack-config.ts'
import { within } from './runtime/within.ts'
import { drainMs, machineZone, type Parts, stopSignal, timer, wallClock } from './process.ts'

/** A platform that is being served. */
interface Served {
  /** Settles when the platform ends it, with the reason in plain words. */
  readonly ended?: Promise<Error>
  readonly leave: () => void
  readonly stop: (ms: number) => Promise<void>
}

/** A platform that begins later than that, after the wish to end, is left to end with the process. */
const lateMs = 1000

/** Serves every platform that is configured until a signal ends it, then finishes what was begun. */
export async function servePlatforms(parts: Parts): Promise<number> {
  const { admins, jobsUrl, secretKeys: keys } = parts.config
  await meetJobsServer(jobsUrl, tell)
  await meetKeys(parts.store.shelf('secret keys'), keys, tell)
  const desks = await openDesks({ admins, keys, store: parts.store, clock: wallClock })
  const tools = { ...toolsFor(parts), commands, policies, desks }
  const reminding = new Reminding(tools)
  const perform = makePerform({ ...tools, reminding })
  const signal = stopSignal(parts.broken)
  const stopped = signal.aborted ? undefined : once(signal, 'abort')
  const served: Served[] = []
  let jobs: Jobs | undefined
  const beginning = begun({ perform, reminding, desks }, parts, served, signal)
  try {
    await Promise.race([stopped, beginning])
    if (!signal.aborted) jobs = await startDuties({ ...tools, reminding }, jobsUrl)
    const ends = served.flatMap(({ ended }) => ended ?? [])
    const reason = await Promise.race([stopped, ...ends])
    if (reason instanceof Error) throw reason
    await left(served, parts)
    return 0
  } finally {
    const end = timer() + drainMs
    await within(lateMs, Promise.allSettled([beginning]))
    await jobs?.stop(drainMs / 2) // before the platforms, for it writes to people there
    await Promise.all(served.map(({ stop }) => stop(end - timer())))
  }
}

/** Begins one platform after the other, and none after the wish to end. */
async function begun(
  core: Core,
  parts: Parts,
  served: Served[],
  signal: AbortSignal,
): Promise<void> {
  const { slack, discord } = parts.config
  if (slack) served.push(await serveSlack(slack, core, parts))
  if (discord && !signal.aborted) served.push(await serveDiscord(discord, core, parts))
  if (signal.aborted) for (const { leave } of served) leave()
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

function announce(platform: string, port: number | undefined): void {
  tell(`in ${platform}${port === undefined ? '' : `, at port ${port}`}`)
}

function tell(words: string): void {
  process.stdout.write(`recert: ${words}\n`)
}
