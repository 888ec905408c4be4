import { describe, expect, onTestFinished, test } from 'vitest'
import { startDiscordPeer } from '../../support/discord/peer.ts'
import { commands } from '../../support/discord/small-app.ts'
import { startSmallEndpoint } from '../../support/discord/small-endpoint.ts'
import { callback } from '../../support/discord/told.ts'

const reply = { type: 4, data: { content: 'You said status', flags: 64 } }
const status = { name: 'recert', sub: 'status' }

async function begin(answer: Readonly<Record<string, unknown>> | 'nothing' = reply, code = 200) {
  const peer = await startDiscordPeer({ commands, patienceMs: 500 })
  const app = await startSmallEndpoint(
    peer.publicKey,
    answer === 'nothing' ? undefined : answer,
    code,
  )
  onTestFinished(async () => {
    await app.stop()
    await peer.stop()
  })
  return { peer, people: peer.overHttp(app.url) }
}

describe('a signed request', () => {
  test.for([
    ['honest', {}, 200],
    ['forged', { signature: 'forged' }, 401],
    ['missing', { signature: 'missing' }, 401],
    ['of another key', { signature: 'other key' }, 401],
    ['two minutes old', { skewSeconds: -120 }, 401],
  ] as const)('%s', async ([, manner, code]) => {
    const { peer, people } = await begin()
    const became = await people.command(status, manner)
    expect(became.http?.status).toBe(code)
    expect(peer.messages.map(({ text }) => text)).toEqual(code === 200 ? ['You said status'] : [])
    expect(became.answer).toBe(code === 200 ? 'reply' : undefined)
    expect(peer.violations).toEqual([])
  })

  test('that only asks whether somebody is there', async () => {
    const { people } = await begin()
    expect(await people.ping()).toMatchObject({ status: 200, body: { type: 1 } })
    expect((await people.ping({ signature: 'forged' })).status).toBe(401)
  })
})

describe('an answer to a signed request', () => {
  test.for([
    ['of an unknown field', { type: 4, data: { content: 'a', colour: 1 } }, 'colour'],
    ['of a wrong kind', { type: 8, data: { choices: [] } }, 'takes 4, 5, 9, not 8'],
    ['that is empty', 'nothing', 'without a body'],
  ] as const)('%s is refused', async ([, answer, words]) => {
    const { peer, people } = await begin(answer)
    const became = await people.command(status)
    expect(became.answer).toBeUndefined()
    expect(peer.messages).toEqual([])
    expect(JSON.stringify(peer.violations)).toContain(words)
  })

  test('may come over REST, after 202', async () => {
    const { peer, people } = await begin('nothing', 202)
    const became = await people.command(status)
    expect(became).toMatchObject({ answer: undefined, http: { status: 202 } })
    expect((await callback(peer, became, reply)).status).toBe(204)
    expect(became.message?.text).toBe('You said status')
    expect(peer.violations).toEqual([])
  })

  test('that never comes is a status of 0', async () => {
    const { peer } = await begin()
    const became = await peer.overHttp('http://127.0.0.1:9').command(status)
    expect(became).toMatchObject({ answer: undefined, http: { status: 0 } })
  })
})
