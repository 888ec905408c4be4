import { webApi } from '@slack/bolt'
import { expect, onTestFinished, test } from 'vitest'
import { scopes } from '../../support/emulate/bot-in-emulate.ts'
import { botToken, startEmulator } from '../../support/emulate/emulator.ts'
import { startSlackPeer } from '../../support/slack/peer.ts'
import { silent } from '../../support/slack/small-app.ts'

/** The error of a call, or ok. */
async function answerOf(slackApiUrl: string, token: string, method: string, args: object) {
  const options = { slackApiUrl, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true }
  const client = new webApi.WebClient(token, { ...options, logger: silent })
  try {
    await client.apiCall(method, { ...args })
    return 'ok'
  } catch (error) {
    return error instanceof webApi.WebAPIPlatformError ? error.data.error : String(error)
  }
}

/** The same people in emulate and in our own Slack, and what each says to a call of the bot. */
async function bothSlacks(granted: readonly string[] = scopes) {
  const emulator = await startEmulator(granted)
  onTestFinished(emulator.stop)
  const users = [{ id: emulator.idOf('ana') }]
  const team = { id: emulator.team, botToken, users, scopes: granted }
  const peer = await startSlackPeer({ signingSecret: 'secret', teams: [team] })
  onTestFinished(() => peer.stop())
  return {
    ana: emulator.idOf('ana'),
    answers: async (method: string, args: object, token = botToken) => ({
      emulate: await answerOf(`${emulator.url}/api/`, token, method, args),
      ours: await answerOf(peer.apiUrl, token, method, args),
    }),
  }
}

const title = { type: 'plain_text', text: 'Log' }
const modal = { type: 'modal', title, blocks: [] }
const home = { type: 'home', blocks: [] }
const divider = { type: 'divider' }

test.for([
  ['auth.test', {}, 'ok'],
  ['users.info', { user: 'U404' }, 'user_not_found'],
  ['chat.postMessage', { channel: 'U404', text: 'a' }, 'channel_not_found'],
  ['chat.postMessage', { channel: 'ana', text: '' }, 'no_text'],
  ['chat.postMessage', { channel: 'ana', text: 'a', blocks: [divider] }, 'ok'],
  ['chat.update', { channel: 'ana', ts: '1.1', text: 'a' }, 'message_not_found'],
  ['conversations.open', { users: 'U404' }, 'user_not_found'],
  ['conversations.open', { users: 'ana' }, 'ok'],
  ['views.open', { trigger_id: '1.2.a', view: modal }, 'invalid_trigger_id'],
  ['views.update', { view_id: 'V404', view: modal }, 'not_found'],
  ['views.publish', { user_id: 'ana', view: home }, 'ok'],
  ['files.getUploadURLExternal', { filename: '', length: 1 }, 'invalid_arguments'],
  ['files.completeUploadExternal', { files: [{ id: 'F404' }] }, 'file_not_found'],
  ['files.completeUploadExternal', { files: [] }, 'invalid_arguments'],
] as const)('both answer %s with %o alike: %s', async ([method, args, answer]) => {
  const { answers, ana } = await bothSlacks()
  const named = Object.entries<unknown>(args).map(([key, value]) => [
    key,
    value === 'ana' ? ana : value,
  ])
  expect(await answers(method, Object.fromEntries(named))).toEqual({
    emulate: answer,
    ours: answer,
  })
})

test.for([
  ['chat.postMessage', 'chat:write'],
  ['users.info', 'users:read'],
  ['conversations.open', 'im:write'],
  ['files.getUploadURLExternal', 'files:write'],
  ['files.completeUploadExternal', 'files:write'],
])('both want a scope for %s: %s', async ([method = '', scope]) => {
  const { answers, ana } = await bothSlacks(scopes.filter((each) => each !== scope))
  const where = method.startsWith('chat.') ? { channel: ana } : { users: ana }
  const args = { ...where, user: ana, text: 'a', filename: 'a', length: 1 }
  const alike = { emulate: 'missing_scope', ours: 'missing_scope' }
  expect(await answers(method, args)).toEqual(alike)
})

test.for(['auth.test', 'views.open', 'views.publish', 'views.update'])(
  'both want no scope for %s',
  async (method) => {
    const { answers, ana } = await bothSlacks([])
    const view = method === 'views.publish' ? home : modal
    const { emulate, ours } = await answers(method, { user_id: ana, trigger_id: '1.2.a', view })
    expect([emulate, ours]).not.toContain('missing_scope')
  },
)

// Where they differ ours is the stricter one, so that what passes here passes there.
const generous: readonly (readonly [string, object])[] = [
  ['more blocks than a message has', { blocks: Array.from({ length: 51 }, () => divider) }],
  ['a block that nobody knows', { blocks: [{ type: 'sectoin' }] }],
  ['more characters than Slack keeps', { text: 'a'.repeat(40_001) }],
]

test.for(generous)('emulate takes %s, ours does not', async ([, content]) => {
  const { answers, ana } = await bothSlacks()
  const { emulate, ours } = await answers('chat.postMessage', { channel: ana, ...content })
  expect({ emulate, oursToo: ours === 'ok' }).toEqual({ emulate: 'ok', oursToo: false })
})

test('emulate takes a token of nobody and a second message at once, ours does not', async () => {
  const { answers, ana } = await bothSlacks()
  const post = { channel: ana, text: 'a' }
  expect(await answers('views.publish', { user_id: ana, view: home }, 'xoxb-?')).toEqual({
    emulate: 'ok',
    ours: 'invalid_auth',
  })
  expect(await answers('chat.postMessage', post)).toEqual({ emulate: 'ok', ours: 'ok' })
  const { emulate, ours } = await answers('chat.postMessage', post)
  expect(emulate).toBe('ok')
  expect(ours).toContain('WebAPIRateLimitedError')
})
