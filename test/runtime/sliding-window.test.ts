import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { slidingWindow } from '../../src/runtime/sliding-window.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
})
afterEach(() => {
  vi.useRealTimers()
})

test('no more than so many begin within a second of the answers to those before', async () => {
  const inWindow = slidingWindow({ most: 2, perMs: 1000 })
  const slow = Promise.withResolvers<void>()
  let begun = 0
  const all = Array.from({ length: 5 }, () =>
    inWindow(async () => {
      begun += 1
      if (begun === 2) await slow.promise
    }),
  )
  await vi.advanceTimersByTimeAsync(999)
  expect(begun).toBe(2)
  await vi.advanceTimersByTimeAsync(1)
  expect(begun).toBe(3) // the other one is not answered yet, so it may arrive as late as now
  slow.resolve()
  await vi.advanceTimersByTimeAsync(999)
  expect(begun).toBe(3)
  await vi.advanceTimersByTimeAsync(1)
  expect(begun).toBe(5)
  await Promise.all(all)
})

test('a task that breaks gives its place back', async () => {
  const inWindow = slidingWindow({ most: 1, perMs: 1000 })
  await expect(inWindow(async () => Promise.reject(new Error('away')))).rejects.toThrow('away')
  const next = inWindow(async () => 'done')
  await vi.advanceTimersByTimeAsync(1000)
  expect(await next).toBe('done')
})
