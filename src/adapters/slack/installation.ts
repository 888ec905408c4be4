import type { Installation as BoltInstallation } from '@slack/bolt'
import type { DateTime } from 'luxon'
import { z } from 'zod'
import type { Source, Workspace } from './workspace.ts'

/** What an installation by OAuth gives, as it is kept; what older versions kept besides is left out. */
export const installationSchema = z.object({
  teamId: z.string().optional(),
  enterpriseId: z.string().optional(),
  botUserId: z.string(),
  token: z.string(),
  scopes: z.array(z.string()),
  /** With token rotation: what renews the token, used up by its first use. */
  refreshToken: z.string().optional(),
  /** With token rotation, in seconds since 1970. */
  expiresAt: z.int().optional(),
  /** In milliseconds since 1970. */
  installedAt: z.int(),
  /** Nothing renews the token any more: the bot has to be installed there again. */
  isSpent: z.boolean().optional(),
})

export type Installation = z.output<typeof installationSchema>

/** By it an installation is kept: the workspace, or the organisation when it is for all of it. */
export function keyOf({ teamId, enterpriseId }: Partial<Source>): string {
  const key = teamId ?? enterpriseId
  if (key === undefined) throw new Error('an installation names neither workspace nor organisation')
  return key
}

export function workspaceOf(installation: Installation): Workspace {
  const { token, teamId, enterpriseId, botUserId, scopes } = installation
  return { token, teamId, enterpriseId, botUserId, scopes }
}

/** Of what Bolt's OAuth hands over, the bot's part. Throws when there is none. */
export function installationOf(given: BoltInstallation, now: DateTime): Installation {
  const { bot, team, enterprise, isEnterpriseInstall } = given
  if (!bot) throw new Error('the installation gave no token of a bot')
  return {
    ...(team && !isEnterpriseInstall && { teamId: team.id }),
    ...(enterprise && { enterpriseId: enterprise.id }),
    botUserId: bot.userId,
    token: bot.token,
    scopes: bot.scopes,
    installedAt: now.toMillis(),
    ...(bot.refreshToken !== undefined && { refreshToken: bot.refreshToken }),
    ...(bot.expiresAt !== undefined && { expiresAt: bot.expiresAt }),
  }
}
