import { DateTime } from 'luxon'
import { expect, onTestFinished } from 'vitest'
import { declared } from '../../src/adapters/discord/declare.ts'
import type { ClosedNotes } from '../../src/adapters/discord/closed-notes.ts'
import { startDiscord } from '../../src/adapters/discord/start.ts'
import { commands } from '../../src/commands/catalog.ts'
import { policies } from '../../src/core/policies/catalog.ts'
import { answering } from './answering.ts'
import type { Admin } from '../../src/runtime/admins.ts'
import { makePerform, type Perform } from '../../src/runtime/perform.ts'
import { makeLog, makeReport } from '../../src/runtime/report.ts'
import { openStore, type Store } from '../../src/runtime/store.ts'
import { type DiscordPeer, startDiscordPeer } from './discord/peer.ts'
import { type PeerSettings, somebody } from './discord/settings.ts'
import type { Json } from './peer/json.ts'

export type Way = 'the gateway' | 'HTTP'

/** All that the bot registers, as it goes over the wire. */
export const registered = JSON.parse(JSON.stringify(declared(commands))) as readonly Json[]

/**
 * A Discord of our own, where the commands are registered. When the test ends it must have seen no
 * rule broken, but for those whose error is `allowed`.
 */
export async function discord(
  settings: PeerSettings = {},
  allowed: readonly string[] = [],
): Promise<DiscordPeer> {
  const peer = await startDiscordPeer({ commands: registered, ...settings })
  onTestFinished(async () => {
    await peer.stop()
    expect(peer.violations.filter(({ error }) => !allowed.includes(error))).toEqual([])
  })
  return peer
}

const clock = () => DateTime.fromISO('2026-11-20T12:00:00Z')

interface Changes {
  readonly way?: Way
  readonly token?: string
  readonly shards?: number | 'auto'
  readonly register?: boolean
  readonly store?: Store
  readonly closed?: ClosedNotes
  readonly around?: (perform: Perform) => Perform
  /** Who answers what the bot cannot. */
  readonly admins?: readonly Admin[]
}

/** The real bot in that Discord, over real connections, with the whole catalog. It lives on 2026-11-20. */
export async function botIn(peer: DiscordPeer, changes: Changes = {}) {
  const { way = 'the gateway', around = (perform: Perform) => perform } = changes
  const store = changes.store ?? (await openStore('memory:'))
  const logged: string[] = []
  const report = makeReport(makeLog({ write: (line) => logged.push(line) }), Math.random)
  const tools = { commands, policies, amounts: new Map(), credential: 'nasm-cpt', zone: 'UTC' }
  const { desks, bring } = await answering({ ...tools, store, report, clock }, changes.admins)
  const perform = around(makePerform({ ...tools, store, report, clock, desks }))
  const config = {
    botToken: changes.token ?? peer.token,
    applicationId: undefined,
    publicKey: way === 'HTTP' ? peer.publicKey : undefined,
    port: 0,
    shards: way === 'HTTP' ? 0 : (changes.shards ?? 1),
    register: changes.register ?? false,
    apiUrl: peer.api,
  }
  const read = (id: string) => store.read(id)
  const shared = { memory: store.memory, leaseFor: (name: string) => store.lease(name) }
  const conversations = store.shelf('discord conversations')
  const own = { perform, read, report, clock, conversations }
  const parts = { config, commands, zone: 'UTC', ...own, ...shared }
  const { closed } = changes
  const bot = await startDiscord({ ...parts, ...(closed && { closed }) })
  let stopped: Promise<void> | undefined
  const stop = (ms = 8000) => (stopped ??= bot.stop(ms))
  onTestFinished(() => stop())
  const url = `http://127.0.0.1:${bot.port ?? 0}`
  const people = way === 'HTTP' ? peer.overHttp(`${url}/discord/interactions`) : peer.people
  return { ...bot, bring: () => bring(bot.courier), stop, store, logged, url, people }
}

/** The words of the newest message as a person sees them, or of the one before it and so on. */
export function said({ messages }: DiscordPeer, back = 1): string {
  return (messages.at(-back)?.text ?? '').replaceAll(/\\(?=[^a-zA-Z0-9\s])/gu, '')
}

/** What the store keeps of a person; the first of that Discord if nobody is named. */
export function recordOf(store: Store, user = somebody.id) {
  return store.read(`discord:${user}`)
}
