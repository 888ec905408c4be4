import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Ticker } from '../../src/runtime/jobs.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-20T12:00:20Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

test('what runs every minute runs at its beginning, and not after the end', async () => {
  const at: string[] = []
  const jobs = new Ticker(() => 'R-1')
  jobs.everyMinute('test', async () => void at.push(new Date().toISOString().slice(14, 19)))
  await vi.advanceTimersByTimeAsync(150_000)
  await jobs.stop(1000)
  await vi.advanceTimersByTimeAsync(150_000)
  expect(at).toEqual(['01:00', '02:00'])
})

test('a run that breaks is written down, and the next one comes', async () => {
  const broken: unknown[] = []
  const jobs = new Ticker((error) => `R-${broken.push(error)}`)
  jobs.everyMinute('test', async () => {
    throw new Error('broken')
  })
  await vi.advanceTimersByTimeAsync(150_000)
  await jobs.stop(1000)
  expect(broken).toHaveLength(2)
})

test('a job that is slow is not begun again meanwhile, and holds up no other one', async () => {
  const begun = { slow: 0, quick: 0 }
  const jobs = new Ticker(() => 'R-1')
  jobs.everyMinute('slow', async (signal) => {
    begun.slow += 1
    await new Promise((resolve) => signal.addEventListener('abort', resolve))
  })
  jobs.everyMinute('quick', async () => void (begun.quick += 1))
  await vi.advanceTimersByTimeAsync(190_000)
  await jobs.stop(1000)
  expect(begun).toEqual({ slow: 1, quick: 3 })
})

test('the end tells what runs, and waits for it', async () => {
  const done: string[] = []
  const jobs = new Ticker(() => 'R-1')
  jobs.everyMinute('test', async (signal) => {
    await new Promise((resolve) => signal.addEventListener('abort', resolve))
    await Promise.resolve()
    done.push('work')
  })
  await vi.advanceTimersByTimeAsync(41_000)
  await jobs.stop(60_000)
  done.push('end')
  expect(done).toEqual(['work', 'end'])
})
