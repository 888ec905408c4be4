import type { Json } from '../peer/json.ts'
import { domainOf } from './teams.ts'
import { type Someone, channelField } from './who.ts'
import type { World } from './world.ts'

/** A slash command; booleans in it are words, as in any form. */
export function commandPayload(world: World, who: Someone, command: string, text: string): Json {
  const { team, user, channel } = who
  const about = { team: team.id, user: user.id, channel }
  return {
    token: 'verification',
    api_app_id: world.appId,
    team_id: team.id,
    team_domain: domainOf(team),
    ...(team.enterpriseId === undefined
      ? {}
      : { enterprise_id: team.enterpriseId, enterprise_name: team.enterpriseId }),
    channel_id: channel,
    channel_name: channelField(channel)['name'],
    user_id: user.id,
    user_name: user.name ?? user.id.toLowerCase(),
    command,
    text,
    response_url: `${world.base}${world.responseUrls.issue(about)}`,
    trigger_id: world.triggers.issue(team.id, user.id),
    is_enterprise_install: 'false',
  }
}
