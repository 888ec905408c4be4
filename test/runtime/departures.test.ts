import { setTimeout as sleep } from 'node:timers/promises'
import { DateTime } from 'luxon'
import { describe, expect, test } from 'vitest'
import { newMember } from '../../src/core/member.ts'
import { departuresIn } from '../../src/runtime/departures.ts'
import { describeError } from '../../src/runtime/describe-error.ts'
import type { Shelf } from '../../src/runtime/shelf.ts'
import { openStore, type Store } from '../../src/runtime/store.ts'
import { openedStore, sharedKinds } from '../support/stores.ts'

const prefix = 'slack:T1:'
const id = `${prefix}U1`
const left = DateTime.fromISO('2026-11-20T12:00:00Z')
const due = left.plus({ days: 31 })

const record = (store: Store) => store.change(id, () => ({ member: newMember(id, 'nasm-cpt') }))

/** The shelf, as a purge reads it while something else happens after each of its lines. */
function interrupted(shelf: Shelf, happens: () => Promise<unknown>): Shelf {
  return {
    ...shelf,
    async *entries() {
      for await (const entry of shelf.entries()) {
        await happens()
        yield entry
      }
    },
  }
}

test('a workspace that comes back while the purge looks at the list keeps its records', async () => {
  const store = await openStore('memory:')
  const shelf = store.shelf('departures')
  const departures = departuresIn(
    interrupted(shelf, () => departures.comeBack(prefix)),
    store,
  )
  await record(store)
  await departures.leave(prefix, left)
  await departures.purge(due)
  expect(await store.read(id)).toBeDefined()
})

test('a workspace that comes back while its records are erased waits, and keeps what it writes then', async () => {
  const store = await openStore('memory:')
  const begun = Promise.withResolvers<void>()
  const goOn = Promise.withResolvers<void>()
  const eraseAll = async (from: string) => {
    begun.resolve()
    await goOn.promise
    return store.eraseAll(from)
  }
  const lease = (name: string) => store.lease(name)
  const departures = departuresIn(store.shelf('departures'), { eraseAll, lease })
  await departures.leave(prefix, left)
  const purged = departures.purge(due)
  await begun.promise
  const written = departures.comeBack(prefix).then(() => record(store))
  await Promise.race([written, sleep(100)]) // it must not come first
  goOn.resolve()
  await Promise.all([purged, written])
  expect(await store.read(id)).toBeDefined()
  expect(await departures.hasLeft(prefix)).toBe(false)
})

test('a departure that cannot be read stops no other, is told, and begins its days anew', async () => {
  const store = await openStore('memory:')
  const shelf = store.shelf('departures')
  const departures = departuresIn(shelf, store)
  await record(store)
  await shelf.put('slack:T0:', 'rust')
  await departures.leave(prefix, left)
  const told = await departures.purge(due).catch((error: unknown) => error)
  expect(JSON.stringify(describeError(told))).toContain('the departure of slack:T0:')
  expect(await store.read(id)).toBeUndefined()
  await departures.purge(due.plus({ days: 29 }))
  expect(await departures.hasLeft('slack:T0:')).toBe(true)
  await departures.purge(due.plus({ days: 31 }))
  expect(await departures.hasLeft('slack:T0:')).toBe(false)
})

test('a workspace whose records cannot be erased stops no other, and is tried again', async () => {
  const store = await openStore('memory:')
  let fails = true
  const eraseAll = async () => {
    if (fails) {
      fails = false
      throw new Error('disk full')
    }
    return 0
  }
  const lease = (name: string) => store.lease(name)
  const departures = departuresIn(store.shelf('departures'), { eraseAll, lease })
  await departures.leave('slack:T0:', left)
  await departures.leave(prefix, left)
  await expect(departures.purge(due)).rejects.toThrow('not all')
  expect([await departures.hasLeft('slack:T0:'), await departures.hasLeft(prefix)]).toEqual([
    true,
    false,
  ])
  await departures.purge(due)
  expect(await departures.hasLeft('slack:T0:')).toBe(false)
})

describe.for(sharedKinds)('two copies over $name', ({ isMissing, fresh }) => {
  test.skipIf(isMissing)(
    'a workspace that comes back at one waits for the other that erases it, and loses nothing new',
    async () => {
      const url = await fresh()
      const [one, two] = [await openedStore(url), await openedStore(url)]
      const begun = Promise.withResolvers<void>()
      const goOn = Promise.withResolvers<void>()
      const eraseAll = async (from: string) => {
        begun.resolve()
        await goOn.promise
        return one.eraseAll(from)
      }
      const lease = (name: string) => one.lease(name)
      const first = departuresIn(one.shelf('departures'), { eraseAll, lease })
      const second = departuresIn(two.shelf('departures'), two)
      await first.leave(prefix, left)
      const purged = first.purge(due)
      await begun.promise
      const written = second.comeBack(prefix).then(() => record(two))
      await Promise.race([written, sleep(300)]) // it must not come first
      goOn.resolve()
      await Promise.all([purged, written])
      expect(await two.read(id)).toBeDefined()
      expect(await one.shelf('departures').get(prefix)).toBeUndefined()
    },
  )
})
