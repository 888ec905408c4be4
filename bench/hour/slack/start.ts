import { join } from 'node:path'
import { type SlackPeer, startSlackPeer } from '../../../test/support/slack/peer.ts'
import { BotProcess } from '../bot-process.ts'
import { freePort } from '../free-port.ts'
import { type Given, type Platform, sorted } from '../platform.ts'
import { slackSurface } from './acts.ts'
import { install } from './install.ts'
import { Places } from './places.ts'
import { Screens } from './screens.ts'
import { weather } from './weather.ts'

const signingSecret = 'secret'
const ready = 'recert: in Slack'

/** Slack on this machine with all its people, and the bot in its three teams. */
export async function startInSlack(given: Given): Promise<Platform> {
  const { folder, people, book, chance, done } = given
  const places = new Places(people)
  const screens = new Screens(book, places)
  const { shown, witness } = screens
  const peer = await startSlackPeer({ signingSecret, teams: places.teams, shown, witness })
  screens.peer = peer
  const port = await freePort()
  const bot = new BotProcess(folder, envOf(peer, port), done)
  await bot.start(ready)
  await peer.sockets.connected(2)
  const url = `http://127.0.0.1:${port}`
  for (const { id } of places.teams) await install(url, peer, id)
  const ways = [peer.overHttp(`${url}/slack/events`), peer.overSockets()] as const
  const faults = new Map<string, number>()
  return {
    about,
    ...slackSurface({ peer, places, screens, ways }),
    bot,
    async restart(signal) {
      const end = await bot.end(signal)
      await bot.start(ready)
      return end
    },
    spoil: () => weather(peer, chance, faults),
    personOf: (id) => places.personOf(id),
    storeUrl: `sqlite:${join(folder, 'data', 'recert.db')}`,
    logFile: join(folder, 'data', 'recert.log'),
    stop: () => peer.stop(),
    complaints: () => [
      ...screens.strangers,
      ...peer.violations.map(
        ({ where, error, messages }) => `${where}: ${error} ${messages.join()}`,
      ),
    ],
    counts: () => ({
      faults: [...faults].toSorted(([one], [other]) => one.localeCompare(other)),
      calls: sorted(screens.calls),
      others: [...screens.tokens].map(([team, all]) => [`tokens of ${team}`, all.size] as const),
    }),
  }
}

const about = {
  name: 'Slack',
  people:
    'in three workspaces, of which one is in an organisation and one has tokens that are renewed',
  ways: 'in OAuth mode, over HTTP and over Socket Mode',
  again:
    'What is not acknowledged is delivered again (events) or tried again by the person (the rest)',
} as const

function envOf(peer: SlackPeer, port: number): Readonly<Record<string, string>> {
  return {
    SLACK_CLIENT_ID: 'client',
    SLACK_CLIENT_SECRET: 'secret',
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_APP_TOKEN: peer.appToken,
    SLACK_API_URL: peer.apiUrl,
    SLACK_PORT: String(port),
    SECRET_KEYS: Buffer.alloc(32, 1).toString('base64'),
  }
}
