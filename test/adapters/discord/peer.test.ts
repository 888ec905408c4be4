import { describe, expect, onTestFinished, test } from 'vitest'
import { type DiscordPeer, startDiscordPeer } from '../../support/discord/peer.ts'
import { responseComplaints } from '../../support/discord/response-complaints.ts'
import { anybody, somebody, type PeerSettings } from '../../support/discord/settings.ts'
import { commands, startSmallApp } from '../../support/discord/small-app.ts'

async function newPeer(settings: PeerSettings = {}): Promise<DiscordPeer> {
  const peer = await startDiscordPeer({ commands, ...settings })
  onTestFinished(async () => {
    await peer.stop()
    expect(peer.violations).toEqual([])
    expect(peer.calls.flatMap(responseComplaints)).toEqual([])
  })
  return peer
}

async function begin(settings: PeerSettings = {}) {
  const peer = await newPeer(settings)
  const app = await startSmallApp(peer)
  onTestFinished(() => app.stop())
  return { peer, people: peer.people, ...app }
}

const recert = (sub: string) => ({ name: 'recert', sub })
const pdf = { name: 'cpr.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF-1.7') }

describe('a bot on the real library', () => {
  test('answers a command for one person only', async () => {
    const { peer, people } = await begin()
    const { answer, message, payload } = await people.command(recert('status'))
    expect(answer).toBe('reply')
    expect(message).toMatchObject({ text: 'You said status', onlyFor: somebody.id })
    expect(payload).toMatchObject({ context: 1, locale: 'en-US', user: { username: 'ana' } })
    expect(payload).not.toHaveProperty('member')
    await expect(people.press({ user: anybody.id, label: 'Again' })).rejects.toThrow(
      'sees no Again',
    )
    expect(peer.callsTo('create_interaction_response')).toHaveLength(1)
  })

  test('thinks first and then says it', async () => {
    const { people } = await begin()
    const became = await people.command({ ...recert('slow'), in: 'guild' })
    expect(became.answer).toBe('deferred')
    expect(became.payload).toMatchObject({
      context: 0,
      guild_locale: 'en-US',
      member: { nick: null },
    })
    expect(await became.shown()).toMatchObject({
      text: 'Thought about it',
      onlyFor: somebody.id,
      loading: false,
    })
  })

  test('says something more', async () => {
    const { peer, people } = await begin()
    const became = await people.command({ ...recert('more'), in: 'private' })
    await peer.called('execute_webhook')
    expect(became.followUps).toMatchObject([{ text: 'Two', onlyFor: somebody.id }])
    expect(became.payload).toMatchObject({
      authorizing_integration_owners: { 1: somebody.id },
      context: 2,
    })
  })

  test('changes the message whose button is pressed', async () => {
    const { peer, people } = await begin()
    await people.command(recert('status'))
    const pressed = await people.press({ label: 'Again' })
    expect(pressed.answer).toBe('update')
    expect(peer.messages.map(({ text }) => text)).toEqual(['Once more'])
    expect(pressed.payload).toMatchObject({ message: { content: 'You said status', flags: 64 } })
  })

  test('opens a form, from a command and from a button', async () => {
    const { peer, people, heard } = await begin()
    expect((await people.command(recert('form'))).modal?.title).toBe('Log hours')
    await expect(people.submit({ values: { hours: 'eleven' } })).rejects.toThrow('takes 0 to 5')
    await expect(people.submit()).rejects.toThrow('must be filled in')
    expect((await people.submit({ values: { hours: '2' } })).message?.text).toBe('Logged 2')
    expect(peer.modalOf(somebody.id)).toBeUndefined()
    await people.command(recert('status'))
    await people.press({ id: 'ask' })
    const sent = await people.submit({ values: { hours: '3' } })
    expect(sent.payload).toMatchObject({ type: 5, message: { content: 'You said status' } })
    expect(heard).toEqual(['recert', 'log', 'recert', 'ask', 'log'])
  })

  test('offers what is typed, takes numbers and files', async () => {
    const { people } = await begin()
    const { choices } = await people.autocomplete({
      ...recert('log'),
      option: 'course',
      text: 'aer',
    })
    expect(choices).toEqual([{ name: 'aer!', value: 'aer' }])
    const logged = await people.command({ ...recert('log'), options: { hours: 2.5, proof: pdf } })
    expect(logged.message?.text).toBe('Logged 2.5')
    const { resolved } = logged.payload['data'] as {
      resolved: { attachments: Record<string, { url: string }> }
    }
    const [file] = Object.values(resolved.attachments)
    expect(await (await fetch(file?.url ?? '')).text()).toBe('%PDF-1.7')
  })

  test('is reached by the menus of a message and of a person', async () => {
    const { people } = await begin()
    const { message } = await people.say({ text: 'CPR on 3 May' })
    const kept = await people.onMessage({ name: 'Keep', message: message.id })
    expect(kept.message?.text).toBe(`Keep ${message.id}`)
    const asked = await people.onUser({ name: 'Progress', target: anybody.id, in: 'guild' })
    expect(asked.message?.text).toBe(`Progress ${anybody.id}`)
  })

  test('answers a direct message', async () => {
    const { peer, people } = await begin()
    const said = await people.say({ text: 'hello' })
    expect(said.heard).toBe(true)
    expect((await said.answer()).text).toBe('You wrote hello')
    expect(peer.directs()).toHaveLength(1)
  })

  test('writes first: one direct channel a person, one message a nonce', async () => {
    const { peer, client } = await begin()
    const person = await client.users.fetch(anybody.id)
    const remind = () => person.send({ content: 'Six days left', nonce: 'r1', enforceNonce: true })
    await remind()
    await person.createDM(true)
    await remind()
    expect(peer.directs()).toHaveLength(1)
    expect(peer.messages.map(({ text }) => text)).toEqual(['Six days left'])
    peer.pass(300_000)
    await remind()
    expect(peer.messages).toHaveLength(2)
  })

  test('sends a file with its message', async () => {
    const { peer, client } = await begin()
    const person = await client.users.fetch(anybody.id)
    const sent = await person.send({ files: [{ attachment: Buffer.from('png'), name: 'a.png' }] })
    expect(await (await fetch(sent.attachments.first()?.url ?? '')).text()).toBe('png')
    expect(peer.callsTo('create_message')[0]?.files).toEqual(['a.png'])
  })
})

describe('Discord does not let a person', () => {
  test.for([
    ['leave out what is required', { ...recert('log'), options: {} }, 'asks for hours'],
    ['type words as a number', { ...recert('log'), options: { hours: 'two' } }, 'takes numbers'],
    ['go over the bounds', { ...recert('log'), options: { hours: 41 } }, 'does not let 41'],
    ['invent an option', { ...recert('log'), options: { hours: 1, other: 1 } }, 'no option other'],
    ['invent a sub-command', recert('none'), 'has no none'],
    ['invent a command', { name: 'none' }, 'no command none'],
  ] as const)('%s', async ([, typing, words]) => {
    const peer = await newPeer()
    await expect(peer.people.command(typing)).rejects.toThrow(words)
  })

  test('run a command where it is not offered', async () => {
    const only = [{ ...commands[0], contexts: [0], integration_types: [0] }]
    const { people } = await newPeer({ commands: only, patienceMs: 1 })
    await expect(people.command({ ...recert('status'), in: 'dm' })).rejects.toThrow('not offered')
    const foreign = people.command({ ...recert('status'), in: 'guild', installed: 'user' })
    await expect(foreign).rejects.toThrow('not offered')
    await people.command({ ...recert('status'), in: 'guild' })
  })
})

describe('delivery', () => {
  test('of the very same interaction twice', async () => {
    const { people, heard } = await begin()
    const once = await people.command(recert('status'))
    await once.again()
    expect(heard.filter((each) => each === 'recert')).toHaveLength(2)
    expect(once.payload['id']).toBe((await once.again()).payload['id'])
  })

  test('five seconds late: an answer comes to nothing', async () => {
    const { peer, people } = await begin()
    const late = await people.command(recert('status'), { ageMs: 5000 })
    expect(late.answer).toBeUndefined()
    const [call] = await peer.called('create_interaction_response')
    expect(call?.answer).toMatchObject({ status: 404, body: { code: 10_062 } })
  })

  test('without guild, channel and member', async () => {
    const { people } = await begin()
    const without = ['guild', 'channel', 'member', 'guild_locale'] as const
    const became = await people.command(
      { ...recert('log'), options: { hours: 1 }, in: 'guild' },
      { without },
    )
    expect(became.message?.text).toBe('Logged 1')
  })

  test('of a button from long ago, and of a command that is gone', async () => {
    const { people, heard } = await begin()
    await people.pressOld({ id: 'v0:gone' })
    await people.command({ name: 'gone', sub: 'status', unregistered: true })
    expect(heard).toEqual(['v0:gone', 'gone'])
  })

  test('goes nowhere while no bot is there', async () => {
    const { people } = await newPeer({ patienceMs: 20 })
    expect(await people.command(recert('status'))).toMatchObject({ answer: undefined })
    expect((await people.say({ text: 'hello' })).heard).toBe(false)
  })
})
