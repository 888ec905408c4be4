import { DateTime } from 'luxon'
import { commands } from '../../src/commands/catalog.ts'
import { policies } from '../../src/core/policies/catalog.ts'
import { plainReply } from '../../src/core/plain.ts'
import { makePerform } from '../../src/runtime/perform.ts'
import { Reminding } from '../../src/runtime/reminding.ts'
import { makeLog, makeReport } from '../../src/runtime/report.ts'
import { openStore, type Store } from '../../src/runtime/store.ts'
import { PostOffice } from './post-office.ts'

/** People of `test:T1:`, the bot that reminds them, and a clock that is moved by hand. */
export async function town(start = '2026-11-20T12:00:00Z', given?: Store) {
  const store = given ?? (await openStore('memory:'))
  const office = new PostOffice()
  const logged: string[] = []
  const report = makeReport(makeLog({ write: (line) => logged.push(line) }), Math.random)
  let now = DateTime.fromISO(start, { zone: 'utc' })
  const clock = () => now
  const shared = { policies, amounts: new Map(), zone: 'UTC', store, report, clock }
  const open = () => {
    const opened = new Reminding(shared)
    opened.carry('test', office)
    return opened
  }
  let reminding = open()
  let perform = makePerform({ ...shared, commands, credential: 'nasm-cpt', reminding })
  const say = async (line: string, from = 'test:T1:U1', zone?: string) =>
    plainReply(await perform({ line, from, ...(zone !== undefined && { zone }) }))
  return {
    store,
    office,
    logged,
    say,
    reminding: () => reminding,
    /** Of another process over the same store, whose clock is ahead by so many milliseconds. */
    replica(aheadMs = 0) {
      const other = new Reminding({ ...shared, clock: () => now.plus(aheadMs) })
      other.carry('test', office)
      return other
    },
    /** What a new process does. */
    async restart() {
      reminding = open()
      perform = makePerform({ ...shared, commands, credential: 'nasm-cpt', reminding })
    },
    moveTo(instant: string) {
      now = DateTime.fromISO(instant, { zone: 'utc' })
    },
    /** Minute by minute up to an instant, with a tick in each. */
    async liveUntil(instant: string) {
      const end = DateTime.fromISO(instant, { zone: 'utc' })
      while (now < end) {
        now = now.plus({ minutes: 1 }).startOf('minute')
        await reminding.tick('test')
      }
    },
  }
}
