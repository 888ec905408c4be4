import { randomBytes } from 'node:crypto'
import { listen } from '../peer/listen.ts'
import { overHttp } from './over-http.ts'
import { newPeople } from './people.ts'
import { serve } from './serve.ts'
import type { PeerSettings } from './settings.ts'
import { SocketMode } from './socket-mode.ts'
import { newWorld, type World } from './world.ts'

export type SlackPeer = Awaited<ReturnType<typeof startSlackPeer>>

/** What a test sees of it afterwards. */
function lookInto({ journal, messages, views }: World) {
  return {
    calls: journal.calls,
    callsTo: journal.to,
    /** The calls to a method, once there are so many and each is answered. */
    called: (method: string, count?: number) => journal.called(method, count),
    /** The calls to a method, once so many have arrived, answered or not. */
    arrived: (method: string, count?: number) => journal.arrived(method, count),
    /** Every rule that was broken; a test expects none. */
    violations: journal.violations,
    /** Every message that stands somewhere now, oldest first. */
    messages: messages.all,
    homeOf: (team: string, user: string) => views.homeOf(team, user),
    /** The modals a person has open, the top one last. */
    modalsOf: (team: string, user: string) => views.stackOf(team, user),
  }
}

/** Starts a Slack of our own on this machine, strict where the real one is. */
export async function startSlackPeer(settings: PeerSettings) {
  const world = newWorld(settings)
  const sockets = new SocketMode(world)
  const { host, stop } = await listen({
    serve: (request, response) => serve(world, request, response),
    upgrade: (request, wire) => sockets.upgrade(request, wire),
  })
  world.base = `http://${host}`
  const { signingSecret, patienceMs = 6000 } = settings
  return {
    ...lookInto(world),
    /** For `clientOptions.slackApiUrl`. */
    apiUrl: `${world.base}/api/`,
    appToken: world.appToken,
    /** People whose doings reach the app as signed requests to this address. */
    overHttp: (url: string) => newPeople(world, overHttp(url, signingSecret, patienceMs)),
    /** People whose doings reach the app over Socket Mode. */
    overSockets: () => newPeople(world, (parcel) => sockets.carry(parcel)),
    sockets,
    faults: world.faults,
    /** Moves the clock of the rules on. */
    pass: (ms: number) => world.pass(ms),
    /** From now on the token of the team is answered with this error. */
    revoke: (team: string, error?: 'token_revoked' | 'account_inactive') =>
      world.teams.revoke(team, error),
    /** A code that `oauth.v2.access` takes once. */
    code(team: string): string {
      const code = randomBytes(8).toString('hex')
      world.codes.set(code, team)
      return code
    },
    /** What renews a token of the team, once. */
    refreshToken(team: string): string {
      const token = `xoxe-1-${randomBytes(8).toString('hex')}`
      world.refreshTokens.set(token, team)
      return token
    },
    async stop(): Promise<void> {
      world.closing.abort()
      await stop()
    },
  }
}
