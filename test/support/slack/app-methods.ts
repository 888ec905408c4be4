import { randomBytes } from 'node:crypto'
import { textIn } from '../peer/json.ts'
import { fine, type Outcome, refused } from './method.ts'
import type { Json } from '../peer/json.ts'
import { botUserOf, domainOf } from './teams.ts'
import type { World } from './world.ts'

/** A WebSocket address that opens once. */
export function openConnection(world: World, token: string): Outcome {
  if (token === '') return refused('not_authed')
  if (token.startsWith('xoxb-')) return refused('not_allowed_token_type')
  if (token !== world.appToken) return refused('invalid_auth')
  const ticket = randomBytes(16).toString('hex')
  world.tickets.add(ticket)
  return fine({
    url: `${world.base.replace('http', 'ws')}/link/?app_id=${world.appId}&ticket=${ticket}`,
  })
}

/** Gives the bot's token for a code from `peer.code`, once. */
export function exchangeCode(world: World, authorization: string, args: Json): Outcome {
  const { clientId = 'client', clientSecret = 'secret' } = world.settings
  const basic = Buffer.from(authorization.replace(/^Basic /u, ''), 'base64').toString()
  const given = `${textIn(args['client_id'])}:${textIn(args['client_secret'])}`
  if (![basic, given].includes(`${clientId}:${clientSecret}`)) return refused('bad_client_secret')
  const code = textIn(args['code'])
  const team = world.teams.byId(world.codes.get(code) ?? '')
  if (!team) return refused('invalid_code')
  world.codes.delete(code)
  return fine({
    app_id: world.appId,
    authed_user: { id: team.users[0]?.id },
    scope: (team.scopes ?? []).join(','),
    token_type: 'bot',
    access_token: team.botToken,
    bot_user_id: botUserOf(team),
    team: { id: team.id, name: domainOf(team) },
    enterprise:
      team.enterpriseId === undefined ? null : { id: team.enterpriseId, name: team.enterpriseId },
    is_enterprise_install: false,
  })
}
