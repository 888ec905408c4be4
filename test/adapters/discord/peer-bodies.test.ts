import { describe, expect, onTestFinished, test } from 'vitest'
import { startDiscordPeer } from '../../support/discord/peer.ts'
import { responseComplaints } from '../../support/discord/response-complaints.ts'
import { type PeerSettings, somebody, somewhere } from '../../support/discord/settings.ts'
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

const v2 = 1 << 15
const text = (content: string) => ({ type: 10, content })
const button = (id: string, more = {}) => ({
  type: 2,
  style: 1,
  label: 'Go',
  custom_id: id,
  ...more,
})
const row = (...components: readonly object[]) => ({ type: 1, components })
const option = (value: string) => ({ label: value, value })
const menu = (id: string, more = {}) => ({
  type: 3,
  custom_id: id,
  options: [option('a')],
  ...more,
})
const many = (count: number, make: (index: number) => unknown) =>
  Array.from({ length: count }, (_, index) => make(index))
const link = { type: 2, style: 5, label: 'Go' }

const field = (id: string, more = {}) => ({
  type: 18,
  label: 'Hours',
  component: { type: 4, custom_id: id, style: 1, ...more },
})
const form = (components: readonly unknown[], more = {}) => ({
  custom_id: 'log',
  title: 'Log',
  components,
  ...more,
})
const label = (component: object) => ({ type: 18, label: 'a', component })
const choice = (value: string) => ({ name: 'a', value })
const command = (more: object) => ({ name: 'recert', description: 'a', ...more })
const typed = (name: string, more = {}) => ({ type: 3, name, description: 'a', ...more })

describe('a message', () => {
  test.for([
    ['of 2000 characters passes', { content: 'a'.repeat(2000) }, 'none'],
    ['of 2001', { content: 'a'.repeat(2001) }, 'BASE_TYPE_MAX_LENGTH'],
    ['with an unknown field', { content: 'a', colour: 1 }, 'UNKNOWN_FIELD'],
    ['with a flag that nobody may set', { content: 'a', flags: 2 }, 'MESSAGE_FLAGS_INVALID'],
    ['of nothing', {}, '50006'],
    ['with 11 embeds', { embeds: many(11, () => ({ title: 'a' })) }, 'BASE_TYPE_BAD_LENGTH'],
    [
      'with 6001 characters in embeds',
      { embeds: many(2, () => ({ description: 'a'.repeat(3001) })) },
      'MAX_EMBED_SIZE',
    ],
    ['with five rows passes', { components: many(5, (index) => row(button(`${index}`))) }, 'none'],
    [
      'with six rows',
      { components: many(6, (index) => row(button(`${index}`))) },
      'five action rows',
    ],
    [
      'with six buttons in a row',
      { components: [row(...(many(6, (index) => button(`${index}`)) as object[]))] },
      'BASE_TYPE_BAD_LENGTH',
    ],
    [
      'with a menu beside a button',
      { components: [row(menu('a'), button('b'))] },
      'WIDTH_EXCEEDED',
    ],
    ['with one custom_id twice', { components: [row(button('a'), button('a'))] }, 'DUPLICATED'],
    ['with a custom_id of 100 passes', { components: [row(button('a'.repeat(100)))] }, 'none'],
    [
      'with a custom_id of 101',
      { components: [row(button('a'.repeat(101)))] },
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      'with a label of 81',
      { components: [row(button('a', { label: 'a'.repeat(81) }))] },
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      'with a mute button',
      { components: [row({ type: 2, style: 1, custom_id: 'a' })] },
      'label or an emoji',
    ],
    ['with a link passes', { components: [row({ ...link, url: 'https://a.test' })] }, 'none'],
    ['with a link to nowhere', { components: [row(link)] }, 'BUTTON_COMPONENT_INVALID'],
    [
      'with a link that has a custom_id',
      { components: [row({ ...link, url: 'https://a.test', custom_id: 'a' })] },
      'BUTTON_COMPONENT_INVALID',
    ],
    [
      'with a menu of 26',
      { components: [row(menu('a', { options: many(26, (index) => option(`${index}`)) }))] },
      'BASE_TYPE_BAD_LENGTH',
    ],
    [
      'with one choice twice',
      { components: [row(menu('a', { options: [option('a'), option('a')] }))] },
      'VALUE_DUPLICATED',
    ],
    [
      'with more values than choices',
      { components: [row(menu('a', { max_values: 2 }))] },
      'max_values',
    ],
    ['with text displays and no flag', { components: [text('a')] }, 'IS_COMPONENTS_V2'],
    ['of text displays passes', { flags: v2, components: [text('a')] }, 'none'],
    [
      'of text displays and content',
      { flags: v2, content: 'a', components: [text('a')] },
      'LEGACY_FIELDS',
    ],
    [
      'of text displays and embeds',
      { flags: v2, embeds: [{ title: 'a' }], components: [text('a')] },
      'LEGACY_FIELDS',
    ],
    ['of 40 components passes', { flags: v2, components: many(40, () => text('a')) }, 'none'],
    [
      'of 41 components, one within another',
      { flags: v2, components: [{ type: 17, components: many(40, () => text('a')) }] },
      'MAX_TOTAL',
    ],
    ['of 4000 characters passes', { flags: v2, components: [text('a'.repeat(4000))] }, 'none'],
    [
      'of 4001 characters in all',
      { flags: v2, components: [text('a'.repeat(4000)), text('a')] },
      '4000 or fewer',
    ],
    [
      'with a picture that did not come',
      { flags: v2, components: [{ type: 12, items: [{ media: { url: 'attachment://a.png' } }] }] },
      'ATTACHMENT_NOT_FOUND',
    ],
    [
      'with a line for no file',
      { content: 'a', attachments: [{ id: '0', filename: 'a.png' }] },
      'ATTACHMENT_NOT_FOUND',
    ],
    ['with a kind nobody knows', { flags: v2, components: [{ type: 77 }] }, '/components/0'],
  ] as const)('%s', async ([, body, words]) => {
    const { peer, people } = await begin()
    const { body: channel } = await told(peer, 'POST', '/users/@me/channels', {
      recipient_id: somebody.id,
    })
    const posted = await told(peer, 'POST', `/channels/${String(channel['id'])}/messages`, body)
    const answered = await callback(peer, await people.command(status), { type: 4, data: body })
    const isFine = words === 'none'
    expect([posted.status, answered.status]).toEqual(isFine ? [200, 204] : [400, 400])
    expect(peer.messages).toHaveLength(isFine ? 2 : 0)
    expect(peer.violations).toHaveLength(isFine ? 0 : 2)
    expect(posted.text + JSON.stringify(peer.violations)).toContain(isFine ? '' : words)
  })

  test('with a broken rule is refused in the shape that Discord uses', async () => {
    const { peer, people } = await begin()
    const body = { type: 4, data: { components: [row(button('a', { label: 'a'.repeat(81) }))] } }
    const answered = await callback(peer, await people.command(status), body)
    const at = {
      label: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH', message: expect.any(String) as string }] },
    }
    expect(answered.body).toEqual({
      message: 'Invalid Form Body',
      code: 50_035,
      errors: { data: { components: { 0: { components: { 0: at } } } } },
    })
  })

  test('keeps the flag for new components once it has it', async () => {
    const { peer, people } = await begin()
    const did = await people.command(status)
    await callback(peer, did, { type: 4, data: { flags: v2, components: [text('a')] } })
    const edit = (body: unknown) => onWebhook(peer, did, 'PATCH', '/messages/@original', body)
    expect((await edit({ components: [text('b')] })).status).toBe(200)
    expect((await edit({ content: 'b' })).text).toContain('LEGACY_FIELDS')
    expect((await edit({ flags: 0, components: [text('b')] })).text).toContain('CANNOT_REMOVE')
    expect(peer.messages.map(({ text: said }) => said)).toEqual(['b'])
  })

  test('of old components becomes one of new ones only without its content', async () => {
    const { peer, people } = await begin()
    const did = await people.command(status)
    await callback(peer, did, { type: 4, data: { content: 'a' } })
    const edit = (more: object) =>
      onWebhook(peer, did, 'PATCH', '/messages/@original', {
        flags: v2,
        components: [text('b')],
        ...more,
      })
    expect((await edit({})).text).toContain('LEGACY_FIELDS')
    expect((await edit({ content: null })).status).toBe(200)
  })

  test('comes back with all that Discord fills in', async () => {
    const { peer } = await begin()
    const { body: channel } = await told(peer, 'POST', '/users/@me/channels', {
      recipient_id: somebody.id,
    })
    const place = `/channels/${String(channel['id'])}/messages`
    const media = { url: 'attachment://a.png' }
    const components = [
      { type: 17, components: [text('a'), { type: 14 }, { type: 13, file: media }] },
      { type: 12, items: [{ media }] },
      { type: 9, components: [text('b')], accessory: button('go') },
      { type: 9, components: [text('c')], accessory: { type: 11, media } },
      row({ type: 5, custom_id: 'who' }),
      row(menu('pick', { placeholder: null })),
    ]
    const sending = new FormData()
    sending.set(
      'payload_json',
      JSON.stringify({ flags: v2, components, attachments: [{ id: '0', description: 'A chart' }] }),
    )
    sending.set('files[0]', new Blob(['png'], { type: 'image/png' }), 'a.png')
    const headers = { authorization: `Bot ${peer.token}` }
    const sent = await fetch(`${peer.api}/v10${place}`, { method: 'POST', body: sending, headers })
    expect(await sent.json()).toMatchObject({
      components: [
        { id: 1, accent_color: null, components: [{ id: 2 }, { id: 3 }, { id: 4 }] },
        { id: 5 },
        { id: 6, accessory: { id: 8 } },
        { id: 9, accessory: { id: 11, description: null } },
        { id: 12, components: [{ id: 13, max_values: 1 }] },
        { id: 14, components: [{ id: 15, max_values: 1 }] },
      ],
      attachments: [{ filename: 'a.png', description: 'A chart', size: 3 }],
    })
    expect(peer.violations).toEqual([])
  })
})

describe('a form', () => {
  const upload = {
    type: 18,
    label: 'Proof',
    component: { type: 19, custom_id: 'f', file_types: ['image', '.pdf'] },
  }
  const radio = (count: number) => ({
    type: 18,
    label: 'Kind',
    component: { type: 21, custom_id: 'r', options: many(count, (index) => option(`${index}`)) },
  })

  test.for([
    ['of five fields passes', form(many(5, (index) => field(`${index}`))), 'none'],
    ['of six', form(many(6, (index) => field(`${index}`))), 'between 1 and 5'],
    ['of words alone', form([text('a')]), 'needs a field'],
    ['with a title of 46', form([field('a')], { title: 'a'.repeat(46) }), 'BASE_TYPE_MAX_LENGTH'],
    ['with one custom_id twice', form([field('a'), field('a')]), 'DUPLICATED'],
    ['with a button', form([row(button('a'))]), '/data/components/0'],
    ['with a file of a kind passes', form([upload]), 'none'],
    ['with two radios passes', form([radio(2)]), 'none'],
    ['with one radio', form([radio(1)]), 'BASE_TYPE_BAD_LENGTH'],
    [
      'with a label of 46',
      form([{ ...field('a'), label: 'a'.repeat(46) }]),
      'BASE_TYPE_MAX_LENGTH',
    ],
  ] as const)('%s', async ([, data, words]) => {
    const { peer, people } = await begin()
    const answered = await callback(peer, await people.command(status), { type: 9, data })
    expect(answered.status).toBe(words === 'none' ? 204 : 400)
    expect(JSON.stringify(peer.violations)).toContain(words === 'none' ? '' : words)
    expect(peer.modalOf(somebody.id) === undefined).toBe(words !== 'none')
  })

  test('is filled in as Discord sends each kind of field', async () => {
    const { peer, people } = await begin()
    const options = [option('a'), { ...option('b'), default: true }]
    const data = form([
      label({ type: 3, custom_id: 'menu', options }),
      label({ type: 21, custom_id: 'radio', options }),
      label({ type: 22, custom_id: 'boxes', options, required: false }),
      label({ type: 23, custom_id: 'box' }),
      label({ type: 19, custom_id: 'file' }),
    ])
    await callback(peer, await people.command(status), { type: 9, data })
    const file = { name: 'a.pdf', type: 'application/pdf', bytes: Buffer.from('pdf') }
    await expect(people.submit({ values: { menu: 'c', file } })).rejects.toThrow('does not offer c')
    await expect(people.submit()).rejects.toThrow('file: must be filled in')
    const sent = await people.submit({ values: { menu: 'a', boxes: ['a'], box: true, file } })
    expect(sent.payload['data']).toMatchObject({
      custom_id: 'log',
      components: [
        { component: { type: 3, values: ['a'] } },
        { component: { type: 21, value: 'b' } },
        { component: { type: 22, values: ['a'] } },
        { component: { type: 23, value: true } },
        { component: { type: 19, values: [expect.stringMatching(/^\d{17,19}$/u)] } },
      ],
      resolved: { attachments: expect.any(Object) as object },
    })
    expect(peer.violations).toEqual([])
  })
})

describe('choices of autocomplete', () => {
  test.for([
    ['25 pass', many(25, (index) => choice(`${index}`)), 'none'],
    ['26', many(26, (index) => choice(`${index}`)), 'BASE_TYPE_BAD_LENGTH'],
    ['a value of 101', [choice('a'.repeat(101))], 'BASE_TYPE_MAX_LENGTH'],
    ['a name of 101', [{ name: 'a'.repeat(101), value: 'a' }], 'BASE_TYPE_MAX_LENGTH'],
    ['a choice without a name', [{ value: 'a' }], 'BASE_TYPE_REQUIRED'],
  ] as const)('%s', async ([, choices, words]) => {
    const { peer, people } = await begin()
    const typing = await people.autocomplete({
      name: 'recert',
      sub: 'log',
      option: 'course',
      text: 'a',
    })
    const answered = await callback(peer, typing, { type: 8, data: { choices } })
    expect(answered.status).toBe(words === 'none' ? 204 : 400)
    expect(JSON.stringify(peer.violations)).toContain(words === 'none' ? '' : words)
  })
})

describe('a command', () => {
  const long = many(25, (index) =>
    typed(`o${index}`, {
      description: 'a'.repeat(100),
      choices: many(3, (turn) => ({ name: `${turn}${'a'.repeat(90)}`, value: `${turn}` })),
    }),
  )

  test.for([
    ['that is honest passes', command({}), 'none'],
    ['in capitals', command({ name: 'Recert' }), 'lower case'],
    ['with a space', command({ name: 're cert' }), 'INVALID_NAME'],
    ['of 33 characters', command({ name: 'a'.repeat(33) }), 'INVALID_NAME'],
    ['in another script passes', command({ name: 'аттестация' }), 'none'],
    ['with no description', { name: 'recert' }, '/description'],
    [
      'with a description of 101',
      command({ description: 'a'.repeat(101) }),
      'BASE_TYPE_MAX_LENGTH',
    ],
    ['with an option in capitals', command({ options: [typed('Course')] }), 'lower case'],
    [
      'that asks late for what it needs',
      command({ options: [typed('a'), typed('b', { required: true })] }),
      'REQUIRED_INVALID',
    ],
    ['with one option twice', command({ options: [typed('a'), typed('a')] }), 'ALREADY_EXISTS'],
    [
      'with 26 options',
      command({ options: many(26, (index) => typed(`o${index}`)) }),
      'BASE_TYPE_BAD_LENGTH',
    ],
    [
      'that mixes options and sub-commands',
      command({ options: [typed('a'), { type: 1, name: 'b', description: 'b' }] }),
      'TYPE_INVALID',
    ],
    [
      'with autocomplete and choices',
      command({
        options: [typed('a', { autocomplete: true, choices: [{ name: 'a', value: 'a' }] })],
      }),
      'AUTOCOMPLETE_CHOICES',
    ],
    [
      'with one choice twice',
      command({
        options: [
          typed('a', {
            choices: [
              { name: 'a', value: 'a' },
              { name: 'a', value: 'b' },
            ],
          }),
        ],
      }),
      'CHOICE_NAME',
    ],
    ['in German passes', command({ name_localizations: { de: 'nachweis' } }), 'none'],
    [
      'in a language Discord has not',
      command({ description_localizations: { 'de-DE': 'a' } }),
      'no language of Discord',
    ],
    ['in German capitals', command({ name_localizations: { de: 'Nachweis' } }), 'lower case'],
    ['with over 8000 characters', command({ options: long }), 'TOO_LARGE'],
    ['with an unknown field', command({ colour: 1 }), 'UNKNOWN_FIELD'],
    ['of a menu passes', { name: 'Keep this', type: 3 }, 'none'],
    [
      'of a menu with a description',
      { name: 'Keep this', type: 3, description: 'a' },
      'CONTEXT_MENU',
    ],
  ] as const)('%s', async ([, body, complaint]) => {
    const { peer } = await begin({ commands: [] })
    const place = `/applications/${peer.appId}/commands`
    const all = await told(peer, 'PUT', place, [body])
    const one = await told(peer, 'POST', place, body)
    const isFine = complaint === 'none'
    expect([all.status, one.status]).toEqual(isFine ? [200, 200] : [400, 400])
    expect(peer.commands()).toHaveLength(isFine ? 1 : 0)
    const silent = peer.violations.filter(({ messages }) => !messages.join(' ').includes(complaint))
    expect(silent).toEqual([])
    expect(peer.violations).toHaveLength(isFine ? 0 : 2)
  })

  test('counts its longest language', async () => {
    const { peer } = await begin({ commands: [] })
    const options = many(25, (index) =>
      typed(`o${index}`, {
        description_localizations: { de: 'a'.repeat(100) },
        choices: many(25, (turn) => ({ name: `${turn}`, value: `${turn}${'a'.repeat(10)}` })),
      }),
    )
    const place = `/applications/${peer.appId}/commands`
    const wide = await told(peer, 'PUT', place, [command({ options })])
    expect(wide.text).toContain('TOO_LARGE')
  })

  test('stands once, keeps its id, and can be taken away', async () => {
    const { peer } = await begin({ commands: [] })
    const place = `/applications/${peer.appId}/commands`
    expect((await told(peer, 'PUT', place, [command({}), command({})])).text).toContain(
      'must be unique',
    )
    const first = await told(peer, 'POST', place, command({}))
    expect(first.status).toBe(201)
    const [same] = (await told(peer, 'PUT', place, [command({ description: 'b' })]))
      .body as unknown as { id: string }[]
    expect(same?.id).toBe(first.body['id'])
    expect((await told(peer, 'GET', place)).body).toMatchObject([{ description: 'b' }])
    expect((await told(peer, 'DELETE', `${place}/${same?.id ?? ''}`)).status).toBe(204)
    expect(peer.commands()).toEqual([])
  })

  test('is one of 100 at most, of this app, in a guild that exists', async () => {
    const { peer } = await begin({ commands: [] })
    const place = `/applications/${peer.appId}/commands`
    const all = many(101, (index) => command({ name: `c${index}` }))
    expect((await told(peer, 'PUT', place, all)).body).toMatchObject({ code: 30_032 })
    expect(
      (await told(peer, 'PUT', `/applications/${somebody.id}/commands`, [])).body,
    ).toMatchObject({ code: 20_012 })
    const guild = (id: string) =>
      told(peer, 'PUT', `/applications/${peer.appId}/guilds/${id}/commands`, [command({})])
    expect((await guild(somebody.id)).body).toMatchObject({ code: 10_004 })
    expect((await guild(somewhere.id)).status).toBe(200)
    expect(peer.commands(somewhere.id)).toHaveLength(1)
  })
})
