import { join } from 'node:path'
import { type DiscordPeer, startDiscordPeer } from '../../../test/support/discord/peer.ts'
import { BotProcess } from '../bot-process.ts'
import { freePort } from '../free-port.ts'
import { type Given, type Platform, sorted } from '../platform.ts'
import { discordSurface } from './acts.ts'
import { Places } from './places.ts'
import { Screens } from './screens.ts'
import { weather } from './weather.ts'

const ready = 'recert: in Discord'

/** A first answer that may not have arrived is sent again; then Discord may have two, and takes one. */
const secondAnswer = '40060'

/** Discord on this machine with all its people, and the bot in it. */
export async function startInDiscord(given: Given): Promise<Platform> {
  const { folder, people, book, chance, done } = given
  const places = new Places(people)
  const screens = new Screens(book, places)
  const { shown, witness } = screens
  const { users, guilds } = places
  const peer = await startDiscordPeer({ users, guilds, shown, witness })
  screens.peer = peer
  const port = await freePort()
  const bot = new BotProcess(folder, envOf(peer, port), done)
  const begin = async () => {
    await bot.start(ready)
    await peer.gateway.connected(1)
  }
  await begin()
  const ways = [
    peer.overHttp(`http://127.0.0.1:${port}/discord/interactions`),
    peer.people,
  ] as const
  const faults = new Map<string, number>()
  const accepted: string[] = []
  return {
    about,
    ...discordSurface({ peer, places, screens, book, chance, ways, accepted }),
    bot,
    async restart(signal) {
      const end = await bot.end(signal)
      await begin()
      return end
    },
    spoil: () => weather(peer, chance, faults),
    personOf: (id) => places.personOf(id),
    storeUrl: `sqlite:${join(folder, 'data', 'recert.db')}`,
    logFile: join(folder, 'data', 'recert.log'),
    stop: () => peer.stop(),
    complaints: () => [
      ...screens.strangers,
      ...accepted,
      ...peer.violations
        .filter(({ error }) => error !== secondAnswer)
        .map(({ where, error, messages }) => `${where}: ${error} ${messages.join()}`),
    ],
    counts: () => ({
      faults: [...faults].toSorted(([one], [other]) => one.localeCompare(other)),
      calls: sorted(screens.calls),
      others: Object.entries(peer.gateway.counts()),
    }),
  }
}

const about = {
  name: 'Discord',
  people:
    'in two servers, one of which has not installed the bot itself, in direct messages and in private channels',
  ways: 'over signed HTTP and over the gateway',
  again:
    'What is not answered is tried again by the person. Besides, some commands come forged, too old to be answered, or late. `home` is a completion that lists what is on the record',
} as const

function envOf(peer: DiscordPeer, port: number): Readonly<Record<string, string>> {
  return {
    DISCORD_BOT_TOKEN: peer.token,
    DISCORD_PUBLIC_KEY: peer.publicKey,
    DISCORD_PORT: String(port),
    DISCORD_API_URL: peer.api,
    DISCORD_REGISTER: 'start',
  }
}
