import { openConnection } from './app-methods.ts'
import { chatMethods } from './chat-methods.ts'
import { fileMethods } from './file-methods.ts'
import { type Json, textIn } from '../peer/json.ts'
import { type Method, type Outcome, refused, tooFast, violated } from './method.ts'
import { exchange } from './oauth-methods.ts'
import { peopleMethods } from './people-methods.ts'
import type { PeerTeam } from './settings.ts'
import { viewMethods } from './view-methods.ts'
import type { World } from './world.ts'

const methods: Readonly<Record<string, Method>> = {
  ...chatMethods,
  ...viewMethods,
  ...peopleMethods,
  ...fileMethods,
}

const scopes: Readonly<Record<string, string>> = {
  'chat.postMessage': 'chat:write',
  'chat.postEphemeral': 'chat:write',
  'chat.update': 'chat:write',
  'users.info': 'users:read',
  'conversations.open': 'im:write',
  'files.getUploadURLExternal': 'files:write',
  'files.completeUploadExternal': 'files:write',
}

const naming = ['team_id', 'user', 'user_id', 'users', 'channel', 'channel_id']

/** Something the call names that another team owns, and its own does not. */
function strangerIn(world: World, team: PeerTeam, args: Json): string | undefined {
  const owned = naming.map((key) => textIn(args[key])).filter((id) => id !== '')
  const stranger = owned.find(
    (id) =>
      !world.teams.owns(team, id) &&
      world.teams.all.some((other) => other !== team && world.teams.owns(other, id)),
  )
  if (stranger !== undefined) return stranger
  const trigger = textIn(args['trigger_id'])
  const view = textIn(args['view_id'])
  const owner = world.triggers.find(trigger)?.team ?? world.views.find(view)?.team ?? team.id
  return owner === team.id ? undefined : `${trigger}${view}`
}

function missingScope(team: PeerTeam, method: string): Outcome | undefined {
  const needed = scopes[method]
  if (needed === undefined || team.scopes === undefined) return undefined
  if (team.scopes.includes(needed)) return undefined
  return refused('missing_scope', { needed, provided: team.scopes.join(',') })
}

/** Slack says with every answer what the token may do. */
function scopesTold({ scopes: granted }: PeerTeam): Readonly<Record<string, string>> {
  return granted === undefined ? {} : { 'x-oauth-scopes': granted.join(',') }
}

export function tokenOf(authorization: string | undefined, args: Json): string {
  return authorization?.replace(/^Bearer /u, '') ?? textIn(args['token'])
}

/** What Slack answers to a call of the Web API. */
export function answerCall(
  world: World,
  name: string,
  authorization: string | undefined,
  args: Json,
): Outcome {
  const token = tokenOf(authorization, args)
  if (name === 'apps.connections.open') return openConnection(world, token)
  if (name === 'oauth.v2.access') return exchange(world, authorization ?? '', args)
  const method = methods[name]
  if (!method) return violated(world, name, { error: 'unknown_method', messages: [] })
  const team = world.teams.bearer(token, args)
  if (typeof team === 'string') return refused(team)
  const stranger = strangerIn(world, team, args)
  if (stranger !== undefined) {
    const messages = [`the token of ${team.id} was used for ${stranger}`]
    return violated(world, name, { error: 'invalid_auth', messages })
  }
  const wait = world.rates.waitIn(team.id, name)
  if (wait !== undefined) return tooFast(wait)
  const outcome = missingScope(team, name) ?? method({ world, team, args })
  return { ...outcome, headers: { ...outcome.headers, ...scopesTold(team) } }
}
