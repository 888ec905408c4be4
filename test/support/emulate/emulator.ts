import { webApi } from '@slack/bolt'
import { createEmulator } from 'emulate'
import { type Json, listIn, recordIn, textIn } from '../peer/json.ts'

export type Emulator = Awaited<ReturnType<typeof startEmulator>>

export const app = { app_id: 'A000000007', bot_id: 'B000000007', bot_user_id: 'U000000007' }
export const botToken = 'xoxb-of-the-bot'

/** Of the same bot, with the scopes to look at what became of its calls. */
const watcher = {
  token: 'xoxb-of-the-test',
  scopes: ['users:read', 'im:read', 'im:history', 'files:read'],
}

function seedOf(scopes: readonly string[]) {
  const tokens = [{ token: botToken, scopes: [...scopes] }, watcher]
  return {
    slack: {
      team: { name: 'Gym', domain: 'gym' },
      users: [{ name: 'ana' }, { name: 'ben' }],
      oauth_apps: [
        { ...app, client_id: 'c', client_secret: 's', name: 'recert', redirect_uris: [], scopes },
      ],
      tokens: tokens.map((each) => ({ ...each, ...app, type: 'bot', user_id: app.bot_user_id })),
      strict_scopes: true,
    },
  }
}

/** The package emulate on a free port: one team with ana, ben and the bot, whose token has these scopes. */
export async function startEmulator(scopes: readonly string[]) {
  const emulator = await createEmulator({ service: 'slack', port: 0, seed: seedOf(scopes) })
  const url = emulator.url.replace('localhost', '127.0.0.1')
  const client = new webApi.WebClient(watcher.token, { slackApiUrl: `${url}/api/` })
  const { team_id: team = '' } = await client.auth.test()
  const { members = [] } = await client.users.list({})
  const directOf = async (user: string) => {
    const { channels = [] } = await client.conversations.list({ types: 'im' })
    return channels.find((each) => each.user === user)?.id
  }
  return {
    url,
    team,
    /** The id that emulate gave to a person. */
    idOf: (name: string) => members.find((each) => each.name === name)?.id ?? '',
    /** Leave to open a form, given by emulate: once, and for two to three seconds. */
    async trigger(user: string): Promise<string> {
      const answer = await client.apiCall('views.generateTriggerId', { user_id: user })
      return textIn(recordIn(answer)['trigger_id'])
    },
    /** What stands in the direct messages of a person and the bot, oldest first. */
    async direct(user: string): Promise<readonly Json[]> {
      const channel = await directOf(user)
      if (channel === undefined) return []
      const { messages } = await client.conversations.history({ channel })
      return listIn(messages).map(recordIn).toReversed()
    },
    /** What stands below a message of theirs. */
    async thread(user: string, ts: string): Promise<readonly Json[]> {
      const channel = (await directOf(user)) ?? ''
      const { messages } = await client.conversations.replies({ channel, ts })
      return listIn(messages).map(recordIn)
    },
    async content(file: Json): Promise<string> {
      const place = textIn(file['url_private']).replace('localhost', '127.0.0.1')
      const headers = { authorization: `Bearer ${watcher.token}` }
      return (await fetch(place, { headers })).text()
    },
    stop: () => emulator.close(),
  }
}
