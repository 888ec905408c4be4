import { describe, expect, test } from 'vitest'
import { balancer } from '../support/balancer.ts'
import { discord, recordOf, said } from '../support/discord-bot.ts'
import { startReplica } from '../support/replica.ts'
import { openedStore, sharedKinds } from '../support/stores.ts'

const recert = (sub: string, options = {}) => ({ name: 'recert', sub, options })

describe.for(sharedKinds)('$name', ({ isMissing, fresh }) => {
  test.skipIf(isMissing)(
    'two copies serve one person: an answer that one announced, a button and a form of the other',
    async () => {
      const url = await fresh()
      const peer = await discord()
      const front = await balancer()
      const env = {
        STORE_URL: url,
        DISCORD_BOT_TOKEN: peer.token,
        DISCORD_API_URL: peer.api,
        DISCORD_PUBLIC_KEY: peer.publicKey,
        DISCORD_PORT: '0',
        DISCORD_SHARDS: '0',
      }
      const replicas = await Promise.all([startReplica(env), startReplica(env)])
      for (const { port } of replicas) await front.add(port)
      const people = peer.overHttp(`${front.url}/discord/interactions`)

      await people.command(recert('log', { ceus: 0.4, title: 'Yoga' }), { twice: true })
      // Discord takes one answer: of the copy that logged it, or of the other if that was quicker to speak.
      expect(said(peer)).toMatch(/Logged 0\.4 CEUs|done already/u)
      const file = await people.command(recert('export')) // announced, for it comes with a file
      expect((await file.shown()).attachments).toHaveLength(1)
      expect(new Set(front.served).size).toBe(2)

      await people.command(recert('log', { ceus: 0.2, title: 'Pilates' }))
      await people.press({ label: 'Undo' })
      expect(said(peer)).toContain('Undone: logged #2 Pilates')
      await people.command(recert('log'))
      await people.submit({ values: { ceus: '0.3', title: 'Boxing' } })
      expect(said(peer)).toContain('Logged 0.3 CEUs')
      expect(front.served.at(-1)).not.toBe(front.served.at(-2))

      const member = await recordOf(await openedStore(url))
      expect(member?.ledger.entries).toMatchObject([{ title: 'Yoga' }, { title: 'Boxing' }])
      for (const each of replicas) await each.end()
    },
  )
})
