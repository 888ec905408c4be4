import { describe, expect, test } from 'vitest'
import { lettersAt, lettersPage } from '../../src/runtime/dead-letters.ts'
import type { Store } from '../../src/runtime/store.ts'
import { Unsure } from '../../src/runtime/unsure.ts'
import { town } from '../support/reminded-town.ts'
import { tempPath, tempStore } from '../support/temp-store.ts'

const ada = 'test:T1:U1'

async function settledTown(more: readonly string[] = [], store?: Store) {
  const made = await town('2026-11-20T12:00:00Z', store)
  for (const line of ['setup 2027-05-20', 'remind on at:09:00', ...more]) await made.say(line)
  made.office.letters.length = 0
  return made
}

describe('a reminder', () => {
  test('is tried out when it is switched on', async () => {
    const { say, office } = await town()
    await say('setup 2027-05-20')
    expect(await say('remind on')).not.toContain('could not write')
    expect(office.titlesFor(ada)).toEqual(['This is where my reminders come'])
  })
  test('comes every day at its minute, from the day after', async () => {
    const made = await settledTown()
    const { office } = made
    await made.liveUntil('2026-11-21T08:59:00Z')
    expect(office.letters).toEqual([])
    await made.liveUntil('2026-11-21T09:00:00Z')
    expect(office.titlesFor(ada)).toEqual(['180 days left: 2.0 CEUs to go'])
    await made.liveUntil('2026-11-23T09:00:00Z')
    expect(office.letters).toHaveLength(3)
  })
  test('comes by the clock that the surface knows, and by another one after a journey', async () => {
    const made = await town()
    await made.say('setup 2027-05-20', ada, 'America/New_York')
    await made.say('remind on at:09:00', ada, 'America/New_York')
    made.office.letters.length = 0
    await made.liveUntil('2026-11-21T13:59:00Z')
    expect(made.office.letters).toEqual([])
    await made.liveUntil('2026-11-21T14:00:00Z')
    expect(made.office.letters).toHaveLength(1)
    await made.say('status', ada, 'Asia/Tokyo')
    await made.liveUntil('2026-11-21T23:59:00Z')
    expect(made.office.letters).toHaveLength(1)
    await made.liveUntil('2026-11-22T00:00:00Z')
    expect(made.office.letters).toHaveLength(2)
  })
  test('the time zone is not forgotten when the expiry is told again', async () => {
    const made = await settledTown(['setup timezone:Asia/Kolkata', 'setup 2027-05-21'])
    await made.liveUntil('2026-11-21T03:30:00Z')
    expect(made.office.letters).toHaveLength(1)
  })
  test('follows its new time, and stops when it is switched off or taken back', async () => {
    const made = await settledTown(['remind at:07:00'])
    await made.liveUntil('2026-11-21T07:00:00Z')
    expect(made.office.letters).toHaveLength(1)
    await made.liveUntil('2026-11-21T09:30:00Z')
    expect(made.office.letters).toHaveLength(1)
    await made.say('remind off')
    await made.liveUntil('2026-11-23T00:00:00Z')
    expect(made.office.letters).toHaveLength(1)
    await made.say('undo')
    await made.liveUntil('2026-11-23T07:00:00Z')
    expect(made.office.letters).toHaveLength(2)
  })
  test('to a time that has passed today comes tomorrow', async () => {
    const made = await settledTown()
    await made.liveUntil('2026-11-21T08:00:00Z')
    await made.say('remind at:06:00')
    await made.liveUntil('2026-11-22T05:59:00Z')
    expect(made.office.letters).toEqual([])
    await made.liveUntil('2026-11-22T06:00:00Z')
    expect(made.office.letters).toHaveLength(1)
  })
  test('to a time that comes within the minute comes then', async () => {
    const made = await settledTown()
    await made.liveUntil('2026-11-21T07:59:00Z')
    made.moveTo('2026-11-21T07:59:30Z')
    await made.say('remind at:08:00')
    await made.liveUntil('2026-11-21T08:00:00Z')
    expect(made.office.letters).toHaveLength(1)
  })
  test('is snoozed from its own button, a second time too', async () => {
    const made = await settledTown()
    await made.liveUntil('2026-11-21T09:00:00Z')
    await made.say('snooze 1d')
    await made.liveUntil('2026-11-22T09:30:00Z')
    await made.say('snooze 1d')
    await made.liveUntil('2026-11-23T09:30:00Z')
    expect(made.office.letters).toHaveLength(1)
    await made.liveUntil('2026-11-24T09:00:00Z')
    expect(made.office.letters).toHaveLength(2)
  })
  test('leaves nothing behind of somebody who erased everything', async () => {
    const made = await settledTown()
    await made.liveUntil('2026-11-21T09:00:00Z')
    await made.say('delete confirm:yes')
    expect(await made.store.agenda.row(ada)).toBeUndefined()
    await made.liveUntil('2026-11-22T10:00:00Z')
    expect(made.office.letters).toHaveLength(1)
  })
})

describe('silent deletion when direct messages are closed', () => {
  test('not here: it is told at once when reminders are switched on', async () => {
    const { say, office } = await town()
    office.closed.add(ada)
    await say('setup 2027-05-20')
    expect(await say('remind on')).toContain('your direct messages are closed to me')
  })
  test('what was missed is told at the next interaction, once, and then it is tried again', async () => {
    const made = await settledTown()
    made.office.closed.add(ada)
    await made.liveUntil('2026-11-21T10:00:00Z')
    expect(await made.say('status')).toContain(
      'Since Nov 21, 2026 I could not write to you: your direct messages are closed to me. I wanted to say: 180 days left',
    )
    expect(await made.say('status')).not.toContain('I could not write')
    made.office.closed.clear()
    await made.liveUntil('2026-11-22T09:00:00Z')
    expect(made.office.letters).toHaveLength(1)
  })
  test('it is tried again after one, two, four days and so on', async () => {
    const made = await settledTown()
    made.office.closed.add(ada)
    const tried: string[] = []
    const tell = made.office.tell.bind(made.office)
    made.office.tell = async (...letter) => {
      tried.push(letter[2].slice(-10))
      return tell(...letter)
    }
    await made.liveUntil('2026-12-06T10:00:00Z')
    expect(tried).toEqual(['2026-11-21', '2026-11-22', '2026-11-24', '2026-11-28', '2026-12-06'])
  })
})

describe('reminders lost on restart', () => {
  test('not here: after a morning without the bot it comes on the same day', async () => {
    const made = await settledTown()
    made.moveTo('2026-11-21T15:30:00Z')
    await made.restart()
    await made.reminding().tick('test')
    expect(made.office.letters).toHaveLength(1)
  })
  test('after days without the bot one comes, not one a day', async () => {
    const made = await settledTown()
    made.moveTo('2026-11-27T08:00:00Z')
    await made.restart()
    await made.liveUntil('2026-11-27T20:00:00Z')
    expect(made.office.letters).toHaveLength(1)
  })
  test('nobody is written to at night for a message of the morning', async () => {
    const made = await settledTown()
    made.moveTo('2026-11-21T22:00:00Z')
    await made.liveUntil('2026-11-22T08:59:00Z')
    expect(made.office.letters).toEqual([])
  })
  test('a crash between the record and the index is repaired', async () => {
    const made = await settledTown()
    const row = await made.store.agenda.row(ada)
    if (row) await made.store.agenda.settle(row, null, (note) => note)
    await made.restart()
    expect(await made.reminding().repair()).toBe(1)
    expect(await made.reminding().repair()).toBe(0)
    await made.liveUntil('2026-11-21T09:00:00Z')
    expect(made.office.letters).toHaveLength(1)
  })
})

describe('sent twice, because what was fired is not remembered', () => {
  test('not here: many ticks in one minute and a restart send one', async () => {
    const made = await settledTown()
    await made.liveUntil('2026-11-21T09:00:00Z')
    await Promise.all([made.reminding().tick('test'), made.reminding().tick('test')])
    await made.restart()
    await made.reminding().tick('test')
    expect(made.office.letters).toHaveLength(1)
  })
  test('two ticks at once send one', async () => {
    const made = await settledTown()
    made.moveTo('2026-11-21T09:00:00Z')
    await Promise.all([made.reminding().tick('test'), made.reminding().tick('test')])
    expect(made.office.letters).toHaveLength(1)
  })
  test('what may have been sent is not sent again; the operator finds it, while the bot runs', async () => {
    const path = tempPath()
    const made = await settledTown([], await tempStore(path))
    made.office.fates.push(new Error('the connection broke'))
    await made.liveUntil('2026-11-21T12:00:00Z')
    expect(made.office.letters).toEqual([])
    const letters = await lettersAt(`sqlite:${path}`)
    expect(letters).toMatchObject([{ id: ada, day: '2026-11-21' }])
    expect(lettersPage(letters)).toContain(`2026-11-21  ${ada}  nobody knows whether it arrived`)
    expect(made.logged.join('')).toContain('sending a reminder')
    await made.liveUntil('2026-11-22T09:00:00Z')
    expect(made.office.letters).toHaveLength(1)
  })
  test('a claim of a process that died is sent by the next one, under the same key', async () => {
    const made = await settledTown()
    made.office.tell = async () => new Promise(() => {}) // it dies while it sends
    made.moveTo('2026-11-21T09:00:00Z')
    void made.reminding().tick('test')
    const noteOf = async () => (await made.store.agenda.row(ada))?.note
    await expect.poll(noteOf).toContain('"tries":1')
    const keys: string[] = []
    made.office.tell = async (_address, _reply, key) => {
      keys.push(key)
      return 'sent'
    }
    await made.restart()
    await made.liveUntil('2026-11-21T09:10:00Z')
    expect(keys).toEqual([`${ada} 2027-05-20 progress 2026-11-21`])
  })
})

describe('several processes over one store', () => {
  test('that look at the same moment send one message', async () => {
    const made = await settledTown()
    made.moveTo('2026-11-21T09:00:00Z')
    const processes = [made.reminding(), made.replica(), made.replica()]
    await Promise.all(processes.map((each) => each.tick('test')))
    expect(made.office.letters).toHaveLength(1)
  })
  test.for([-120_000, 0, 120_000])(
    'leave what is on its way to the one that sends it, though its clock is off by %d ms',
    async (aheadMs) => {
      const made = await settledTown()
      const { promise, resolve } = Promise.withResolvers<'sent'>()
      made.office.fates.push(promise)
      made.moveTo('2026-11-21T09:03:00Z')
      const sending = made.replica(aheadMs).tick('test')
      await expect.poll(() => made.office.fates).toHaveLength(0)
      await made.liveUntil('2026-11-21T09:05:00Z')
      resolve('sent')
      await sending
      await made.liveUntil('2026-11-21T12:00:00Z')
      expect(made.office.letters).toHaveLength(1)
    },
  )
  test('leave it to it, even when its record is changed meanwhile', async () => {
    const made = await settledTown()
    const { promise, resolve } = Promise.withResolvers<'sent'>()
    made.office.fates.push(promise)
    made.moveTo('2026-11-21T09:00:00Z')
    const sending = made.replica().tick('test')
    await expect.poll(() => made.office.fates).toHaveLength(0)
    await made.say('log 0.2 title:Test on:2026-11-20')
    await made.reminding().tick('test')
    resolve('sent')
    await sending
    await made.liveUntil('2026-11-21T18:00:00Z')
    expect(made.office.letters).toHaveLength(1)
  })
})

describe('a platform that asks to wait', () => {
  test('is left alone for as long as it says, and then it is sent on the same day', async () => {
    const made = await settledTown()
    made.office.fates.push({ retryAfterMs: 90_000 })
    await made.liveUntil('2026-11-21T09:01:00Z')
    expect(made.office.letters).toEqual([])
    await made.liveUntil('2026-11-21T09:02:00Z')
    expect(made.office.letters).toHaveLength(1)
  })
})

test('who waits for a busy workspace holds up nobody in another one, and comes after all', async () => {
  const made = await settledTown()
  await made.say('setup 2027-05-20', 'test:T2:U1')
  await made.say('remind on at:09:00', 'test:T2:U1')
  made.office.letters.length = 0
  const turn = Promise.withResolvers<void>()
  made.office.turns.set(ada, turn.promise)
  made.moveTo('2026-11-21T09:00:00Z')
  const tick = made.reminding().tick('test')
  await expect.poll(() => made.office.letters.map(({ address }) => address)).toEqual(['test:T2:U1'])
  turn.resolve()
  await tick
  expect(made.office.letters).toHaveLength(2)
})

test('a press while the platform asks to wait does not lose the message of that day', async () => {
  const made = await settledTown()
  made.office.fates.push({ retryAfterMs: 240_000 })
  await made.liveUntil('2026-11-21T09:01:00Z')
  await made.say('log 0.4 Yoga')
  await made.liveUntil('2026-11-21T09:05:00Z')
  expect(made.office.letters).toHaveLength(1)
})

test('what a change brings up after the hour of the day comes in the next morning, also to whom nothing was planned', async () => {
  const made = await settledTown(['apply 2026-11-20', 'remind until:2026-11-25'])
  await made.liveUntil('2026-11-21T12:00:00Z')
  expect((await made.store.agenda.row(ada))?.at).toBeNull()
  await made.say('renew 2029-05-20')
  await made.liveUntil('2026-11-22T08:59:00Z')
  expect(made.office.letters).toEqual([])
  await made.liveUntil('2026-11-22T09:00:00Z')
  expect(made.office.titlesFor(ada)).toEqual(['Renewed until May 20, 2029'])
})

test('where nobody is written to any more nobody is, and the people are reminded again when the bot is back', async () => {
  const made = await settledTown()
  made.office.fates.push('gone')
  await made.liveUntil('2026-11-21T10:00:00Z')
  expect(made.office.letters).toEqual([])
  await made.liveUntil('2026-11-22T09:00:00Z')
  expect(made.office.letters).toHaveLength(1)
})

test('too noisy: whoever does not react is asked once, and a word from them starts the count anew', async () => {
  const made = await settledTown()
  const asked = () =>
    made.office.letters.filter(({ reply }) =>
      JSON.stringify(reply).includes('Should I write less often'),
    )
  await made.liveUntil('2026-11-25T09:30:00Z')
  await made.say('status')
  await made.liveUntil('2026-12-05T09:30:00Z')
  expect(asked()).toEqual([])
  await made.liveUntil('2026-12-06T09:30:00Z')
  expect(asked()).toHaveLength(1)
  await made.liveUntil('2026-12-20T09:30:00Z')
  expect(asked()).toHaveLength(1)
})

test('a store that breaks in the middle of it delays a message by a minute, and not by an hour', async () => {
  const made = await settledTown()
  await made.liveUntil('2026-11-21T08:59:00Z')
  const { agenda } = made.store
  const claim = agenda.claim.bind(agenda)
  agenda.claim = async () => {
    agenda.claim = claim
    throw new Unsure('the connection broke')
  }
  made.moveTo('2026-11-21T09:00:00Z')
  await expect(made.reminding().tick('test')).rejects.toThrow('the connection broke')
  expect(made.office.letters).toEqual([])
  await made.liveUntil('2026-11-21T09:01:00Z')
  expect(made.office.letters).toHaveLength(1)
})

test('a record that cannot be read holds up nobody else', async () => {
  const made = await settledTown()
  await made.say('setup 2027-05-20', 'test:T1:U2')
  await made.say('remind on at:09:00', 'test:T1:U2')
  made.office.letters.length = 0
  await made.store.agenda.rewrite(ada, () => '{"bucket":1}', { again: false })
  await made.liveUntil('2026-11-21T09:00:00Z')
  expect(made.office.letters.map(({ address }) => address)).toEqual(['test:T1:U2'])
  expect(made.logged.join('')).toContain('planning a reminder')
})

test('a hundred and more people of one minute get one message each, one after the other', async () => {
  const made = await town()
  const people = Array.from({ length: 250 }, (_, at) => `test:T1:U${at}`)
  for (const from of people) {
    await made.say('setup 2027-05-20', from)
    await made.say('remind on at:09:00', from)
  }
  made.office.letters.length = 0
  made.office.busiest = 0
  await made.liveUntil('2026-11-21T09:00:00Z')
  expect(new Set(made.office.letters.map(({ address }) => address)).size).toBe(250)
  expect(made.office.letters).toHaveLength(250)
  expect(made.office.busiest).toBe(1)
})

test('from a place that cannot write by itself, a person is told so', async () => {
  const made = await town()
  expect(await made.say('remind on', 'console:ada')).toContain('From here I cannot write to you')
})
