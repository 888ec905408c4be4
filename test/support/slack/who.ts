import type { Json } from '../peer/json.ts'
import type { PeerTeam, PeerUser } from './settings.ts'
import { directOf, domainOf } from './teams.ts'
import type { World } from './world.ts'

/** Who does it and where; left out, the first person of the first team in their direct messages. */
export interface Who {
  readonly team?: string
  readonly user?: string
  readonly channel?: string
  /** The workspace that the person is at home in, when it is another. */
  readonly userTeam?: string
}

export interface Someone {
  readonly team: PeerTeam
  readonly user: PeerUser
  readonly channel: string
  readonly userTeam: string
}

export function someone(world: World, { team, user, channel, userTeam }: Who): Someone {
  const home = team === undefined ? world.teams.all[0] : world.teams.byId(team)
  if (!home) throw new Error(`no team ${team ?? ''}`)
  const person = user === undefined ? home.users[0] : world.teams.userIn(home, user)
  if (!person) throw new Error(`nobody ${user ?? ''} in ${home.id}`)
  return {
    team: home,
    user: person,
    channel: channel ?? directOf(person.id),
    userTeam: userTeam ?? home.id,
  }
}

/** The fields that open every interaction. */
export function actorFields(world: World, { team, user, userTeam }: Someone): Json {
  const name = user.name ?? user.id.toLowerCase()
  return {
    team: { id: team.id, domain: domainOf(team) },
    enterprise:
      team.enterpriseId === undefined ? null : { id: team.enterpriseId, name: team.enterpriseId },
    user: { id: user.id, username: name, name, team_id: userTeam },
    api_app_id: world.appId,
    token: 'verification',
    is_enterprise_install: false,
    trigger_id: world.triggers.issue(team.id, user.id),
  }
}

export function channelField(id: string): Json {
  return { id, name: id.startsWith('D') ? 'directmessage' : id.toLowerCase() }
}
