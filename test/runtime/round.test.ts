import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test, vi } from 'vitest'
import { Round, type Work } from '../../src/runtime/round.ts'

interface Row {
  readonly id: string
}

const placeOf = (id: string) => id.slice(0, id.indexOf(':'))

/** Ids such as `busy:7`, whose beginning is their place; each is due until it was sent. */
function world(ids: readonly string[], changes: Partial<Work<Row, string>> = {}) {
  const due = new Set(ids)
  const sent: string[] = []
  const underWay = new Map<string, number>()
  let busiest = 0
  const count = (id: string, by: number) => {
    const now = (underWay.get(placeOf(id)) ?? 0) + by
    underWay.set(placeOf(id), now)
    busiest = Math.max(busiest, now)
  }
  const work: Work<Row, string> = {
    page: async (limit, skip) => [...due].slice(skip, skip + limit).map((id) => ({ id })),
    again: async (id) => (due.has(id) ? { id } : undefined),
    look: async ({ id }) => id,
    placeOf: async (id) => placeOf(id),
    lanes: 1,
    turn: async () => {},
    send: async (id) => {
      count(id, 1)
      await sleep(0)
      count(id, -1)
      sent.push(id)
      due.delete(id)
    },
    signal: undefined,
    ...changes,
  }
  return { due, sent, round: new Round(work), busiest: () => busiest }
}

const many = (place: string, length: number) => Array.from({ length }, (_, at) => `${place}:${at}`)

test('everything that is due is sent once, one at a time in each place, in the order in which it was due', async () => {
  const busy = many('busy', 700)
  const { sent, round, busiest, due } = world([...busy, ...many('calm', 3)])
  expect(await round.run()).toBe(703)
  expect(due.size).toBe(0)
  expect(sent.filter((id) => id.startsWith('busy'))).toEqual(busy)
  expect(sent).toHaveLength(703)
  expect(busiest()).toBe(1)
})

test('a place that waits for its turn holds up nobody elsewhere, however many wait there', async () => {
  const opened = Promise.withResolvers<void>()
  const turn = async (id: string) => (id.startsWith('busy') ? opened.promise : undefined)
  const { sent, round } = world([...many('busy', 2000), ...many('calm', 60)], { turn })
  const running = round.run()
  await expect.poll(() => sent, { timeout: 20_000 }).toHaveLength(60)
  expect(sent).toEqual(many('calm', 60))
  opened.resolve()
  await running
  expect(sent).toHaveLength(2060)
})

test('who falls due while a place waits for its turn, before all that wait there, is sent within a minute', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  const opened = Promise.withResolvers<void>()
  const busy = many('busy', 600)
  let due: readonly string[] = busy
  const { sent, round } = world([], {
    page: async (limit, skip) => due.slice(skip, skip + limit).map((id) => ({ id })),
    again: async (id) => (due.includes(id) ? { id } : undefined),
    turn: async (id) => (id.startsWith('busy') ? opened.promise : undefined),
    send: async (id) => {
      due = due.filter((each) => each !== id)
      sent.push(id)
    },
  })
  const running = round.run()
  await sleep(50)
  due = ['calm:1', ...due]
  await vi.advanceTimersByTimeAsync(59_000)
  expect(sent).toEqual([])
  await vi.advanceTimersByTimeAsync(1000)
  expect(sent).toEqual(['calm:1'])
  opened.resolve()
  await running
  expect(sent).toEqual(['calm:1', ...busy])
})

test('what needs nothing any more when its turn has come is not sent', async () => {
  const { due, sent, round } = world(many('busy', 5), {
    turn: async () => {
      due.delete('busy:3')
    },
  })
  await round.run()
  expect(sent).toEqual(['busy:0', 'busy:1', 'busy:2', 'busy:4'])
})

test('a signal ends it: what was begun is finished, and nobody else is sent to', async () => {
  const end = new AbortController()
  const { sent, round } = world(many('busy', 500), {
    signal: end.signal,
    turn: async (id) => {
      if (id === 'busy:2') end.abort()
    },
  })
  await round.run()
  expect(sent).toEqual(['busy:0', 'busy:1'])
})

test('a failure ends it too, and is told', async () => {
  const { sent, round } = world([...many('busy', 500), 'calm:1'], {
    look: async ({ id }) => {
      if (id === 'busy:7') throw new Error('the store is away')
      return id
    },
  })
  await expect(round.run()).rejects.toThrow('the store is away')
  expect(sent.length).toBeLessThan(500)
})

test('who falls due while others are sent is sent in the same round', async () => {
  const { due, sent, round } = world(many('busy', 3), {
    turn: async (id) => {
      if (id === 'busy:2') due.add('late:1')
    },
  })
  await round.run()
  expect(sent).toContain('late:1')
})
