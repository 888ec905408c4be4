import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Ticker } from '../../src/runtime/jobs.ts'
import type { LeaseFor } from '../../src/runtime/lease.ts'
import { openStore } from '../../src/runtime/store.ts'

const hour = 60 * 60_000 // ms

let leaseFor: LeaseFor

beforeEach(async () => {
  vi.useFakeTimers({ now: new Date(2026, 10, 20, 12, 0, 20) }) // by the machine's clock, as its nights are
  const store = await openStore('memory:')
  leaseFor = (name) => store.lease(name)
})
afterEach(() => {
  vi.useRealTimers()
})

test('what runs every minute runs at its beginning, and not after the end', async () => {
  const at: string[] = []
  const jobs = new Ticker(() => 'R-1', leaseFor)
  jobs.everyMinute('test', async () => void at.push(new Date().toTimeString().slice(3, 8)))
  await vi.advanceTimersByTimeAsync(150_000)
  await jobs.stop(1000)
  await vi.advanceTimersByTimeAsync(150_000)
  expect(at).toEqual(['01:00', '02:00'])
})

test('a run that breaks is written down, and the next one comes', async () => {
  const broken: unknown[] = []
  const jobs = new Ticker((error) => `R-${broken.push(error)}`, leaseFor)
  jobs.everyMinute('test', async () => {
    throw new Error('broken')
  })
  await vi.advanceTimersByTimeAsync(150_000)
  await jobs.stop(1000)
  expect(broken).toHaveLength(2)
})

test('a job that is slow is not begun again meanwhile, and holds up no other one', async () => {
  const begun = { slow: 0, quick: 0 }
  const jobs = new Ticker(() => 'R-1', leaseFor)
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
  const jobs = new Ticker(() => 'R-1', leaseFor)
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

test('of several processes one does the work of a night, and of the next night', async () => {
  const at: string[] = []
  const jobs = [1, 2, 3].map(() => new Ticker(() => 'R-1', leaseFor))
  for (const each of jobs)
    each.everyNight('test', async () => void at.push(new Date().toTimeString().slice(0, 5)))
  await vi.advanceTimersByTimeAsync(40 * hour)
  await Promise.all(jobs.map((each) => each.stop(1000)))
  expect(at).toEqual(['03:17', '03:17'])
})

test('a process that dies over it leaves it to the next one in the same night', async () => {
  const at: string[] = []
  const dead = leaseFor('night test')
  const jobs = new Ticker(() => 'R-1', leaseFor)
  jobs.everyNight('test', async () => void at.push(new Date().toTimeString().slice(0, 5)))
  await vi.advanceTimersByTimeAsync(15.2 * hour)
  const taken = dead.take('dead', 50 * 60_000) // at 3:12
  await vi.advanceTimersByTimeAsync(8 * hour)
  expect(await taken).toBe(true)
  await jobs.stop(1000)
  expect(at).toEqual(['04:17'])
})

test('one that is told to end over it leaves it to the next one too', async () => {
  const begun: string[] = []
  const [first, second] = [new Ticker(() => 'R-1', leaseFor), new Ticker(() => 'R-1', leaseFor)]
  first.everyNight('test', async (signal) => {
    begun.push('first')
    await new Promise((resolve) => signal.addEventListener('abort', resolve))
  })
  await vi.advanceTimersByTimeAsync(15.5 * hour)
  second.everyNight('test', async () => void begun.push('second'))
  await Promise.all([first.stop(1000), vi.advanceTimersByTimeAsync(2 * hour)])
  await second.stop(1000)
  expect(begun).toEqual(['first', 'second'])
})
