import type { DateTime } from 'luxon'
import type { Command } from '../../core/command.ts'
import type { Member } from '../../core/member.ts'
import type { DiscordConfig } from '../../runtime/discord-config.ts'
import { InFlight } from '../../runtime/in-flight.ts'
import { inLine, type LeaseFor } from '../../runtime/lease.ts'
import type { Memory } from '../../runtime/memory.ts'
import type { Perform } from '../../runtime/perform.ts'
import { Recent } from '../../runtime/recent.ts'
import type { Courier } from '../../runtime/courier.ts'
import type { Report } from '../../runtime/report.ts'
import type { Shelf } from '../../runtime/shelf.ts'
import { meetApplication, whyNot } from './application.ts'
import type { Bot } from './bot.ts'
import { type ClosedNotes, RecentlyClosed } from './closed-notes.ts'
import { clientsFor, isUnauthorized, stopClients } from './clients.ts'
import { limitsTo, watch } from './watch.ts'
import { discordCourier } from './courier.ts'
import { DirectMessages } from './direct-messages.ts'
import { register } from './register.ts'
import { Transport } from './transport.ts'

interface Start {
  readonly config: DiscordConfig
  readonly commands: readonly Command[]
  readonly perform: Perform
  readonly read: (address: string) => Promise<Member | undefined>
  readonly report: Report
  readonly clock: () => DateTime
  /** The clock of somebody whose zone is not known. */
  readonly zone: string
  readonly memory: Memory
  readonly leaseFor: LeaseFor
  /** In memory if left out. */
  readonly closed?: ClosedNotes
  /** Where it is kept which conversations are open. */
  readonly conversations: Shelf
}

export interface Running {
  /** Undefined without HTTP. */
  readonly port: number | undefined
  /** Settles when Discord will have no more of us, with the reason in plain words. */
  readonly ended: Promise<Error>
  readonly tell: DirectMessages['tell']
  readonly courier: Courier
  /** Has load balancers look elsewhere, and still takes what comes. */
  readonly leave: () => void
  /** Takes nothing new, finishes what was begun within so long, and ends. */
  readonly stop: (ms: number) => Promise<void>
}

const day = 24 * 60 * 60_000 // ms
/** Longer than Discord takes to register commands. */
const registeringMs = 30_000

/** The bot in Discord. Rejects in plain words when Discord cannot be reached or does not take the token. */
export async function startDiscord(start: Start): Promise<Running> {
  const { config, report } = start
  const ended = Promise.withResolvers<Error>()
  const bot = botOf(start, (error) => ended.resolve(error))
  const transport = new Transport(config, bot, (error) => ended.resolve(error))
  const stop = async (ms: number) => {
    await transport.pause()
    await bot.inFlight.drained(ms)
    await transport.close()
    stopClients(bot.clients)
  }
  try {
    await prepare(start, bot)
    const port = await transport.open()
    const { directMessages } = bot
    const tell: Running['tell'] = (...message) => directMessages.tell(...message)
    const leave = () => transport.leave()
    return { port, ended: ended.promise, tell, courier: discordCourier(bot), leave, stop }
  } catch (error) {
    await stop(0).catch((other: unknown) => report(other, { during: 'stopping' }))
    throw error
  }
}

/** Learns who we are, and registers the commands when that is wanted. */
async function prepare(start: Start, { clients }: Bot): Promise<void> {
  const { config, commands, report, leaseFor } = start
  const met = await meetApplication(clients, config.apiUrl)
  if (!config.register) return
  const place = { applicationId: config.applicationId ?? met }
  try {
    // Who comes second finds them registered, and sends nothing.
    await inLine(leaseFor('discord commands'), registeringMs, () =>
      register(clients.others, commands, place),
    )
  } catch (error) {
    report(error, { during: 'registering the commands' }) // those of before still work
  }
}

function botOf(start: Start, end: (error: Error) => void): Bot {
  const { config, report, conversations, closed = new RecentlyClosed() } = start
  const clients = clientsFor(config.botToken, config.apiUrl, limitsTo(report))
  watch(clients, report)
  const failed = (error: unknown) => {
    if (isUnauthorized(error)) end(new Error(whyNot(error, config.apiUrl)))
  }
  return {
    ...start,
    clients,
    inFlight: new InFlight(),
    closed,
    directMessages: new DirectMessages({ clients, report, closed, conversations, failed }),
    seen: new Recent(100_000, day),
  }
}
