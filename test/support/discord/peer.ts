import { listen } from '../peer/listen.ts'
import { publicKeyOf } from './app-routes.ts'
import { everywhere } from './commands.ts'
import { checkCommands } from './check-body.ts'
import { inWords } from './complaint.ts'
import type { Manner } from './delivery.ts'
import { Gateway } from './gateway.ts'
import { overGateway } from './over-gateway.ts'
import { overHttp, ping } from './over-http.ts'
import { newPeople } from './people.ts'
import { serve } from './serve.ts'
import type { PeerSettings } from './settings.ts'
import type { Reach } from './users.ts'
import { newWorld, type World } from './world.ts'

export type DiscordPeer = Awaited<ReturnType<typeof startDiscordPeer>>

/** What a test sees of it afterwards. */
function lookInto({ journal, messages, modals, channels, commands, limits }: World) {
  return {
    calls: journal.calls,
    callsTo: journal.to,
    /** The calls of a route, once there are so many and each is answered. */
    called: (route: string, count?: number) => journal.called(route, count),
    /** The calls of a route, once so many have arrived, answered or not. */
    arrived: (route: string, count?: number) => journal.arrived(route, count),
    /** Every rule that was broken; a test expects none. */
    violations: journal.violations,
    /** Every message that stands somewhere now, oldest first. */
    messages: messages.all,
    /** The direct messages that are open. */
    directs: () => channels.directs(),
    /** Commands that are registered for all, or in a guild. */
    commands: (guild?: string) => commands.in(guild ?? everywhere),
    /** The form that a person has open. */
    modalOf: (user: string) => modals.of(user),
    /** Answers of 401, 403 and 429 in the last ten minutes. */
    invalidRequests: () => limits.invalid(),
  }
}

function register(world: World): void {
  const { commands = [] } = world.settings
  const complaints = checkCommands(commands)
  if (complaints.length > 0) throw new Error(complaints.map(inWords).join('\n'))
  world.commands.set(world.appId, everywhere, commands)
}

/** Where a bot finds it, and with what it shows who it is. */
function access(world: World) {
  return {
    /** For `rest.api` of the client. */
    api: `${world.base}/api`,
    token: world.token,
    appId: world.appId,
    /** For the signatures of HTTP interactions, in hexadecimal. */
    publicKey: publicKeyOf(world),
    users: world.users.all,
    guilds: world.channels.guilds,
  }
}

/** Starts a Discord of our own on this machine, strict where the real one is. */
export async function startDiscordPeer(settings: PeerSettings = {}) {
  const world = newWorld(settings)
  register(world)
  const gateway = new Gateway(world)
  const { host, stop } = await listen({
    serve: (request, response) => serve(world, request, response),
    upgrade: (request, wire) => gateway.upgrade(request, wire),
  })
  world.base = `http://${host}`
  return {
    ...access(world),
    ...lookInto(world),
    /** People whose doings reach the app over the gateway. */
    people: newPeople(world, gateway, overGateway(gateway)),
    /** People whose doings reach the app as signed requests to this address. */
    overHttp: (url: string) => ({
      ...newPeople(world, gateway, overHttp(world, url)),
      ping: (manner?: Manner) => ping(world, url, manner),
    }),
    gateway,
    faults: world.faults,
    limits: world.limits,
    /** Moves the clock of the rules on. */
    pass(ms: number): void {
      world.pass(ms)
      world.interactions.bell.ring()
    },
    /** Whether the bot can write to a person from now on. */
    reach: (user: string, reach: Reach) => world.users.setReach(user, reach),
    async stop(): Promise<void> {
      world.closing.abort()
      await stop()
    },
  }
}
