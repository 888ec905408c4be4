import { DateTime } from 'luxon'
import { expect, onTestFinished } from 'vitest'
import { startSlack } from '../../src/adapters/slack/start.ts'
import { commands } from '../../src/commands/catalog.ts'
import { policies } from '../../src/core/policies/catalog.ts'
import { departuresIn } from '../../src/runtime/departures.ts'
import { answering } from './answering.ts'
import type { Admin } from '../../src/runtime/admins.ts'
import { makePerform, type Perform } from '../../src/runtime/perform.ts'
import { makeLog, makeReport } from '../../src/runtime/report.ts'
import { openStore, type Store } from '../../src/runtime/store.ts'
import { type SlackPeer, startSlackPeer } from './slack/peer.ts'
import type { PeerTeam } from './slack/settings.ts'

export type Way = 'HTTP' | 'Socket Mode'

export const signingSecret = 'secret'

export const team: PeerTeam = {
  id: 'T1',
  botToken: 'xoxb-one',
  users: [
    { id: 'U1', tz: 'America/Denver' },
    { id: 'U2', tz: 'Pacific/Kiritimati' },
  ],
  channels: ['C1'],
}

/** A Slack of our own. It must have seen no rule broken when the test ends. */
export async function slack(...teams: readonly PeerTeam[]): Promise<SlackPeer> {
  const [first = team, ...others] = teams
  const peer = await startSlackPeer({ signingSecret, teams: [first, ...others] })
  onTestFinished(async () => {
    await peer.stop()
    expect(peer.violations).toEqual([])
  })
  return peer
}

const noon = () => DateTime.fromISO('2026-11-20T12:00:00Z')

/** Keys to encrypt with, such as `keyOf(1)`. */
export const keyOf = (number: number) => Buffer.alloc(32, number)

/** A Slack, as far as the bot sees it. */
interface Reached<People> extends Pick<SlackPeer, 'apiUrl' | 'appToken'> {
  readonly overHttp: (url: string) => People
  readonly overSockets: () => People
}

interface Changes {
  readonly way?: Way
  readonly token?: string
  /** The clock of somebody whose zone is not known. */
  readonly zone?: string
  readonly store?: Store
  readonly clock?: () => DateTime
  /** Installed by OAuth, and its tokens are encrypted by these keys. */
  readonly keys?: readonly Buffer[]
  readonly around?: (perform: Perform) => Perform
  /** Who answers what the bot cannot. */
  readonly admins?: readonly Admin[]
}

/** The real bot in that Slack, over real connections, with the whole catalog. It lives on 2026-11-20. */
export async function botIn<People>(peer: Reached<People>, changes: Changes = {}) {
  const { way = 'HTTP', token = team.botToken, zone = 'UTC', clock = noon, keys } = changes
  const { around = (perform: Perform) => perform } = changes
  const store = changes.store ?? (await openStore('memory:'))
  const logged: string[] = []
  const told: string[] = []
  const report = makeReport(makeLog({ write: (line) => logged.push(line) }), Math.random)
  const tools = { commands, policies, amounts: new Map(), credential: 'nasm-cpt', zone }
  const { desks, bring } = await answering({ ...tools, store, report, clock }, changes.admins)
  const perform = around(makePerform({ ...tools, store, report, clock, desks }))
  const authorizationUrl = 'https://slack.com/oauth/v2/authorize'
  const app = { clientId: 'client', clientSecret: 'secret', authorizationUrl }
  const config = {
    botToken: keys ? undefined : token,
    oauth: keys && { ...app, secretKeys: keys },
    signingSecret: way === 'HTTP' || keys ? signingSecret : undefined,
    appToken: way === 'HTTP' ? undefined : peer.appToken,
    port: 0,
    apiUrl: peer.apiUrl,
  }
  const { port, courier, leave, stop } = await startSlack({
    config,
    commands,
    perform,
    report,
    clock,
    zone,
    memory: store.memory,
    leaseFor: (name) => store.lease(name),
    departures: departuresIn(store.shelf('departures'), store),
    installations: store.shelf('slack installations'),
    knows: async (id) => (await store.read(id)) !== undefined,
    records: {
      idsFrom: (prefix) => store.idsFrom(prefix),
      move: (from, to) => store.move(from, to),
    },
    tell: (words) => void told.push(words),
  })
  let stopped: Promise<void> | undefined
  const stopOnce = (ms = 8000) => (stopped ??= stop(ms))
  onTestFinished(() => stopOnce())
  const url = `http://127.0.0.1:${port ?? 0}`
  return {
    store,
    logged,
    courier,
    bring: () => bring(courier),
    /** What the operator reads in the terminal. */
    told,
    url,
    leave,
    stop: stopOnce,
    people: way === 'HTTP' ? peer.overHttp(`${url}/slack/events`) : peer.overSockets(),
  }
}

/** The words of the newest message, or of the one before it and so on. */
export function said({ messages }: SlackPeer, back = 1): string {
  return messages.at(-back)?.text ?? ''
}
