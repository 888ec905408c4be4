import { afterEach, describe, expect, test, vi } from 'vitest'
import { commands } from '../../src/commands/catalog.ts'
import { policies } from '../../src/core/policies/catalog.ts'
import { plainReply } from '../../src/core/plain.ts'
import { memoryNamespace, thing } from '../../src/runtime/memory.ts'
import { refusedForms, turns } from '../../src/runtime/remembered.ts'
import type { Store } from '../../src/runtime/store.ts'
import { smallBot } from '../support/small-bot.ts'
import { kinds, openedEngine, openedStore, sharedKinds } from '../support/stores.ts'

afterEach(() => {
  vi.useRealTimers()
})

const ada = 'test:T1:U1'
const first = 'expired 100 days ago and only have 1.2 ceu can i finish now'
const followUp = 'ok and what about the fee'

/** One copy of the bot over that store. */
function copyOver(store: Store) {
  const { say, logged } = smallBot(store, { commands, policies })
  return { logged, say: async (line: string, from = ada) => plainReply(await say(line, from)) }
}

const away = async () => Promise.reject(new Error('away'))

const form = (id: string) => thing(refusedForms, { id, options: { title: 'Yoga' } })

describe.for(sharedKinds)('two copies over $name', ({ isMissing, fresh }) => {
  async function twoCopies() {
    const url = await fresh()
    const [one, two] = [await openedStore(url), await openedStore(url)]
    return { url, one: copyOver(one), two: copyOver(two), stores: [one, two] as const }
  }

  test.skipIf(isMissing)('a question at the second leans on one at the first', async () => {
    const { one, two } = await twoCopies()
    await one.say(first)
    expect(await two.say(followUp)).toContain('day 100')
    expect(await two.say(followUp, 'test:T1:U2')).not.toContain('day 100')
    expect([...one.logged, ...two.logged]).toEqual([])
  })

  test.skipIf(isMissing)('a sentence that begins like a command looks back as well', async () => {
    const { one, stores } = await twoCopies()
    await one.say(first)
    const recall = vi.spyOn(stores[1].memory, 'recall')
    await copyOver(stores[1]).say('audit letter came nov 18')
    expect(recall).toHaveBeenCalledOnce()
  })

  test.skipIf(isMissing)('what has nothing to do with questions does not read them', async () => {
    const { stores } = await twoCopies()
    const recall = vi.spyOn(stores[1].memory, 'recall')
    const two = copyOver(stores[1])
    for (const line of ['status', 'setup 2027-05-20', 'log 0.4 Yoga', 'entries', 'deadlines'])
      await two.say(line)
    expect(recall).not.toHaveBeenCalled()
  })

  test.skipIf(isMissing)(
    'what one erases the other remembers no more, nor does the store',
    async () => {
      const { one, two, url } = await twoCopies()
      await one.say(first)
      await one.say(first, 'test:T1:U2')
      await two.say('delete confirm:yes')
      expect(await one.say(followUp)).not.toContain('day 100')
      await two.say('delete confirm:yes')
      const { bulk } = await openedEngine(url)
      const kept = await bulk.page(memoryNamespace, '')
      expect(kept.map(({ key }) => key)).toEqual(['test:T1:U2'])
    },
  )

  test.skipIf(isMissing)('all of a workspace is forgotten with it, and of no other', async () => {
    const { stores } = await twoCopies()
    const [one, two] = stores
    await one.memory.keep(ada, form('1'))
    await one.memory.keep('test:T2:U1', form('2'))
    await two.eraseAll('test:T1:')
    expect((await one.memory.recall(ada))(refusedForms)).toEqual([])
    expect((await one.memory.recall('test:T2:U1'))(refusedForms)).toHaveLength(1)
  })

  test.skipIf(isMissing)('what is over lies in the store no more when it was tidied', async () => {
    const { stores, url } = await twoCopies()
    const [one, two] = stores
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - refusedForms.ms - 1 })
    await one.memory.keep(ada, form('1'))
    vi.useRealTimers()
    await one.memory.keep('test:T1:U2', form('2'))
    await two.tidy()
    const { bulk } = await openedEngine(url)
    expect(await bulk.count()).toBe(1)
    expect((await two.memory.recall('test:T1:U2'))(refusedForms)).toHaveLength(1)
  })
})

describe.for(kinds)('the memory of $name', ({ isMissing, fresh }) => {
  test.skipIf(isMissing)('each kind has its time and its number, the newest last', async () => {
    const { memory } = await openedStore(await fresh())
    for (const id of ['1', '2', '3', '4']) await memory.keep(ada, form(id))
    const turn = { topic: 'fees', concepts: [], facts: {}, language: 'en' } as const
    await memory.keep(ada, thing(turns, turn))
    const before = await memory.recall(ada)
    expect(before(refusedForms).map(({ id }) => id)).toEqual(['2', '3', '4'])
    expect(before(turns)).toEqual([turn])
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + turns.ms })
    const after = await memory.recall(ada)
    expect(after(refusedForms)).toHaveLength(3)
    expect(after(turns)).toEqual([])
  })

  test.skipIf(isMissing)('what another version kept is forgotten, and stops nothing', async () => {
    const { memory } = await openedStore(await fresh())
    const other = { ...turns, schema: refusedForms.schema }
    await memory.keep(ada, thing(other, { id: '1', options: {} }))
    expect((await memory.recall(ada))(turns)).toEqual([])
    await memory.keep(ada, form('1'))
    expect((await memory.recall(ada))(refusedForms)).toHaveLength(1)
  })
})

test('a memory that cannot be reached costs the follow-up and not the answer', async () => {
  const store = await openedStore('memory:')
  const copy = copyOver(store)
  vi.spyOn(store.memory, 'recall').mockImplementation(away)
  vi.spyOn(store.memory, 'keep').mockImplementation(away)
  expect(await copy.say(first)).toContain('day 100')
  expect(copy.logged.join('')).toContain('recalling what was asked')
  expect(copy.logged.join('')).toContain('remembering what was asked')
  expect(copy.logged.join('')).not.toContain('1.2 ceu')
})
