import { App, HTTPReceiver, LogLevel, SocketModeReceiver } from '@slack/bolt'
import type { AddressInfo } from 'node:net'
import type { SlackPeer } from './peer.ts'
import type { PeerTeam } from './settings.ts'
import { botOf, botUserOf } from './teams.ts'

export const silent = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  getLevel: () => LogLevel.ERROR,
  setName() {},
}

/** Bolt writes into the options it is given, so each client gets its own. */
function clientOptions(peer: SlackPeer) {
  return {
    slackApiUrl: peer.apiUrl,
    timeout: 2500,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
  }
}

export interface SmallApp {
  /** Where its requests arrive; empty over Socket Mode. */
  readonly url: string
  /** What its listeners were given, in order. */
  readonly heard: string[]
  stop(): Promise<void>
}

type Register = (app: App, heard: string[]) => void

function appWith(
  peer: SlackPeer,
  teams: readonly PeerTeam[],
  receiver: ConstructorParameters<typeof App>[0],
): App {
  return new App({
    ...receiver,
    convoStore: false,
    logger: silent,
    clientOptions: clientOptions(peer),
    async authorize({ teamId }) {
      const team = teams.find(({ id }) => id === teamId)
      if (!team) throw new Error('not installed')
      const bot = { botId: botOf(team), botUserId: botUserOf(team) }
      return { ...bot, botToken: team.botToken, teamId: team.id }
    },
  })
}

/** A bot on the platform's own library, reached by signed requests. */
export async function startOverHttp(
  peer: SlackPeer,
  teams: readonly PeerTeam[],
  signingSecret: string,
  register: Register,
): Promise<SmallApp> {
  const heard: string[] = []
  const receiver = new HTTPReceiver({ signingSecret, logger: silent, bodyLimit: 1_000_000 })
  const app = appWith(peer, teams, { receiver })
  register(app, heard)
  const server = await receiver.start({ host: '127.0.0.1', port: 0 })
  const { port } = server.address() as AddressInfo
  const stop = async () => {
    await app.stop()
  }
  return { url: `http://127.0.0.1:${port}/slack/events`, heard, stop }
}

/** The same bot on a connection of Socket Mode; it reconnects after a second. */
export async function startOverSockets(
  peer: SlackPeer,
  teams: readonly PeerTeam[],
  register: Register,
): Promise<SmallApp> {
  const heard: string[] = []
  const receiver = new SocketModeReceiver({
    appToken: peer.appToken,
    logger: silent,
    clientPingTimeout: 1000,
    // Without many tries a failed reconnect is an unhandled rejection in the library.
    installerOptions: {
      clientOptions: { ...clientOptions(peer), retryConfig: { retries: 100, factor: 1.3 } },
    },
  })
  const app = appWith(peer, teams, { receiver })
  register(app, heard)
  await app.start()
  const stop = async () => {
    await app.stop()
  }
  return { url: '', heard, stop }
}
