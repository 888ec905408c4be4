import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test, vi } from 'vitest'
import { openStore, type Store } from '../../../src/runtime/store.ts'
import { botIn, said, slack, team, type Way } from '../../support/slack-bot.ts'
import { tempPath, tempStore } from '../../support/temp-store.ts'
import { withEntry } from '../../support/with-entry.ts'
import { say } from '../../support/world.ts'

const ways: readonly Way[] = ['HTTP', 'Socket Mode']

describe.for(ways)('over %s', (way) => {
  const nothing = way === 'HTTP' ? '' : {}

  test('a command is answered at once, for the eyes of whoever typed it', async () => {
    const peer = await slack()
    const { people } = await botIn(peer, { way })
    const { status, body, inTime } = await people.command({ text: 'status', channel: 'C1' })
    expect({ status, inTime }).toEqual({ status: 200, inTime: true })
    expect(body).toMatchObject({ response_type: 'ephemeral' })
    expect(said(peer)).toContain('NASM-CPT: 2.0 CEUs to go, expiry not known yet')
    expect(peer.callsTo('response_url')).toEqual([])
  })

  test('Slack is asked once who we are, and not while a person waits', async () => {
    const peer = await slack()
    const { people } = await botIn(peer, { way })
    for (const text of ['status', 'help', 'fees']) await people.command({ text })
    await people.say({ text: 'status' })
    expect(peer.callsTo('auth.test')).toHaveLength(1)
  })

  test('/recert alone shows what can be asked', async () => {
    const peer = await slack()
    const { people } = await botIn(peer, { way })
    await people.command({})
    expect(said(peer)).toContain('deadlines')
  })

  test('a command typed alone opens its form, and the answer follows where it was typed', async () => {
    const peer = await slack()
    const { people, store } = await botIn(peer, { way })
    expect((await people.command({ text: 'setup', channel: 'C1' })).body).toEqual(nothing)
    await people.submit({ values: { expires: '2027-01-15' } })
    await peer.called('response_url')
    expect(peer.messages.at(-1)).toMatchObject({ channel: 'C1', onlyFor: 'U1' })
    expect(said(peer)).toContain('Saved: expires Jan 15, 2027')
    expect(peer.modalsOf('T1', 'U1')).toEqual([])
    expect((await store.read('slack:T1:U1'))?.ledger.expires).toBe('2027-01-15')
  })

  test('a form sent twice saves once and answers once', async () => {
    const peer = await slack()
    const { people, store } = await botIn(peer, { way })
    await people.command({ text: 'log', channel: 'C1' })
    const first = await people.submit({ values: { ceus: '0.4', title: 'Yoga' } })
    const second = await first.again()
    expect([first.body, second.body]).toEqual([nothing, nothing])
    await peer.called('response_url')
    await sleep(100)
    expect(peer.callsTo('response_url')).toHaveLength(1)
    expect((await store.read('slack:T1:U1'))?.ledger.entries).toHaveLength(1)
  })

  test('a button runs its line as whoever presses it', async () => {
    const peer = await slack()
    const { people, store } = await botIn(peer, { way })
    await people.pressOld({ action: 'run:0', value: 'log 0.4 Yoga', user: 'U2' })
    await peer.called('response_url')
    expect(said(peer)).toContain('Logged 0.4 CEUs')
    expect((await store.read('slack:T1:U2'))?.ledger.entries).toHaveLength(1)
    expect(await store.read('slack:T1:U1')).toBeUndefined()
  })

  test('a direct message is read like a line, once however often it comes', async () => {
    const peer = await slack()
    const { people, store } = await botIn(peer, { way })
    const message = await people.say({ text: 'log 0.4 Salt &amp; sand', eventId: 'Ev1' })
    await message.again()
    await peer.called('chat.postMessage')
    await sleep(100)
    expect(peer.callsTo('chat.postMessage')).toHaveLength(1)
    expect(peer.messages.at(-1)?.channel).toBe('D1')
    const entries = (await store.read('slack:T1:U1'))?.ledger.entries
    expect(entries?.map(({ title }) => title)).toEqual(['Salt & sand'])
  })

  test('a command of another name, an old button and an old form are told so', async () => {
    const peer = await slack()
    const { people } = await botIn(peer, { way })
    await people.command({ command: '/other', text: 'status' })
    expect(said(peer)).toContain('I do not know the command /other')
    const old = await people.pressOld({ action: 'gone', value: 'x' })
    expect(old).toMatchObject({ status: 200, inTime: true })
    await peer.called('response_url')
    expect(said(peer)).toContain('I do not know this button any more')
    await people.pressOld({ action: 'run:0', value: 'frobnicate 7' })
    await peer.called('response_url', 2)
    expect(said(peer)).toContain('I do not know the command "frobnicate"')
    expect((await people.shortcut({ callback: 'gone' })).status).toBe(200)
    await peer.called('chat.postMessage')
    expect(said(peer)).toContain('I do not know this shortcut any more')
  })
})

/** Where U1 has logged so many courses, the last one lately. */
async function storeOf(count: number): Promise<Store> {
  const store = await openStore('memory:')
  const titles = Array.from(
    { length: count },
    (_, at) => `Course ${at + 1} in words that take room`,
  )
  const begun = say(['setup 2026-12-15']).member
  const member = titles.reduce(withEntry, { ...begun, id: 'slack:T1:U1' })
  await store.change(
    'slack:T1:U1',
    () => ({ member }),
    () => true,
  )
  return store
}

describe('forms', () => {
  test('of somebody with 400 courses open, with what there is to change', async () => {
    const peer = await slack()
    const { people, logged } = await botIn(peer, { store: await storeOf(400) })
    await people.command({ text: 'edit 400' })
    expect(JSON.stringify(peer.modalsOf('T1', 'U1'))).toContain('400')
    await people.submit({ values: { ceus: '0.5' } })
    await peer.called('response_url')
    expect(said(peer)).toContain('Changed the CEUs of #400')
    await people.command({ text: 'entries' })
    expect(said(peer)).toMatch(/and \d+ more/u)
    expect(logged).toEqual([])
  })

  test('what is wrong comes back beside its field, and can be mended in the same form', async () => {
    const peer = await slack()
    const { people, store } = await botIn(peer)
    await people.command({ text: 'log' })
    const wrong = await people.submit({ values: { ceus: 'much', title: 'Yoga' } })
    expect(wrong.body).toMatchObject({
      response_action: 'errors',
      errors: { ceus: expect.stringMatching(/number/u) as unknown },
    })
    const neither = await people.submit({ values: { title: 'Yoga' } })
    expect(neither.body).toMatchObject({ response_action: 'errors' })
    await people.submit({ values: { ceus: '0,4', title: 'Yoga' } })
    await peer.called('response_url')
    expect((await store.read('slack:T1:U1'))?.ledger.entries).toHaveLength(1)
  })

  test('edit with a number asks what to change about it', async () => {
    const peer = await slack()
    const { people } = await botIn(peer)
    await people.command({ text: 'log 0.4 Yoga' })
    await people.command({ text: 'edit 1' })
    await people.submit({ values: { title: 'Pilates' } })
    await peer.called('response_url')
    expect(said(peer)).toContain('Changed the title of #1 Pilates')
  })

  test('a shortcut opens the form of log; from a message, with its words as the title', async () => {
    const peer = await slack()
    const { people } = await botIn(peer)
    await people.shortcut({ callback: 'log' })
    await peer.called('views.open')
    expect(peer.modalsOf('T1', 'U1').at(-1)?.content).toMatchObject({ callback_id: 'form:log' })
    const text = `\n  Salt &amp; <https://a.example|sand> ${'and more '.repeat(40)}\nsecond line`
    await people.messageShortcut({ callback: 'log_message', text, channel: 'C1' })
    await peer.called('views.open', 2)
    await people.submit({ values: { ceus: '0.4' } })
    await peer.called('response_url')
    expect(said(peer)).toMatch(/^Logged 0\.4 CEUs .*: Salt &amp; sand and more .*…$/mu)
  })

  test('a form from before a restart still saves, and answers in the direct messages', async () => {
    const peer = await slack()
    const path = tempPath()
    const before = await openStore(`sqlite:${path}`)
    const first = await botIn(peer, { store: before })
    await first.people.command({ text: 'log' })
    await first.stop()
    await before.close()
    const second = await botIn(peer, { store: await tempStore(path) })
    await second.people.submit({ values: { ceus: '0.4', title: 'Yoga' } })
    await peer.called('chat.postMessage')
    expect(said(peer)).toContain('Logged 0.4 CEUs')
  })
})

test('cpr alone shows the card within the acknowledgement, and opens no form', async () => {
  const peer = await slack()
  const { people } = await botIn(peer)
  await people.command({ text: 'setup 2027-01-15 cpr:2027-12-01' })
  const { body } = await people.command({ text: 'cpr' })
  expect(JSON.stringify(body)).toContain('good until Dec 1, 2027')
  expect(peer.callsTo('views.open')).toEqual([])
})

test('what Slack delivers again after a restart is not done again', async () => {
  const peer = await slack()
  const store = await openStore('memory:')
  const first = await botIn(peer, { store })
  await first.people.say({ text: 'log 0.4 Yoga', eventId: 'Ev1' })
  await peer.called('chat.postMessage')
  await first.people.command({ text: 'log' })
  const values = { ceus: '0.4', title: 'Pilates' }
  await first.people.submit({ values })
  await peer.called('response_url')
  await first.stop()
  const second = await botIn(peer, { store })
  await second.people.say({ text: 'log 0.4 Yoga', eventId: 'Ev1' })
  await vi.waitFor(() => expect(said(peer)).toContain('That was done already'), 5000)
  expect((await store.read('slack:T1:U1'))?.ledger.entries).toHaveLength(2)
})

test('a button pressed twice does it once, and one elsewhere does it again', async () => {
  const peer = await slack()
  const { people, store } = await botIn(peer)
  const old = { action: 'run:0', value: 'log 0.4 Yoga' }
  for (const channel of ['D1', 'D1', 'C1']) await people.pressOld({ ...old, channel })
  await peer.called('response_url', 3)
  expect((await store.read('slack:T1:U1'))?.ledger.entries).toHaveLength(2)
  expect(peer.messages.filter(({ text }) => text.includes('done already'))).toHaveLength(1)
})

test('the buttons of an answer work after a restart', async () => {
  const peer = await slack()
  const store = await openStore('memory:')
  const first = await botIn(peer, { store })
  await first.people.command({ text: 'log 0.4 Yoga' })
  await first.stop()
  const second = await botIn(peer, { store })
  await second.people.press({ action: 'run:0' })
  await peer.called('response_url')
  expect(said(peer)).not.toContain('I do not know')
  expect(peer.callsTo('response_url').at(-1)?.args).toMatchObject({ response_type: 'ephemeral' })
})

describe('sharing', () => {
  test('posts the title and the progress in the channel, once, and nothing else', async () => {
    const peer = await slack()
    const { people } = await botIn(peer)
    await people.command({ text: 'setup 2027-01-15 cpr:2027-12-01' })
    await people.command({ text: 'status', channel: 'C1' })
    const pressed = await people.press({ action: 'share', channel: 'C1' })
    await pressed.again()
    await peer.called('response_url')
    await sleep(100)
    const open = peer.messages.filter(({ onlyFor }) => onlyFor === undefined)
    expect(open).toHaveLength(1)
    expect(open[0]).toMatchObject({ channel: 'C1' })
    const words = JSON.stringify(open[0])
    expect(words).toContain('Shared by <@U1>')
    expect(words).toContain('56 days left')
    expect(words).not.toMatch(/button|Dec 1, 2027|Source/u)
  })

  test('of what is no standing is for their eyes only, and can be done again', async () => {
    const peer = await slack()
    const { people, store } = await botIn(peer)
    const inOpen = () => peer.messages.filter(({ onlyFor }) => onlyFor === undefined)
    await people.command({ text: 'setup 2027-01-15' })
    await people.command({ text: 'status', channel: 'C1' })
    await store.erase('slack:T1:U1')
    await people.press({ action: 'share', channel: 'C1' })
    await peer.called('response_url')
    expect(said(peer)).toContain('expiry not known yet')
    expect(inOpen()).toEqual([])
    await people.command({ text: 'setup 2027-01-15' })
    await people.press({ action: 'share', channel: 'C1' })
    await peer.called('response_url', 2)
    expect(inOpen()).toHaveLength(1)
  })

  test('that fails is an apology for their eyes only', async () => {
    const peer = await slack()
    const { people, store } = await botIn(peer)
    await people.command({ text: 'setup 2027-01-15' })
    await people.command({ text: 'status', channel: 'C1' })
    await store.close()
    await people.press({ action: 'share', channel: 'C1' })
    await peer.called('response_url')
    expect(said(peer)).toContain('Something broke on my side')
    expect(peer.messages.filter(({ onlyFor }) => onlyFor === undefined)).toEqual([])
  })

  test('is asked about before it is done, and not offered in direct messages', async () => {
    const peer = await slack()
    const { people } = await botIn(peer)
    await people.command({ text: 'setup 2027-01-15' })
    await people.command({ text: 'status' })
    expect(JSON.stringify(peer.messages.at(-1))).not.toContain('"share"')
    await people.command({ text: 'status', channel: 'C1' })
    expect(JSON.stringify(peer.messages.at(-1))).toContain('Share with this channel?')
  })
})

/** The action_id of the button with this line. */
function actionOf(line: string, view: unknown): string {
  const found: unknown[] = []
  JSON.stringify(view, (_key, part: Readonly<Record<string, unknown>> | null) => {
    if (part?.['value'] === line) found.push(part['action_id'])
    return part
  })
  return String(found[0])
}

test('told to end, it says so to a load balancer, and still answers whom that sends', async () => {
  const peer = await slack()
  const { url, people, leave } = await botIn(peer)
  expect((await fetch(`${url}/health`)).status).toBe(200)
  leave()
  const { status, headers } = await fetch(`${url}/health`)
  expect([status, headers.get('connection')]).toEqual([503, 'close'])
  const answer = await people.command({ text: 'status' })
  expect(answer.headers['connection']).toBe('close')
  expect(said(peer)).toContain('NASM-CPT')
})

describe('the App Home', () => {
  test('is there when it is opened, and follows a change', async () => {
    const peer = await slack()
    const { people } = await botIn(peer)
    await people.openHome()
    await peer.called('views.publish')
    expect(JSON.stringify(peer.homeOf('T1', 'U1'))).toContain('expiry not known yet')
    await people.command({ text: 'setup 2027-01-15' })
    await people.command({ text: 'log 0.4 Yoga' })
    await peer.called('views.publish', 2)
    expect(JSON.stringify(peer.homeOf('T1', 'U1'))).toContain('56 days left')
    expect(JSON.stringify(peer.homeOf('T1', 'U1'))).toContain('Yoga')
    await sleep(500)
    expect(peer.callsTo('views.publish')).toHaveLength(2)
  })

  test('shows a change that was made just before the bot stopped, and after it starts again', async () => {
    const peer = await slack()
    const store = await openStore('memory:')
    const first = await botIn(peer, { store })
    await first.people.openHome()
    await peer.called('views.publish')
    await first.people.command({ text: 'log 0.4 Yoga' })
    await first.stop()
    expect(JSON.stringify(peer.homeOf('T1', 'U1'))).toContain('Yoga')
    const second = await botIn(peer, { store })
    await second.people.command({ text: 'log 0.4 Pilates' })
    await peer.called('views.publish', 3)
    expect(JSON.stringify(peer.homeOf('T1', 'U1'))).toContain('Pilates')
  })

  test('of somebody with 400 courses shows the newest, and every button', async () => {
    const peer = await slack()
    const { people, logged } = await botIn(peer, { store: await storeOf(400) })
    await people.openHome()
    await peer.called('views.publish')
    const home = JSON.stringify(peer.homeOf('T1', 'U1'))
    expect(home).toContain('#400; Course')
    expect(home).not.toContain('#1; Course')
    expect(home).toMatch(/… and \d+ more: \/recert export has them all/u)
    for (const line of ['log', 'cpr', 'export', 'help', 'setup']) {
      expect(home).toContain(`"value":"${line}"`)
    }
    expect(logged).toEqual([])
  })

  test('that Slack finds too large is shortened and still says where the person stands', async () => {
    const peer = await slack()
    const { people, logged } = await botIn(peer, { store: await storeOf(400) })
    peer.faults.next('views.publish', { kind: 'error', error: 'view_too_large' })
    await people.openHome()
    const [first, second] = await peer.called('views.publish', 2)
    expect(second?.raw.length).toBeLessThan((first?.raw.length ?? 0) / 1.5)
    const home = JSON.stringify(peer.homeOf('T1', 'U1'))
    expect(home).toContain('NASM-CPT: ')
    expect(home).toContain('"value":"log"')
    expect(logged).toEqual([])
  })

  const many = Array.from({ length: 26 }, (_, at) => ({ id: `U${100 + at}` }))

  test('changes that wait for the pace of Slack are one publication a person', async () => {
    const peer = await slack({ ...team, users: many })
    const { people } = await botIn(peer)
    for (const { id } of many) await people.command({ user: id, text: 'log 0.4 Yoga' })
    await sleep(500)
    await people.command({ user: 'U125', text: 'log 0.4 Pilates' })
    const published = await peer.called('views.publish', many.length)
    await sleep(1000)
    expect(peer.callsTo('views.publish')).toHaveLength(many.length)
    expect(published.at(-1)?.raw).toContain('Pilates')
  })

  test('a bot that ends waits for no pace: the rest is shown when it is opened', async () => {
    const peer = await slack({ ...team, users: many })
    const { people, stop, logged } = await botIn(peer)
    for (const { id } of many) await people.command({ user: id, text: 'log 0.4 Yoga' })
    const begun = performance.now()
    await stop()
    expect(performance.now() - begun).toBeLessThan(2000)
    const { length } = peer.callsTo('views.publish')
    expect(length).toBeGreaterThan(0)
    await sleep(1000)
    expect(peer.callsTo('views.publish')).toHaveLength(length)
    expect(logged).toEqual([])
  })

  test('another view since then is written over, after one conflict', async () => {
    const peer = await slack()
    const { people } = await botIn(peer)
    await people.openHome()
    await peer.called('views.publish')
    peer.faults.next('views.publish', { kind: 'error', error: 'hash_conflict' })
    await people.openHome()
    const calls = await peer.called('views.publish', 3)
    expect(calls.map(({ args }) => 'hash' in args)).toEqual([false, true, false])
  })

  test('a button there answers in the direct messages', async () => {
    const peer = await slack()
    const { people } = await botIn(peer)
    await people.openHome()
    await peer.called('views.publish')
    await people.press({ action: actionOf('help', peer.homeOf('T1', 'U1')) })
    await peer.called('chat.postMessage')
    expect(peer.messages.at(-1)?.channel).toBe('D1')
  })
})

describe('direct messages', () => {
  test('of bots, edits, joins and channels are passed over', async () => {
    const peer = await slack()
    const { people } = await botIn(peer)
    const message = { type: 'message', user: 'U1', text: 'status', ts: '1.1', channel: 'D1' }
    const others = [
      { ...message, channel_type: 'im', subtype: 'message_changed' },
      { ...message, channel_type: 'im', bot_id: 'B9' },
      { ...message, channel_type: 'im', user: 'UT1BOT' },
      { ...message, channel_type: 'channel', channel: 'C1' },
      { ...message, channel_type: 'im', text: ' ' },
    ]
    for (const event of others) expect((await people.event({ event })).status).toBe(200)
    await people.say({ text: 'help' })
    await peer.called('chat.postMessage')
    expect(said(peer)).toContain('deadlines')
    expect(peer.messages).toHaveLength(1)
  })

  test('that follow each other fast are all answered, as fast as Slack takes it', async () => {
    const peer = await slack()
    const { people } = await botIn(peer)
    const titles = ['Yoga', 'Pilates', 'Boxing', 'Rowing', 'Spinning']
    await Promise.all(titles.map((title) => people.say({ text: `log 0.1 ${title}` })))
    await vi.waitFor(() => expect(peer.messages).toHaveLength(5), 10_000)
  })
})

describe('files', () => {
  test('an export goes to the direct messages and never to the channel', async () => {
    const peer = await slack()
    const { people } = await botIn(peer)
    await people.command({ text: 'log 0.4 Yoga' })
    await people.command({ text: 'export', channel: 'C1' })
    const [call] = await peer.called('files.completeUploadExternal')
    expect(call?.args['channel_id']).toBe('D1')
    expect(peer.messages).toContainEqual(
      expect.objectContaining({ channel: 'D1', files: ['recert-2026-11-20.csv'] }),
    )
    expect(peer.callsTo('upload')[0]?.authorization).toBeUndefined()
    expect(said(peer)).toContain('I sent you recert-2026-11-20.csv in our direct messages')
    expect(said(peer)).not.toContain('Yoga')
  })

  test('without the scope for files the answer shows what is in it', async () => {
    const peer = await slack({ ...team, scopes: ['commands', 'chat:write', 'users:read'] })
    const { people, logged } = await botIn(peer)
    await people.command({ text: 'log 0.4 Yoga' })
    const { body } = await people.command({ text: 'export', channel: 'C1' })
    expect(said(peer)).toContain('I may not send files in this workspace')
    expect(JSON.stringify(body)).toContain('Yoga')
    expect(peer.callsTo('files.getUploadURLExternal')).toEqual([])
    expect(logged).toEqual([])
  })
})

describe('people', () => {
  test('a day is that of the Slack profile', async () => {
    const peer = await slack()
    const { people } = await botIn(peer)
    await people.command({ text: 'log 0.4 Yoga', user: 'U2' })
    expect(said(peer)).toContain('Completed: Nov 21, 2026')
    await people.command({ text: 'log 0.4 Yoga', user: 'U1' })
    expect(said(peer)).toContain('Completed: Nov 20, 2026')
    await people.command({ text: 'status', user: 'U1' })
    expect(peer.callsTo('users.info')).toHaveLength(2)
  })

  test('in an organisation a person has one record for all its workspaces', async () => {
    const peer = await slack({ ...team, enterpriseId: 'E1' })
    const { people, store } = await botIn(peer)
    await people.command({ text: 'log 0.4 Yoga' })
    await people.say({ text: 'log 0.4 Pilates' })
    await peer.called('chat.postMessage')
    await people.pressOld({ action: 'run:0', value: 'log 0.4 Boxing' })
    await peer.called('response_url')
    expect((await store.read('slack:E1:U1'))?.ledger.entries).toHaveLength(3)
  })
})
