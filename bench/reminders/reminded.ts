import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DateTime } from 'luxon'
import { commands } from '../../src/commands/catalog.ts'
import { policies } from '../../src/core/policies/catalog.ts'
import { makePerform } from '../../src/runtime/perform.ts'
import { Reminding } from '../../src/runtime/reminding.ts'
import { openStore } from '../../src/runtime/store.ts'
import { filled } from './filled.ts'

const nine = DateTime.fromISO('2026-11-21T09:00:00Z', { zone: 'utc' })

/** What a bot is made of over a SQLite file with people who are all due now, at nine in the morning. */
export async function reminded(ids: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'recert-pacing-'))
  const url = `sqlite:${join(folder, 'bench.db')}`
  const planned = nine.toMillis()
  await filled(
    url,
    ids.map((id) => ({ id, at: '09:00', planned })),
  )
  const store = await openStore(url)
  const began = performance.now()
  const clock = () => nine.plus({ milliseconds: Math.round(performance.now() - began) })
  const faults: unknown[] = []
  const report = (error: unknown) => {
    faults.push(error)
    return 'R-000000'
  }
  const zone = 'UTC'
  const tools = { policies, amounts: new Map(), zone, store, report, clock }
  const reminding = new Reminding(tools)
  const perform = makePerform({ ...tools, commands, credential: 'nasm-cpt', reminding })
  return {
    ...tools,
    commands,
    perform,
    reminding,
    /** What was written down as a fault. */
    faults,
    async end(): Promise<void> {
      await store.close()
      rmSync(folder, { recursive: true })
    },
  }
}
