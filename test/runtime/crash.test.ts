import { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { startChild } from '../support/child.ts'
import { tempPath, tempStore } from '../support/temp-store.ts'

const kills = Number(process.env['KILLS'] ?? 20)
const perKill = 10_000 // ms; starting a process is slow on a busy machine

/** Lets a process save until it is killed at some moment; gives what it acknowledged, such as `test:3-0-0 course 7`. */
async function killedWriter(path: string, run: number): Promise<string[]> {
  const child = startChild('child-writer.ts', `sqlite:${path}`, String(run))
  const first = await child.line() // it could take the lock, though its forerunner was killed
  await pause(Math.random() * 60)
  return [first, ...(await child.kill())]
}

async function missingFrom(path: string, acknowledged: readonly string[]): Promise<string[]> {
  const store = await tempStore(path)
  const saved = new Set<string>()
  for await (const { id, ledger } of store.all()) {
    for (const { title } of ledger.entries) saved.add(`${id} ${title}`)
  }
  await store.close()
  return acknowledged.filter((each) => !saved.has(each))
}

function integrityOf(path: string): unknown {
  const database = new DatabaseSync(path)
  const row = database.prepare('PRAGMA integrity_check').get()
  database.close()
  return row?.['integrity_check']
}

test(
  `a process killed ${kills} times loses nothing that it acknowledged`,
  async () => {
    const path = tempPath()
    const acknowledged: string[] = []
    for (let run = 0; run < kills; run += 1) {
      acknowledged.push(...(await killedWriter(path, run)))
      expect(await missingFrom(path, acknowledged)).toEqual([])
      expect(integrityOf(path)).toBe('ok')
    }
    expect(acknowledged.length).toBeGreaterThan(kills)
    console.info(`SQLite: ${kills} kills, ${acknowledged.length} acknowledged, 0 lost`)
  },
  kills * perKill,
)
