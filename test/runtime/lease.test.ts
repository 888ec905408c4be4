import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { inLine } from '../../src/runtime/lease.ts'
import { oncePerNight } from '../../src/runtime/nightly.ts'
import { openedStore, sharedKinds } from '../support/stores.ts'

const running = new AbortController().signal

describe.for(sharedKinds)('processes over $name', ({ isMissing, fresh }) => {
  test.skipIf(isMissing)('that stand in line work one after the other', async () => {
    const url = await fresh()
    const stores = await Promise.all([1, 2, 3].map(() => openedStore(url)))
    const seen: string[] = []
    const work = async () => {
      seen.push('begins')
      await sleep(20)
      seen.push('ends')
    }
    await Promise.all(stores.map((store) => inLine(store.lease('duty'), 60_000, work)))
    expect(seen).toEqual(['begins', 'ends', 'begins', 'ends', 'begins', 'ends'])
  })

  test.skipIf(isMissing)('wait for one that died no longer than its time', async () => {
    const url = await fresh()
    const [dead, next] = [await openedStore(url), await openedStore(url)]
    await dead.lease('duty').take('dead', 300)
    expect(await inLine(next.lease('duty'), 60_000, async () => 'done')).toBe('done')
  })

  test.skipIf(isMissing)('do the work of a night once, also when it breaks', async () => {
    const url = await fresh()
    const stores = await Promise.all([1, 2, 3].map(() => openedStore(url)))
    const done: number[] = []
    const works = stores.map((store, at) =>
      oncePerNight(store.lease('night'), async () => {
        done.push(at)
        throw new Error('broken')
      }),
    )
    const ends = await Promise.allSettled(works.map((work) => work(running)))
    await Promise.all(works.map((work) => work(running)))
    expect(done).toHaveLength(1)
    expect(ends.filter(({ status }) => status === 'rejected')).toHaveLength(1)
  })
})
