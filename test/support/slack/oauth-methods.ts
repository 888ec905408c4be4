import { randomBytes } from 'node:crypto'
import { type Json, textIn } from './json.ts'
import { fine, type Outcome, refused } from './method.ts'
import type { PeerTeam } from './settings.ts'
import { botUserOf, domainOf } from './teams.ts'
import type { World } from './world.ts'

const halfADay = 43_200 // s

function isOurApp({ settings }: World, authorization: string, args: Json): boolean {
  const { clientId = 'client', clientSecret = 'secret' } = settings
  const basic = Buffer.from(authorization.replace(/^Basic /u, ''), 'base64').toString()
  const given = `${textIn(args['client_id'])}:${textIn(args['client_secret'])}`
  return [basic, given].includes(`${clientId}:${clientSecret}`)
}

/** A token that ends after half a day, and what renews it once. */
function rotating(world: World, team: PeerTeam): Json {
  const token = `xoxe.xoxb-${team.id}-${randomBytes(4).toString('hex')}`
  const refreshToken = `xoxe-1-${randomBytes(8).toString('hex')}`
  world.teams.grant(team, token)
  world.refreshTokens.set(refreshToken, team.id)
  return {
    access_token: token,
    refresh_token: refreshToken,
    expires_in: team.tokenSeconds ?? halfADay,
  }
}

function granted(world: World, team: PeerTeam): Json {
  const { enterpriseId, isOrgWide = false } = team
  world.teams.grant(team, team.botToken) // alive again, whatever became of it
  return fine({
    app_id: world.appId,
    authed_user: { id: team.users[0]?.id },
    scope: (team.scopes ?? ['commands']).join(','),
    token_type: 'bot',
    access_token: team.botToken,
    ...(team.rotates === true && rotating(world, team)),
    bot_user_id: botUserOf(team),
    team: isOrgWide ? null : { id: team.id, name: domainOf(team) },
    enterprise: enterpriseId === undefined ? null : { id: enterpriseId, name: enterpriseId },
    is_enterprise_install: isOrgWide,
  }).body
}

/** Gives the bot's token for a code from `peer.code`, or for a refresh token; each of them once. */
export function exchange(world: World, authorization: string, args: Json): Outcome {
  if (!isOurApp(world, authorization, args)) return refused('bad_client_secret')
  const isRefresh = args['grant_type'] === 'refresh_token'
  const [kept, key, error] = isRefresh
    ? ([world.refreshTokens, textIn(args['refresh_token']), 'invalid_refresh_token'] as const)
    : ([world.codes, textIn(args['code']), 'invalid_code'] as const)
  const team = world.teams.byId(kept.get(key) ?? '')
  if (!team) return refused(error)
  kept.delete(key)
  return { status: 200, body: granted(world, team) }
}
