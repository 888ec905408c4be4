import { expect, onTestFinished, test, vi } from 'vitest'
import { newMember } from '../../src/core/member.ts'
import { plainReply } from '../../src/core/plain.ts'
import { SqlitePairs } from '../../src/runtime/sqlite/pairs.ts'
import type { Store } from '../../src/runtime/store.ts'
import { Unsure } from '../../src/runtime/unsure.ts'
import { smallBot, ticket } from '../support/small-bot.ts'
import { tempFile, tempPath, tempStore } from '../support/temp-store.ts'

/** A real store whose changes begin only when the gate opens. */
function heldBack(store: Store, only = 'test:ada') {
  const gate = Promise.withResolvers<void>()
  const held: Store = {
    agenda: store.agenda,
    memory: store.memory,
    read: (id) => store.read(id),
    async change(id, decide, mayStillSave) {
      if (id === only) await gate.promise
      return store.change(id, decide, mayStillSave)
    },
    idsFrom: (prefix) => store.idsFrom(prefix),
    move: (from, to) => store.move(from, to),
    erase: (id) => store.erase(id),
    eraseAll: (prefix) => store.eraseAll(prefix),
    lease: (name) => store.lease(name),
    shelf: (name) => store.shelf(name),
    all: () => store.all(),
    check: () => store.check(),
    tidy: () => store.tidy(),
    close: () => store.close(),
  }
  return { held, open: gate.resolve }
}

async function storeWithDamage(text = '{"value":{"version":1}}') {
  const path = tempPath()
  const file = tempFile(path)
  await new SqlitePairs(file, 'member').set('test:ada', text)
  file.close()
  return tempStore(path)
}

test('what is saved in one request is there in the next, and on disk', async () => {
  const path = tempPath()
  const store = await tempStore(path)
  const { say } = smallBot(store)
  expect((await say('note Yoga')).title).toBe('Noted Yoga')
  await store.close()
  const after = smallBot(await tempStore(path))
  expect(plainReply(await after.say('look'))).toContain('Yoga')
})

test('where nobody knows whether it was saved, nobody is told that it was not', async () => {
  const { held } = heldBack(await tempStore())
  const unsure = { ...held, change: () => Promise.reject(new Unsure('the connection ended')) }
  const words = plainReply(await smallBot(unsure).say('note Yoga'))
  expect(words).toContain('I cannot tell whether it was done')
  expect(words).not.toContain('Nothing was saved')
})

test('a form is heard like a line', async () => {
  const { perform, say } = smallBot(await tempStore())
  await perform({ command: 'note', options: { title: 'Yoga' }, from: 'test:ada' })
  expect(plainReply(await say('look'))).toContain('Yoga')
})

test('reading saves nothing, not even a first record', async () => {
  const store = await tempStore(tempPath(), { pragmas: ['query_only = ON'] })
  const { say, logged } = smallBot(store)
  expect((await say('look')).outcome).toBe('answered')
  expect((await say('lok')).outcome).toBe('refused')
  expect((await say('note')).outcome).toBe('refused')
  expect(logged).toEqual([])
})

test('the day is the one of the person, or of the bot until they name theirs', async () => {
  const { say } = smallBot(await tempStore())
  expect((await say('look')).title).toBe('2026-11-21 Pacific/Kiritimati')
  await say('move America/New_York')
  expect((await say('look')).title).toBe('2026-11-20 America/New_York')
  expect((await say('look', 'test:bob')).title).toBe('2026-11-21 Pacific/Kiritimati')
})

test('the clock that a surface knows holds until the person names theirs', async () => {
  const { perform, say } = smallBot(await tempStore())
  const request = { line: 'look', from: 'test:ada', zone: 'America/New_York' }
  expect((await perform(request)).title).toBe('2026-11-20 America/New_York')
  await say('move Asia/Tokyo')
  expect((await perform(request)).title).toBe('2026-11-20 Asia/Tokyo')
})

test('a zone that no clock knows is a failure and not a wrong day', async () => {
  const { say } = smallBot(await tempStore(), { zone: 'Mars/Olympus' })
  expect((await say('look')).outcome).toBe('failed')
})

test.for([50, 200])('%i requests of one person at once lose nothing', async (many) => {
  const store = await tempStore()
  const { say } = smallBot(store)
  const titles = Array.from({ length: many }, (_, at) => `course ${at}`)
  await Promise.all(titles.map((title) => say(`note ${title}`)))
  const saved = (await store.read('test:ada'))?.ledger.entries ?? []
  expect(saved.map(({ title }) => title)).toEqual(titles)
})

test('somebody whose request hangs or fails holds nobody else up', async () => {
  const store = await tempStore()
  const { held, open } = heldBack(store)
  const { say } = smallBot(held)
  const slow = say('note Yoga')
  expect((await say('broken', 'test:eve')).outcome).toBe('failed')
  expect((await say('note Pilates', 'test:bob')).outcome).toBe('answered')
  expect(await store.read('test:ada')).toBeUndefined()
  open()
  expect((await slow).outcome).toBe('answered')
})

test('after a failure the next request of the same person is heard', async () => {
  const { say } = smallBot(await tempStore())
  const [first, second] = await Promise.all([say('broken'), say('note Yoga')])
  expect([first.outcome, second.outcome]).toEqual(['failed', 'answered'])
})

test('an error becomes one report and a reply with its ticket, what is known and what to do', async () => {
  const { say, logged } = smallBot(await tempStore())
  const reply = await say('broken')
  expect(reply).toMatchObject({ outcome: 'failed', tone: 'refusal' })
  expect(plainReply(reply)).toMatchInlineSnapshot(`
    "Something broke on my side
    Nothing was saved: your record is as it was before.
    Your ticket is R-222222.
    Next: Try again in a minute. If it happens again, tell whoever runs this bot and give the ticket R-222222."
  `)
  expect(logged).toHaveLength(1)
  expect(logged[0]).toContain(ticket)
  expect(logged[0]).toContain('"during":"broken"')
})

test('nothing that a person wrote gets into the log', async () => {
  const { say, perform, logged } = smallBot(
    await tempStore(tempPath(), { pragmas: ['query_only = ON'] }),
  )
  await say('note "Yoga for my bad knee"')
  await perform({ command: 'note', options: { title: 'Yoga for my bad knee' }, from: 'test:ada' })
  await say('broken')
  expect(logged).toHaveLength(3)
  expect(logged.join('')).not.toMatch(/Yoga|knee|test:ada/u)
})

test('a store that fails is reported, and the person told that nothing was saved', async () => {
  const store = await tempStore()
  const { say, logged } = smallBot(store)
  await store.close()
  expect(plainReply(await say('note Yoga'))).toContain('Nothing was saved')
  expect(plainReply(await say('look'))).toContain(ticket)
  expect(logged).toHaveLength(2)
})

test('a save that fails is known not to have happened', async () => {
  const store = await tempStore(tempPath(), { pragmas: ['query_only = ON'] })
  expect(plainReply(await smallBot(store).say('note Yoga'))).toContain('Nothing was saved')
})

function stopClock(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => {
    vi.useRealTimers()
  })
}

test('after ten seconds the person is told, and nothing is saved or erased later', async () => {
  stopClock()
  const store = await tempStore()
  await store.change('test:ada', () => ({ member: newMember('test:ada', 'nasm-cpt') }))
  const { held, open } = heldBack(store)
  const { say, logged } = smallBot(held)
  const waiting = [say('note Yoga'), say('wipe'), say('note Pilates')]
  vi.advanceTimersByTime(9_999)
  expect(await Promise.race([...waiting, say('look', 'test:bob')])).toMatchObject({
    outcome: 'answered',
  })
  vi.advanceTimersByTime(1)
  for (const reply of await Promise.all(waiting)) {
    expect(reply).toMatchObject({ outcome: 'failed', title: 'That took too long' })
    expect(plainReply(reply)).toContain('Nothing was saved')
  }
  open()
  for (let turn = 0; turn < 5; turn += 1) await say('note Yoga', 'test:bob')
  expect((await store.read('test:ada'))?.ledger.entries).toEqual([])
  expect(logged).toHaveLength(3)
})

test('when the deadline passes while it is being saved, the person is told that it is not known', async () => {
  stopClock()
  const store = await tempStore()
  const { held } = heldBack(store, 'nobody')
  const saved = Promise.withResolvers<void>()
  const slowDisk: Store = {
    ...held,
    async change(id, decide, mayStillSave) {
      await store.change(id, decide, mayStillSave)
      saved.resolve()
      return new Promise(() => {})
    },
  }
  const { say } = smallBot(slowDisk, { deadlineMs: 50 })
  const slow = say('note Yoga')
  await saved.promise
  vi.advanceTimersByTime(50)
  expect(plainReply(await slow)).toContain('I cannot tell whether it was done')
})

test('an erasure whose deadline passes before it began does not begin', async () => {
  stopClock()
  const store = await tempStore()
  await store.change('test:ada', () => ({ member: newMember('test:ada', 'nasm-cpt') }))
  const { held } = heldBack(store, 'nobody')
  const lateAnswer: Store = {
    ...held,
    async change(id, decide, mayStillSave) {
      const result = await store.change(id, decide, mayStillSave)
      vi.advanceTimersByTime(10_000)
      return result
    },
  }
  expect((await smallBot(lateAnswer).say('wipe')).outcome).toBe('failed')
  await smallBot(store).say('note Yoga', 'test:bob')
  expect(await store.read('test:ada')).toBeDefined()
})

test('erasing takes the record with it', async () => {
  const store = await tempStore()
  const { say } = smallBot(store)
  await say('note Yoga')
  expect((await say('wipe')).title).toBe('Erased')
  expect(await store.read('test:ada')).toBeUndefined()
})

test('an erasure that fails is not called done', async () => {
  const store = await tempStore(tempPath(), { pragmas: ['query_only = ON'] })
  const { say, logged } = smallBot(store)
  expect((await say('wipe')).outcome).toBe('failed')
  expect(logged).toHaveLength(1)
})

test('when what follows a save fails, the person is told that it was saved', async () => {
  const { held } = heldBack(await tempStore(), 'nobody')
  const stuck: Store = { ...held, erase: async () => Promise.reject(new Error('full')) }
  const { say } = smallBot(stuck)
  expect(plainReply(await say('leave'))).toContain(
    'Your record was saved; what should have followed',
  )
  expect(plainReply(await say('wipe'))).toContain('I cannot tell whether it was done')
})

test('a record that cannot be read is reported, left alone, and the person told', async () => {
  const store = await storeWithDamage()
  const { say, logged } = smallBot(store)
  const reply = await say('note Yoga')
  expect(plainReply(reply)).toMatchInlineSnapshot(`
    "I cannot read your record
    It is kept safe and untouched, and nothing is written over it. Nothing was saved.
    Your ticket is R-222222.
    Next: Tell whoever runs this bot, who can repair it, and give the ticket R-222222."
  `)
  expect(reply.outcome).toBe('failed')
  expect(logged).toHaveLength(1)
  expect(logged[0]).toContain('UnreadableRecord')
  await expect(store.read('test:ada')).rejects.toThrow('cannot be read')
})

test('the log never quotes a record that is not JSON', async () => {
  const { say, logged } = smallBot(await storeWithDamage('{"value":{"title":"bad knee"'))
  await say('look')
  expect(logged.join('')).toMatch(/UnreadableRecord.*SyntaxError/u)
  expect(logged.join('')).not.toContain('knee')
})

test('a command that needs no record works without, saves none, and is reported', async () => {
  const store = await storeWithDamage()
  const { say, logged } = smallBot(store)
  expect((await say('begin')).title).toBe('Welcome test:ada')
  expect((await say('lok')).outcome).toBe('refused')
  await expect(store.read('test:ada')).rejects.toThrow('cannot be read')
  expect(logged).toHaveLength(2)
})

test('a record that cannot be read can be erased', async () => {
  const store = await storeWithDamage()
  const { say } = smallBot(store)
  expect((await say('wipe')).title).toBe('Erased')
  expect((await say('note Yoga')).outcome).toBe('answered')
})

test('an address that cannot be a key is a failure and no rejection', async () => {
  const { say } = smallBot(await tempStore())
  expect((await say('note Yoga', '')).outcome).toBe('failed')
  expect((await say('note Yoga', '\ud800')).outcome).toBe('failed')
})

test('a request that comes twice changes the record once, also across a restart', async () => {
  const path = tempPath()
  const store = await tempStore(path)
  const { perform } = smallBot(store)
  const note = { command: 'note', options: { title: 'Yoga' }, from: 'test:ada', id: 'Ev1' }
  expect((await perform(note)).title).toBe('Noted Yoga')
  expect((await perform(note)).title).toBe('That was done already')
  await store.close()
  const later = await tempStore(path)
  expect((await smallBot(later).perform(note)).title).toBe('That was done already')
  expect((await later.read('test:ada'))?.ledger.entries).toHaveLength(1)
})

test('the same words in another request, or from another person, are done again', async () => {
  const store = await tempStore()
  const { perform } = smallBot(store)
  const note = { command: 'note', options: { title: 'Yoga' }, from: 'test:ada', id: 'Ev1' }
  await perform(note)
  expect((await perform({ ...note, id: 'Ev2' })).title).toBe('Noted Yoga')
  expect((await perform({ ...note, from: 'test:bob' })).title).toBe('Noted Yoga')
  expect((await store.read('test:ada'))?.ledger.entries).toHaveLength(2)
})

test('a request that was refused may come again under its name', async () => {
  const { perform } = smallBot(await tempStore())
  const note = { command: 'note', options: {}, from: 'test:ada', id: 'V1' }
  expect((await perform(note)).outcome).toBe('refused')
  expect((await perform({ ...note, options: { title: 'Yoga' } })).title).toBe('Noted Yoga')
})

test('a record remembers twenty requests and no more', async () => {
  const store = await tempStore()
  const { perform } = smallBot(store)
  const note = { command: 'note', options: { title: 'Yoga' }, from: 'test:ada' }
  for (let at = 0; at < 25; at += 1) await perform({ ...note, id: `Ev${at}` })
  expect((await store.read('test:ada'))?.seen).toHaveLength(20)
  expect((await perform({ ...note, id: 'Ev5' })).title).toBe('That was done already')
})
