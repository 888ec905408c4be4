import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { screenOf } from '../../src/adapters/console/screen.ts'
import { startConsole } from '../../src/adapters/console/start.ts'
import { travelClock } from '../../src/adapters/console/travel-clock.ts'
import type { Member } from '../../src/core/member.ts'
import { makeLog, makeReport } from '../../src/runtime/report.ts'
import { openStore, type Store } from '../../src/runtime/store.ts'
import { consoleCommands } from './console-commands.ts'
import type { FakeTerminal } from './console-terminal.ts'
import { noon, smallBot } from './small-bot.ts'
import { tempFolder } from './temp-store.ts'

interface Options {
  readonly terminal: Pick<FakeTerminal, 'input' | 'output'>
  readonly store?: Store
  readonly folder?: string
  /** Instead of the store's. */
  readonly read?: (id: string) => Promise<Member | undefined>
}

/** The real console over a real store in memory; `left` settles when the person has left. */
export async function startSession({ terminal, store, folder = tempFolder(), read }: Options) {
  const kept = store ?? (await openStore('memory:'))
  const clock = travelClock(() => noon)
  const { perform } = smallBot(kept, { commands: consoleCommands, clock: clock.now })
  const logged: string[] = []
  const stop = new AbortController()
  const left = startConsole({
    commands: consoleCommands,
    perform,
    read: read ?? ((id) => kept.read(id)),
    clock,
    zone: 'Pacific/Kiritimati',
    screen: screenOf(terminal.input, terminal.output),
    report: makeReport(makeLog({ write: (line) => logged.push(line) }), () => 0),
    signal: stop.signal,
    exportsFolder: join(folder, 'exports'),
    historyFile: join(folder, 'console-history'),
  })
  onTestFinished(async () => {
    stop.abort()
    await left
    if (!store) await kept.close()
  })
  return { left, stop, logged, folder, store: kept }
}
