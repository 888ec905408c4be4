// Four people at once, each logging one course after another, each course acknowledged when it is saved.
import { writeSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { type Member, newMember } from '../../src/core/member.ts'
import { openStore } from '../../src/runtime/store.ts'
import { withEntry } from './with-entry.ts'

const [url = '', run = ''] = process.argv.slice(2)
const store = await openStore(url)

async function logFor(lane: number): Promise<never> {
  for (let count = 0; ; count += 1) {
    const id = `test:${run}-${lane}-${Math.floor(count / 20)}`
    const logged = (member: Member | undefined) => ({
      member: withEntry(member ?? newMember(id, 'nasm-cpt'), `course ${count}`),
    })
    try {
      await store.change(id, logged)
      writeSync(1, `${id} course ${count}\n`)
    } catch {
      await pause(20) // the server is away; this course is not acknowledged
    }
  }
}

await Promise.all([0, 1, 2, 3].map(logFor))
