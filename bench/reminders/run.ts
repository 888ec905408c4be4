// node bench/reminders/run.ts 200000 20000: so many members, of whom so many are due in one tick.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DateTime } from 'luxon'
import { policies } from '../../src/core/policies/catalog.ts'
import { Reminding } from '../../src/runtime/reminding.ts'
import { openStore } from '../../src/runtime/store.ts'
import { remindedMember } from '../../test/support/reminded-member.ts'

const [members = 200_000, due = 20_000] = process.argv.slice(2).map(Number)
const folder = mkdtempSync(join(tmpdir(), 'recert-reminders-'))
const store = await openStore(`sqlite:${join(folder, 'bench.db')}`)
let now = DateTime.fromISO('2026-11-20T12:00:00Z', { zone: 'utc' })
let sent = 0
const reminding = new Reminding({
  policies,
  amounts: new Map(),
  zone: 'UTC',
  store,
  clock: () => now,
  report: (error) => {
    throw error
  },
})
reminding.carry('bench', {
  lanes: 256,
  async tell() {
    sent += 1
    return 'sent'
  },
})

async function timed(name: string, work: () => Promise<unknown>): Promise<void> {
  const from = performance.now()
  const used = process.cpuUsage()
  await work()
  const ms = performance.now() - from
  const { user, system } = process.cpuUsage(used)
  const cpu = (user + system) / 1000 // ms
  const heap = Math.round(process.memoryUsage().rss / 2 ** 20)
  process.stdout.write(
    `${name}: ${ms.toFixed(1)} ms (${cpu.toFixed(1)} ms of a processor), ${sent} sent, ${heap} MB resident\n`,
  )
}

/** The due ones wish nine o'clock, all others the evening. */
async function settle(from: number): Promise<void> {
  const many = Array.from({ length: Math.min(1000, members - from) }, async (_, at) => {
    const member = remindedMember(`bench:U${from + at}`)
    const { reminders } = member.ledger
    if (!reminders) return
    const wished = { ...reminders, at: from + at < due ? '09:00' : '20:00' }
    const next = { ...member, ledger: { ...member.ledger, reminders: wished } }
    await store.change(member.id, () => ({ member: next }))
  })
  await Promise.all(many)
}

try {
  await timed(`${members} members settled`, async () => {
    for (let from = 0; from < members; from += 1000) await settle(from)
  })
  await timed('first look at each', () => reminding.tick('bench'))
  await timed('idle tick', () => reminding.tick('bench'))
  await timed('idle tick', () => reminding.tick('bench'))
  now = DateTime.fromISO('2026-11-21T09:00:00Z', { zone: 'utc' })
  await timed(`tick with ${due} due`, () => reminding.tick('bench'))
  await timed('idle tick', () => reminding.tick('bench'))
} finally {
  await store.close()
  rmSync(folder, { recursive: true })
}
