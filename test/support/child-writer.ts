// Four people at once, each logging one course after another, each course acknowledged when it is saved.
import { writeSync } from 'node:fs'
import { type Member, newMember } from '../../src/core/member.ts'
import { openStore } from '../../src/runtime/store.ts'
import { withEntry } from './with-entry.ts'

const [path = '', run = ''] = process.argv.slice(2)
const store = await openStore(`sqlite:${path}`)

async function logFor(lane: number): Promise<never> {
  for (let count = 0; ; count += 1) {
    const id = `test:${run}-${lane}-${Math.floor(count / 20)}`
    const logged = (member: Member | undefined) => ({
      member: withEntry(member ?? newMember(id, 'nasm-cpt'), `course ${count}`),
    })
    await store.change(id, logged)
    writeSync(1, `${id} course ${count}\n`)
  }
}

await Promise.all([0, 1, 2, 3].map(logFor))
