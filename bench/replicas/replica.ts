// One of several processes over one store: sends what is due, and writes down the key of each message.
import { writeSync } from 'node:fs'
import { argv } from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import { DateTime } from 'luxon'
import { policies } from '../../src/core/policies/catalog.ts'
import { QueuedJobs } from '../../src/runtime/queued-jobs.ts'
import { Reminding } from '../../src/runtime/reminding.ts'
import { openStore } from '../../src/runtime/store.ts'

const [storeUrl = '', jobsUrl = '', skewMs = '0', begun = '0'] = argv.slice(2)
const report = (error: unknown) => {
  writeSync(2, `${error instanceof Error ? error.message : String(error)}\n`)
  return 'R-1'
}
/** Ten in the morning on the day of the reminders, going on with the time of the run. */
const morning = DateTime.fromISO('2026-11-21T10:00:00Z')
const clock = () => morning.plus(Date.now() - Number(begun) + Number(skewMs))
const store = await openStore(storeUrl)
const tools = { policies, amounts: new Map(), zone: 'UTC', store, report, clock }
const reminding = new Reminding({ ...tools, claimMs: 10_000 })
reminding.carry('test', {
  lanes: 4,
  async tell(_address, _reply, key) {
    await pause(1)
    writeSync(1, `${key}\n`)
    await pause(1)
    return 'sent'
  },
})
const jobs = new QueuedJobs({
  url: jobsUrl,
  prefix: 'bench-jobs',
  report,
  minute: '* * * * * *',
  lockMs: 3000,
})
jobs.everyMinute('sending reminders', (signal) => reminding.tick('test', signal))
writeSync(1, 'begins\n')
process.once('SIGTERM', () => void ended())

async function ended(): Promise<void> {
  await jobs.stop(10_000)
  await store.close()
}
