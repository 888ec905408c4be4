import { describe, expect, test } from 'vitest'
import { lettersIn } from '../../src/runtime/dead-letters.ts'
import { putBack, putBackPage } from '../../src/runtime/letters-again.ts'
import { openStore } from '../../src/runtime/store.ts'
import { at } from '../support/world.ts'
import { town } from '../support/reminded-town.ts'
import { kinds, openedStore } from '../support/stores.ts'
import { tempPath, tempStore } from '../support/temp-store.ts'

const ada = 'test:T1:U1'

/** Somebody whose message of nine o'clock on November 21 may or may not have arrived. */
async function townWithLetter(url: string, more: readonly string[] = []) {
  const store = await openedStore(url)
  const made = await town('2026-11-20T12:00:00Z', store)
  for (const line of ['setup 2027-05-20', 'remind on at:09:00', ...more]) await made.say(line)
  made.office.letters.length = 0
  made.office.fates.push(new Error('the connection broke'))
  await made.liveUntil('2026-11-21T09:00:00Z')
  const again = async (moment: string, ids: readonly string[] = [ada]) => {
    made.moveTo(moment)
    return putBack({ store, clock: () => at(moment), zone: 'UTC' }, ids)
  }
  return { ...made, again, left: async () => (await lettersIn(store.agenda)).length }
}

describe.for(kinds)('a dead letter on $name', ({ isMissing, fresh }) => {
  test.skipIf(isMissing)('that is put back is sent by the next tick, once', async () => {
    const made = await townWithLetter(await fresh())
    expect(made.office.letters).toEqual([])
    const done = await made.again('2026-11-21T12:00:00Z')
    expect(done).toEqual([{ id: ada, day: '2026-11-21', against: undefined }])
    await made.liveUntil('2026-11-21T12:05:00Z')
    expect(made.office.letters.map(({ key }) => key)).toEqual([
      `${ada} 2027-05-20 progress 2026-11-21`,
    ])
    expect(await made.left()).toBe(0)
    await made.liveUntil('2026-11-22T09:00:00Z')
    expect(made.office.letters).toHaveLength(2)
  })

  test.skipIf(isMissing)('that two operators put back at once is sent once', async () => {
    const made = await townWithLetter(await fresh())
    const noon = '2026-11-21T12:00:00Z'
    await Promise.all([made.again(noon), made.again(noon), made.reminding().tick('test')])
    const [other, own] = [made.replica(), made.reminding()]
    await Promise.all([own.tick('test'), other.tick('test')])
    expect(made.office.letters).toHaveLength(1)
  })
})

test('what is once-only and was in it is said again, such as the first of all', async () => {
  const made = await townWithLetter('memory:')
  await made.again('2026-11-21T12:00:00Z')
  await made.reminding().tick('test')
  expect(JSON.stringify(made.office.letters[0]?.reply)).toContain('cadence:smart')
})

test('a letter of days ago is made up for by one message, in the morning', async () => {
  const made = await townWithLetter('memory:', ['remind cadence:milestones'])
  await made.again('2026-11-21T22:00:00Z')
  await made.liveUntil('2026-11-22T08:59:00Z')
  expect(made.office.letters).toEqual([])
  await made.liveUntil('2026-11-22T20:00:00Z')
  expect(made.office.letters).toHaveLength(1)
})

test.each([
  ['once a later message came', '2026-11-22T12:00:00Z', 'the message of 2026-11-22 said'],
  ['a week later', '2026-11-28T12:00:00Z', 'its day is long past'],
])('%s it makes no sense any more, and is dropped with the reason', async (when, moment, why) => {
  const made = await townWithLetter('memory:')
  if (when === 'a week later') await made.say('snooze 2w')
  await made.liveUntil(moment)
  const sent = made.office.letters.length
  const done = await made.again(moment)
  expect(putBackPage(done)).toContain(`2026-11-21  ${ada}  dropped: ${why}`)
  await made.reminding().tick('test')
  expect(made.office.letters).toHaveLength(sent)
  expect(await made.left()).toBe(0)
})

test('nobody is written to who wants no reminders any more', async () => {
  const made = await townWithLetter('memory:')
  await made.say('remind off')
  const [letter] = await made.again('2026-11-21T12:00:00Z')
  expect(letter?.against).toContain('no reminders are wanted')
  await made.reminding().tick('test')
  expect(made.office.letters).toEqual([])
})

test('of somebody who has none nothing is changed', async () => {
  const made = await townWithLetter('memory:')
  const before = await made.store.agenda.row(ada)
  expect(await made.again('2026-11-21T12:00:00Z', ['test:T1:U2'])).toEqual([])
  expect(await made.store.agenda.row(ada)).toEqual(before)
})

test('the file of a bot that runs is not opened beside it', async () => {
  const path = tempPath()
  await tempStore(path)
  await expect(openStore(`sqlite:${path}`)).rejects.toThrow('stop that one first')
})
