import { DateTime } from 'luxon'
import { expect, test } from 'vitest'
import { checkUp } from '../../../src/adapters/slack/check-up.ts'
import type { Workspace } from '../../../src/adapters/slack/workspace.ts'

const everyMs = 5 * 60_000
const rounds = (24 * 60 * 60_000) / everyMs // in a day

const workspaces = Array.from({ length: 300 }, (_, at): Workspace => {
  const rest = { token: `xoxb-${at}`, botUserId: 'UBOT', scopes: undefined }
  return { ...rest, teamId: `T${at}`, enterpriseId: undefined }
})

/** A clock that somebody else moves, and who was asked about in each round. */
function world(lose = async (_workspace: Workspace) => false) {
  let now = DateTime.fromISO('2026-11-20T12:00:00Z')
  let asked: string[] = []
  const logged: unknown[] = []
  const report = (error: unknown) => `R-${logged.push(error)}`
  const tenancy = {
    lose: async (workspace: Workspace) => {
      asked.push(workspace.teamId ?? '')
      return lose(workspace)
    },
  }
  const tend = checkUp({ all: () => workspaces, tenancy, clock: () => now, report }, everyMs)
  return {
    logged,
    round: async (ms = everyMs) => {
      asked = []
      await tend()
      now = now.plus(ms)
      return asked
    },
  }
}

test('each token is asked about once a day, and never many at once', async () => {
  const { round } = world()
  const asked = []
  for (let at = 0; at < rounds; at += 1) asked.push(await round())
  expect(asked.flat()).toHaveLength(workspaces.length)
  expect(new Set(asked.flat()).size).toBe(workspaces.length)
  expect(Math.max(...asked.map(({ length }) => length))).toBeLessThan(12)
})

test('a round that comes late asks for what was missed, and none is asked twice for it', async () => {
  const { round } = world()
  await round(12 * everyMs)
  const late = await round()
  expect(late.length).toBeGreaterThan(1)
  const after = await round()
  expect(late.filter((each) => after.includes(each))).toEqual([])
})

test('one token about which Slack does not answer stops no other', async () => {
  const { round, logged } = world(async () => Promise.reject(new Error('no network')))
  const asked = []
  for (let at = 0; at < rounds; at += 1) asked.push(await round())
  expect(asked.flat()).toHaveLength(300)
  expect(logged).toHaveLength(300)
})
