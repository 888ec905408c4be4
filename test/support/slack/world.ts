import { newFaults } from './faults.ts'
import { newJournal } from './journal.ts'
import { newMessages } from './messages.ts'
import { newRates } from './rates.ts'
import { newResponseUrls } from './response-urls.ts'
import type { PeerSettings } from './settings.ts'
import { newTeams } from './teams.ts'
import { newTriggers } from './triggers.ts'
import { Views } from './views.ts'

export type World = ReturnType<typeof newWorld>

/** All that our Slack remembers. `base` is its own address, known once it listens. */
export function newWorld(settings: PeerSettings) {
  const read = settings.now ?? (() => Date.now())
  let passed = 0
  const now = () => read() + passed
  return {
    settings,
    appId: settings.appId ?? 'A1',
    appToken: settings.appToken ?? 'xapp-1-test',
    base: '',
    closing: new AbortController(),
    now,
    pass(ms: number): void {
      passed += ms
    },
    faults: newFaults(settings.faults),
    journal: newJournal(settings.witness),
    messages: newMessages(now, settings.shown),
    rates: newRates(now, settings.rates),
    responseUrls: newResponseUrls(now),
    teams: newTeams(settings.teams),
    triggers: newTriggers(now),
    views: new Views(),
    files: new Map<string, { readonly team: string; readonly name: string; length: number }>(),
    codes: new Map<string, string>(),
    refreshTokens: new Map<string, string>(),
    tickets: new Set<string>(),
  }
}
