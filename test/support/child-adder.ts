// Adds one to the count of one person, again and again, beside whoever else does, and acknowledges each.
import { writeSync } from 'node:fs'
import { newMember } from '../../src/core/member.ts'
import { openStore } from '../../src/runtime/store.ts'

const [url = '', id = '', times = '0'] = process.argv.slice(2)
const store = await openStore(url)

for (let done = 0; done < Number(times); done += 1) {
  await store.change(id, (member = newMember(id, 'nasm-cpt')) => ({
    member: { ...member, nextNumber: member.nextNumber + 1 },
  }))
  writeSync(1, 'added\n')
}
await store.close()
