import { describe, expect, test } from 'vitest'
import { lettersIn } from '../../src/runtime/dead-letters.ts'
import { town } from '../support/reminded-town.ts'
import { kinds, openedStore } from '../support/stores.ts'

const ada = 'test:T1:U1'

describe.for(kinds)('$name', ({ isMissing, fresh }) => {
  /** Somebody who wants to be reminded at nine from tomorrow on. */
  async function settledTown() {
    const made = await town('2026-11-20T12:00:00Z', await openedStore(await fresh()))
    await made.say('setup 2027-05-20')
    await made.say('remind on at:09:00')
    await made.reminding().tick('test')
    made.office.letters.length = 0 // what confirmed it
    return made
  }

  test.skipIf(isMissing)('one message comes in the morning, and none before', async () => {
    const made = await settledTown()
    made.moveTo('2026-11-21T08:59:00Z')
    await made.reminding().tick('test')
    expect(made.office.letters).toEqual([])
    made.moveTo('2026-11-21T09:00:00Z')
    await made.reminding().tick('test')
    await made.restart()
    await made.reminding().tick('test')
    expect(made.office.letters).toHaveLength(1)
    expect(made.logged).toEqual([])
  })

  test.skipIf(isMissing)('a change of mind moves it, and erasing ends it', async () => {
    const made = await settledTown()
    await made.say('remind at:10:00')
    made.moveTo('2026-11-21T09:30:00Z')
    await made.reminding().tick('test')
    expect(made.office.letters).toEqual([])
    made.moveTo('2026-11-21T10:00:00Z')
    await made.reminding().tick('test')
    expect(made.office.letters).toHaveLength(1)
    await made.say('delete confirm:yes')
    expect(await made.store.agenda.row(ada)).toBeUndefined()
    made.moveTo('2026-11-22T10:00:00Z')
    expect(await made.reminding().tick('test')).toBe(0)
    expect(made.logged).toEqual([])
  })

  test.skipIf(isMissing)('what may have been sent is found by the operator', async () => {
    const made = await settledTown()
    made.office.fates.push(new Error('the connection broke'))
    made.moveTo('2026-11-21T09:00:00Z')
    await made.reminding().tick('test')
    const letters = await lettersIn(made.store.agenda)
    expect(letters).toMatchObject([{ id: ada, day: '2026-11-21' }])
  })

  test.skipIf(isMissing)(
    'a copy that waited for its turn sends nothing that another has sent',
    async () => {
      const made = await settledTown()
      made.moveTo('2026-11-21T09:00:00Z')
      const turn = Promise.withResolvers<void>()
      const isWaiting = new Promise<void>((resolve) => {
        made.office.turn = async () => {
          resolve()
          await turn.promise
        }
      })
      const slow = made.replica().tick('test')
      await isWaiting
      made.office.turn = async () => {}
      await made.reminding().tick('test')
      turn.resolve()
      await slow
      expect(made.office.letters).toHaveLength(1)
      expect(made.logged).toEqual([])
    },
  )

  test.skipIf(isMissing)('a row that was lost is made again at night', async () => {
    const made = await settledTown()
    const row = await made.store.agenda.row(ada)
    if (row) await made.store.agenda.settle(row, null, (note) => note)
    expect(await made.reminding().repair()).toBe(1)
    made.moveTo('2026-11-21T09:00:00Z')
    await made.reminding().tick('test')
    expect(made.office.letters).toHaveLength(1)
  })
})
