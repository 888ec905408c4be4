import { generateKeyPairSync } from 'node:crypto'
import { Channels } from './channels.ts'
import { Commands } from './commands.ts'
import { newFaults } from './faults.ts'
import { Files } from './files.ts'
import { expectSnowflake, newIds } from './ids.ts'
import { Interactions } from './interactions.ts'
import { newJournal } from './journal.ts'
import { RateLimits } from './limits.ts'
import { Messages } from './messages.ts'
import { Modals } from './modals.ts'
import type { PeerSettings } from './settings.ts'
import { newUsers } from './users.ts'

export type World = ReturnType<typeof newWorld>

/** All that our Discord remembers. `base` is its own address, known once it listens. */
export function newWorld(settings: PeerSettings) {
  const read = settings.now ?? (() => Date.now())
  const { appId = '1094381753627918336' } = settings
  let passed = 0
  const now = () => read() + passed
  const ids = newIds(now)
  expectSnowflake(appId)
  return {
    settings,
    appId,
    token: settings.token ?? `${Buffer.from(appId).toString('base64url')}.Gtest0.loopback`,
    keys: generateKeyPairSync('ed25519'),
    base: '',
    closing: new AbortController(),
    now,
    pass(ms: number): void {
      passed += ms
    },
    ids,
    faults: newFaults(settings.faults),
    journal: newJournal(settings.witness),
    limits: new RateLimits(now, settings.limits),
    users: newUsers(settings),
    channels: new Channels(ids, settings),
    messages: new Messages(ids, now, settings.shown),
    interactions: new Interactions(ids, now),
    commands: new Commands(ids),
    modals: new Modals(),
    files: new Files(ids),
    nonces: new Map<string, { readonly message: string; readonly at: number }>(),
  }
}
