import { webApi } from '@slack/bolt'
import type { DateTime } from 'luxon'
import { errorCode, optionsOf, type Reach } from './clients.ts'

/** A workspace, or a whole organisation, that has the bot. */
export interface Workspace {
  readonly token: string
  /** Undefined when it is the whole organisation. */
  readonly teamId: string | undefined
  readonly enterpriseId: string | undefined
  readonly botUserId: string
  /** Undefined when Slack does not say. */
  readonly scopes: readonly string[] | undefined
}

/** Where a request comes from, as it says itself. */
export interface Source {
  readonly teamId: string | undefined
  readonly enterpriseId: string | undefined
}

/** Every workspace that has the bot. */
export interface Workspaces {
  /** Undefined when the bot is not installed there. Rejects when the store fails. */
  find(source: Source): Promise<Workspace | undefined>
  /** Of an organisation, those that have the bot for themselves. */
  partsOf(enterpriseId: string): Promise<readonly Workspace[]>
  /** A request shows that the workspace belongs to an organisation, which it did not when it installed the bot. */
  join(workspace: Workspace, enterpriseId: string): Promise<void>
  /** Whether this is what is kept now, with the same token. */
  holds(workspace: Workspace): Promise<boolean>
  /**
   * Who loses the bot when it was removed there at that moment: nobody when it has been installed
   * again since, part of an organisation that has it elsewhere, or all of them.
   */
  extentOf(source: Source, at: DateTime): Promise<'nothing' | 'part' | 'all'>
  /** A workspace takes nothing from its organisation's own installation. */
  forget(source: Source): Promise<void>
}

/** The workspace of one token, which Slack took at the moment `since`, before the first request. */
export function onlyWorkspace(workspace: Workspace, since: DateTime): Workspaces {
  const { teamId } = workspace
  let { enterpriseId } = workspace
  const isOwn = (source: Source) => source.teamId === teamId
  const isOfOurs = (source: Source) =>
    enterpriseId !== undefined && source.enterpriseId === enterpriseId
  return {
    find: async (source) =>
      isOwn(source) || isOfOurs(source) ? { ...workspace, enterpriseId } : undefined,
    partsOf: async () => [], // found as the organisation's own
    join: async (_, joined) => void (enterpriseId = joined),
    holds: async () => true,
    /** Another part of the organisation has a token of its own, and takes nothing from this one. */
    async extentOf(source, at) {
      const isAbout = source.teamId === undefined ? isOfOurs(source) : isOwn(source)
      return isAbout && at > since ? 'all' : 'nothing'
    },
    forget: async () => {},
  }
}

/** The beginning of the addresses of the people there; an organisation is one, whatever part of it has the bot. */
export function prefixOf({ teamId, enterpriseId }: Source): string {
  return `slack:${enterpriseId ?? teamId ?? ''}:`
}

/** That of its people, and that of those who were left where they were when it joined its organisation. */
export function prefixesOf(source: Source): ReadonlySet<string> {
  const before = source.teamId === undefined ? source : { ...source, enterpriseId: undefined }
  return new Set([prefixOf(source), prefixOf(before)])
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
    botUserId: user_id,
    scopes,
  }
}

function whyNot(error: unknown, { apiUrl }: Reach): string {
  const code = errorCode(error)
  if (code !== undefined) {
    return `Slack does not take SLACK_BOT_TOKEN (${code}); docs/slack.md says what to do`
  }
  const why = error instanceof Error ? error.message.slice(0, 200) : 'no reason given'
  return `Slack cannot be reached at ${apiUrl}: ${why}`
}
