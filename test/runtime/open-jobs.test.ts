import { expect, test } from 'vitest'
import { meetJobsServer } from '../../src/runtime/open-jobs.ts'
import { reasonsOf } from '../support/reasons.ts'

const redis = process.env['TEST_REDIS_URL'] ?? ''
const skip = redis === ''
const title = skip ? 'skipped: no Redis; ' : ''

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
