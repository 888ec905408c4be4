import { randomBytes } from 'node:crypto'
import { DateTime } from 'luxon'
import { Installations } from '../../src/adapters/slack/installations.ts'
import { startSlack } from '../../src/adapters/slack/start.ts'
import { departuresIn } from '../../src/runtime/departures.ts'
import { secretBox } from '../../src/runtime/secret-box.ts'
import type { Report } from '../../src/runtime/report.ts'
import type { Store } from '../../src/runtime/store.ts'
import type { Call } from '../../test/support/slack/journal.ts'
import { startSlackPeer } from '../../test/support/slack/peer.ts'
import type { PeerTeam } from '../../test/support/slack/settings.ts'
import { type Paced, span } from './paced.ts'
import { reminded } from './reminded.ts'

/** Slack names no figure for messages in a workspace; conversations.open is of tier 3. */
const rates = {
  'chat.postMessage': { perSecond: 5, burst: 10 },
  'conversations.open': { perSecond: 50 / 60, burst: 10 },
}
const large = { workspaces: 8, people: 340 }
const small = { workspaces: 28, people: 10 }
const secretKeys = [randomBytes(32)]
const signingSecret = 'bench'

/** 3,000 people in 36 workspaces, all due at once. */
export async function paceSlack(): Promise<readonly Paced[]> {
  const teams = [...teamsOf(large, 0), ...teamsOf(small, large.workspaces)]
  const [first, ...others] = teams
  if (!first) throw new Error('there is no workspace')
  const seen = new Seen()
  const witness = (call: Call) => seen.note(call)
  const peer = await startSlackPeer({ signingSecret, teams: [first, ...others], rates, witness })
  const made = await reminded(
    teams.flatMap(({ id, users }) => users.map((u) => `slack:${id}:${u.id}`)),
  )
  await install(made.store, teams, made.report)
  const { courier, stop } = await startSlack({
    ...made,
    config: configFor(peer.apiUrl),
    departures: departuresIn(made.store.shelf('departures'), made.store),
    installations: made.store.shelf('slack installations'),
    memory: made.store.memory,
    leaseFor: (name) => made.store.lease(name),
    knows: async (id) => (await made.store.read(id)) !== undefined,
    records: {
      idsFrom: (prefix) => made.store.idsFrom(prefix),
      move: (from, to) => made.store.move(from, to),
    },
    tell: () => {},
  })
  made.reminding.carry('slack', courier)
  try {
    await made.reminding.tick('slack')
    if (made.faults.length > 0) throw new AggregateError(made.faults, 'something broke')
    return pacedIn(seen, teams)
  } finally {
    await stop(1000)
    await made.end()
    await peer.stop()
  }
}

/** When each workspace was written to, and how often Slack refused. */
class Seen {
  readonly sent = new Map<string, number[]>()
  refusals = 0

  note({ method, team = '', at, answer }: Call): void {
    if (answer?.status === 429) this.refusals += 1
    if (method !== 'chat.postMessage' || answer?.status !== 200) return
    this.sent.set(team, [...(this.sent.get(team) ?? []), at])
  }
}

function pacedIn({ sent, refusals }: Seen, teams: readonly PeerTeam[]): readonly Paced[] {
  const rowOf = (some: readonly PeerTeam[], people: number): Paced => {
    const each = some.map(({ id }) => sent.get(id) ?? [])
    const messages = each.flat().length
    if (messages !== some.length * people) throw new Error(`${messages} came`)
    const took = Math.max(...each.map(span))
    const what = `Slack: ${some.length} workspaces of ${people} people, the slowest of them`
    const { perSecond, burst } = rates['chat.postMessage']
    const allowed = people > burst ? (people - burst) / perSecond : undefined
    return { what, messages, allowed, took, refusals }
  }
  const many = rowOf(teams.slice(0, large.workspaces), large.people)
  const others = teams.slice(large.workspaces)
  const few = {
    ...rowOf(others, small.people),
    what: `Slack: beside them ${others.length} of ${small.people}, all of them`,
    took: lastOf(sent, others),
  }
  if (few.took > many.took / 4) throw new Error('large workspaces held up small ones')
  return [many, few]
}

/** Seconds from the first message of all until each of these has got all of its own. */
function lastOf(sent: Seen['sent'], teams: readonly PeerTeam[]): number {
  const first = Math.min(...[...sent.values()].flat())
  return span([first, ...teams.flatMap(({ id }) => sent.get(id) ?? [])])
}

function teamsOf({ workspaces, people }: typeof large, after: number): readonly PeerTeam[] {
  return Array.from({ length: workspaces }, (_, at) => {
    const id = `T${after + at}`
    const users = Array.from({ length: people }, (_user, number) => ({ id: `U${id}N${number}` }))
    return { id, botToken: `xoxb-${id}`, users }
  })
}

async function install(store: Store, teams: readonly PeerTeam[], report: Report) {
  const shelf = store.shelf('slack installations')
  const installations = new Installations(shelf, secretBox(secretKeys), report)
  const installedAt = DateTime.utc().toMillis()
  for (const { id, botToken } of teams) {
    const since = { botUserId: `U${id}BOT`, scopes: [], installedAt }
    await installations.save({ teamId: id, token: botToken, ...since })
  }
}

function configFor(apiUrl: string) {
  const authorizationUrl = 'https://slack.com/oauth/v2/authorize'
  const app = { clientId: 'bench', clientSecret: 'bench', secretKeys, authorizationUrl }
  return { botToken: undefined, oauth: app, signingSecret, appToken: undefined, port: 0, apiUrl }
}
