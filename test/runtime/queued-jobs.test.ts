import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { execPath } from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test, type TestContext, vi } from 'vitest'
import { QueuedJobs } from '../../src/runtime/queued-jobs.ts'
import { ownRedis } from '../support/redis-server.ts'

const shared = process.env['TEST_REDIS_URL'] ?? ''
const skip = shared === ''
const patience = { timeout: 15_000, interval: 20 }

interface Settings extends Pick<TestContext, 'onTestFinished'> {
  readonly url: string
  readonly prefix?: string
  readonly report?: (error: unknown) => string
}

function replica({ url, prefix = anyPrefix(), report = thrown, onTestFinished }: Settings) {
  const minute = '* * * * * *'
  const jobs = new QueuedJobs({ url, report, prefix, minute, lockMs: 1000 })
  onTestFinished(() => jobs.stop(1000))
  return jobs
}

function anyPrefix(): string {
  return `test-${randomUUID()}`
}

function thrown(error: unknown): never {
  throw error
}

describe(
  `${skip ? 'skipped: no ' : 'jobs of several processes over one '}Redis`,
  { skip, concurrent: true },
  () => {
    test('a tick is run by one of them', async ({ onTestFinished }) => {
      const prefix = anyPrefix()
      const seconds: number[] = []
      for (const _ of [1, 2, 3]) {
        replica({ onTestFinished, url: shared, prefix }).everyMinute('test', async () => {
          seconds.push(Math.floor(Date.now() / 1000))
        })
      }
      await vi.waitFor(() => expect(seconds.length).toBeGreaterThan(3), patience)
      expect(seconds).toEqual([...new Set(seconds)])
    })

    test('no two ticks are run at a time, however long one takes', async ({ onTestFinished }) => {
      const prefix = anyPrefix()
      const atOnce: number[] = []
      let running = 0
      for (const _ of [1, 2, 3]) {
        replica({ onTestFinished, url: shared, prefix }).everyMinute('test', async () => {
          atOnce.push((running += 1))
          await sleep(1500)
          running -= 1
        })
      }
      await vi.waitFor(() => expect(atOnce.length).toBeGreaterThan(2), patience)
      expect(atOnce).toEqual(atOnce.map(() => 1))
    })

    test('two kinds of work do not wait for each other', async ({ onTestFinished }) => {
      const jobs = replica({ onTestFinished, url: shared })
      const ran: string[] = []
      jobs.everyMinute('slow', (signal) => once(signal, 'abort'))
      jobs.everyMinute('quick', async () => void ran.push('quick'))
      await vi.waitFor(() => expect(ran.length).toBeGreaterThan(1), patience)
    })

    test('a tick that breaks is written down, and the next one comes', async ({
      onTestFinished,
    }) => {
      const broken: unknown[] = []
      const jobs = replica({
        onTestFinished,
        url: shared,
        report: (error) => `R-${broken.push(error)}`,
      })
      jobs.everyMinute('test', async () => {
        throw new Error('broken')
      })
      await vi.waitFor(() => expect(broken.length).toBeGreaterThan(1), patience)
      expect(broken[0]).toEqual(expect.objectContaining({ message: 'broken' }))
    })

    test('the end tells what runs, and waits for it', async ({ onTestFinished }) => {
      const done: string[] = []
      const jobs = replica({ onTestFinished, url: shared })
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

    test('the tick of a process that was killed is run by another', async ({ onTestFinished }) => {
      const prefix = anyPrefix()
      const child = spawn(execPath, ['test/support/child-ticker.ts', shared, prefix])
      for await (const words of child.stdout) if (String(words).includes('begun')) break
      const ran: string[] = []
      replica({ onTestFinished, url: shared, prefix, report: () => 'R-1' }).everyMinute(
        'test',
        async () => void ran.push('other'),
      )
      await sleep(1500)
      expect(ran).toEqual([])
      child.kill('SIGKILL')
      await vi.waitFor(() => expect(ran.length).toBeGreaterThan(1), patience)
    })
  },
)

/** A bot whose ticks come from a Redis of its own, and what it ran. */
async function ticking(onTestFinished: TestContext['onTestFinished']) {
  const redis = await ownRedis(onTestFinished)
  redis.start()
  const ran: string[] = []
  const jobs = replica({ onTestFinished, url: redis.url, report: () => 'R-1' })
  jobs.everyMinute('test', async () => void ran.push('tick'))
  await vi.waitFor(() => expect(ran.length).toBeGreaterThan(1), patience)
  return { redis, ran }
}

describe('a Redis that is not always there', { skip, concurrent: true }, () => {
  test('a bot that begins before Redis has its ticks when Redis is there', async ({
    onTestFinished,
  }) => {
    const redis = await ownRedis(onTestFinished)
    const ran: string[] = []
    const said: unknown[] = []
    const jobs = replica({
      onTestFinished,
      url: redis.url,
      report: (error) => `R-${said.push(error)}`,
    })
    jobs.everyMinute('test', async () => void ran.push('tick'))
    await vi.waitFor(() => expect(said.length).toBeGreaterThan(0), patience)
    redis.start()
    await vi.waitFor(() => expect(ran.length).toBeGreaterThan(1), patience)
  })

  test('after a restart of Redis the ticks go on', async ({ onTestFinished }) => {
    const { redis, ran } = await ticking(onTestFinished)
    await redis.kill()
    await sleep(500)
    const before = ran.length
    redis.start()
    await vi.waitFor(() => expect(ran.length).toBeGreaterThan(before + 1), patience)
  })

  test('one that forgot everything has its ticks again', async ({ onTestFinished }) => {
    const { redis, ran } = await ticking(onTestFinished)
    await redis.forget()
    const before = ran.length
    await vi.waitFor(() => expect(ran.length).toBeGreaterThan(before + 1), patience)
  })

  test('while it is away the log has a line a minute, and not one for each try', async ({
    onTestFinished,
  }) => {
    const redis = await ownRedis(onTestFinished)
    const said: unknown[] = []
    const report = (error: unknown) => `R-${said.push(error)}`
    const jobs = replica({ onTestFinished, url: redis.url, report })
    for (const name of ['one', 'two', 'three']) jobs.everyMinute(name, async () => {})
    await vi.waitFor(() => expect(said.length).toBeGreaterThan(0), patience)
    await sleep(2500)
    expect(said).toHaveLength(1)
  })

  test.for(['that never came', 'that went away'])(
    'a bot over one %s ends when it is told to',
    async (which, { onTestFinished }) => {
      const redis = await ownRedis(onTestFinished)
      const cameOnce = which === 'that went away'
      if (cameOnce) redis.start()
      const child = spawn(execPath, ['test/support/child-ticker.ts', redis.url, anyPrefix()])
      onTestFinished(() => void child.kill('SIGKILL'))
      const awaited = cameOnce ? 'begun' : 'listening'
      for await (const words of child.stdout) if (String(words).includes(awaited)) break
      if (cameOnce) await redis.kill()
      await sleep(1500)
      child.kill('SIGTERM')
      expect(await once(child, 'exit')).toEqual([0, null])
    },
  )
})
