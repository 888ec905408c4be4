import { describe, expect, test, vi } from 'vitest'
import { startReplica } from '../support/replica.ts'
import { slack, team } from '../support/slack-bot.ts'
import { openedStore, sharedKinds } from '../support/stores.ts'

/** Two copies of the bot over one store, with two sockets each. */
async function bots(url: string) {
  const peer = await slack()
  const env = {
    STORE_URL: url,
    SLACK_BOT_TOKEN: team.botToken,
    SLACK_APP_TOKEN: peer.appToken,
    SLACK_API_URL: peer.apiUrl,
    LEAVE_SECONDS: '0.3',
  }
  const [doomed, other] = await Promise.all([startReplica(env), startReplica(env)])
  await peer.sockets.connected(4)
  return { peer, doomed, other, people: peer.overSockets() }
}

async function titlesOf(url: string): Promise<readonly string[]> {
  const store = await openedStore(url)
  const titles: string[] = []
  for await (const { ledger } of store.all()) {
    titles.push(...ledger.entries.map(({ title }) => title))
  }
  return titles
}

describe.for(sharedKinds)('$name', ({ isMissing, fresh }) => {
  test.skipIf(isMissing)(
    'copies over Socket Mode answer each request once; one that is killed or ended takes nothing saved with it',
    async () => {
      const url = await fresh()
      const { peer, doomed, other, people } = await bots(url)
      const log = (title: string) =>
        people.command({ text: `log 0.1 "${title}"`, user: title.startsWith('a') ? 'U1' : 'U2' })
      const before = ['a1', 'b1', 'a2', 'b2', 'a3', 'b3']
      const meanwhile = ['a4', 'b4', 'a5', 'b5', 'a6', 'b6']

      const answers = await Promise.all(before.map(log))
      expect(answers.map(({ status }) => status)).toEqual(before.map(() => 200))
      const inTime = answers.filter((each) => each.inTime)
      await vi.waitFor(() => expect(peer.messages).toHaveLength(inTime.length))

      await people.command({ text: 'log 0.1 twice' }, { twice: true })

      const running = meanwhile.map(log)
      await Promise.race(running)
      await doomed.kill()
      const broken = (await Promise.all(running)).filter(({ status }) => status !== 200)
      await peer.sockets.connected(2)
      for (const each of broken) expect((await each.again()).status).toBe(200)
      expect((await log('after')).status).toBe(200)

      const last: string[] = []
      const typing = ['a', 'b'].map(async (name) => {
        for (let at = 0; peer.sockets.connections() > 0; at += 1) {
          const { status } = await log(`${name} last ${at}`)
          if (status === 200) last.push(`${name} last ${at}`)
        }
      })
      await other.end()
      await Promise.all(typing)
      const titles = await titlesOf(url)
      expect(titles.toSorted()).toEqual(
        [...before, 'twice', ...meanwhile, 'after', ...last].toSorted(),
      )
    },
  )
})
