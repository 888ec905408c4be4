import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { commands } from '../../src/commands/catalog.ts'
import { policies } from '../../src/core/policies/catalog.ts'
import { plainReply } from '../../src/core/plain.ts'
import { openStore } from '../../src/runtime/store.ts'
import { smallBot } from '../support/small-bot.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance', 'Date'] })
})
afterEach(() => {
  vi.useRealTimers()
})

const first = 'expired 100 days ago and only have 1.2 ceu can i finish now'

async function talk() {
  const { say } = smallBot(await openStore('memory:'), { commands, policies })
  return async (line: string, from?: string) => plainReply(await say(line, from))
}

test('a question may lean on the one before for a quarter of an hour', async () => {
  const say = await talk()
  await say(first)
  vi.advanceTimersByTime(14 * 60_000)
  expect(await say('ok and what about the fee')).toContain('day 100')
})

test('after that, and for somebody else, it stands alone', async () => {
  const say = await talk()
  await say(first)
  expect(await say('ok and what about the fee', 'test:bob')).not.toContain('day 100')
  vi.advanceTimersByTime(15 * 60_000 + 1)
  expect(await say('ok and what about the fee')).not.toContain('day 100')
})

test('what was erased is not leant on', async () => {
  const say = await talk()
  await say(first)
  await say('delete confirm:yes')
  expect(await say('ok and what about the fee')).not.toContain('day 100')
})
