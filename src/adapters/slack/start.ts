import { App, type Logger } from '@slack/bolt'
import type { DateTime } from 'luxon'
import type { Command } from '../../core/command.ts'
import type { Courier } from '../../runtime/courier.ts'
import type { Departures } from '../../runtime/departures.ts'
import { InFlight } from '../../runtime/in-flight.ts'
import type { LeaseFor } from '../../runtime/lease.ts'
import type { Memory } from '../../runtime/memory.ts'
import { paceOf } from '../../runtime/pace.ts'
import type { Perform } from '../../runtime/perform.ts'
import { Recent } from '../../runtime/recent.ts'
import type { Report } from '../../runtime/report.ts'
import type { Shelf } from '../../runtime/shelf.ts'
import type { SlackConfig } from '../../runtime/slack-config.ts'
import type { Shared } from './bot.ts'
import { optionsOf } from './clients.ts'
import { SlackCourier } from './courier.ts'
import { Homes } from './home-tab.ts'
import { attempted } from './in-time.ts'
import { type Installed, installed, tendMs } from './installed.ts'
import { listen, listenForLeaving } from './listen.ts'
import { type Movable, movingWith } from './moving.ts'
import { quietLogger } from './quiet-logger.ts'
import { tenants } from './tenants.ts'
import { Transport } from './transport.ts'

export interface Start {
  readonly config: SlackConfig
  readonly commands: readonly Command[]
  readonly perform: Perform
  readonly report: Report
  readonly clock: () => DateTime
  /** The clock of somebody whose zone is not known. */
  readonly zone: string
  readonly departures: Departures
  readonly memory: Memory
  readonly leaseFor: LeaseFor
  /** Where installations by OAuth are kept. */
  readonly installations: Shelf
  /** Whether there is a record under that address. */
  readonly knows: (address: string) => Promise<boolean>
  readonly records: Movable
  /** One line to the operator, with nothing in it about a person. */
  readonly tell: (words: string) => void
}

export interface Running {
  /** Undefined without HTTP. */
  readonly port: number | undefined
  readonly courier: Courier
  /** Has load balancers look elsewhere, and still takes what comes. */
  readonly leave: () => void
  /** Takes nothing new, finishes what was begun within so long, and ends. */
  readonly stop: (ms: number) => Promise<void>
}

const day = 24 * 60 * 60_000 // ms
/** Sockets bring requests until they are closed, and what they brought last is finished within it. */
const lastWordsMs = 1500
/** For publishing App Homes; Slack takes 100 a minute in each workspace. */
const publishing = { apart: 600, burst: 20 } // ms

/** The bot in Slack. Rejects in plain words when Slack cannot be reached or does not take the tokens. */
export async function startSlack(start: Start): Promise<Running> {
  const { config, report, tell } = start
  const logger = quietLogger(report)
  const reach = { apiUrl: config.apiUrl, logger }
  const { workspaces, tenancy, pages, tend } = await installed(start, reach)
  const shared = sharedOf(start)
  const transport = new Transport(config, { logger, report, tell, pages })
  const app = appOf(report, reach, transport)
  const botFor = tenants(shared, { workspaces, tenancy, reach })
  listen(app, shared, botFor)
  listenForLeaving(app, shared, tenancy)
  const port = await transport.start().catch(async (error: unknown) => {
    await transport.stop()
    throw error
  })
  const tending = tended(shared, tend)
  const courier = new SlackCourier({ ...start, botFor, workspaces })
  const stop: Running['stop'] = (ms) => stopped(shared, transport, { tending, ms })
  return { port, courier, leave: () => transport.leave(), stop }
}

function sharedOf(start: Start): Shared {
  const inFlight = new InFlight()
  return {
    ...start,
    inFlight,
    moved: movingWith({ ...start, inFlight }),
    homes: new Homes(start.perform),
    pace: paceOf(publishing),
    submissions: new Recent(10_000, day),
    seen: new Recent(100_000, day),
  }
}

function appOf(
  report: Report,
  { apiUrl, logger }: { readonly apiUrl: string; readonly logger: Logger },
  receiver: Transport,
): App {
  const app = new App({
    receiver,
    // Which workspace it is, and with what token, is asked inside the guard, where a failure gets a ticket.
    authorize: async () => ({ botId: 'none', botUserId: 'none' }),
    convoStore: false,
    extendedErrorHandler: true,
    logger,
    clientOptions: optionsOf({ apiUrl, logger }, 2500),
  })
  app.error(async ({ error }: { readonly error: Error }) => {
    report(error, { during: 'a request from Slack' })
    throw error // before the acknowledgement Slack hears of it at once, and not after 3 s
  })
  return app
}

/** Now and every five minutes: tokens are renewed, and records of workspaces that left are erased when due. */
function tended({ departures, clock, report, inFlight }: Shared, tend: Installed['tend']) {
  const all = async () => {
    await attempted({ report, during: 'renewing tokens' }, tend)
    await attempted({ report, during: 'erasing records of workspaces that left' }, () =>
      departures.purge(clock()),
    )
  }
  void inFlight.track(all())
  return setInterval(() => void inFlight.track(all()), tendMs)
}

async function stopped(
  { homes, inFlight, report }: Shared,
  transport: Transport,
  { tending, ms }: { readonly tending: NodeJS.Timeout; readonly ms: number },
): Promise<void> {
  const end = performance.now() + ms
  clearInterval(tending)
  const paused = attempted({ report, during: 'stopping' }, () => transport.pause())
  homes.end()
  await inFlight.drained(end - lastWordsMs - performance.now())
  await transport.stop()
  homes.end() // what was finished meanwhile, and what came over a socket until it was closed
  await inFlight.drained(end - performance.now())
  await paused
}
