import { type Authorize, webApi } from '@slack/bolt'
import { errorCode, optionsOf, type Reach } from './clients.ts'

/** The one workspace that the bot token is for. */
export interface Workspace {
  readonly token: string
  readonly teamId: string
  readonly enterpriseId: string | undefined
  readonly botId: string
  readonly botUserId: string
  /** Undefined when Slack does not say. */
  readonly scopes: readonly string[] | undefined
}

/** Asks Slack once whose token it is. Rejects in plain words, also when nobody answers. */
export async function meetWorkspace(token: string, reach: Reach): Promise<Workspace> {
  const client = new webApi.WebClient(token, {
    ...optionsOf(reach, 5000),
    retryConfig: { retries: 2, minTimeout: 500, factor: 2 },
  })
  const { team_id, enterprise_id, bot_id, user_id, response_metadata } = await client.auth
    .test()
    .catch((error: unknown) => {
      throw new Error(whyNot(error, reach))
    })
  if (!team_id || !user_id || !bot_id) {
    throw new Error('SLACK_BOT_TOKEN is not the token of a bot: it begins with xoxb-')
  }
  const scopes = response_metadata?.scopes
  return {
    token,
    teamId: team_id,
    enterpriseId: enterprise_id,
    botId: bot_id,
    botUserId: user_id,
    scopes,
  }
}

function whyNot(error: unknown, { apiUrl }: Reach): string {
  const code = errorCode(error)
  if (code !== undefined && /^\w{1,60}$/u.test(code)) {
    return `Slack does not take SLACK_BOT_TOKEN (${code}); docs/slack.md says what to do`
  }
  const why = error instanceof Error ? error.message.slice(0, 200) : 'no reason given'
  return `Slack cannot be reached at ${apiUrl}: ${why}`
}

/**
 * The token for a request of its own workspace, and none for any other. Knows the bot's ids, so
 * that Bolt never asks for them while a person waits.
 */
export function authorizeFor(workspace: Workspace): Authorize<boolean> {
  const { token: botToken, botId, botUserId } = workspace
  return async ({ teamId, enterpriseId }) => {
    const own = teamId === workspace.teamId
    const ownOrg = enterpriseId !== undefined && enterpriseId === workspace.enterpriseId
    return own || ownOrg ? { botToken, botId, botUserId } : { botId, botUserId }
  }
}
