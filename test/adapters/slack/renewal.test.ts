import { DateTime } from 'luxon'
import { describe, expect, test } from 'vitest'
import { Installations } from '../../../src/adapters/slack/installations.ts'
import { quietLogger } from '../../../src/adapters/slack/quiet-logger.ts'
import { renewal } from '../../../src/adapters/slack/renewal.ts'
import { tenancyOf } from '../../../src/adapters/slack/tenancy.ts'
import { departuresIn } from '../../../src/runtime/departures.ts'
import { secretBox } from '../../../src/runtime/secret-box.ts'
import type { Shelf } from '../../../src/runtime/shelf.ts'
import { openStore, type Store } from '../../../src/runtime/store.ts'
import { keyOf, slack, team } from '../../support/slack-bot.ts'
import { openedStore, sharedKinds } from '../../support/stores.ts'

const clock = () => DateTime.utc().plus({ hours: 10 })

/** Nobody asks. */
async function unasked(): Promise<never> {
  throw new Error('asked whether a token is dead')
}

/** The shelf, whose first exchange fails as on a full disk. */
function fullOnce(shelf: Shelf): Shelf {
  let swaps = 0
  return {
    ...shelf,
    async swap(...given) {
      swaps += 1
      if (swaps === 1) throw new Error('disk full')
      return shelf.swap(...given)
    },
  }
}

/** A Slack whose one workspace has a token that is due, kept in these stores; and a renewal over each of them. */
async function due(stores: readonly Store[], around = (shelf: Shelf) => shelf) {
  const peer = await slack({ ...team, rotates: true })
  const logged: unknown[] = []
  const report = (error: unknown) => `R-${logged.push(error)}`
  const app = { clientId: 'client', clientSecret: 'secret' }
  const reach = { apiUrl: peer.apiUrl, logger: quietLogger(report) }
  const tools = { clock, report, tell: () => {}, app, reach }
  const copies = stores.map((store) => {
    const shelf = around(store.shelf('slack installations'))
    const installations = new Installations(shelf, secretBox([keyOf(1)]), report)
    const departures = departuresIn(store.shelf('departures'), store)
    const tenancy = tenancyOf({ ...tools, departures, deathOf: unasked }, installations)
    const leaseFor = (name: string) => store.lease(name)
    return { installations, tend: renewal({ ...tools, installations, tenancy, leaseFor }) }
  })
  const expiresAt = Math.floor(Date.now() / 1000) + 43_200
  const token = { token: team.botToken, refreshToken: peer.refreshToken('T1'), expiresAt }
  const rest = { teamId: 'T1', botUserId: 'UBOT', scopes: [], installedAt: Date.now() }
  await copies[0]?.installations.save({ ...rest, ...token })
  const tokenAt = async (at: number) =>
    (await copies[at]?.installations.find({ teamId: 'T1', enterpriseId: undefined }))?.token
  return { peer, logged, copies, tokenAt }
}

test('a renewed token that the store does not take is held until it does', async () => {
  const store = await openStore('memory:')
  const { peer, logged, copies, tokenAt } = await due([store], fullOnce)
  await copies[0]?.tend()
  expect(logged).toEqual([expect.objectContaining({ message: 'disk full' })])
  expect(await tokenAt(0)).toBe(team.botToken)
  await copies[0]?.tend()
  expect(await tokenAt(0)).not.toBe(team.botToken)
  expect(peer.callsTo('oauth.v2.access')).toHaveLength(1)
  expect(logged).toHaveLength(1)
})

test('while it is held no other copy uses up what renewed it', async () => {
  const store = await openStore('memory:')
  const { peer, logged, copies, tokenAt } = await due([store, store], fullOnce)
  await copies[0]?.tend()
  await copies[1]?.tend()
  expect(peer.callsTo('oauth.v2.access')).toHaveLength(1)
  await copies[0]?.tend()
  expect(await tokenAt(1)).not.toBe(team.botToken)
  expect(logged).toHaveLength(1)
})

describe.for(sharedKinds)('copies over $name', ({ isMissing, fresh }) => {
  test.skipIf(isMissing)('that renew at the same moment renew a token once', async () => {
    const url = await fresh()
    const stores = await Promise.all([1, 2, 3, 4].map(() => openedStore(url)))
    const { peer, logged, copies, tokenAt } = await due(stores)
    await Promise.all(copies.flatMap(({ tend }) => [tend(), tend()]))
    expect(peer.callsTo('oauth.v2.access')).toHaveLength(1)
    expect(await tokenAt(3)).not.toBe(team.botToken)
    expect(logged).toEqual([])
  })
})
