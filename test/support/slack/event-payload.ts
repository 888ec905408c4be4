import { randomBytes } from 'node:crypto'
import type { Json } from '../peer/json.ts'
import { botUserOf } from './teams.ts'
import type { Someone } from './who.ts'
import type { World } from './world.ts'

/** The wrapper around every event. */
export function eventPayload(world: World, { team }: Someone, event: Json, eventId?: string): Json {
  const enterprise = team.enterpriseId ?? null
  return {
    token: 'verification',
    team_id: team.id,
    ...(enterprise === null ? {} : { enterprise_id: enterprise }),
    api_app_id: world.appId,
    event,
    type: 'event_callback',
    event_id: eventId ?? `Ev${randomBytes(6).toString('hex').toUpperCase()}`,
    event_time: Math.trunc(world.now() / 1000),
    authorizations: [
      {
        enterprise_id: enterprise,
        team_id: team.id,
        user_id: botUserOf(team),
        is_bot: true,
        is_enterprise_install: team.isOrgWide === true,
      },
    ],
    is_ext_shared_channel: false,
    event_context: `4-${team.id}`,
  }
}
