import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { execPath } from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { QueuedJobs } from '../../src/runtime/queued-jobs.ts'
import { ownRedis } from '../support/redis-server.ts'

const shared = process.env['TEST_REDIS_URL'] ?? ''
const title = shared === '' ? 'skipped: no Redis' : 'jobs of several processes over one Redis'
const patience = { timeout: 15_000, interval: 20 }

interface Settings {
  readonly url?: string
  readonly prefix?: string
  readonly report?: (error: unknown) => string
}

function replica({ url = shared, prefix = `test-${randomUUID()}`, report = thrown }: Settings) {
  const minute = '* * * * * *'
  const jobs = new QueuedJobs({ connection: { url }, report, prefix, minute, lockMs: 1000 })
  onTestFinished(() => jobs.stop(1000))
  return jobs
}

function thrown(error: unknown): never {
  throw error
}

describe.skipIf(shared === '')(title, () => {
  test('a tick is run by one of them', async () => {
    const prefix = `test-${randomUUID()}`
    const seconds: number[] = []
    for (const _ of [1, 2, 3]) {
      replica({ prefix }).everyMinute('test', async () => {
        seconds.push(Math.floor(Date.now() / 1000))
      })
    }
    await vi.waitFor(() => expect(seconds.length).toBeGreaterThan(3), patience)
    expect(seconds).toEqual([...new Set(seconds)])
  })

  test('no two ticks are run at a time, however long one takes', async () => {
    const prefix = `test-${randomUUID()}`
    const atOnce: number[] = []
    let running = 0
    for (const _ of [1, 2, 3]) {
      replica({ prefix }).everyMinute('test', async () => {
        atOnce.push((running += 1))
        await sleep(1500)
        running -= 1
      })
    }
    await vi.waitFor(() => expect(atOnce.length).toBeGreaterThan(2), patience)
    expect(atOnce).toEqual(atOnce.map(() => 1))
  })

  test('two kinds of work do not wait for each other', async () => {
    const jobs = replica({})
    const ran: string[] = []
    jobs.everyMinute('slow', (signal) => once(signal, 'abort'))
    jobs.everyMinute('quick', async () => void ran.push('quick'))
    await vi.waitFor(() => expect(ran.length).toBeGreaterThan(1), patience)
  })

  test('a tick that breaks is written down, and the next one comes', async () => {
    const broken: unknown[] = []
    const jobs = replica({ report: (error) => `R-${broken.push(error)}` })
    jobs.everyMinute('test', async () => {
      throw new Error('broken')
    })
    await vi.waitFor(() => expect(broken.length).toBeGreaterThan(1), patience)
    expect(broken[0]).toEqual(expect.objectContaining({ message: 'broken' }))
  })

  test('the end tells what runs, and waits for it', async () => {
    const done: string[] = []
    const jobs = replica({})
    jobs.everyMinute('test', async (signal) => {
      done.push('begun')
      if (!signal.aborted) await once(signal, 'abort')
      await sleep(100)
      done.push('ended')
    })
    await vi.waitFor(() => expect(done).toEqual(['begun']), patience)
    await jobs.stop(5000)
    expect(done).toEqual(['begun', 'ended'])
  })

  test('the tick of a process that was killed is run by another', async () => {
    const prefix = `test-${randomUUID()}`
    const child = spawn(execPath, ['test/support/child-ticker.ts', shared, prefix])
    await once(child.stdout, 'data')
    const ran: string[] = []
    replica({ prefix, report: () => 'R-1' }).everyMinute('test', async () => void ran.push('other'))
    await sleep(1500)
    expect(ran).toEqual([])
    child.kill('SIGKILL')
    await vi.waitFor(() => expect(ran.length).toBeGreaterThan(1), patience)
  })
})

describe.skipIf(shared === '')(`${title}, which is not always there`, () => {
  test('a bot that begins before Redis has its ticks when Redis is there', async () => {
    const redis = await ownRedis()
    const ran: string[] = []
    const said: unknown[] = []
    const jobs = replica({ url: redis.url, report: (error) => `R-${said.push(error)}` })
    jobs.everyMinute('test', async () => void ran.push('tick'))
    await vi.waitFor(() => expect(said.length).toBeGreaterThan(0), patience)
    redis.start()
    await vi.waitFor(() => expect(ran.length).toBeGreaterThan(1), patience)
  })

  test('after a restart of Redis the ticks go on', async () => {
    const redis = await ownRedis()
    redis.start()
    const ran: string[] = []
    const jobs = replica({ url: redis.url, report: () => 'R-1' })
    jobs.everyMinute('test', async () => void ran.push('tick'))
    await vi.waitFor(() => expect(ran.length).toBeGreaterThan(1), patience)
    await redis.kill()
    await sleep(500)
    const before = ran.length
    redis.start()
    await vi.waitFor(() => expect(ran.length).toBeGreaterThan(before + 1), patience)
  })
})
