import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, test, vi } from 'vitest'
import { balancer } from '../support/balancer.ts'
import { type Replica, startReplica } from '../support/replica.ts'
import { said, signingSecret, slack, team } from '../support/slack-bot.ts'
import { buttonOn } from '../support/slack/button-on.ts'
import type { SlackPeer } from '../support/slack/peer.ts'
import { openedStore, sharedKinds } from '../support/stores.ts'

type People = ReturnType<SlackPeer['overHttp']>

/** Copies of the bot over one store behind one address, and the people who write to that. */
async function bots(url: string) {
  const peer = await slack()
  const front = await balancer()
  const env = {
    STORE_URL: url,
    SLACK_BOT_TOKEN: team.botToken,
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_PORT: '0',
    SLACK_API_URL: peer.apiUrl,
    LEAVE_SECONDS: '1', // the balancer looks more often
  }
  const another = async (): Promise<Replica> => {
    const replica = await startReplica(env)
    await front.add(replica.port)
    return replica
  }
  const replicas = await Promise.all([another(), another()])
  const people = peer.overHttp(`${front.url}/slack/events`)
  return { peer, served: front.served, another, replicas, people }
}

async function titlesOf(url: string, user: string): Promise<readonly string[]> {
  const member = await (await openedStore(url)).read(`slack:T1:${user}`)
  return (member?.ledger.entries ?? []).map(({ title }) => title)
}

/** One course after the other, until it is over; what became of each. */
async function keepLogging(people: People, user: string, over: AbortSignal) {
  const answers: { title: string; status: number; inTime: boolean }[] = []
  while (!over.aborted) {
    const title = `${user} ${answers.length + 1}`
    const { status, inTime } = await people.command({ text: `log 0.1 "${title}"`, user })
    answers.push({ title, status, inTime })
    await pause(20)
  }
  return answers
}

describe.for(sharedKinds)('$name', ({ isMissing, fresh }) => {
  test.skipIf(isMissing)(
    'what is told to one copy is known to the other, and done once',
    async () => {
      const url = await fresh()
      const { peer, people, served } = await bots(url)
      const logged = await people.command({ text: 'log 0.4 Yoga' })
      expect(said(peer)).toContain('Logged 0.4 CEUs')
      await people.command({ text: 'entries' })
      expect(new Set(served).size).toBe(2)
      expect(said(peer)).toContain('Yoga')

      await people.command({ text: 'log 0.2 Pilates' })
      const undone = await people.press({ action: buttonOn(peer, 'Undo').action })
      await vi.waitFor(() => expect(said(peer)).toContain('Undone: logged #2 Pilates'))
      await Promise.all([undone.again(), logged.again()]) // whichever copy gets which
      await vi.waitFor(() => expect(said(peer)).toContain('done already'))
      expect(await titlesOf(url, 'U1')).toEqual(['Yoga'])

      await people.command({ text: 'log' })
      const sent = await people.submit({ values: { ceus: '0.3', title: 'Boxing' } })
      await vi.waitFor(() => expect(said(peer)).toContain('Logged 0.3 CEUs'))
      expect(served.at(-1)).not.toBe(served.at(-2))
      await sent.again()
      const event = await people.say({ text: 'log 0.1 Rowing' }, { twice: true })
      await event.again()
      expect(await titlesOf(url, 'U1')).toEqual(['Yoga', 'Boxing', 'Rowing'])
    },
  )

  test.skipIf(isMissing)(
    'while one copy after the other is replaced, every command is answered and none is lost',
    { timeout: 120_000 }, // four processes begin one after the other
    async () => {
      const url = await fresh()
      const { peer, people, another, replicas, served } = await bots(url)
      const over = new AbortController()
      const logging = ['U1', 'U2'].map((user) => keepLogging(people, user, over.signal))
      for (const old of replicas) {
        await another()
        await old.end()
      }
      over.abort()
      const answers = (await Promise.all(logging)).flat()
      expect(answers.filter(({ status }) => status !== 200)).toEqual([])
      const inTime = answers.filter((each) => each.inTime)
      await vi.waitFor(() => expect(peer.messages).toHaveLength(inTime.length))
      expect(peer.messages.filter(({ text }) => !text.startsWith('Logged 0.1 CEUs'))).toEqual([])
      const saved = [...(await titlesOf(url, 'U1')), ...(await titlesOf(url, 'U2'))]
      expect(saved.toSorted()).toEqual(answers.map(({ title }) => title).toSorted())
      expect(new Set(served).size).toBe(4)
    },
  )
})
