import { randomUUID } from 'node:crypto'
import { Redis } from 'ioredis'
import { expect, test, vi } from 'vitest'
import { meetJobsServer, openJobs } from '../../src/runtime/open-jobs.ts'
import { reasonsOf } from '../support/reasons.ts'
import { openedStore } from '../support/stores.ts'

const redis = process.env['TEST_REDIS_URL'] ?? ''
const skip = redis === ''
const title = skip ? 'skipped: no Redis; ' : ''

const never = () => Promise.reject(new Error('nothing is leased'))
const leaseFor = () => ({ take: never, release: never })

async function told(url: string | undefined): Promise<readonly string[]> {
  const words: string[] = []
  await meetJobsServer(url, (each) => words.push(each))
  return words
}

test.for([
  [
    { username: 'bot', password: 'hunter2' },
    'it refuses this user and password: look at REDIS_URL',
  ],
  [{ pathname: '/99' }, 'there is no such database: look at REDIS_URL'],
] as const)(
  `${title}a Redis for jobs that refuses %j is told at the start`,
  async ([parts, words], { skip: pass }) => {
    pass(skip)
    const reasons = await reasonsOf(told(Object.assign(new URL(redis), parts).href))
    expect(reasons).toContain(words)
    expect(reasons).not.toContain('hunter2')
  },
)

test('one that is away is said once, without its password, and waited for', async () => {
  expect(await told('redis://bot:hunter2@127.0.0.1:9')).toEqual([
    'no reminder goes for now; Redis at 127.0.0.1:9: it cannot be reached: see that it runs and that REDIS_URL is right',
  ])
})

test.skipIf(skip)(`${title}of one that works, and of none, nothing is said`, async () => {
  expect([await told(redis), await told(undefined)]).toEqual([[], []])
})

test.skipIf(skip)(
  `${title}bots over one store share their jobs, also at valkey:, and those over another have others`,
  async ({ onTestFinished }) => {
    const prefix = `test-${randomUUID()}`
    const url = `${redis}?prefix=${prefix}`
    const client = new Redis(redis)
    onTestFinished(async () => {
      await client.unlink(await client.keys(`${prefix}*`))
      client.disconnect()
    })
    const [store, other] = [await openedStore('memory:'), await openedStore('memory:')]
    const bots = [
      [url, store],
      [url.replace('redis:', 'valkey:'), store],
      [url, other],
    ] as const
    for (const [at, its] of bots) {
      const jobs = await openJobs(at, () => 'R-1', leaseFor, its.shelf('jobs'))
      onTestFinished(() => jobs.stop(1000))
      jobs.everyNight('test', async () => {})
    }
    const planned = () => client.keys(`${prefix}-jobs-*:test:repeat:tick`)
    await vi.waitFor(async () => expect(await planned()).toHaveLength(2), { timeout: 5000 })
  },
)
