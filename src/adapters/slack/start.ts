import { App, type Logger } from '@slack/bolt'
import type { DateTime } from 'luxon'
import type { Command } from '../../core/command.ts'
import type { Perform } from '../../runtime/perform.ts'
import type { Report } from '../../runtime/report.ts'
import type { SlackConfig } from '../../runtime/slack-config.ts'
import type { Bot } from './bot.ts'
import { clientsFor, optionsOf } from './clients.ts'
import { InFlight } from '../../runtime/in-flight.ts'
import { Homes } from './home-tab.ts'
import { attempted } from './in-time.ts'
import { listen } from './listen.ts'
import { zones } from './profile.ts'
import { quietLogger } from './quiet-logger.ts'
import { Recent } from '../../runtime/recent.ts'
import { Transport } from './transport.ts'
import { authorizeFor, meetWorkspace, type Workspace } from './workspace.ts'

interface Start {
  readonly config: SlackConfig
  readonly commands: readonly Command[]
  readonly perform: Perform
  readonly report: Report
  readonly clock: () => DateTime
  /** The clock of somebody whose zone is not known. */
  readonly zone: string
}

export interface Running {
  /** Undefined without HTTP. */
  readonly port: number | undefined
  /** Takes nothing new, finishes what was begun within 10 s, and ends. */
  readonly stop: () => Promise<void>
}

const drainMs = 10_000
const halfAnHour = 30 * 60_000 // ms; a response_url lives as long
const day = 24 * 60 * 60_000 // ms

/** The bot in Slack. Rejects in plain words when Slack cannot be reached or does not take the tokens. */
export async function startSlack(start: Start): Promise<Running> {
  const { config, report } = start
  const logger = quietLogger(report)
  const workspace = await meetWorkspace(config.botToken, { apiUrl: config.apiUrl, logger })
  const bot = botOf(start, workspace, logger)
  const transport = new Transport(config, { logger, report })
  const app = appOf(bot, config, transport, logger)
  listen(app, bot)
  const port = await transport.start().catch(async (error: unknown) => {
    await transport.stop()
    throw error
  })
  return { port, stop: () => stopped(bot, transport) }
}

function botOf(start: Start, workspace: Workspace, logger: Logger): Bot {
  const { config, perform, report } = start
  const clients = clientsFor(workspace.token, { apiUrl: config.apiUrl, logger })
  const zoneOf = zones(clients, report)
  const inFlight = new InFlight()
  return {
    ...start,
    workspace,
    clients,
    zoneOf,
    inFlight,
    homes: new Homes({ perform, report, clients, zoneOf, inFlight }),
    askedFrom: new Recent(10_000, halfAnHour),
    submissions: new Recent(10_000, day),
    seen: new Recent(100_000, day),
  }
}

function appOf(
  { workspace, report }: Bot,
  { apiUrl }: SlackConfig,
  receiver: Transport,
  logger: Logger,
): App {
  const app = new App({
    receiver,
    authorize: authorizeFor(workspace),
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

async function stopped({ homes, inFlight, report }: Bot, transport: Transport): Promise<void> {
  homes.stop()
  const paused = attempted({ report, during: 'stopping' }, () => transport.pause())
  await inFlight.drained(drainMs)
  await transport.stop()
  await paused
}
