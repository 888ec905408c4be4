import { describe, expect, test } from 'vitest'
import { openStore } from '../../../src/runtime/store.ts'
import type { Reply } from '../../../src/core/reply.ts'
import { botIn, discord, recordOf, said, type Way } from '../../support/discord-bot.ts'
import { anybody, somebody, somewhere } from '../../support/discord/settings.ts'
import { unsureQuestions } from '../../support/unsure-question.ts'

const ways: readonly Way[] = ['the gateway', 'HTTP']
const guild = { in: 'guild' } as const
const recert = (sub: string, options = {}) => ({ name: 'recert', sub, options })
const silent = 'will my extra ceus roll over'
const admins = [{ address: `discord:${anybody.id}`, group: `discord:${somewhere.id}:` }]

test('a direct message in plain words is a question, a course or a follow-up', async () => {
  const peer = await discord()
  const { people, store } = await botIn(peer)
  const say = async (text: string, user = somebody.id) =>
    (await (await peer.people.say({ text, user })).answer()).text
  expect(await say('how many ceus do i need')).toContain('1.9 CEUs of courses')
  expect(await say('cada cuanto tengo que renovar')).toContain('cada 2 años')
  await say('expired 100 days ago and only have 1.2 ceu can i finish now')
  expect(await say('ok and what about the fee')).toContain('day 100')
  expect(await say('ok and what about the fee', anybody.id)).not.toContain('day 100')
  expect(await say('i did a 3 hour mobility course yesterday')).toContain('Log 0.3 CEUs')
  await people.press({ label: 'Save' })
  expect(said(peer)).toContain('Logged 0.3 CEUs')
  expect((await recordOf(store))?.ledger.entries).toMatchObject([{ title: 'Mobility' }])
})

describe.for(ways)('over %s', (way) => {
  test('thumbs below an answer count once, also after a restart', async () => {
    const peer = await discord()
    const store = await openStore('memory:')
    const first = await botIn(peer, { way, store })
    await first.people.command({
      ...recert('ask', { question: 'does online cpr count' }),
      ...guild,
    })
    await first.stop()
    const { people } = await botIn(peer, { way, store })
    await people.press({ label: '👎 Not helpful', ...guild })
    expect(said(peer)).toContain('Thank you for telling me')
    await people.press({ label: '👎 Not helpful', ...guild })
    expect(said(peer)).toContain('told me that already')
    await people.press({ label: '👍 Helpful', ...guild })
    expect(said(peer)).toContain('that helps')
    expect((await recordOf(store))?.opinions?.ratings).toMatchObject([{ helpful: true }])
  })

  test('two readings are two buttons, and each answers what it says', async () => {
    const peer = await discord()
    const { people } = await botIn(peer, { way })
    const [question = ''] = unsureQuestions(1)
    const { message } = await people.command(recert('ask', { question }))
    expect(said(peer)).toContain('Which of these')
    const [, id = '', topic = ''] =
      /"(ask [^"]*? topic:(\w+))"/u.exec(JSON.stringify(message?.components)) ?? []
    const pressed = await people.press({ id })
    expect(said(peer)).not.toContain('Which of these')
    expect(JSON.stringify(pressed.message?.components)).toContain(`topic:${topic} key:`)
  })

  test('what is asked back for a day leads to the form and saves no example', async () => {
    const peer = await discord()
    const { people, store } = await botIn(peer, { way })
    await people.command(recert('ask', { question: 'when is my last day to apply' }))
    const { modal } = await people.press({ label: 'Setup' })
    expect(modal?.title).toBe('Setup')
    expect(await recordOf(store)).toBeUndefined()
  })

  test('an admin of the server answers in a form, and others are told kindly that they cannot', async () => {
    const peer = await discord()
    const { people } = await botIn(peer, { way, admins })
    await people.command({ ...recert('ask', { question: silent }), ...guild })
    expect(said(peer)).toContain('Your admin now has this question')
    await people.command({ ...recert('admin', { do: 'questions' }), ...guild })
    expect(said(peer)).toContain('Only an admin can do that')
    const boss = { user: anybody.id, ...guild }
    await people.command({ ...recert('admin', { do: 'questions' }), ...boss })
    expect(said(peer)).toContain(silent)
    const { modal } = await people.press({ label: 'Answer #1', ...boss })
    expect(JSON.stringify(modal)).toContain('The answer, as your people will read it')
    await people.submit({ values: { text: 'Ask @everyone at **the desk**' }, ...boss })
    expect(said(peer)).toContain('Answered: #1')
    await people.command({ ...recert('ask', { question: silent }), ...guild })
    expect(said(peer)).toMatch(/Your admin says\nAsk @everyone at \*\*the desk\*\*/u)
  })
})

test('direct messages belong to the server where somebody was last, and who wanted it is told', async () => {
  const peer = await discord()
  const { people, bring } = await botIn(peer, { admins })
  const say = async (text: string, user = somebody.id) =>
    (await (await peer.people.say({ text, user })).answer()).text
  expect(await say(silent)).not.toContain('Your admin')
  await people.command({ ...recert('status'), ...guild })
  expect(await say(silent)).toContain('Your admin now has this question')
  await people.press({ label: 'Tell me the answer' })
  expect(said(peer)).toContain('I will tell you')
  expect(await say('admin answer 1 The gym keeps them', anybody.id)).toContain('Answered')
  await bring()
  expect(said(peer)).toContain('Your admin has answered your question')
  expect(peer.messages.at(-1)?.channel).not.toBe(somewhere.channels[0])
})

test('a reminder can be answered in words', async () => {
  const peer = await discord()
  const { people, courier, store } = await botIn(peer)
  await people.command(recert('setup', { expires: '2027-01-15' }))
  const reminder: Reply = { outcome: 'answered', title: '56 days left', tone: 'plain', blocks: [] }
  await courier.tell(`discord:${somebody.id}`, reminder, 'key')
  const paused = await peer.people.say({ text: 'not now, snooze it for a week' })
  expect((await paused.answer()).text).toContain('Pause')
  await (await peer.people.say({ text: 'i took a 4 hour yoga class yesterday' })).answer()
  await people.press({ label: 'Save' })
  expect((await recordOf(store))?.ledger.entries).toHaveLength(1)
})
