import { describe, expect, test } from 'vitest'
import { botIn, discord, recordOf, said } from '../../support/discord-bot.ts'
import { anybody } from '../../support/discord/settings.ts'
import { openedStore, sharedKinds } from '../../support/stores.ts'

const guild = { in: 'guild' } as const
const recert = (sub: string, options = {}) => ({ name: 'recert', sub, options })

describe.for(sharedKinds)('two copies over $name', ({ isMissing, fresh }) => {
  async function twoCopies() {
    const peer = await discord()
    const url = await fresh()
    const [one, two] = await Promise.all(
      [1, 2].map(async () => botIn(peer, { way: 'HTTP', store: await openedStore(url) })),
    )
    if (!one || !two) throw new Error('there are not two')
    return { peer, one, two, logged: () => [...one.logged, ...two.logged] }
  }

  test.skipIf(isMissing)(
    'a form that one refused opens at the other with what was in it, for its author alone',
    async () => {
      const { peer, one, two, logged } = await twoCopies()
      await one.people.command(recert('log'))
      const { message } = await one.people.submit({ values: { ceus: 'much', title: 'Yoga' } })
      await one.people.command(recert('log'))
      await one.people.submit({ values: { ceus: 'more', title: 'Pilates' } })
      const id = /":again [^"]+"/u.exec(JSON.stringify(message))?.[0].slice(1, -1) ?? ''
      const other = await two.people.pressOld({ id, user: anybody.id })
      expect(JSON.stringify(other.modal)).not.toContain('Yoga')
      const { modal } = await two.people.pressOld({ id })
      expect(JSON.stringify(modal)).toContain('"value":"Yoga"')
      expect(JSON.stringify(modal)).not.toContain('Pilates')
      await two.people.submit({ values: { ceus: '0.4' } })
      expect(said(peer)).toContain('Logged 0.4 CEUs')
      expect((await recordOf(one.store))?.ledger.entries).toHaveLength(1)
      expect(logged()).toEqual([])
    },
  )

  test.skipIf(isMissing)('a status is shared once, whichever of them is pressed', async () => {
    const { peer, one, two, logged } = await twoCopies()
    await one.people.command(recert('setup', { expires: '2027-01-15' }))
    await one.people.command({ ...recert('status'), ...guild })
    await one.people.press({ label: 'Share', ...guild })
    await one.people.press({ id: ':share yes', ...guild })
    await two.people.press({ id: ':share yes', ...guild })
    expect(peer.messages.filter(({ onlyFor }) => onlyFor === undefined)).toHaveLength(1)
    expect(logged()).toEqual([])
  })

  test.skipIf(isMissing)('that start at the same moment register the commands once', async () => {
    const peer = await discord({ commands: [] })
    const url = await fresh()
    const start = async () => {
      const store = await openedStore(url)
      return botIn(peer, { way: 'HTTP', store, register: true })
    }
    const bots = await Promise.all([1, 2, 3].map(start))
    expect(peer.callsTo('bulk_set_application_commands')).toHaveLength(1)
    expect(bots.flatMap(({ logged }) => logged)).toEqual([])
  })
})
