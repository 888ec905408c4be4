import { describe, expect, test, vi } from 'vitest'
import { buttonOn } from '../../support/slack/button-on.ts'
import { botIn, said, slack, type Way } from '../../support/slack-bot.ts'
import type { SlackPeer } from '../../support/slack/peer.ts'
import { unsureQuestions } from '../../support/unsure-question.ts'
import { openStore } from '../../../src/runtime/store.ts'
import type { Reply } from '../../../src/core/reply.ts'

const ways: readonly Way[] = ['HTTP', 'Socket Mode']
const silent = 'will my extra ceus roll over'
const admins = [{ address: 'slack:T1:U2', group: 'slack:T1:' }]

async function answered(peer: SlackPeer, before: number, ms = 5000): Promise<string> {
  await vi.waitFor(() => expect(peer.messages.length).toBeGreaterThan(before), ms)
  return said(peer)
}

/** What the bot answers to plain words. */
function talk(peer: SlackPeer, people: ReturnType<SlackPeer['overHttp']>) {
  return {
    say: async (text: string, user = 'U1') => {
      const before = peer.messages.length
      await people.say({ text, user })
      return answered(peer, before)
    },
    press: async (label: string, user = 'U1', channel?: string) => {
      const before = peer.messages.length
      const { action } = buttonOn(peer, label)
      await people.press({ action, user, ...(channel !== undefined && { channel }) })
      return answered(peer, before)
    },
  }
}

test('a direct message in plain words is a question, a course or a follow-up', async () => {
  const peer = await slack()
  const { people, store } = await botIn(peer)
  const { say, press } = talk(peer, people)
  expect(await say('how many ceus do i need')).toContain('1.9 CEUs of courses')
  expect(await say('cada cuanto tengo que renovar')).toContain('cada 2 años')
  await say('expired 100 days ago and only have 1.2 ceu can i finish now')
  expect(await say('ok and what about the fee')).toContain('day 100')
  expect(await say('ok and what about the fee', 'U2')).not.toContain('day 100')
  expect(await say('i did a 3 hour mobility course yesterday')).toContain('Log 0.3 CEUs')
  expect(await press('Save')).toContain('Logged 0.3 CEUs')
  expect((await store.read('slack:T1:U1'))?.ledger.entries).toMatchObject([{ title: 'Mobility' }])
})

describe.for(ways)('over %s', (way) => {
  test('thumbs below an answer count once, in a channel for the eyes of who pressed', async () => {
    const peer = await slack()
    const store = await openStore('memory:')
    const first = await botIn(peer, { way, store })
    await first.people.command({ text: 'ask does online cpr count', channel: 'C1' })
    const { action } = buttonOn(peer, 'Not helpful')
    await first.stop()
    const { people } = await botIn(peer, { way, store })
    for (const words of ['Thank you for telling me', 'told me that already']) {
      const before = peer.messages.length
      await people.press({ action, channel: 'C1' })
      expect(await answered(peer, before)).toContain(words)
      expect(peer.messages.at(-1)).toMatchObject({ channel: 'C1', onlyFor: 'U1' })
      peer.messages.splice(before) // so that the press finds the answer again
    }
    expect((await store.read('slack:T1:U1'))?.opinions?.ratings).toHaveLength(1)
  })
})

test('two readings are two buttons, and each answers what it says', async () => {
  const peer = await slack()
  const { people } = await botIn(peer)
  const { say, press } = talk(peer, people)
  const [question = ''] = unsureQuestions(1)
  expect(await say(`ask ${question}`)).toContain('Which of these')
  const blocks = JSON.stringify(peer.messages.at(-1)?.blocks)
  const [, label = '', topic = ''] = /"value":"ask (.*?) topic:(\w+)"/u.exec(blocks) ?? []
  const answer = await press(label.slice(0, 20))
  expect(answer).not.toContain('Which of these')
  expect(answer).toContain(`topic:${topic} key:`)
})

test('what is asked back for a day leads to the form and saves no example', async () => {
  const peer = await slack()
  const { people, store } = await botIn(peer)
  const { say } = talk(peer, people)
  expect(await say('when is my last day to apply')).toContain('When does your NASM-CPT expire?')
  await people.press({ action: buttonOn(peer, 'Setup').action })
  await peer.called('views.open')
  expect(peer.modalsOf('T1', 'U1')).toHaveLength(1)
  expect(await store.read('slack:T1:U1')).toBeUndefined()
})

test('a reminder can be answered in words', async () => {
  const peer = await slack()
  const { people, courier, store } = await botIn(peer)
  const { say, press } = talk(peer, people)
  await people.command({ text: 'setup 2027-01-15' })
  const reminder: Reply = { outcome: 'answered', title: '56 days left', tone: 'plain', blocks: [] }
  await courier.tell('slack:T1:U1', reminder, 'key')
  expect(await say('not now, snooze it for a week')).toContain('Pause')
  await say('i took a 4 hour yoga class yesterday')
  await press('Save')
  expect((await store.read('slack:T1:U1'))?.ledger.entries).toHaveLength(1)
})

test('an admin answers in a form, and who wanted it is told in their direct messages', async () => {
  const peer = await slack()
  const { people, bring, logged } = await botIn(peer, { admins })
  const { say, press } = talk(peer, people)
  expect(await say(silent)).toContain('Your admin now has this question')
  expect(await press('Tell me the answer')).toContain('I will tell you')
  expect(await say('admin questions')).toContain('Only an admin can do that')
  await people.command({ text: 'admin questions', channel: 'C1', user: 'U2' })
  expect(said(peer)).toContain(silent)
  await people.press({ action: buttonOn(peer, 'Answer #1').action, channel: 'C1', user: 'U2' })
  await peer.called('views.open')
  const text = 'Ask <!channel> & *the desk* <https://x.example|here>'
  await people.submit({ user: 'U2', values: { text } })
  await vi.waitFor(() => expect(said(peer)).toContain('Answered: #1'), 5000)
  const before = peer.messages.length
  peer.pass(60_000) // Slack takes one message a second in a conversation
  await bring()
  expect(logged).toEqual([])
  await answered(peer, before)
  const letter = peer.messages.at(-1)
  expect(letter).toMatchObject({ channel: 'D1' })
  expect(letter?.text).toContain('Your admin has answered your question')
  expect(letter?.text).toContain('&lt;!channel&gt;')
  expect(JSON.stringify(letter?.blocks)).not.toMatch(/"mrkdwn","text":"[^"]*<!channel>/u)
  await bring()
  expect(peer.messages).toHaveLength(before + 1)
  expect(await say('do surplus ceus carry over')).toMatch(/^Your admin says/u)
})
