import { DateTime } from 'luxon'
import { expect, test } from 'vitest'
import { Installations } from '../../../src/adapters/slack/installations.ts'
import { quietLogger } from '../../../src/adapters/slack/quiet-logger.ts'
import { renewal } from '../../../src/adapters/slack/renewal.ts'
import { tenancyOf } from '../../../src/adapters/slack/tenancy.ts'
import { departuresIn } from '../../../src/runtime/departures.ts'
import { secretBox } from '../../../src/runtime/secret-box.ts'
import type { Shelf } from '../../../src/runtime/shelf.ts'
import { openStore } from '../../../src/runtime/store.ts'
import { keyOf, slack, team } from '../../support/slack-bot.ts'

const clock = () => DateTime.utc().plus({ hours: 10 })

/** Nobody asks. */
async function unasked(): Promise<never> {
  throw new Error('asked whether a token is dead')
}

/** The shelf, whose second exchange fails as on a full disk. */
function fullOnce(shelf: Shelf): Shelf {
  let swaps = 0
  return {
    ...shelf,
    async swap(...given) {
      swaps += 1
      if (swaps === 2) throw new Error('disk full')
      return shelf.swap(...given)
    },
  }
}

test('a renewed token that the store does not take is held until it does', async () => {
  const peer = await slack({ ...team, rotates: true })
  const store = await openStore('memory:')
  const shelf = fullOnce(store.shelf('slack installations'))
  const logged: unknown[] = []
  const report = (error: unknown) => `R-${logged.push(error)}`
  const installations = new Installations(shelf, secretBox([keyOf(1)]), report)
  const app = { clientId: 'client', clientSecret: 'secret' }
  const reach = { apiUrl: peer.apiUrl, logger: quietLogger(report) }
  const { botToken: token } = team
  const expiresAt = Math.floor(Date.now() / 1000) + 43_200
  const renewed = { token, refreshToken: peer.refreshToken('T1'), expiresAt }
  const rest = { teamId: 'T1', botUserId: 'UBOT', scopes: [], installedAt: Date.now() }
  await installations.save({ ...rest, ...renewed })
  const tools = { clock, report, tell: () => {} }
  const departures = departuresIn(store.shelf('departures'), store)
  const tenancy = tenancyOf({ ...tools, departures, deathOf: unasked }, installations)
  const tend = renewal({ ...tools, app, installations, tenancy, reach })
  await tend()
  expect(logged).toEqual([expect.objectContaining({ message: 'disk full' })])
  expect((await installations.find({ teamId: 'T1', enterpriseId: undefined }))?.token).toBe(token)
  await tend()
  const found = await installations.find({ teamId: 'T1', enterpriseId: undefined })
  expect(found?.token).not.toBe(token)
  expect(peer.callsTo('oauth.v2.access')).toHaveLength(1)
  expect(logged).toHaveLength(1)
})
