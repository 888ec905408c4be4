import { DateTime } from 'luxon'
import { expect, test } from 'vitest'
import { Installations } from '../../../src/adapters/slack/installations.ts'
import { tenancyOf } from '../../../src/adapters/slack/tenancy.ts'
import { departuresIn } from '../../../src/runtime/departures.ts'
import { secretBox } from '../../../src/runtime/secret-box.ts'
import { openStore } from '../../../src/runtime/store.ts'
import { keyOf } from '../../support/slack-bot.ts'

const now = DateTime.fromISO('2026-11-20T12:00:00Z')
const source = { teamId: 'T1', enterpriseId: undefined }

const installed = (token: string, at = now) => ({
  teamId: 'T1',
  botUserId: 'UBOT',
  token,
  scopes: ['commands'],
  installedAt: at.toMillis(),
})

function rethrown(error: unknown): never {
  throw error
}

async function world() {
  const store = await openStore('memory:')
  const shelf = store.shelf('slack installations')
  const installations = new Installations(shelf, secretBox([keyOf(1)]), rethrown)
  const departures = departuresIn(store.shelf('departures'), store)
  const told: string[] = []
  const dead = new Map<string, string>()
  const tools = {
    departures,
    clock: () => now,
    deathOf: async (token: string) => dead.get(token),
    tell: (words: string) => void told.push(words),
  }
  return {
    store,
    installations,
    departures,
    dead,
    told,
    tools,
    tenancy: tenancyOf(tools, installations),
  }
}

test('a workspace that installs the bot again while its removal is told keeps it, and its records', async () => {
  const { installations, departures, tenancy } = await world()
  const again = installed('xoxb-new', now.plus({ seconds: 1 }))
  await installations.save(installed('xoxb-old'))
  await Promise.all([
    tenancy.leave(source, now),
    tenancy.arrive(source, () => installations.save(again)),
    tenancy.leave(source, now),
  ])
  expect((await installations.find(source))?.token).toBe('xoxb-new')
  expect(await departures.hasLeft('slack:T1:')).toBe(false)
})

test('with an organisation those leave too who were left where they were when their workspace joined it, and come back with it', async () => {
  const { installations, departures, tenancy } = await world()
  const joined = { teamId: 'T1', enterpriseId: 'E1' }
  const installation = { ...installed('xoxb-new'), ...joined }
  const gone = async () => [
    await departures.hasLeft('slack:E1:'),
    await departures.hasLeft('slack:T1:'),
  ]
  await installations.save(installation)
  await tenancy.leave(joined, now.plus({ minutes: 1 }))
  expect(await gone()).toEqual([true, true])
  await tenancy.arrive(joined, () => installations.save(installation))
  expect(await gone()).toEqual([false, false])
})

test('a store that fails in the middle of a removal leaves no records that nobody ever erases', async () => {
  const { installations, departures, tools } = await world()
  await installations.save(installed('xoxb-old'))
  const failing = {
    find: installations.find.bind(installations),
    partsOf: installations.partsOf.bind(installations),
    join: installations.join.bind(installations),
    holds: installations.holds.bind(installations),
    extentOf: installations.extentOf.bind(installations),
    forget: async () => Promise.reject(new Error('disk full')),
  }
  await expect(tenancyOf(tools, failing).leave(source, now)).rejects.toThrow('disk full')
  expect(await departures.hasLeft('slack:T1:')).toBe(true)
})

test('a token that Slack takes no more is told once, and that of an earlier installation is nothing', async () => {
  const { installations, departures, dead, told, tenancy } = await world()
  await installations.save(installed('xoxb-old'))
  const old = await installations.find(source)
  await installations.save(installed('xoxb-new'))
  const current = await installations.find(source)
  if (!old || !current) throw new Error('nothing is installed')
  dead.set('xoxb-old', 'token_revoked')
  await tenancy.lose(old)
  await tenancy.lose(current) // it answers again
  expect(told).toEqual([])
  expect(await departures.hasLeft('slack:T1:')).toBe(false)
  dead.set('xoxb-new', 'account_inactive')
  await Promise.all([tenancy.lose(current), tenancy.lose(current)])
  expect(told).toEqual([expect.stringContaining('T1 no more (account_inactive)')])
  expect(await departures.hasLeft('slack:T1:')).toBe(true)
  expect(await installations.find(source)).toBeUndefined()
})

test('an installation that cannot be read any more is not renewed, and stops nothing', async () => {
  const { installations, store } = await world()
  const old = installed('xoxb-old')
  await installations.save(old)
  await store.shelf('slack installations').put('T1', 'rust')
  expect(await installations.replace(old, installed('xoxb-new'))).toBe(false)
})

test('installed twice, by two people and with other scopes, the later one counts', async () => {
  const { installations, tenancy } = await world()
  const later = { ...installed('xoxb-new', now.plus({ minutes: 1 })), scopes: ['chat:write'] }
  await tenancy.arrive(source, () => installations.save(installed('xoxb-old')))
  await installations.find(source)
  await tenancy.arrive(source, () => installations.save(later))
  expect(await installations.find(source)).toMatchObject({
    token: 'xoxb-new',
    scopes: ['chat:write'],
  })
  const all = []
  for await (const each of installations.all()) all.push(each)
  expect(all).toEqual([later])
})
