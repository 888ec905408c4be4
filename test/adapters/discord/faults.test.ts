import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test, vi } from 'vitest'
import { RecentlyClosed } from '../../../src/adapters/discord/closed-notes.ts'
import { late, within } from '../../../src/runtime/within.ts'
import type { Perform } from '../../../src/runtime/perform.ts'
import { text } from '../../../src/core/reply.ts'
import { botIn, discord, recordOf, said, type Way } from '../../support/discord-bot.ts'
import { anybody, somebody } from '../../support/discord/settings.ts'

const ways: readonly Way[] = ['the gateway', 'HTTP']
const callback = 'create_interaction_response'
const edit = 'update_original_webhook_message'
const recert = (sub: string, options = {}) => ({ name: 'recert', sub, options })
const course = recert('log', { ceus: 0.4, title: 'Yoga' })

/** As if the store took so long. */
const slowed =
  (ms: number) =>
  (perform: Perform): Perform =>
  async (request) => {
    await sleep(ms)
    return perform(request)
  }

const broken = () => async () => {
  throw new Error('broken promise')
}

const slowlyBroken = () => async () => {
  await sleep(2000)
  throw new Error('broken promise')
}

describe.for(ways)('over %s', (way) => {
  test('work that takes long is announced in time, for the same eyes, and answered later', async () => {
    const peer = await discord()
    const { people } = await botIn(peer, { way, around: slowed(3300) })
    const became = await people.command({ ...recert('status'), in: 'guild' })
    expect(became.answer).toBe('deferred')
    expect(await became.shown()).toMatchObject({
      text: expect.stringMatching(/NASM-CPT/u) as unknown,
      onlyFor: somebody.id,
    })
  })

  test('a form that takes long is announced, and its answer follows', async () => {
    const peer = await discord()
    const { people } = await botIn(peer, { way, around: slowed(2000) })
    await people.command(recert('log'))
    const became = await people.submit({ values: { ceus: '0.4', title: 'Yoga' } })
    expect((await became.shown()).text).toContain('Logged 0.4 CEUs')
  })

  test.for([
    ['before', broken, 'reply'],
    ['after', slowlyBroken, 'deferred'],
  ] as const)(
    'what breaks %s the first answer is an apology with the ticket of the log',
    async ([, around, answer]) => {
      const peer = await discord()
      const { people, logged } = await botIn(peer, { way, around })
      const became = await people.command(recert('status'))
      expect(became.answer).toBe(answer)
      await became.shown()
      const ticket = /R-\w{6}/u.exec(said(peer))?.[0] ?? 'none'
      expect(logged.join('')).toContain(ticket)
    },
  )

  test('what breaks in a button and in a form is an apology too', async () => {
    const peer = await discord()
    const { people, logged } = await botIn(peer, { way, around: broken })
    await people.pressOld({ id: 'status' })
    expect(said(peer)).toContain('Something broke on my side')
    await people.command(recert('log'))
    await people.submit({ values: { ceus: '0.4', title: 'Yoga' } })
    expect(said(peer)).toContain('Something broke on my side')
    expect(logged).toHaveLength(2)
  })

  test('a token that has expired while somebody waited is not used again', async () => {
    const peer = await discord()
    const { people, store, logged } = await botIn(peer, { way, around: slowed(2000) })
    expect((await people.command(course)).answer).toBe('deferred')
    peer.pass(16 * 60_000)
    await vi.waitFor(() => expect(logged).toHaveLength(1), 5000)
    await sleep(200)
    expect(peer.callsTo(edit)).toHaveLength(1)
    expect(peer.callsTo('execute_webhook')).toEqual([])
    expect((await recordOf(store))?.ledger.entries).toHaveLength(1)
  })

  test('what comes too late to be answered is not done', async () => {
    const peer = await discord({ patienceMs: 300 })
    const { people, store, logged } = await botIn(peer, { way })
    const { answer } = await people.command(course, { ageMs: 5000 })
    expect(answer).toBeUndefined()
    expect(await recordOf(store)).toBeUndefined()
    expect(logged.join('')).toContain('too late to be answered')
  })

  test('stopping waits no longer than it may, whatever hangs', async () => {
    const peer = await discord()
    const { people, stop } = await botIn(peer, { way, around: slowed(6000) })
    void people.command(course)
    await sleep(200)
    expect(await within(4000, stop(300))).not.toBe(late)
  })

  test('stopping finishes what was begun', async () => {
    const peer = await discord()
    const { people, store, stop } = await botIn(peer, { way, around: slowed(800) })
    const typed = people.command(course)
    await sleep(200)
    await stop()
    expect((await typed).message?.text).toContain('Logged 0.4 CEUs')
    expect((await recordOf(store))?.ledger.entries).toHaveLength(1)
  })
})

describe('when Discord fails at the first answer', () => {
  test.for([10_062, 40_060])('%i is written down, and nothing is said again', async (code) => {
    const peer = await discord({ patienceMs: 300 })
    const { people, store, logged } = await botIn(peer)
    peer.faults.next(callback, { kind: 'error', code })
    await people.command(course)
    await sleep(200)
    expect(peer.callsTo(callback)).toHaveLength(1)
    expect(peer.callsTo('execute_webhook')).toEqual([])
    expect(logged).toHaveLength(1)
    expect((await recordOf(store))?.ledger.entries).toHaveLength(1)
    expect((await people.command(recert('status'))).answer).toBe('reply')
  })

  test.for([10_062, 40_060])('%i to an announcement leaves nothing to say', async (code) => {
    const peer = await discord({ patienceMs: 300 })
    const { people, store } = await botIn(peer, { around: slowed(1800) })
    peer.faults.next(callback, { kind: 'error', code })
    await people.command(course)
    await vi.waitFor(async () => {
      expect((await recordOf(store))?.ledger.entries).toHaveLength(1)
    }, 4000)
    await sleep(200)
    expect(peer.calls.map(({ route }) => route)).not.toContain('execute_webhook')
    expect(peer.callsTo(callback)).toHaveLength(1)
    expect(peer.callsTo(edit)).toEqual([])
  })

  test.for([{ kind: 'status', status: 500 }, { kind: 'lost' }] as const)(
    'after %o it is sent again, and answered once',
    async (fault) => {
      // Nobody can know whether the first one arrived; Discord then refuses the second.
      const peer = await discord({}, ['40060'])
      const { people, store } = await botIn(peer)
      peer.faults.next(callback, fault)
      await people.command(course)
      await sleep(100)
      expect(peer.messages).toHaveLength(1)
      expect(said(peer)).toContain('Logged 0.4 CEUs')
      expect((await recordOf(store))?.ledger.entries).toHaveLength(1)
    },
  )

  test('a 429 is waited for, and written down', async () => {
    const peer = await discord()
    const { people, logged } = await botIn(peer)
    peer.faults.next(callback, { kind: 'rate', retryAfterSeconds: 1 })
    expect((await people.command(recert('status'))).message?.text).toContain('NASM-CPT')
    expect(logged.join('')).toContain('Discord limits the rate of')
  })

  test('a 429 that lasts longer than anybody waits is given up, and stopping waits for none', async () => {
    const peer = await discord({ patienceMs: 300 })
    const { people, stop, logged } = await botIn(peer)
    peer.faults.next(callback, { kind: 'rate', retryAfterSeconds: 60 })
    await people.command(recert('status'))
    expect((await people.command(recert('status'))).answer).toBe('reply')
    expect(logged.join('')).toContain('RateLimitError')
    await stop()
    expect(peer.callsTo(callback)).toHaveLength(2)
  })

  test('a page of a proxy is no answer, and it is sent again', async () => {
    const peer = await discord()
    const { people } = await botIn(peer)
    peer.faults.next(callback, { kind: 'html' })
    expect((await people.command(recert('status'))).message?.text).toContain('NASM-CPT')
    peer.faults.next('create_message', { kind: 'html' })
    const told = await peer.people.say({ text: 'status' })
    expect((await told.answer()).text).toContain('NASM-CPT')
  })

  test('one that hangs holds up nobody else', async () => {
    const peer = await discord({ patienceMs: 300 })
    const { people } = await botIn(peer)
    peer.faults.next(callback, { kind: 'hang' })
    await people.command(recert('status'))
    expect((await people.command(recert('status'))).answer).toBe('reply')
  })

  test('a layout that it does not take is said in words', async () => {
    const peer = await discord()
    const { people } = await botIn(peer)
    peer.faults.next(callback, { kind: 'error', code: 50_035 })
    const { message } = await people.command(recert('status'))
    expect(message?.text).toContain('NASM-CPT')
    expect(JSON.stringify(message?.components)).not.toContain('custom_id')
  })

  test('a form that does not open is said so, and what to type instead', async () => {
    const peer = await discord()
    const { people } = await botIn(peer)
    peer.faults.next(callback, { kind: 'error', code: 50_035 })
    const { message } = await people.command(recert('log'))
    expect(message?.text).toContain('Discord did not open the form')
    expect(said(peer)).toContain('/recert log ')
  })
})

describe('when Discord fails at a later answer', () => {
  test.for([
    { kind: 'status', status: 500 },
    { kind: 'lost' },
    { kind: 'rate', retryAfterSeconds: 1 },
    { kind: 'rate', retryAfterSeconds: 1, global: true },
  ] as const)('after %o it is said all the same', async (fault) => {
    const peer = await discord()
    const { people } = await botIn(peer, { around: slowed(1600) })
    peer.faults.next(edit, fault)
    const became = await people.command(recert('status'))
    expect((await became.shown()).text).toContain('NASM-CPT')
  })

  test('a 429 there delays no other answer', async () => {
    const peer = await discord()
    const { people } = await botIn(peer)
    peer.faults.next('create_message', { kind: 'rate', retryAfterSeconds: 3, global: true })
    const told = await peer.people.say({ text: 'status' })
    await peer.arrived('create_message')
    expect((await people.command(recert('status'))).answer).toBe('reply')
    expect((await told.answer())?.text).toContain('NASM-CPT')
  })
})

const hello = {
  outcome: 'answered',
  tone: 'plain',
  title: 'Good morning',
  blocks: [text('You have 56 days left.')],
} as const

const failing = () => Promise.reject(new Error('the disk is full'))

describe('a direct message of ours', () => {
  test('is sent, and once, however often it is tried', async () => {
    const peer = await discord()
    const { tell } = await botIn(peer)
    peer.faults.next('create_message', { kind: 'lost' })
    expect(await tell(somebody.id, hello, 'monday')).toBe('sent')
    expect(await tell(somebody.id, hello, 'monday')).toBe('sent')
    expect(peer.callsTo('create_message')).toHaveLength(3)
    expect(peer.messages).toMatchObject([
      { text: expect.stringMatching(/Good morning/u) as unknown },
    ])
    expect(peer.callsTo('create_dm')).toHaveLength(1)
  })

  test('opens no two conversations within two seconds, for Discord blocks who opens many', async () => {
    const peer = await discord()
    const { tell } = await botIn(peer)
    const fates = await Promise.all(
      [somebody, anybody].map(({ id }) => tell(id, hello, `monday ${id}`)),
    )
    expect(fates).toEqual(['sent', 'sent'])
    const [first, second] = peer.callsTo('create_dm')
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThan(1900)
  })

  test.for([
    ['blocked', 'you do not take messages from me'],
    ['strangers', 'no server in common'],
  ] as const)(
    'to somebody who is %s is said so when they ask next, once',
    async ([reach, words]) => {
      const peer = await discord()
      const { people, tell } = await botIn(peer)
      peer.reach(somebody.id, reach)
      expect(await tell(somebody.id, hello, 'monday')).toBe('closed')
      await people.command(recert('status'))
      expect(said(peer)).toContain(words)
      await people.command(recert('status'))
      expect(said(peer)).not.toContain(words)
      peer.reach(somebody.id, 'open')
      expect(await tell(somebody.id, hello, 'tuesday')).toBe('sent')
    },
  )

  test('that answers one is remembered too when they have blocked us since', async () => {
    const peer = await discord()
    const { people, logged } = await botIn(peer)
    peer.faults.next('create_message', { kind: 'error', code: 50_007 })
    await peer.people.say({ text: 'status' })
    await vi.waitFor(() => expect(logged).toHaveLength(1))
    await people.command(recert('status'))
    expect(said(peer)).toContain('you do not take messages from me')
  })

  test('is remembered over a restart where that is kept, and a note that fails keeps back no answer', async () => {
    const peer = await discord()
    const kept = new RecentlyClosed()
    const first = await botIn(peer, { closed: kept })
    peer.reach(somebody.id, 'blocked')
    expect(await first.tell(somebody.id, hello, 'monday')).toBe('closed')
    await first.stop()
    const second = await botIn(peer, { closed: kept })
    await second.people.command(recert('status'))
    expect(said(peer)).toContain('you do not take messages from me')
    await second.stop()
    const closed = { note: failing, forget: failing, take: failing }
    const third = await botIn(peer, { closed })
    expect(await third.tell(somebody.id, hello, 'tuesday')).toBe('closed')
    expect((await third.people.command(recert('status'))).message?.text).toContain('NASM-CPT')
    expect(third.logged.join('')).toContain('the disk is full')
  })

  test.for([40_003, 20_026])('after %i no conversation is opened for a while', async (code) => {
    const peer = await discord()
    const { tell } = await botIn(peer)
    peer.faults.next('create_dm', { kind: 'error', code })
    expect(await tell(somebody.id, hello, 'monday')).toBe('later')
    expect(await tell(somebody.id, hello, 'monday')).toBe('later')
    expect(peer.callsTo('create_dm')).toHaveLength(1)
    expect((await (await peer.people.say({ text: 'status' })).answer())?.text).toContain('NASM')
  })

  test.for([50_001, 10_013])('after %i nothing is lost', async (code) => {
    const peer = await discord()
    const { tell } = await botIn(peer)
    peer.faults.next('create_message', { kind: 'error', code })
    expect(await tell(somebody.id, hello, 'monday')).toBe(code === 50_001 ? 'later' : 'closed')
    expect(await tell(somebody.id, hello, 'monday')).toBe('sent')
  })

  test('after a 401 the bot says that it has to end', async () => {
    const peer = await discord()
    const { ended } = await botIn(peer)
    peer.faults.next('create_message', { kind: 'error', code: 401 })
    await peer.people.say({ text: 'status' })
    expect((await ended).message).toContain('Discord does not take DISCORD_BOT_TOKEN (401)')
  })
})

describe('the gateway', () => {
  test('comes back in the middle of a command, which is answered', async () => {
    const peer = await discord()
    const { people } = await botIn(peer, { around: slowed(1000) })
    const typed = people.command(recert('status'))
    await sleep(200)
    peer.gateway.kill(0)
    expect((await typed).message?.text).toContain('NASM-CPT')
    await peer.gateway.resumedTimes(1)
    expect((await people.command(recert('status'))).answer).toBe('reply')
  })

  test('is resumed when Discord asks for it', async () => {
    const peer = await discord()
    const { people } = await botIn(peer)
    peer.gateway.reconnect(0)
    await peer.gateway.resumedTimes(1)
    expect((await people.command(recert('status'))).answer).toBe('reply')
    expect(peer.gateway.counts().identifies).toBe(1)
  })

  test.for([4004, 4013, 4014])('closed for good with %i, it says so once', async (code) => {
    const peer = await discord()
    const { ended, logged } = await botIn(peer)
    peer.gateway.close(code, 0)
    const { message } = await ended
    expect(message).toContain(`(${code})`)
    expect(message).toContain('docs/discord.md')
    expect(logged.length).toBeLessThanOrEqual(1)
  })
})

test('the log holds nothing that a person wrote, and no key', async () => {
  const peer = await discord()
  const { people, logged } = await botIn(peer, { around: broken })
  await people.command(recert('log', { ceus: 0.4, title: 'Secret course' }))
  await people.command(recert('log'))
  await people.submit({ values: { ceus: '0.4', title: 'Secret course' } })
  peer.faults.next(callback, { kind: 'error', code: 10_062 })
  await peer.people.say({ text: 'log 0.4 Secret course' })
  await vi.waitFor(() => expect(logged).toHaveLength(3))
  expect(logged.join('')).not.toMatch(/Secret/u)
  expect(logged.join('')).not.toContain(peer.token)
})
