import { expect, onTestFinished, test } from 'vitest'
import { type DiscordPeer, startDiscordPeer } from '../../support/discord/peer.ts'
import type { PeerSettings } from '../../support/discord/settings.ts'
import { commands, startSmallApp } from '../../support/discord/small-app.ts'

async function newPeer(settings: PeerSettings = {}): Promise<DiscordPeer> {
  const peer = await startDiscordPeer({ commands, ...settings })
  onTestFinished(() => peer.stop())
  return peer
}

async function begin(settings: PeerSettings = {}) {
  const peer = await newPeer(settings)
  const app = await startSmallApp(peer)
  onTestFinished(() => app.stop())
  return { peer, ...app }
}

test('everything once', async () => {
  const { peer, heard } = await begin()
  const one = await peer.people.command({ name: 'recert', sub: 'status' })
  expect(one.message).toMatchObject({ text: 'You said status', onlyFor: peer.users[0].id })
  const two = await peer.people.press({ label: 'Again' })
  expect(two.message?.text).toBe('Once more')
  const slow = await peer.people.command({ sub: 'slow', name: 'recert', in: 'guild' })
  expect(slow.answer).toBe('deferred')
  expect((await slow.shown()).text).toBe('Thought about it')
  await peer.people.command({ sub: 'form', name: 'recert' })
  const sent = await peer.people.submit({ values: { hours: '2' } })
  expect(sent.message?.text).toBe('Logged 2')
  const auto = await peer.people.autocomplete({
    sub: 'log',
    name: 'recert',
    option: 'course',
    text: 'aer',
  })
  expect(auto.choices).toEqual([{ name: 'aer!', value: 'aer' }])
  const said = await peer.people.say({ text: 'hello' })
  expect((await said.answer()).text).toBe('You wrote hello')
  peer.gateway.kill()
  const log = peer.people.command({ sub: 'log', options: { hours: 2 } })
  expect((await log).message?.text).toBe('Logged 2')
  expect(peer.gateway.counts()).toEqual({ identifies: 1, resumes: 1 })
  expect(peer.violations).toEqual([])
  expect(heard).toHaveLength(9)
})
