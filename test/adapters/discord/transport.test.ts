import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test, vi } from 'vitest'
import type { Perform } from '../../../src/runtime/perform.ts'
import { openStore } from '../../../src/runtime/store.ts'
import { botIn, discord, recordOf, said, type Way } from '../../support/discord-bot.ts'
import { anybody, somebody, somewhere } from '../../support/discord/settings.ts'

const ways: readonly Way[] = ['the gateway', 'HTTP']
const guild = { in: 'guild' } as const

/** One of the two menus of the app has another name for Discord. */
const recert = (sub: string, options = {}) => ({ name: 'recert', sub, options })

describe.for(ways)('over %s', (way) => {
  test('a command is answered at once, for the eyes of whoever typed it', async () => {
    const peer = await discord()
    const { people, logged } = await botIn(peer, { way })
    const { answer, message } = await people.command({ ...recert('status'), ...guild })
    expect({ answer, logged }).toEqual({ answer: 'reply', logged: [] })
    expect(message).toMatchObject({ onlyFor: somebody.id })
    expect(said(peer)).toContain('NASM-CPT: 2.0 CEUs to go, expiry not known yet')
  })

  test('a person has one record in a server, in direct messages and in private channels', async () => {
    const peer = await discord()
    const { people, store } = await botIn(peer, { way })
    for (const place of ['guild', 'dm', 'private'] as const) {
      const { message } = await people.command({
        ...recert('log', { ceus: 0.1, title: place }),
        in: place,
      })
      expect(message).toMatchObject({ onlyFor: somebody.id })
    }
    expect((await recordOf(store))?.ledger.entries).toHaveLength(3)
  })

  test('what Discord leaves out is not needed', async () => {
    const peer = await discord()
    const { people } = await botIn(peer, { way })
    const without = ['guild', 'channel', 'member', 'guild_locale'] as const
    const { message } = await people.command({ ...recert('status'), ...guild }, { without })
    expect(message?.text).toContain('NASM-CPT')
  })

  test('a command typed alone opens its form, and what was in it is saved', async () => {
    const peer = await discord()
    const { people, store } = await botIn(peer, { way })
    expect(await people.command({ ...recert('setup'), ...guild })).toMatchObject({
      answer: 'modal',
      modal: { title: 'Setup' },
    })
    const { message } = await people.submit({ values: { expires: '2027-01-15' } })
    expect(message).toMatchObject({ onlyFor: somebody.id })
    expect(said(peer)).toContain('Saved: expires Jan 15, 2027')
    expect((await recordOf(store))?.ledger.expires).toBe('2027-01-15')
  })

  test('what is missing is asked for, and what was given stands in the form', async () => {
    const peer = await discord()
    const { people, store } = await botIn(peer, { way })
    const { modal } = await people.command(recert('log', { ceus: 0.4, evidence: 'blue folder' }))
    expect(JSON.stringify(modal)).toContain('blue folder')
    await people.submit({ values: { title: 'Yoga' } })
    expect(said(peer)).toContain('Logged 0.4 CEUs')
    expect((await recordOf(store))?.ledger.entries[0]?.evidence).toBe('blue folder')
  })

  test('edit with a number asks what to change about it', async () => {
    const peer = await discord()
    const { people } = await botIn(peer, { way })
    await people.command(recert('log', { ceus: 0.4, title: 'Yoga' }))
    const { modal } = await people.command(recert('edit', { number: 1 }))
    expect(modal?.title).toBe('Edit #1')
    await people.submit({ values: { title: 'Pilates' } })
    expect(said(peer)).toContain('Changed the title of #1 Pilates')
  })

  test('a photo can be chosen for evidence, of which the name is kept', async () => {
    const peer = await discord()
    const { people, store } = await botIn(peer, { way })
    await people.command(recert('log', { ceus: 0.4, title: 'Yoga' }))
    await people.command(recert('edit', { number: 1 }))
    const file = { name: 'certificate.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF') }
    await people.submit({ values: { evidence: file } })
    expect((await recordOf(store))?.ledger.entries[0]?.evidence).toBe('certificate.pdf')
  })

  test('cpr alone shows the card, and opens no form', async () => {
    const peer = await discord()
    const { people } = await botIn(peer, { way })
    await people.command(recert('setup', { expires: '2027-01-15', cpr: '2027-12-01' }))
    expect((await people.command(recert('cpr'))).answer).toBe('reply')
    expect(said(peer)).toContain('good until Dec 1, 2027')
  })

  test('a form that is wrong says so, and opens again with what was in it', async () => {
    const peer = await discord()
    const { people, store } = await botIn(peer, { way })
    await people.command(recert('log'))
    await people.submit({ values: { ceus: 'much', title: 'Yoga' } })
    expect(said(peer)).toMatch(/number/u)
    const { modal } = await people.press({ label: 'Correct it' })
    expect(JSON.stringify(modal)).toContain('"value":"Yoga"')
    await people.submit({ values: { ceus: '0,4' } })
    expect(said(peer)).toContain('Logged 0.4 CEUs')
    expect((await recordOf(store))?.ledger.entries).toHaveLength(1)
  })

  test('the words of a form are for the eyes of who wrote them', async () => {
    const peer = await discord()
    const { people } = await botIn(peer, { way })
    await people.command(recert('log'))
    const { message } = await people.submit({ values: { ceus: 'much', title: 'Secret' } })
    const id = /":again [^"]+"/u.exec(JSON.stringify(message))?.[0].slice(1, -1) ?? ''
    const { modal } = await people.pressOld({ id, user: anybody.id })
    expect(modal?.title).toBe('Log')
    expect(JSON.stringify(modal)).not.toContain('Secret')
  })

  test('a button runs its line as whoever presses it, never on the record of another', async () => {
    const peer = await discord()
    const { people, store } = await botIn(peer, { way })
    const { message } = await people.pressOld({ id: 'log 0.4 Yoga', user: anybody.id, ...guild })
    expect(message).toMatchObject({ onlyFor: anybody.id })
    expect(said(peer)).toContain('Logged 0.4 CEUs')
    expect((await recordOf(store, anybody.id))?.ledger.entries).toHaveLength(1)
    expect(await recordOf(store)).toBeUndefined()
  })

  test('a button acts once, however often it is pressed', async () => {
    const peer = await discord()
    const { people, store } = await botIn(peer, { way })
    await people.pressOld({ id: 'log 0.4 Yoga' })
    await people.press({ id: 'log 0.4 Yoga' })
    expect(said(peer)).toContain('That was done already')
    expect((await recordOf(store))?.ledger.entries).toHaveLength(1)
    await people.pressOld({ id: 'log 0.4 Yoga' })
    expect((await recordOf(store))?.ledger.entries).toHaveLength(2)
  })

  test('what is delivered twice is done and answered once', async () => {
    const peer = await discord()
    const { people, store } = await botIn(peer, { way })
    const typed = await people.command(recert('log', { ceus: 0.4, title: 'Yoga' }))
    await typed.again()
    await sleep(100)
    expect((await recordOf(store))?.ledger.entries).toHaveLength(1)
    expect(peer.messages).toHaveLength(1)
  })

  test('a form that is sent twice saves once', async () => {
    const peer = await discord()
    const { people, store } = await botIn(peer, { way })
    await people.command(recert('log'))
    const sent = await people.submit({ values: { ceus: '0.4', title: 'Yoga' } })
    await sent.again()
    await sleep(100)
    expect((await recordOf(store))?.ledger.entries).toHaveLength(1)
    expect(peer.messages).toHaveLength(1)
  })

  test('a form is one request each time it was opened, with whichever interaction it comes', async () => {
    const peer = await discord()
    const ids: unknown[] = []
    const around = (perform: Perform): Perform => {
      return (request) => {
        ids.push(request.id)
        return perform(request)
      }
    }
    const { people } = await botIn(peer, { way, around })
    const { modal } = await people.command(recert('log'))
    await people.submit({ values: { ceus: '0.4', title: 'Yoga' } })
    const nonce = String(modal?.customId).split(' ')[1]
    expect(ids).toEqual([`form ${nonce}`])
  })

  test('setup asks for the zone while it is not known', async () => {
    const peer = await discord()
    const { people } = await botIn(peer, { way })
    await people.command(recert('setup', { expires: '2027-01-15' }))
    expect(said(peer)).toContain('I take the clock of UTC for yours')
    await people.command(recert('setup', { timezone: 'Europe/Zurich' }))
    expect(said(peer)).not.toContain('I take the clock of')
  })

  test('what is typed is completed from the record', async () => {
    const peer = await discord()
    const { people } = await botIn(peer, { way })
    await people.command(recert('log', { ceus: 0.4, title: 'Yoga', provider: 'Ana’s studio' }))
    const typing = (sub: string, option: string, text: string) =>
      people.autocomplete({ name: 'recert', sub, option, text })
    expect((await typing('edit', 'number', '')).choices).toEqual([{ name: '#1 Yoga', value: 1 }])
    expect((await typing('log', 'provider', 'an')).choices).toEqual([
      { name: 'Ana’s studio', value: 'Ana’s studio' },
    ])
    expect((await typing('setup', 'timezone', 'zurich')).choices).toEqual([
      { name: 'Europe/Zurich', value: 'Europe/Zurich' },
    ])
    expect((await typing('help', 'command', 'pri')).choices).toMatchObject([{ value: 'privacy' }])
    expect((await typing('log', 'on', 'yesterday')).choices).toMatchObject([
      { value: '2026-11-19' },
    ])
  })

  test('the menu of a message opens the form of log with its words', async () => {
    const peer = await discord()
    const { people } = await botIn(peer, { way })
    const { message } = await peer.people.say({
      user: anybody.id,
      text: 'Salt & **sand** <@80351110224678912>\nsecond',
      ...guild,
    })
    const { modal } = await people.onMessage({
      name: 'Log as a course',
      message: message.id,
      ...guild,
    })
    expect(JSON.stringify(modal)).toContain('"value":"Salt & **sand**"')
    await people.submit({ values: { ceus: '0.4' } })
    expect(said(peer)).toContain('Logged 0.4 CEUs')
  })

  test('a command, a button and a form that are no more are told so', async () => {
    const peer = await discord()
    const { people } = await botIn(peer, { way })
    await people.command({ name: 'other', sub: 'status', unregistered: true })
    expect(said(peer)).toContain('I do not know the command other')
    await people.command({ name: 'recert', sub: 'gone', unregistered: true })
    expect(said(peer)).toContain('I do not know the command "gone"')
    await people.pressOld({ id: 'frobnicate 7' })
    expect(said(peer)).toContain('I do not know the command "frobnicate"')
    for (const id of [':gone', ':again 12 gone', ':again x log']) {
      await people.pressOld({ id })
      expect(said(peer)).toContain('I do not know this button any more')
    }
  })

  test('the buttons of an answer work after a restart, and so does a form', async () => {
    const peer = await discord()
    const store = await openStore('memory:')
    const first = await botIn(peer, { way, store })
    await first.people.command(recert('log', { ceus: 0.4, title: 'Yoga' }))
    await first.people.command(recert('log'))
    await first.stop()
    const { people } = await botIn(peer, { way, store })
    await people.submit({ values: { ceus: '0.1', title: 'Pilates' } })
    expect(said(peer)).toContain('Logged 0.1 CEUs')
    await people.press({ label: 'Undo' })
    expect(said(peer)).toContain('Pilates')
    expect((await recordOf(store))?.ledger.entries).toHaveLength(1)
  })

  test('an export comes with its file, for one person', async () => {
    const peer = await discord()
    const { people } = await botIn(peer, { way })
    await people.command(recert('log', { ceus: 0.4, title: 'Yoga' }))
    const became = await people.command({ ...recert('export'), ...guild })
    expect(await became.shown()).toMatchObject({
      onlyFor: somebody.id,
      attachments: [{ filename: 'recert-2026-11-20.csv' }],
    })
  })
})

describe('sharing', () => {
  test('asks first, posts the title and the progress once, and nothing else', async () => {
    const peer = await discord()
    const { people } = await botIn(peer)
    await people.command(recert('setup', { expires: '2027-01-15', cpr: '2027-12-01' }))
    await people.command({ ...recert('status'), ...guild })
    await people.press({ label: 'Share', ...guild })
    expect(said(peer)).toContain('Everybody here will see your status line')
    expect(peer.messages.filter(({ onlyFor }) => onlyFor === undefined)).toEqual([])
    await people.press({ id: ':share yes', ...guild })
    await people.press({ id: ':share yes', ...guild })
    const open = peer.messages.filter(({ onlyFor }) => onlyFor === undefined)
    expect(open).toMatchObject([{ channel: somewhere.channels[0] }])
    expect(open[0]?.text).toContain(`Shared by <@${somebody.id}>`)
    expect(open[0]?.text).toContain('56 days left')
    expect(JSON.stringify(open[0]?.components)).not.toMatch(/custom_id|Dec 1, 2027|Source/u)
  })

  test('of what is no standing is for their eyes only, and can be done again', async () => {
    const peer = await discord()
    const { people, store } = await botIn(peer)
    const inOpen = () => peer.messages.filter(({ onlyFor }) => onlyFor === undefined)
    await people.command(recert('setup', { expires: '2027-01-15' }))
    await people.command({ ...recert('status'), ...guild })
    await people.press({ label: 'Share', ...guild })
    await store.erase(`discord:${somebody.id}`)
    await people.press({ id: ':share yes', ...guild })
    expect(said(peer)).toContain('expiry not known yet')
    expect(inOpen()).toEqual([])
    await people.command(recert('setup', { expires: '2027-01-15' }))
    await people.press({ id: ':share yes', ...guild })
    expect(inOpen()).toHaveLength(1)
  })

  test('that Discord refuses is said so, and can be done again', async () => {
    const peer = await discord()
    const { people } = await botIn(peer)
    const inOpen = () => peer.messages.filter(({ onlyFor }) => onlyFor === undefined)
    await people.command(recert('setup', { expires: '2027-01-15' }))
    await people.command({ ...recert('status'), ...guild })
    await people.press({ label: 'Share', ...guild })
    peer.faults.next('create_interaction_response', { kind: 'error', code: 50_035 })
    await people.press({ id: ':share yes', ...guild })
    expect(said(peer)).toContain('it is not shared')
    expect(inOpen()).toEqual([])
    await people.press({ id: ':share yes', ...guild })
    expect(inOpen()).toHaveLength(1)
  })

  test('that takes long is seen by everybody all the same', async () => {
    const peer = await discord()
    let wait = 0
    const around = (perform: Perform) => async (request: Parameters<Perform>[0]) => {
      await sleep(wait)
      return perform(request)
    }
    const { people } = await botIn(peer, { around })
    await people.command(recert('setup', { expires: '2027-01-15' }))
    await people.command({ ...recert('status'), ...guild })
    await people.press({ label: 'Share', ...guild })
    wait = 1700
    await people.press({ id: ':share yes', ...guild })
    await peer.called('execute_webhook')
    const open = peer.messages.filter(({ onlyFor }) => onlyFor === undefined)
    expect(open).toMatchObject([{ channel: somewhere.channels[0] }])
    expect(open[0]?.text).toContain(`Shared by <@${somebody.id}>`)
  })

  test('is offered in private channels, and not in direct messages', async () => {
    const peer = await discord()
    const { people } = await botIn(peer)
    await people.command(recert('setup', { expires: '2027-01-15' }))
    const inDirect = await people.command(recert('status'))
    expect(JSON.stringify(inDirect.message?.components)).not.toContain(':share')
    const inPrivate = await people.command({ ...recert('status'), in: 'private' })
    expect(JSON.stringify(inPrivate.message?.components)).toContain(':share')
  })
})

describe('direct messages', () => {
  test('are read like a line, without a privileged intent, once however often they come', async () => {
    const peer = await discord()
    const { store } = await botIn(peer)
    const told = await peer.people.say({ text: 'log 0.4 Salt & <sand>' })
    expect(await told.answer()).toMatchObject({
      text: expect.stringMatching(/Logged 0\.4 CEUs/u) as unknown,
    })
    const entries = (await recordOf(store))?.ledger.entries
    expect(entries?.map(({ title }) => title)).toEqual(['Salt & <sand>'])
    expect(peer.callsTo('create_message')[0]?.body).toMatchObject({ enforce_nonce: true })
  })

  test('in a server are not heard', async () => {
    const peer = await discord()
    await botIn(peer)
    await peer.people.say({ text: 'status', ...guild })
    const told = await peer.people.say({ text: 'help' })
    await told.answer()
    expect(peer.callsTo('create_message')).toHaveLength(1)
  })

  test('that follow each other fast are all answered, as fast as Discord takes it', async () => {
    const peer = await discord()
    await botIn(peer)
    const titles = ['Yoga', 'Pilates', 'Boxing', 'Rowing', 'Spinning', 'Running', 'Rest']
    await Promise.all(titles.map((title) => peer.people.say({ text: `log 0.1 ${title}` })))
    const answers = () => peer.messages.filter(({ by }) => by === undefined)
    await vi.waitFor(() => expect(answers()).toHaveLength(7), 15_000)
  })
})

describe('the gateway', () => {
  test('may have several shards, and each is heard', async () => {
    const peer = await discord()
    const { people } = await botIn(peer, { shards: 2 })
    expect(peer.gateway.counts().identifies).toBe(2)
    expect((await people.command({ ...recert('status'), ...guild })).answer).toBe('reply')
    expect((await people.command(recert('status'))).answer).toBe('reply')
  })

  test('has as many as Discord recommends when that is wanted', async () => {
    const peer = await discord({ gateway: { shards: 2, maxConcurrency: 2 } })
    await botIn(peer, { shards: 'auto' })
    expect(peer.gateway.shards()).toHaveLength(2)
  })
})

describe('the endpoint', () => {
  test('answers the ping of Discord, and no forged or old one', async () => {
    const peer = await discord()
    const { url } = await botIn(peer, { way: 'HTTP' })
    const { ping } = peer.overHttp(`${url}/discord/interactions`)
    expect(await ping()).toMatchObject({ status: 200, body: { type: 1 } })
    for (const manner of [
      { signature: 'forged' },
      { signature: 'missing' },
      { signature: 'other key' },
      { skewSeconds: -400 },
      { skewSeconds: 400 },
    ] as const) {
      expect(await ping(manner)).toMatchObject({ status: 401 })
    }
  })

  test('does nothing for a command whose signature is forged', async () => {
    const peer = await discord()
    const { people, store } = await botIn(peer, { way: 'HTTP' })
    const typed = recert('log', { ceus: 0.4, title: 'Yoga' })
    const { http } = await people.command(typed, { signature: 'forged' })
    expect(http?.status).toBe(401)
    expect(await recordOf(store)).toBeUndefined()
  })

  test('knows its own address only, and no body that is too long', async () => {
    const peer = await discord()
    const { url } = await botIn(peer, { way: 'HTTP' })
    const status = async (path: string, init?: RequestInit) =>
      (await fetch(`${url}${path}`, init)).status
    expect(await status('/health')).toBe(200)
    expect(await status('/')).toBe(404)
    expect(await status('/discord/interactions')).toBe(404)
    const long = { method: 'POST', body: 'x'.repeat((1 << 20) + 1) }
    expect(await status('/discord/interactions', long)).toBe(413)
  })

  test('told to end, says so to a load balancer, and still answers whom it sends', async () => {
    const peer = await discord()
    const { url, people, leave } = await botIn(peer, { way: 'HTTP' })
    leave()
    const { status, headers } = await fetch(`${url}/health`)
    expect([status, headers.get('connection')]).toEqual([503, 'close'])
    await people.command(recert('status'))
    expect(said(peer)).toContain('NASM-CPT')
  })
})
