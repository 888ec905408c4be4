import { consoleCourier } from './adapters/console/courier.ts'
import { runScript } from './adapters/console/exec.ts'
import { placesFor } from './adapters/console/places.ts'
import { screenOf } from './adapters/console/screen.ts'
import { startConsole } from './adapters/console/start.ts'
import { travelClock } from './adapters/console/travel-clock.ts'
import type { Wanted } from './adapters/console/arguments.ts'
import { commands } from './commands/catalog.ts'
import { policies } from './core/policies/catalog.ts'
import { openDesks } from './runtime/desks.ts'
import { startDuties } from './runtime/duties.ts'
import { makePerform } from './runtime/perform.ts'
import { Reminding } from './runtime/reminding.ts'
import { drainMs, machineZone, type Parts, stopSignal, timer, wallClock } from './process.ts'

const { stdin, stdout } = process

/** The console until its person leaves it, or the lines of a script; gives the status that the process ends with. */
export async function runTerminal(
  mode: Exclude<Wanted, { readonly kind: 'help' }>,
  { config, amounts, report, store, broken }: Parts,
): Promise<number> {
  const clock = travelClock(wallClock)
  const { credential, support, admins, secretKeys } = config
  const zone = config.defaultZone ?? (mode.kind === 'exec' ? 'UTC' : machineZone())
  const own = { credential, zone, support, clock: clock.now }
  const desks = await openDesks({ admins, keys: secretKeys, store, clock: clock.now })
  const tools = { commands, policies, amounts, store, report, desks, ...own }
  const reminding = mode.kind === 'console' ? new Reminding(tools) : undefined
  const perform = makePerform({ ...tools, ...(reminding && { reminding }) })
  const signal = stopSignal(broken)
  if (mode.kind === 'exec') {
    const streams = { input: stdin, output: stdout }
    return (await runScript({ perform, clock, timer, signal, ...streams, jsonl: mode.jsonl }))
      ? 0
      : 1
  }
  const places = placesFor(config.storeUrl, process.cwd())
  const screen = screenOf(stdin, stdout)
  const read = (id: string) => store.read(id)
  reminding?.carry('console', consoleCourier(screen))
  const jobs = reminding && (await startDuties({ ...tools, reminding }))
  try {
    await startConsole({ commands, perform, read, clock, zone, screen, report, signal, ...places })
    return 0
  } finally {
    await jobs?.stop(drainMs)
  }
}
