// Delivers what is due at ten in the morning, one message at a time, and writes down each that goes out.
import { writeSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { DateTime } from 'luxon'
import { policies } from '../../src/core/policies/catalog.ts'
import { Reminding } from '../../src/runtime/reminding.ts'
import { openStore } from '../../src/runtime/store.ts'

const [path = ''] = process.argv.slice(2)
const store = await openStore(`sqlite:${path}`)
const clock = () => DateTime.fromISO('2026-11-21T10:00:00Z')
const report = (error: unknown) => {
  throw error
}
const amounts = new Map()
const tools = { policies, amounts, zone: 'UTC', store, report, clock }
const reminding = new Reminding({ ...tools, claimMs: 0 }) // it has no time to wait
reminding.carry('test', {
  lanes: 1,
  async tell(_address, _reply, key) {
    await pause(Math.random() * 2)
    writeSync(1, `${key}\n`)
    await pause(Math.random() * 2)
    return 'sent'
  },
})
writeSync(1, 'begins\n')
await reminding.tick('test')
await store.close()
