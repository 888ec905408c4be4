import { describe, expect, onTestFinished, test } from 'vitest'
import { startDiscordPeer } from '../../support/discord/peer.ts'
import { responseComplaints } from '../../support/discord/response-complaints.ts'
import { anybody, type PeerSettings, somebody, somewhere } from '../../support/discord/settings.ts'
import { commands } from '../../support/discord/small-app.ts'
import { callback, onWebhook, told } from '../../support/discord/told.ts'

const status = { name: 'recert', sub: 'status' }

/** A Discord whose people wait for nobody: the test answers in the bot's place. */
async function begin(settings: PeerSettings = {}) {
  const peer = await startDiscordPeer({ commands, patienceMs: 1, ...settings })
  onTestFinished(async () => {
    await peer.stop()
    expect(peer.calls.flatMap(responseComplaints)).toEqual([])
  })
  return { peer, people: peer.people }
}

const row = (...components: readonly object[]) => ({ type: 1, components })
const many = (count: number, make: (index: number) => unknown) =>
  Array.from({ length: count }, (_, index) => make(index))

describe('an answer', () => {
  const reply = { type: 4, data: { content: 'a' } }
  const update = { type: 7, data: { content: 'b' } }
  const modal = {
    type: 9,
    data: {
      custom_id: 'a',
      title: 'a',
      components: [row({ type: 4, custom_id: 'a', style: 1, label: 'a' })],
    },
  }

  test('counts for three seconds', async () => {
    const { peer, people } = await begin({ now: () => 1_795_000_000_000 })
    const [early, late] = [await people.command(status), await people.command(status)]
    peer.pass(3000)
    expect((await callback(peer, early, reply)).status).toBe(204)
    peer.pass(1)
    expect((await callback(peer, late, reply)).body).toMatchObject({ code: 10_062 })
    expect(peer.violations).toEqual([])
  })

  test('for one person alone is there for nobody else, any other for all in the channel', async () => {
    const { peer, people } = await begin()
    const button = { type: 2, style: 1, label: 'Go', custom_id: 'go' }
    const say = async (flags: number) => {
      const data = { content: 'a', flags, components: [row(button)] }
      await callback(peer, await people.command({ ...status, in: 'guild' }), { type: 4, data })
    }
    const press = () => people.press({ label: 'Go', in: 'guild', user: anybody.id })
    await say(64)
    await expect(press()).rejects.toThrow('ben sees no Go there')
    await say(0)
    expect((await press()).payload).toMatchObject({ member: { user: { id: anybody.id } } })
  })

  test('is wanted once', async () => {
    const { peer, people } = await begin()
    const did = await people.command(status)
    await callback(peer, did, { type: 5 })
    expect((await callback(peer, did, modal)).body).toMatchObject({ code: 40_060 })
    expect(peer.violations).toMatchObject([{ error: '40060' }])
  })

  test('to what came twice is refused, but nobody is to blame', async () => {
    const { peer, people } = await begin()
    const did = await people.command(status)
    await did.again()
    await callback(peer, did, reply)
    expect((await callback(peer, did, reply)).body).toMatchObject({ code: 40_060 })
    expect(peer.violations).toEqual([])
  })

  test('needs the id and the token that go together', async () => {
    const { peer, people } = await begin()
    const [one, two] = [await people.command(status), await people.command(status)]
    const mixed = { payload: { ...one.payload, token: two.payload['token'] } }
    expect((await callback(peer, mixed, reply)).body).toMatchObject({ code: 10_062 })
  })

  test('of each kind goes only to what takes it', async () => {
    const { peer, people } = await begin()
    const taken = async (
      did: Awaited<ReturnType<typeof people.command>>,
      bodies: readonly unknown[],
    ) =>
      Promise.all(
        bodies.map(async (body) =>
          (await callback(peer, did, body)).text.includes('RESPONSE_TYPE_INVALID'),
        ),
      )
    const all = [
      { type: 1 },
      { type: 6 },
      update,
      { type: 8, data: { choices: [] } },
      { type: 5 },
      modal,
    ]
    expect(await taken(await people.command(status), all)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
    ])
    const typing = await people.autocomplete({
      name: 'recert',
      sub: 'log',
      option: 'course',
      text: 'a',
    })
    expect(await taken(typing, all)).toEqual([true, true, true, false, true, true])
    expect(await taken(await people.pressOld({ id: 'a' }), all)).toEqual([
      true,
      false,
      false,
      true,
      false,
      false,
    ])
    await callback(peer, await people.command(status), modal)
    const sent = await people.submit({ values: { a: 'a' } })
    expect(await taken(sent, all)).toEqual([true, true, true, true, false, true])
  })

  test('is told back when it is asked for', async () => {
    const { peer, people } = await begin()
    const { payload } = await people.command(status)
    const place = `/interactions/${String(payload['id'])}/${String(payload['token'])}/callback?with_response=true`
    const { body } = await told(peer, 'POST', place, { type: 5, data: { flags: 64 } })
    expect(body).toMatchObject({
      interaction: { response_message_loading: true, response_message_ephemeral: true },
      resource: { type: 4, message: { flags: 192 } },
    })
  })
})

describe('the webhook of an interaction', () => {
  const words = { content: 'b' }

  test('opens with the first answer and lives for fifteen minutes', async () => {
    const { peer, people } = await begin({ now: () => 1_795_000_000_000 })
    const did = await people.command(status)
    expect((await onWebhook(peer, did, 'POST', '', words)).body).toMatchObject({ code: 10_015 })
    await callback(peer, did, { type: 4, data: words })
    expect((await onWebhook(peer, did, 'GET', '/messages/@original')).status).toBe(200)
    peer.pass(900_000)
    expect((await onWebhook(peer, did, 'GET', '/messages/@original')).status).toBe(200)
    peer.pass(1)
    const late = await onWebhook(peer, did, 'PATCH', '/messages/@original', words)
    expect([late.status, late.body['code']]).toEqual([401, 50_027])
    const unknown = { payload: { token: 'none' } }
    expect((await onWebhook(peer, unknown, 'POST', '', words)).body).toMatchObject({ code: 10_015 })
  })

  test('shows first what takes the place of "thinking", as private as that', async () => {
    const { peer, people } = await begin()
    const did = await people.command({ ...status, in: 'guild' })
    await callback(peer, did, { type: 5, data: { flags: 64 } })
    expect(peer.messages).toMatchObject([{ loading: true, text: '' }])
    await onWebhook(peer, did, 'POST', '', words)
    expect(peer.messages).toMatchObject([{ loading: false, text: 'b', onlyFor: somebody.id }])
    await onWebhook(peer, did, 'POST', '', words)
    expect(peer.messages).toMatchObject([{}, { text: 'b' }])
    expect(peer.messages[1]?.onlyFor).toBeUndefined()
  })

  test('edits and deletes its own messages alone', async () => {
    const { peer, people } = await begin()
    const [one, two] = [await people.command(status), await people.command(status)]
    await callback(peer, one, { type: 4, data: words })
    await callback(peer, two, { type: 4, data: words })
    const other = `/messages/${two.message?.id ?? ''}`
    expect((await onWebhook(peer, one, 'PATCH', other, words)).body).toMatchObject({ code: 10_008 })
    expect((await onWebhook(peer, two, 'DELETE', other)).status).toBe(204)
    expect((await onWebhook(peer, two, 'GET', '/messages/@original')).body).toMatchObject({
      code: 10_008,
    })
    expect(
      (await onWebhook(peer, one, 'PATCH', '/messages/@original', { content: 'c' })).status,
    ).toBe(200)
    expect(peer.messages).toMatchObject([{ text: 'c', edited: expect.any(String) as string }])
  })

  test('takes five follow-ups where only the person installed the app', async () => {
    const { peer, people } = await begin({
      limits: { routes: { execute_webhook: { limit: 50, perMs: 1000 } } },
    })
    const statuses = async (installed: 'user' | 'both') => {
      const did = await people.command({ ...status, in: 'guild', installed })
      await callback(peer, did, { type: 4, data: words })
      const all: unknown[] = []
      for (let turn = 0; turn < 6; turn += 1)
        all.push((await onWebhook(peer, did, 'POST', '', words)).body['code'] ?? 'none')
      return all
    }
    expect(await statuses('user')).toEqual([...many(5, () => 'none'), 40_094])
    expect(await statuses('both')).toEqual(many(6, () => 'none'))
  })

  test('is for one person alone where the guild wants no foreign apps', async () => {
    const shy = { ...somewhere, externalApps: false }
    const { peer, people } = await begin({ guilds: [shy] })
    const did = await people.command({ ...status, in: 'guild', installed: 'user' })
    await callback(peer, did, { type: 4, data: words })
    expect(peer.messages).toMatchObject([{ onlyFor: somebody.id }])
  })
})

describe('a direct message', () => {
  test('reaches whom it can reach', async () => {
    const { peer } = await begin()
    const open = (id: string) => told(peer, 'POST', '/users/@me/channels', { recipient_id: id })
    expect((await open(peer.appId)).body).toMatchObject({ code: 50_033 })
    const { body: channel } = await open(anybody.id)
    expect((await open(anybody.id)).body['id']).toBe(channel['id'])
    const post = () =>
      told(peer, 'POST', `/channels/${String(channel['id'])}/messages`, { content: 'a' })
    expect((await post()).status).toBe(200)
    peer.reach(anybody.id, 'blocked')
    expect((await post()).body).toMatchObject({ code: 50_007 })
    peer.reach(anybody.id, 'strangers')
    expect((await post()).body).toMatchObject({ code: 50_278 })
    expect(
      (await told(peer, 'POST', `/channels/${somebody.id}/messages`, { content: 'a' })).body,
    ).toMatchObject({ code: 10_003 })
  })

  test('of a person is not for the bot to change', async () => {
    const { peer, people } = await begin()
    const { message } = await people.say({ text: 'hello' })
    const place = `/channels/${message.channel}/messages/${message.id}`
    expect((await told(peer, 'PATCH', place, { content: 'a' })).body).toMatchObject({
      code: 50_005,
    })
    expect((await told(peer, 'DELETE', place)).body).toMatchObject({ code: 50_013 })
  })

  test('of two people, and a guild without the app, are closed to it', async () => {
    const { peer, people } = await begin({ guilds: [{ ...somewhere, installed: false }] })
    const { payload } = await people.command({ ...status, in: 'private' })
    const post = (id: unknown) =>
      told(peer, 'POST', `/channels/${String(id)}/messages`, { content: 'a' })
    expect((await post(payload['channel_id'])).body).toMatchObject({ code: 50_001 })
    expect((await post(somewhere.channels[0])).body).toMatchObject({ code: 50_001 })
  })
})

describe('a request', () => {
  // That the answers are whole is asked of the specification when each test ends.
  test.for([
    '/applications/@me',
    '/oauth2/applications/@me',
    '/users/@me',
    `/users/${somebody.id}`,
    '/gateway',
    '/gateway/bot',
    `/channels/${somewhere.channels[0]}`,
  ])('for %s is answered', async (path) => {
    const { peer } = await begin()
    expect((await told(peer, 'GET', path)).status).toBe(200)
    expect(peer.violations).toEqual([])
  })

  test('without the token, of no route, or that is no JSON', async () => {
    const { peer } = await begin()
    expect((await told(peer, 'GET', '/users/@me', undefined, 'other')).status).toBe(401)
    expect(peer.violations).toEqual([])
    expect((await told(peer, 'GET', '/nowhere')).status).toBe(404)
    expect((await told(peer, 'GET', '/voice/regions')).status).toBe(404)
    expect(peer.violations).toMatchObject([
      { where: 'GET /nowhere' },
      { where: 'list_voice_regions' },
    ])
  })
})
