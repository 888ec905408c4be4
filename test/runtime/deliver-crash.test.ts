import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { startChild } from '../support/child.ts'
import { remindedMember } from '../support/reminded-member.ts'
import { tempPath, tempStore } from '../support/temp-store.ts'

const kills = Number(process.env['KILLS'] ?? 5)
const perKill = 60_000 // ms; starting a process is slow on a busy machine
const mostBeforeKill = 10
const people = kills * 15

async function settled(path: string): Promise<void> {
  const store = await tempStore(path)
  const each = Array.from({ length: people }, (_, at) => remindedMember(`test:U${at}`))
  await Promise.all(each.map((member) => store.change(member.id, () => ({ member }))))
  await store.close()
}

/** What a process sent until it was killed at some moment: after some messages, as a busy machine is slow to send the first. */
async function killedPostman(path: string): Promise<string[]> {
  const child = startChild('child-postman.ts', path)
  await child.line()
  const sent: string[] = []
  const many = Math.floor(Math.random() * mostBeforeKill)
  while (sent.length < many) sent.push(await child.line())
  await pause(Math.random() * 8)
  return [...sent, ...(await child.kill())]
}

test(
  `a bot killed ${kills} times while it sends loses no reminder, and sends at most one twice for each time`,
  async () => {
    const path = tempPath()
    await settled(path)
    const sent: string[] = []
    for (let run = 0; run < kills; run += 1) sent.push(...(await killedPostman(path)))
    const last = startChild('child-postman.ts', path)
    sent.push(...(await last.end()).filter((line) => line !== 'begins'))
    const keys = new Set(sent)
    console.info(`${kills} kills: ${sent.length} sent, ${sent.length - keys.size} twice`)
    expect(keys.size).toBe(people)
    expect(sent.length - keys.size).toBeLessThanOrEqual(kills)
  },
  (kills + 2) * perKill,
)
