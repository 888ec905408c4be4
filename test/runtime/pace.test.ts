import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { paceOf } from '../../src/runtime/pace.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
})
afterEach(() => {
  vi.useRealTimers()
})

/** How many of those that wait have passed after so many milliseconds. */
async function passedAfter(ms: readonly number[], pace: () => Promise<boolean>, count: number) {
  let passed = 0
  for (let at = 0; at < count; at += 1) void pace().then(() => (passed += 1))
  const seen: number[] = []
  let gone = 0
  for (const until of ms) {
    await vi.advanceTimersByTimeAsync(until - gone)
    gone = until
    seen.push(passed)
  }
  return seen
}

test('a burst passes at once, and then one after the other', async () => {
  const pace = paceOf({ apart: 1000, burst: 3 })
  expect(await passedAfter([0, 999, 1000, 2000], () => pace('T1'), 6)).toEqual([3, 3, 4, 5])
})

test('each workspace has its own bucket', async () => {
  const pace = paceOf({ apart: 1000, burst: 1 })
  await passedAfter([0], () => pace('T1'), 5)
  expect(await passedAfter([0], () => pace('T2'), 1)).toEqual([1])
})

test('after a pause there may be a burst again, and no more than one', async () => {
  const pace = paceOf({ apart: 1000, burst: 2 })
  await passedAfter([0], () => pace('T1'), 2)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(await passedAfter([0, 1000], () => pace('T1'), 4)).toEqual([2, 3])
})

test('a signal ends the waiting at once, and what need not wait still passes', async () => {
  const pace = paceOf({ apart: 1000, burst: 1 })
  const end = new AbortController()
  const asked = [1, 2, 3].map(() => pace('T1', end.signal))
  end.abort()
  expect(await Promise.all(asked)).toEqual([true, false, false])
  expect(await pace('T1', end.signal)).toBe(false)
  expect(await pace('T2', end.signal)).toBe(true)
  expect(vi.getTimerCount()).toBe(0)
})
