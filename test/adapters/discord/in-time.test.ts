import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { answerInTime } from '../../../src/adapters/discord/in-time.ts'
import { Responder } from '../../../src/adapters/discord/responder.ts'
import { Skew } from '../../../src/adapters/discord/skew.ts'

const reply = { outcome: 'answered', tone: 'plain', title: 'Hello', blocks: [] } as const

/** What is sent for an interaction that has waited so long, when the work takes 200 ms. */
async function sentAfter(age: number) {
  const sent: string[] = []
  const way = {
    first: async ({ type }: { readonly type: number }) => void sent.push(`first ${type}`),
    edit: async () => void sent.push('edit'),
    follow: async () => void sent.push('follow'),
    ignore() {},
    takesFiles: true,
  }
  const tools = { during: 'a test', report: () => 'R-1', age }
  const turn = { ...tools, responder: new Responder(way, tools) }
  await answerInTime(turn, async () => {
    await sleep(200)
    return { reply }
  })
  return sent
}

describe('an answer', () => {
  test('is given at once when the interaction came at once', async () => {
    expect(await sentAfter(0)).toEqual(['first 4'])
  })

  test('is announced the sooner, the longer the interaction was on its way', async () => {
    expect(await sentAfter(2250)).toEqual(['first 5', 'edit'])
  })
})

const idAt = (ms: number) => String(BigInt(ms - 1_420_070_400_000) << 22n)
const inSeconds = (ms: number) => new Date(Math.trunc(ms / 1000) * 1000).toUTCString()

describe('the age of an interaction', () => {
  test('is by Discord’s clock, whatever ours says', () => {
    const skew = new Skew([])
    const theirs = Math.ceil(Date.now() / 1000) * 1000 + 60_000
    skew.heard(inSeconds(theirs))
    expect(Math.abs(skew.ageOf(idAt(theirs - 2000)) - 2000)).toBeLessThan(500)
  })

  test('is not less for an answer that was on its way, unless a clock was set', () => {
    const skew = new Skew([])
    const now = Date.now()
    skew.heard(inSeconds(now + 60_000))
    const before = skew.ageOf(idAt(now))
    skew.heard(inSeconds(now + 59_500))
    expect(skew.ageOf(idAt(now))).toBeGreaterThanOrEqual(before - 1)
    skew.heard(inSeconds(now))
    expect(skew.ageOf(idAt(now))).toBeLessThan(1500)
  })
})
