import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { botIn, said, slack } from '../../support/slack-bot.ts'
import { openedStore, sharedKinds } from '../../support/stores.ts'

describe.for(sharedKinds)('two copies over $name', ({ isMissing, fresh }) => {
  async function twoCopies() {
    const peer = await slack()
    const url = await fresh()
    const one = await botIn(peer, { store: await openedStore(url) })
    const two = await botIn(peer, { store: await openedStore(url) })
    return { peer, one, two, logged: () => [...one.logged, ...two.logged] }
  }

  test.skipIf(isMissing)(
    'a form that one opened and the other is sent is answered where it was typed',
    async () => {
      const { peer, one, two, logged } = await twoCopies()
      await one.people.command({ text: 'log', channel: 'C1' })
      await two.people.submit({ values: { ceus: '0.4', title: 'Yoga' } })
      await peer.called('response_url')
      expect(peer.messages.at(-1)).toMatchObject({ channel: 'C1', onlyFor: 'U1' })
      expect(said(peer)).toContain('Logged 0.4 CEUs')
      expect(peer.callsTo('chat.postMessage')).toEqual([])
      expect(logged()).toEqual([])
    },
  )

  test.skipIf(isMissing)('a status is shared once, whichever of them is pressed', async () => {
    const { peer, one, two, logged } = await twoCopies()
    await one.people.command({ text: 'setup 2027-01-15' })
    await one.people.command({ text: 'status', channel: 'C1' })
    await Promise.all([
      one.people.press({ action: 'share', channel: 'C1' }),
      two.people.press({ action: 'share', channel: 'C1' }),
    ])
    await peer.called('response_url')
    await sleep(100)
    expect(peer.messages.filter(({ onlyFor }) => onlyFor === undefined)).toHaveLength(1)
    expect(logged()).toEqual([])
  })
})
