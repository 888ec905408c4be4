import { DateTime } from 'luxon'
import type { Command } from '../../src/core/command.ts'
import { makePerform, type PerformTools } from '../../src/runtime/perform.ts'
import { makeLog, makeReport } from '../../src/runtime/report.ts'
import type { Store } from '../../src/runtime/store.ts'
import { smallCommands } from './small-commands.ts'

export const noon = DateTime.fromISO('2026-11-20T12:00:00Z')

/** A bot on this store, with the real report; `logged` holds the lines of its log. */
export function smallBot(store: Store, changes: Partial<PerformTools> = {}) {
  const logged: string[] = []
  const log = makeLog({ write: (line) => logged.push(line) })
  const commands: readonly Command[] = smallCommands
  const perform = makePerform({
    commands,
    policies: new Map(),
    amounts: new Map(),
    credential: 'nasm-cpt',
    zone: 'Pacific/Kiritimati',
    store,
    clock: () => noon,
    report: makeReport(log, () => 0),
    ...changes,
  })
  return { perform, logged, say: (line: string, from = 'test:ada') => perform({ line, from }) }
}

/** The ticket that a chance of 0 gives. */
export const ticket = 'R-222222'
