// node bench/reminders/run.ts 1400000 60000: so many members, of whom so many are due in one tick. A third number says at how
// many the bot looks for the first time; the others were looked at before.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DateTime } from 'luxon'
import { policies } from '../../src/core/policies/catalog.ts'
import { Reminding } from '../../src/runtime/reminding.ts'
import { openStore } from '../../src/runtime/store.ts'
import { residentMb } from '../measure.ts'
import { filled, type Wish } from './filled.ts'

const [members = 200_000, due = 20_000, looks = Math.min(members, 200_000)] = process.argv
  .slice(2)
  .map(Number)
const folder = mkdtempSync(join(tmpdir(), 'recert-reminders-'))
const url = `sqlite:${join(folder, 'bench.db')}`
const evening = Date.parse('2026-11-21T20:00:00Z')

/** The first ones are those that are due in the morning; all others wish the evening. */
function* wishes(): Generator<Wish, void> {
  for (let at = 0; at < members; at += 1) {
    const id = `bench:U${String(at).padStart(7, '0')}`
    const wish = { id, at: at < due ? '09:00' : '20:00' }
    yield at < Math.max(due, looks) ? wish : { ...wish, planned: evening }
  }
}

const count = (value: number) => Math.round(value).toLocaleString('en-US')

/** Prints a row of a table: what it took, how many that is a second, and the memory of the process. */
async function timed(name: string, pieces: number, work: () => Promise<unknown>): Promise<void> {
  const before = residentMb()
  const from = performance.now()
  const used = process.cpuUsage()
  await work()
  const ms = performance.now() - from
  const { user, system } = process.cpuUsage(used)
  const cpu = (user + system) / 1000 // ms
  const rates = pieces === 0 ? ['', ''] : [ms, cpu].map((each) => count((pieces / each) * 1000))
  const times = [ms, cpu].map((each) => `${pieces === 0 ? each.toFixed(1) : count(each)} ms`)
  const cells = [name, ...times, ...rates, `${before} MB`, `${residentMb()} MB`]
  process.stdout.write(`| ${cells.join(' | ')} |\n`)
}

process.stdout
  .write(`| what | by the clock | of a processor | a second | a second of a processor | memory before | memory after |
| --- | --- | --- | --- | --- | --- | --- |
`)
try {
  await timed(`${count(members)} members settled`, members, () => filled(url, wishes()))
  await ticks()
} finally {
  rmSync(folder, { recursive: true })
}

function report(error: unknown): never {
  throw error
}

async function ticks(): Promise<void> {
  const store = await openStore(url)
  let now = DateTime.fromISO('2026-11-20T12:00:00Z', { zone: 'utc' })
  let sent = 0
  const clock = () => now
  const reminding = new Reminding({
    policies,
    amounts: new Map(),
    zone: 'UTC',
    store,
    clock,
    report,
  })
  const tell = async () => {
    sent += 1
    return 'sent' as const
  }
  reminding.carry('bench', { lanes: 256, tell })
  const tick = () => reminding.tick('bench')
  const first = Math.min(members, Math.max(due, looks))
  try {
    await timed(`first look at each of ${count(first)}`, first, tick)
    await timed('idle tick', 0, tick)
    await timed('idle tick', 0, tick)
    now = DateTime.fromISO('2026-11-21T09:00:00Z', { zone: 'utc' })
    await timed(`tick with ${count(due)} due: plan, claim, send, mark`, due, tick)
    await timed('idle tick', 0, tick)
    if (sent !== due) throw new Error(`${sent} sent instead of ${due}`)
  } finally {
    await store.close()
  }
}
